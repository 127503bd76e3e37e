// "Record what happened", step by step, for whoever has a case and a form in hand: each function
// answers with the page to show, or with what is to be added to the record.
#pragma once

#include "inbound/forms/record_fact.hpp"
#include "views/recording/check.hpp"
#include "views/recording/choose.hpp"
#include "views/recording/fields.hpp"

#include <variant>

namespace ribbon {

/// The case, and what its dates are counted by.
struct RecordingGround {
    const CaseHistory& history;
    const Law& law;
    const Calendar& calendar;
    Day today;
};

using ChooseOrAsk = std::variant<ChooseView, FieldsView>;
using AskOrCheck = std::variant<ChooseView, FieldsView, CheckView>;
using CheckOrRecord = std::variant<ChooseView, FieldsView, CheckView, StreamProposal>;

/// GET: what happened? With `q`, only what is found by its words.
ChooseView choose_what_happened(const RecordingGround& ground, const Form& query);

/// GET: the questions of `what`, or of the fact that `corrects` names, as it stands. Where it names
/// neither, the page before.
ChooseOrAsk ask_about(const RecordingGround& ground, const Form& query);

/// POST: the questions again with everything wrong, or all that follows; the first page where the
/// form does not say what happened.
AskOrCheck check_answers(const RecordingGround& ground, const Form& form);

/// POST: with `step` "change", the questions with what was typed. Else what is to be recorded,
/// exactly as it was checked. Where somebody else recorded something
/// in between (`seen` is not the case's last entry), the check again, and it says so.
CheckOrRecord record_checked(const RecordingGround& ground, const Form& form);

} // namespace ribbon
