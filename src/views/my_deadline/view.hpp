// The public page "What is my deadline?": what can be asked, and every clock of the statute book.
#pragma once

#include "views/deadline/view.hpp"
#include "views/following/view.hpp"

#include <span>

namespace ribbon {

struct DeadlineTrigger {
    std::string_view address; ///< "request"
    Kind kind;
    MatterKind matter;
    std::string_view says, asks;
};
/// In the order of the page.
std::span<const DeadlineTrigger> deadline_triggers();
const DeadlineTrigger* deadline_trigger(std::string_view address);

/// The dates of a trigger, said of any council.
WhatFollows answer_deadline(const DeadlineTrigger& trigger, Day on, const Law& law,
                            const Calendar& calendar, Day today);

/// Every clock there is, by instrument.
struct ClockGroup {
    std::string title; ///< what its citations begin with: "SEND Regs 2014"
    struct Clock {
        std::string id, title, law;
    };
    std::vector<Clock> clocks;
};
std::vector<ClockGroup> all_clocks(const Law& law);

} // namespace ribbon
