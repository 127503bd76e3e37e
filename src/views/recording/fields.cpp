#include "views/recording/fields.hpp"

#include "commands/case_commands.hpp"
#include "views/recording/check.hpp"
#include "views/recording/choose.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

template <class Word, int count> std::vector<FormOption> options_of()
{
    std::vector<FormOption> options;
    for (int n = 1; n <= count; ++n) {
        const auto word = static_cast<Word>(n);
        options.push_back({std::string{in_words(word)}, std::string{label_of(word)}, ""});
    }
    return options;
}

std::string with_grounds(const Provision& under)
{
    if (under.lifted_by.empty()) return "The law hears no reason for this one.";
    std::string grounds;
    for (const Ground one : under.lifted_by)
        grounds += (grounds.empty() ? "" : ", ") + std::string{in_words(one)};
    return joined({"The law hears: ", grounds, " (", under.lift_cite, ")."});
}

/// The dates of the case that a reason or a direction may be about: first those still open, then
/// those already met, each with the grounds its clock admits.
std::vector<FormOption> clocks_of(const CaseFacts& facts, const Timeline& timeline, bool for_reason)
{
    std::vector<FormOption> first, rest;
    for (const Duty& duty : timeline.duties) {
        const bool owed = duty.under->nature == Nature::duty || !duty.under->lifted_by.empty();
        if (!duty.dated || (for_reason ? !owed : duty.under->nature == Nature::promise)) continue;
        FormOption one{.value = joined({duty.under->id, "@", std::to_string(duty.matter)}),
                       .label =
                           joined({capital(std::string{duty.under->title}), ", ",
                                   facts.matter(duty.matter).name, ": ", in_words(duty.legal)}),
                       .hint = for_reason ? with_grounds(*duty.under) : std::string{}};
        const bool open = duty.state == State::running || duty.state == State::due_soon ||
                          duty.state == State::overdue || duty.state == State::limit_lifted;
        const bool hears = !for_reason || !duty.under->lifted_by.empty();
        (open && hears ? first : rest).push_back(std::move(one));
    }
    first.insert(first.end(), rest.begin(), rest.end());
    // Forty are more than any officer reads; a case with more of them has many long closed.
    if (first.size() > 40) first.resize(40);
    return first;
}

/// The orders of the Tribunal that an agreement can be like: the clocks an order starts.
std::vector<FormOption> orders(const Law& law)
{
    std::vector<FormOption> options;
    for (const Provision& one : law.provisions())
        if (one.in == in(MatterKind::order) && law.is_earliest(one))
            options.push_back(
                {std::string{one.id}, capital(std::string{one.title}), std::string{one.cite}});
    return options;
}

std::vector<FormOption> options_for(const FieldWords& words, const CaseFacts& facts,
                                    const Timeline& timeline, const Law& law, Kind kind)
{
    switch (words.field) {
    case Field::from: return options_of<Party, 6>();
    case Field::ground: return options_of<Ground, 6>();
    case Field::post: return options_of<Post, 2>();
    case Field::defect: return options_of<Defect, 2>();
    case Field::count: return {{"1", "One", ""}, {"2", "Both", ""}};
    case Field::clock: return clocks_of(facts, timeline, kind == Kind::delay_reason_accepted);
    case Field::like: return orders(law);
    default: return {};
    }
}

/// Puts what was typed, and the first thing wrong with it, into a question.
FormField answered(FormField field, Typed values, const Problems& problems)
{
    field.value = typed(values, field.name);
    if (field.input == Input::day || field.input == Input::rough_day) {
        field.day = typed(values, field.name + "-day");
        field.month = typed(values, field.name + "-month");
        field.year = typed(values, field.name + "-year");
        field.rough = !typed(values, field.name + "-rough").empty();
    }
    for (const Problem& one : problems)
        if (one.field == field.name && field.problem.empty()) field.problem = one.sentence;
    return field;
}

/// Whether a fact of this kind can begin a matter beside those there are.
bool can_begin(Kind kind)
{
    return entry(kind).opens != MatterKind::none && entry(kind).opens != MatterKind::child;
}

/// The newest first, because it is most often meant, and at most 25: a case may have ten thousand
/// threads. The one that was chosen is always among them.
std::vector<FormOption> matters_for(const CaseFacts& facts, Kind kind, std::string_view chosen)
{
    constexpr std::size_t most = 25;
    std::vector<FormOption> options;
    const auto admitting = matters_admitting(facts, kind);
    for (auto id = admitting.rbegin(); id != admitting.rend(); ++id)
        if (options.size() < most || std::to_string(*id) == chosen)
            options.push_back({std::to_string(*id), capital(matter_in_words(facts, *id)), ""});
    if (can_begin(kind)) options.push_back({"new", "A new " + in_words(entry(kind).opens), ""});
    return options;
}

