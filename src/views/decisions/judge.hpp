// A decision's claims answered by the law: the last lawful day, what was done when, how late.
#pragma once

#include "calendar/calendar.hpp"
#include "law/law.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ribbon {

/// An event on some days, as a decision tells it.
struct ClaimedEvent {
    std::string_view event;
    Days when;
};

/// The question: did `rule`, running from `anchor`, hold by `end`, or on `as_of`?
struct Question {
    std::string_view rule;
    std::string_view anchor;
    std::string_view end;
    std::optional<Days> as_of;
};

enum class Breach : std::uint8_t { yes, no, possible, cannot_say };
std::string_view in_words(Breach breach);

struct Judgement {
    const Provision* under = nullptr; ///< the clock; null when the rule has none
    std::optional<Days> due, done;
    bool judged_on_as_of = false;     ///< nothing ended it: the day given was used
    std::optional<int> late_least, late_most;
    Breach breach = Breach::cannot_say;
    std::vector<std::string> missing; ///< the facts that would be needed
    std::string reading;              ///< one sentence for a person
};

/// Answers one question. A clock runs from the earliest fact of its anchor and from nothing
/// else; it ends with the earliest end that is not before it. No start is ever guessed.
Judgement judge(const Question& question, std::span<const ClaimedEvent> events, const Law& law,
                const Calendar& calendar);

/// How Ribbon reads one rule of the decisions' vocabulary.
struct Rule {
    std::string_view name;
    std::string_view clock;        ///< empty: no time limit answers this question
    std::string_view other_clock;  ///< the clock instead, where `when_event` is among the facts
    std::string_view when_event;
    bool must = false;             ///< a day is owed when the anchor is dated
};
std::span<const Rule> all_rules();

} // namespace ribbon
