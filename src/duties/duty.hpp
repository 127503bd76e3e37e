// A duty: what one provision of law asks in one matter, on the facts, today. Dates, state and the
// numbers of the facts that made it so; the words are put to it on demand, elsewhere.
#pragma once

#include "law/law.hpp"

#include <optional>
#include <vector>

namespace ribbon {

enum class State : std::uint8_t {
    not_started,        ///< foreseen, but what starts it has not happened
    running,
    due_soon,           ///< within the council's own days of its safe day
    overdue,            ///< only a duty or a promise is ever overdue
    met,
    met_late,
    limit_lifted,       ///< unmet; a recorded reason lifts the number, not the duty
    ended,              ///< taken away unmet
    passed,             ///< the day of a right, floor, bar, power, guidance or aim is over
    broken,             ///< a floor cut short, or a bar not kept
    cannot_say,         ///< a fact, a table or an exact day is missing, and is named
    may_not_have_begun, ///< the letter that starts the window was defective
};

/// What stands in the way of an answer.
struct Missing {
    enum class What : std::uint8_t {
        nothing,
        fact,        ///< a fact of kind `kind`
        exact_day,   ///< the day of the fact that starts or ends it, known only roughly
        table,       ///< days beyond the table in `Duty::beyond`
        clause,      ///< a clause of the fact that starts it: the order an agreement is like
        earlier_law, ///< the law as it stood on that day, which Ribbon does not hold
    };
    What what = What::nothing;
    Kind kind = Kind::none;
    bool operator==(const Missing&) const = default;
};

/// Whole days after the legal day, at the least and at the most; negative is early. The two
/// differ only where a day is known roughly.
struct Lateness {
    int least = 0;
    int most = 0;
    bool operator==(const Lateness&) const = default;
};

/// Known by its clock (`under->id`) and its matter. `under` points into the Law it came from.
struct Duty {
    const Provision* under = nullptr;
    MatterId matter = 0;
    State state = State::running;
    bool dated = false;        ///< `legal` holds; otherwise no day can be counted
    bool safe_known = false;   ///< `safe` holds: the table of working days reaches
    bool second_governs = false; ///< of a later-of or earlier-of, the second date decided
    bool school_assumed = false; ///< counted on the council's term dates, not the school's own
    Days legal;                ///< the last lawful day, counted from both ends of a rough start
    Days safe;                 ///< the last England working day on or before it
    std::optional<Days> considered; ///< guidance with a range: the day it begins
    std::optional<Lateness> late; ///< against `legal`, to the day it was met, ended, or to today
    FactId started_by = 0, second_by = 0, met_by = 0, ended_by = 0;
    FactId lifted_by = 0, extended_by = 0, directed_by = 0;
    Ground ground = Ground::none; ///< on which `lifted_by` lifts the limit
    std::uint8_t rung = 0;     ///< of a promise that climbs and is overdue: the rung it is on
    std::string_view held_by;  ///< and who has it there; points into the Law's policy
    Day rung_until;            ///< the last day of that rung
    const Policy::Promise* promise = nullptr; ///< what the council promised, where it set its own
        ///< time; points into the Law's policy
    Missing missing;
    const CountedDays* beyond = nullptr; ///< the table that did not reach
    Day next_change = latest_day; ///< the next day it reads differently with no new fact
};

/// Whether two duties say the same to a reader. The count of days late is left out: it follows
/// from the legal day and today, and moves every midnight of itself.
bool reads_the_same(const Duty& a, const Duty& b);

/// Every duty of a case, by legal day, undated ones last; and when to look again.
struct Timeline {
    Day today;
    std::vector<Duty> duties;
    Day next_change = latest_day; ///< `latest_day` where nothing ever changes of itself

    const Duty* find(std::string_view clock, MatterId matter) const;
};

std::string_view in_words(State state);

/// The limit that was counted: the provision's, or with the number that the council promised.
Limit limit_of(const Duty& duty);

} // namespace ribbon
