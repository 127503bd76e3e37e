// Makes the list of what messages seem to ask for. Pure.
#pragma once

#include "calendar/calendar.hpp"
#include "commands/asks.hpp"
#include "law/law.hpp"
#include "views/asks/view.hpp"

#include <span>

namespace ribbon {

/// What is open in a case, the strictest clock first; without a clock last, the oldest first. The
/// clock is what the timeline would say were the fact recorded on the day of receipt.
std::vector<OpenAsk> arrange_asks(const CaseHistory& history, const Law& law,
                                  const Calendar& calendar, Day today);
/// The same of many cases, as one list.
std::vector<OpenAsk> arrange_asks(std::span<const CaseHistory> cases, const Law& law,
                                  const Calendar& calendar, Day today);

/// Of each label, in order, how people decided; labels never seen left out.
std::vector<AskTally> tally_asks(std::span<const CaseHistory> cases);

} // namespace ribbon
