// The dates that follow from one thing that happened, for a family: on the page before a request is
// sent, on its receipt, and on the public page "What is my deadline?". Plain values.
#pragma once

#include "duties/timeline.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct FollowingDate {
    std::string clock;
    std::string iso; ///< empty where the law gives no number of days
    std::string when; ///< "By Thursday 31 December", "At once"
    std::string limit; ///< "within 6 weeks"
    std::string what; ///< "We tell you yes or no"
    std::string says; ///< one more sentence; may be empty
    std::string law; ///< the citation
    std::string_view url;
    bool is_law = true; ///< else a promise or guidance
    bool promise = false;
    bool gone = false; ///< the day is over
    int late = 0; ///< whole days since, where it is a council's duty
    Day day = latest_day;
    std::vector<std::string> sum; ///< how the date was counted, a sentence a step
};

struct WhatFollows {
    Day began;
    std::string iso, when; ///< "Tuesday 1 September"
    std::vector<FollowingDate> dates;
    /// The date of a clock; null where there is none.
    const FollowingDate* find(std::string_view clock) const;
};

/// One thing that happened, alone in a case that is made up.
struct OneThing {
    Kind kind = Kind::none;
    MatterKind matter = MatterKind::none; ///< the one it happened in
    Day day;
    Party from = Party::unsaid;
    std::optional<Day> born; ///< where it is known: the law asks it of some
};

/// Who speaks: the council that owes it ("we"), or nobody in particular ("they").
enum class Voice : unsigned char { ours, anybodys };

/// All that follows, by day. What only looks back, and what can not be said, is left out. `child`
/// is what the page calls the child: "Finley", "your child".
WhatFollows what_follows(const OneThing& thing, const std::string& child, Voice voice,
                         const Law& law, const Calendar& calendar, Day today);

} // namespace ribbon
