// The form by which an officer says what a check of somebody came to.
#pragma once

#include "commands/identity.hpp"
#include "inbound/forms/form.hpp"

namespace ribbon {

/// Reads, of a check made today:
///   result           sure, or not-sure
///   how, why-not     what was seen, or why it is not sure
///   responsibility   yes, no, or not-asked
///   until-...        a day, where the check does not hold for ever
///   order            yes, where a court's order limits them
///   order-words, order-until-...
/// All that is wrong, each under its field. What the record itself refuses is `decide`'s to say.
Result<CheckIdentity> read_identity_check(const Form& form, const std::string& person, Day today);

} // namespace ribbon
