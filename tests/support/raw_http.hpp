// HTTP as bytes on a socket, for stand-ins that must be able to misbehave at any of them.
#pragma once

#include "tests/support/mail_servers/socket_lines.hpp"

#include <string>
#include <string_view>

namespace ribbon {

/// Reads on; false where the other side ended.
bool more_from(int socket, std::string& into);
/// What a header of this name says in the head of a request; empty where there is none.
std::string header_in(const std::string& head, std::string_view name);

} // namespace ribbon
