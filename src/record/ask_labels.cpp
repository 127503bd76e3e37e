#include "record/ask_labels.hpp"

#include <array>
#include <cassert>

namespace ribbon {
namespace {

constexpr std::array<AskLabelEntry, ask_label_count> entries{{
#define ASK(name, code, kind, meaning) {AskLabel::name, code, Kind::kind, meaning},
#include "record/ask_labels.def"
#undef ASK
}};

} // namespace

std::span<const AskLabelEntry> all_ask_labels() { return entries; }

const AskLabelEntry& entry(AskLabel label)
{
    assert(label != AskLabel::none);
    return entries[static_cast<std::size_t>(label)];
}

std::optional<AskLabel> ask_label_called(std::string_view code)
{
    for (const AskLabelEntry& one : entries)
        if (one.code == code) return one.label;
    return std::nullopt;
}

} // namespace ribbon
