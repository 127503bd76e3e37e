// How long a case is kept: rules as data, each with its source, and the first day on which a case
// may be erased. Nothing is erased by itself: a person decides, each year, from a list.
#pragma once

#include "record/history.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ribbon {

/// What a rule counts its years from.
enum class KeptFrom : std::uint8_t {
    birth,
    last_of_matters, ///< the last fact of the newest matter of its kind
};

struct RetentionRule {
    std::string_view id;
    std::string_view what; ///< which cases: "a case in which there was a plan"
    KeptFrom from;
    int years;
    std::string_view source;
    bool confirmed; ///< false: taken from memory or from others, to be confirmed by the council
};
std::span<const RetentionRule> retention_rules();

/// Until when a case is to be kept.
struct Retention {
    /// The first day on which it may be erased; none where that can not be told yet.
    std::optional<Day> from;
    const RetentionRule* rule = nullptr; ///< of all that apply, the one that keeps it longest
    std::string why; ///< a sentence, for the list that is approved
};

/// Of all rules that apply to the case the longest governs. It can not be told while the day of
/// birth is not known, and a hold (kept_longer) comes before every rule.
Retention retention_of(const CaseHistory& history, Day today);

} // namespace ribbon
