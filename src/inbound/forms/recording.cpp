#include "inbound/forms/recording.hpp"

#include "inbound/cases/clauses.hpp"

namespace ribbon {
namespace {

Timeline timeline_of(const RecordingGround& ground)
{
    return timeline(ground.history.facts, ground.law, ground.calendar, ground.today);
}

FieldsAsked asked_in(const RecordingGround& ground, const Form& form)
{
    FieldsAsked asked{.corrects = corrected_in(form, ground.history.facts)};
    if (const Fact* old = ground.history.facts.fact(asked.corrects))
        asked.kind = old->kind;
    else if (const auto kind = kind_in(form))
        asked.kind = *kind;
    asked.withdraws = asked.corrects > 0 && !form.one("withdraw").empty();
    return asked;
}

/// The commands call a field by the record's word for it; the page, by the form's.
std::string name_in_form(const std::string& field)
{
    if (field == "happened") return "when";
    for (const Clause& clause : all_clauses())
        if (clause.field != 0 && clause.words == field)
            return std::string{form_name(static_cast<Field>(clause.field))};
    return field;
}

Problems in_form(Problems problems)
{
    for (Problem& one : problems) one.field = name_in_form(one.field);
    return problems;
}

AskOrCheck again(const RecordingGround& ground, const Form& form, Problems problems)
{
    const FieldsAsked asked = asked_in(ground, form);
    if (asked.kind == Kind::none) return choose_what_happened(ground, {});
    return arrange_fields(ground.history, timeline_of(ground), ground.law, asked, form.fields(),
                          std::move(problems));
}

/// What the check sends on: the form's own names, and none that the server put beside them.
TypedValues kept(const Form& form)
{
    const auto is_ours = [](std::string_view name) {
        for (const std::string_view one :
             {"what", "corrects", "withdraw", "matter", "evidence", "evidence-from"})
            if (name == one) return true;
        for (const std::string_view end : {"-day", "-month", "-year", "-rough"})
            if (name.ends_with(end)) name.remove_suffix(end.size());
        if (name == "when") return true;
        for (unsigned n = 0; n < field_count; ++n)
            if (name == form_name(static_cast<Field>(1U << n))) return true;
        return false;
    };
    TypedValues values;
    for (const auto& pair : form.fields())
        if (is_ours(pair.first) && !pair.second.empty()) values.push_back(pair);
    return values;
}

} // namespace

ChooseView choose_what_happened(const RecordingGround& ground, const Form& query)
{
    return arrange_choose(ground.history, timeline_of(ground), query.one("q"));
}

ChooseOrAsk ask_about(const RecordingGround& ground, const Form& query)
{
    const FieldsAsked asked = asked_in(ground, query);
    if (asked.kind == Kind::none) return choose_what_happened(ground, query);
    const Fact* old = ground.history.facts.fact(asked.corrects);
    // A correction begins with what stands, unless somebody comes back to change an answer.
    const bool fresh =
        old && !asked.withdraws && query.one("when-year").empty() && query.one("when-day").empty();
    const TypedValues values = fresh ? values_of(*old) : query.fields();
    return arrange_fields(ground.history, timeline_of(ground), ground.law, asked, values);
}

AskOrCheck check_answers(const RecordingGround& ground, const Form& form)
{
    const auto command = read_record_fact(form, ground.history.facts, ground.law, ground.today);
    if (!command) return again(ground, form, command.problems());
    const auto proposal = decide(*command, ground.history, ground.today);
    if (!proposal) return again(ground, form, in_form(proposal.problems()));
    CheckView view =
        arrange_check(ground.history, *proposal, ground.law, ground.calendar, ground.today);
    view.keep = kept(form);
    return view;
}

CheckOrRecord record_checked(const RecordingGround& ground, const Form& form)
{
    AskOrCheck checked =
        form.one("step") == "change" ? again(ground, form, {}) : check_answers(ground, form);
    if (auto* choose = std::get_if<ChooseView>(&checked)) return std::move(*choose);
    if (auto* fields = std::get_if<FieldsView>(&checked)) return std::move(*fields);
    CheckView& view = std::get<CheckView>(checked);
    if (form.one("seen") != std::to_string(ground.history.number)) {
        view.changed_meanwhile = true;
        return std::move(view);
    }
    const auto command = read_record_fact(form, ground.history.facts, ground.law, ground.today);
    return *decide(*command, ground.history, ground.today);
}

} // namespace ribbon
