// An answer as the bytes that go over the wire.
#pragma once

#include "server/http/message.hpp"
#include "server/http/shared_bytes.hpp"

#include <ctime>
#include <memory>
#include <string>
#include <string_view>

namespace ribbon::server {

/// What of a request decides how its answer is written.
struct Wishes {
    bool head = false; ///< the headers alone
    bool gzip = false;
    bool close = false;       ///< the connection ends after this answer
    bool says_alive = false;  ///< HTTP/1.0 that asked to go on must be told that it may
    std::string_view if_none_match;
};

struct Prepared {
    std::string head;
    std::string body;
    std::shared_ptr<const std::string> shared; ///< in place of body

    std::string_view bytes() const { return shared ? std::string_view{*shared} : body; }
};

/// Takes the body out of the response and leaves the rest, with the status and the body's size as
/// they are sent: compressed where that is asked for and worth it, 304 where the other end has the
/// bytes already. Throws std::invalid_argument where a header is one that HTTP does not allow.
Prepared prepare(Response& response, const Wishes& wishes, SharedBytes& known, std::time_t now);

} // namespace ribbon::server
