// Header fields of HTTP: what they ask for, and what may stand in them.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

namespace ribbon::server {

/// Whether Accept-Encoding asks for gzip (RFC 9110, section 12.5.3). "*" does not count: who means
/// gzip says so.
bool accepts_gzip(std::string_view accept_encoding);

/// Whether If-None-Match names this entity tag, or is "*" (RFC 9110, section 13.1.2). The tag is
/// compared weakly, and the one of its compressed form counts as the same.
bool names_etag(std::string_view if_none_match, std::string_view etag);

/// Whether bytes of this media type grow smaller: text, JSON, scripts, SVG and XML.
bool is_text_type(std::string_view media_type);

/// Whether this may be sent as a header: a name that is a token, a value without control
/// characters. CR and LF above all: they would let a value write headers of its own.
bool is_sendable(std::string_view name, std::string_view value);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7).
std::string http_date(std::time_t seconds);

/// "Not Found"; empty for a status that has no name here.
std::string_view reason_phrase(int status);

} // namespace ribbon::server
