// The pages of recording in each of their states, with invented children.
#pragma once

#include "base/html.hpp"
#include "calendar/calendar.hpp"
#include "law/law.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct RecordingExample {
    std::string name; ///< "recording-check-late"
    Html main;
};
/// Every state; all on Thursday 19 November 2026.
std::vector<RecordingExample> recording_gallery(const Law& law, const Calendar& calendar);

} // namespace ribbon
