// Where a fact is kept: in the stream of one case, one person, the area, or one meeting.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

enum class StreamKind : std::uint8_t {
    a_case,  ///< one child or young person with this council, for life
    person,  ///< one person: a child, a parent, a carer, an adviser
    area,    ///< what holds for the council: officers, teams, templates, promises, board actions
    meeting, ///< one meeting
};

/// A set of kinds of stream.
using StreamKinds = std::uint8_t;
constexpr StreamKinds in(StreamKind kind)
{
    return static_cast<StreamKinds>(1U << static_cast<unsigned>(kind));
}

/// One stream of an area. The key of a case or a person says nothing of who it is about; the
/// area's own stream has the key "area".
struct StreamId {
    StreamKind kind = StreamKind::area;
    std::string key = "area";
    auto operator<=>(const StreamId&) const = default;
};

/// "case", "person", "area", "meeting".
std::string_view in_words(StreamKind kind);
std::optional<StreamKind> stream_kind_called(std::string_view words);

/// "case/7Q3KXW2M9": how a stream is named in the record.
std::string written(const StreamId& stream);

} // namespace ribbon
