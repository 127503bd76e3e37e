// The gzip form of an answer (RFC 1952).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon::server {

/// The bytes compressed. The same bytes always give the same: no name and no time is in it.
std::string gzip(std::string_view bytes);

/// The bytes again; nothing when they are damaged or come to more than `most`.
std::optional<std::string> gunzip(std::string_view compressed, std::size_t most);

} // namespace ribbon::server
