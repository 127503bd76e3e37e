// A case as a test tells it, in the words of the case text, and two timelines side by side.
#pragma once

#include "duties/timeline.hpp"

#include <string>
#include <string_view>

namespace ribbon {

/// The facts of a case from its lines, a fact a line, each as it stands after "given" in the case
/// text: "2025-03-03 request received from parent". A line that begins with "matter" declares
/// one. Throws std::invalid_argument, with every problem, where the lines can not be read.
CaseFacts given(std::string_view lines);

/// The timeline of these facts under our law and our calendars.
Timeline timeline_on(Day today, const CaseFacts& facts);
Timeline timeline_on(std::string_view today, const CaseFacts& facts);

/// A day that the test itself writes, and so is sure of.
Day day(std::string_view text);

/// The only duty of a clock; throws std::out_of_range, with what there is, where none or several
/// matters have it.
const Duty& the(const Timeline& timeline, std::string_view clock);

/// A duty on one line, for whoever reads why a test failed: every member that a reader could see.
std::string told(const Duty& duty);

/// The first difference between two timelines in anything that a reader could see, `next_change`
/// included; empty when there is none.
std::string differs(const Timeline& a, const Timeline& b);

} // namespace ribbon
