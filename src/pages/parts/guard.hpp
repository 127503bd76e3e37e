// What stands in every form whose words go out, once the guard has found something in them.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"

namespace ribbon {

/// The fields under which the guard's findings stand among the problems of a form.
inline constexpr const char* names_field = "names-seen";
inline constexpr const char* hold_field = "hold";

/// A tick for names that were looked at, and a button that asks a second person to look at what
/// stopped it. Nothing where the guard found nothing.
Html guard_controls(const Problems& problems);

} // namespace ribbon
