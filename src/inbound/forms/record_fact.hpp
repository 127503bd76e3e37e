// The form of "Record what happened", read: names and values to a command, or everything wrong.
#pragma once

#include "base/result.hpp"
#include "commands/case_commands.hpp"
#include "inbound/forms/form.hpp"
#include "law/law.hpp"

namespace ribbon {

/// What a form asks to be recorded in this case, or every problem, each with the name of its field
/// and in the order of the form. Reads nothing but what the kind asks (`fields_of`); a particular
/// that the kind does not take is a problem too, and so is a day after `today`. The names:
///   what               the kind, "final-plan-sent"
///   corrects, withdraw the number of a fact that is put right; whether it is withdrawn instead
///   when-...           see read_day_boxes
///   matter             the number of a matter, or "new"
///   evidence, evidence-from, and `form_name` of each particular
Result<RecordFact> read_record_fact(const Form& form, const CaseFacts& facts, const Law& law,
                                    Day today);

/// The kind a form names; nothing where it names none that there is.
std::optional<Kind> kind_in(const Form& form);
/// The fact a form puts right; 0 for none, and for what is no number of a fact.
FactId corrected_in(const Form& form, const CaseFacts& facts);

} // namespace ribbon