/// What stands in a fact that is put right can be chosen again, though no date of the case is left
/// that it is about.
void keep_what_stands(FormField& field)
{
    if (field.input != Input::clock || field.value.empty()) return;
    const bool there = std::any_of(field.options.begin(), field.options.end(),
                                   [&](const FormOption& one) { return one.value == field.value; });
    if (!there) field.options.push_back({field.value, "As it stands: " + field.value, ""});
}

/// The day of the fact itself. That of a reason is the day it was accepted: whoever is asked when
/// "it" happened would give the absence.
FormField day_of(Kind kind)
{
    const bool reason = kind == Kind::delay_reason_accepted;
    return {.name = "when",
            .label = reason ? "When was the reason accepted?" : "When did it happen?",
            .hint = reason ? "The day of the decision, which may be long after the absence. For "
                             "example, 27 3 2026."
                           : "For example, 27 3 2026. Today or in the past.",
            .input = Input::rough_day,
            .needed = true};
}

FormField matter_field(const CaseFacts& facts, Kind kind, Typed values, const Problems& problems)
{
    FormField field = answered({.name = "matter",
                                .label = "Which part of the case is it about?",
                                .needed = true,
                                .options = matters_for(facts, kind, typed(values, "matter"))},
                               values, problems);
    field.input = Input::choice;
    const auto unasked = matter_unasked(facts, kind);
    if (field.value.empty() && unasked)
        field.value = *unasked == 0 ? "new" : std::to_string(*unasked);
    return field;
}

std::vector<FormField> evidence_fields(const FieldsAsked& asked)
{
    const bool reason = asked.kind == Kind::delay_reason_accepted;
    if (asked.withdraws)
        return {{.name = "evidence",
                 .label = "Why is it withdrawn?",
                 .hint = "What it said stays in the record, with your reason beside it.",
                 .needed = true}};
    return {{.name = "evidence",
             .label = "What shows it?",
             .hint = reason
                         ? "Without evidence a reason lifts nothing. A letter, a note of a call: "
                           "say which, and its date."
                         : "A letter, an email, a note of a call: say which, and its date."},
            {.name = "evidence-from", .label = "Who is it from, or where is it kept?"}};
}

std::string where(const CaseFacts& facts, const FieldsAsked& asked)
{
    if (const Fact* old = facts.fact(asked.corrects); old && old->matter > 0)
        return "It stays in " + matter_in_words(facts, old->matter) + ".";
    if (asks_matter(facts, asked.kind)) return "";
    const auto found = matter_unasked(facts, asked.kind);
    if (!found) return "";
    if (*found > 0) return "It goes into " + matter_in_words(facts, *found) + ".";
    return "It begins a new " + in_words(entry(asked.kind).opens) + ".";
}

} // namespace

bool asks_matter(const CaseFacts& facts, Kind kind)
{
    if (entry(kind).needs & bit(Field::clock)) return false;
    return matters_admitting(facts, kind).size() + (can_begin(kind) ? 1 : 0) > 1;
}

FieldsView arrange_fields(const CaseHistory& history, const Timeline& timeline, const Law& law,
                          const FieldsAsked& asked, Typed values, Problems problems)
{
    const CaseFacts& facts = history.facts;
    FieldsView view{.child = facts.title,
                    .kind = asked.kind,
                    .what = capital(std::string{entry(asked.kind).meaning}),
                    .goes_into = where(facts, asked),
                    .problems = std::move(problems),
                    .corrects = asked.corrects,
                    .withdraws = asked.withdraws};
    if (const Fact* old = facts.fact(asked.corrects); old && old->kind != Kind::none)
        view.old = sentence_of(*old);
    const auto add = [&](FormField field) {
        view.fields.push_back(answered(std::move(field), values, view.problems));
        if (asked.corrects > 0) keep_what_stands(view.fields.back());
    };
    if (!asked.withdraws) {
        add(day_of(asked.kind));
        if (asked.corrects == 0 && asks_matter(facts, asked.kind))
            view.fields.push_back(matter_field(facts, asked.kind, values, view.problems));
        for (const FieldWords& words : fields_of(asked.kind))
            add({.name = std::string{form_name(words.field)},
                 .label = std::string{words.label},
                 .hint = std::string{words.hint},
                 .input = words.input,
                 .needed = (entry(asked.kind).needs & bit(words.field)) != 0,
                 .options = options_for(words, facts, timeline, law, asked.kind)});
    }
    for (FormField& one : evidence_fields(asked)) add(std::move(one));
    return view;
}

} // namespace ribbon
