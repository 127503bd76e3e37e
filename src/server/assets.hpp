// The style sheet, the script and the mark, which are in the program.
#pragma once

#include "server/http/message.hpp"

namespace ribbon::server {

/// A file under /assets/, to be kept for ever: its name changes with its bytes. Nothing for any
/// other path.
std::optional<Response> asset_answer(const Request& http);

} // namespace ribbon::server
