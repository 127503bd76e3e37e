// One clock worked out from a day, or from the days of the events it depends on.
#pragma once

#include "base/result.hpp"
#include "calendar/calendar.hpp"
#include "law/law.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

/// A day given for a clock: the day of its trigger, or of an event by name.
struct GivenDay {
    std::optional<Kind> event; ///< nothing: the clock's own trigger
    Days when;
};

struct DeadlineView {
    std::string id, title, trigger, legal, safe, kind, nature, citation, url, why_none, note;
    std::vector<std::pair<std::string, std::string>> events; ///< what was used, day by event
    std::vector<std::string> steps;
    bool verified = true;
};

/// The day of one clock. Refuses an unknown id, an event the clock does not know, and a day on
/// which no version of it was in force, naming the version that was.
Result<DeadlineView> arrange_deadline(const std::string& id, const std::vector<GivenDay>& given,
                                      const Law& law, const Calendar& calendar);

} // namespace ribbon
