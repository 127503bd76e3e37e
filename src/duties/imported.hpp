// Duties that stand on what a file stated, and of which the file could not say that they were done.
#pragma once

#include "duties/duty.hpp"
#include "record/history.hpp"

#include <optional>

namespace ribbon {

/// The day a file spoke of when it stated this case; nothing where the case came from no file.
std::optional<Day> stated_on(const CaseHistory& history);

/// Whether the duty's clock stands on a date that was imported.
bool stands_on_import(const Duty& duty, const CaseFacts& facts);

/// Whether nobody was ever asked if it was done: its clock stands on an imported date, it may have
/// fallen due by the day the file spoke of, and what would meet it is nothing that a return tells
/// of. Such a duty is shown with the case and is no work: nothing says that it was missed.
bool was_never_asked(const Duty& duty, const CaseFacts& facts, const std::optional<Day>& stated);

} // namespace ribbon
