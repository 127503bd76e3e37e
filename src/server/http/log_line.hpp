// The log of requests: one JSON object a line, with nothing in it that points to a person.
#pragma once

#include "server/http/message.hpp"

#include <chrono>
#include <string>

namespace ribbon::server {

/// {"time":"2026-03-02T09:00:00.123Z","route":"family.home","method":"GET","status":200,
/// "ms":1.3,"bytes":5120}, without a line end. No path, address, name or cookie: whoever reads
/// logs is not whoever may read records.
std::string log_line(const Request& request, const Response& response, double milliseconds,
                     std::chrono::system_clock::time_point now);

} // namespace ribbon::server
