// A change of the council's people or promises, as it was typed.
#pragma once

#include "commands/council.hpp"
#include "inbound/forms/form.hpp"

namespace ribbon {

/// What was typed, as a command; what is missing is for the command to say. Problems are only of
/// what can not be read: a day that is none, a number that is none.
Result<CouncilChange> read_council_change(CouncilChange::What what, const Form& form, Day today);

} // namespace ribbon
