// "What is my deadline?": for anybody, about any council in England, and nothing is kept.
#pragma once

#include "base/html.hpp"
#include "inbound/forms/deadline_question.hpp"

#include <optional>

namespace ribbon {

struct DeadlinePage {
    DeadlineQuestion question;
    std::string day, month, year; ///< as they were typed
    std::string clock_title;      ///< where a clock of the book is asked about
    std::optional<WhatFollows> follows; ///< the answer, of something that happened
    std::optional<DeadlineView> clock;  ///< the answer, of one clock
    Day today;
};

/// The page for a question, with its answer where there is one.
DeadlinePage arrange_deadline_page(const Form& query, const Law& law, const Calendar& calendar,
                                   Day today);

/// What goes into <main>.
Html render(const DeadlinePage& page);

struct ClocksPage {
    std::vector<ClockGroup> groups;
};
Html render(const ClocksPage& page);

/// The pages of this folder in each state, for the gallery: a name and what goes into <main>.
std::vector<std::pair<std::string, Html>> deadline_gallery(const Law& law,
                                                           const Calendar& calendar);

} // namespace ribbon
