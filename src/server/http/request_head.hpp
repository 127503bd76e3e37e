// The head of a request, read for what it asks and for whether it may be believed.
#pragma once

#include "server/http/beast.hpp"
#include "server/http/message.hpp"
#include "server/http/premises.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace ribbon::server {

/// The one form of an address: "::ffff:127.0.0.1" is "127.0.0.1". Nothing where it is no address.
std::optional<std::string> plain_address(std::string_view written);

struct RequestHead {
    int refusal = 0; ///< the status to refuse it with; 0 where it is in order
    Request request; ///< without its form
    std::optional<std::uint64_t> body_bytes; ///< what it says that its body has; unknown if chunked
    bool has_body = false;
    bool expects_continue = false; ///< it waits to be told that its body is wanted
    bool accepts_gzip = false;
    bool keeps_alive = false;
    bool old = false; ///< HTTP/1.0
    std::string content_type;
};

/// Refused with 400: no Host or two (RFC 9112, section 3.2), a length given twice or beside
/// chunks, any other way to say how long the body is (section 6.3: where two readers disagree
/// about that, one request smuggles in another), a body where none belongs, a target that can be
/// read in two ways. With 405: every method but GET, HEAD and POST. With 417: other expectations.
RequestHead read_request_head(const Parser& parser, const std::string& peer,
                              const Addresses& trusted);

} // namespace ribbon::server
