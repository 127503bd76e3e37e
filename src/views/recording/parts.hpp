// The kinds of fact, grouped by part of the system as an officer would name it.
#pragma once

#include "record/kind.hpp"

#include <span>
#include <string>
#include <string_view>

namespace ribbon {

enum class Part : std::uint8_t {
#define PART(name, matters, title, lead) name,
#include "views/recording/parts.def"
#undef PART
    none
};
inline constexpr std::size_t part_count = static_cast<std::size_t>(Part::none);

struct PartEntry {
    Part part;
    MatterKinds matters;
    std::string_view title, lead;
};
std::span<const PartEntry> all_parts();
/// The part in which an officer will look for a kind of fact.
Part part_of(Kind kind);

/// Whether each word of `words` begins a word of what is said of the kind: its name, its meaning,
/// its part, and what people in an office call it ("EHCP", "SAR", "fine"). Capitals do not matter.
/// No words find everything.
bool found_by(Kind kind, std::string_view words);

} // namespace ribbon
