#include "record/stream.hpp"

#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 4> names{"case", "person", "area", "meeting"};

} // namespace

std::string_view in_words(StreamKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<StreamKind> stream_kind_called(std::string_view words)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == words) return static_cast<StreamKind>(i);
    return std::nullopt;
}

std::string written(const StreamId& stream)
{
    return std::string{in_words(stream.kind)} + "/" + stream.key;
}

} // namespace ribbon
