// A change of the council's people or promises, as it was typed.
#pragma once

#include "commands/council.hpp"
#include "inbound/forms/form.hpp"

namespace ribbon {

/// What was typed, as a command, as far as it can be read. What is missing is for the command to
/// say; problems are only of what can not be read: a day that is none, a number that is none.
struct CouncilForm {
    CouncilChange change;
    Problems problems;
};
CouncilForm read_council_change(CouncilChange::What what, const Form& form, Day today);

/// Everything that is wrong, to be told at once: what could not be read, and what the command says
/// of the other fields.
Problems all_wrong(const CouncilForm& read, const Problems& decided);

} // namespace ribbon
