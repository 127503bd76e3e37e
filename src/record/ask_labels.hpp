// What a mail can ask for, as the record and the pages call it. The list: ask_labels.def.
#pragma once

#include "record/kind.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace ribbon {

enum class AskLabel : std::uint8_t {
#define ASK(name, code, kind, meaning) name,
#include "record/ask_labels.def"
#undef ASK
    none
};
inline constexpr std::size_t ask_label_count = static_cast<std::size_t>(AskLabel::none);

struct AskLabelEntry {
    AskLabel label = AskLabel::none;
    std::string_view code;    ///< "subject-access", as the record and data/mail/asks.txt write it
    Kind kind = Kind::none;   ///< what a "yes" records, from the day of receipt; may be none
    std::string_view meaning; ///< "an EHC needs assessment", after "asks for"
};

std::span<const AskLabelEntry> all_ask_labels();
const AskLabelEntry& entry(AskLabel label);
std::optional<AskLabel> ask_label_called(std::string_view code);

} // namespace ribbon
