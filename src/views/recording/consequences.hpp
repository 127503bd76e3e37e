// Everything that follows from a change of the facts, as a reader is told it: dates that appear,
// move, are met, are late, end, lift or break, each with its law.
#pragma once

#include "duties/timeline.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct Consequence {
    /// In the order in which a reader should see them.
    enum class What : std::uint8_t {
        met_late,
        broken,
        overdue,
        met,
        lifted,
        moved,
        appeared,
        foreseen,
        ended,
        gone,
        reads,
        stays,
    };
    What what = What::reads;
    std::string title, matter;   ///< "Final plan", "request"
    std::string_view who;        ///< who owes it
    std::string_view label;      ///< "Legal duty", "Our promise": always shown
    bool law = true;             ///< false for a promise, guidance and what is only proposed
    std::string from, to; ///< the last lawful day before and after; empty where there is none
    std::string reads; ///< "Met late on 24 July 2025, 3 days late."
    std::string_view clock, cite, url;
};

struct ConsequenceGroup {
    Consequence::What what;
    std::string_view heading, lead;
    std::vector<Consequence> items;
};

/// What the facts of `after` change, in groups; within one by day.
std::vector<ConsequenceGroup> consequences(const CaseFacts& after, const Timeline& was,
                                           const Timeline& now);

/// The open dates of a matter that stay where they are, though somebody might think they move.
std::vector<Consequence> what_stays(const CaseFacts& after, const Timeline& was,
                                    const Timeline& now, MatterId matter);

} // namespace ribbon
