// What a server says of its requests, for whoever keeps the machine: never anything of a person.
#pragma once

#include "server/http/message.hpp"
#include "server/shell.hpp"

#include <functional>
#include <string>

namespace ribbon::server {

/// Has a line of JSON written for each request that was answered (http/log_line.hpp), and one for
/// each that the table of access did not let through: {"time":"2026-03-02T09:00:00Z",
/// "refused":"see_case","role":"officer","relation":"conflict"} (OWASP ASVS 5.0, 16.3.2).
/// `write` gets a line with its end, from any thread.
void log_to(std::function<void(const std::string& line)> write, Application& application,
            Shell& shell);

} // namespace ribbon::server
