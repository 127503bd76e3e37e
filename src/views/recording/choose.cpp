#include "views/recording/choose.hpp"

#include "commands/case_commands.hpp"
#include "views/explain/view.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::size_t most_likely = 8;
constexpr std::size_t most_recorded = 30;

std::string opens_first(Kind kind)
{
    std::string openers;
    int many = 0;
    for (const KindEntry& one : all_kinds()) {
        if (one.opens == MatterKind::none || !(entry(kind).matters & in(one.opens))) continue;
        if (many++ < 2) openers += (openers.empty() ? "" : ", or that ") + std::string{one.meaning};
    }
    if (many == 0) return "This belongs to something that this case does not have";
    return "First record that " + openers + (many > 2 ? ", or another beginning" : "");
}

std::string where_it_goes(const CaseFacts& facts, Kind kind)
{
    const auto found = matter_unasked(facts, kind);
    if (!found)
        return joined({"Can go into ", std::to_string(matters_admitting(facts, kind).size()),
                       " parts of the case; we will ask which"});
    if (*found == 0) return "Begins a new " + in_words(entry(kind).opens);
    return "Goes into " + matter_in_words(facts, *found);
}

ChoiceRow row_of(const CaseFacts& facts, Kind kind)
{
    ChoiceRow row{.kind = kind, .what = capital(std::string{entry(kind).meaning})};
    const bool can =
        entry(kind).opens != MatterKind::none || !matters_admitting(facts, kind).empty();
    if (can)
        row.goes_into = where_it_goes(facts, kind);
    else
        row.first = opens_first(kind);
    return row;
}

/// How early what would settle a duty is offered; 0 for not at all.
int pressing_rank(const Duty& duty)
{
    const bool owed = duty.under->nature == Nature::duty;
    switch (duty.state) {
    case State::overdue: return owed ? 1 : 4;
    case State::due_soon: return owed ? 2 : 5;
    case State::limit_lifted: return 3;
    case State::running: return owed || duty.under->nature == Nature::promise ? 6 : 7;
    case State::cannot_say: return owed ? 8 : 0;
    default: return 0;
    }
}

/// A page that puts a refusal first would lead an officer to it: of what presses equally, they come
/// last.
bool refuses(Kind kind)
{
    return kind == Kind::assessment_refused || kind == Kind::plan_refused ||
           kind == Kind::reassessment_refused;
}

/// The only kind that stands for what a duty asks: the first that its matter admits.
Kind settles(const Duty& duty, const CaseFacts& facts)
{
    const MatterKind matter = facts.matter(duty.matter).kind;
    for (const Kind kind : duty.under->met_by)
        if (matter != MatterKind::none && (entry(kind).matters & in(matter))) return kind;
    return Kind::none;
}

std::vector<ChoiceRow> likely_rows(const CaseFacts& facts, const Timeline& timeline)
{
    std::vector<const Duty*> pressing;
    for (const Duty& duty : timeline.duties)
        if (pressing_rank(duty) > 0 && settles(duty, facts) != Kind::none)
            pressing.push_back(&duty);
    // The timeline stands by legal day, so that equals stay in the order of their days.
    const auto place = [&](const Duty* duty) {
        return std::pair{pressing_rank(*duty), refuses(settles(*duty, facts))};
    };
    std::stable_sort(pressing.begin(), pressing.end(),
                     [&](const Duty* a, const Duty* b) { return place(a) < place(b); });
    std::vector<ChoiceRow> rows;
    for (const Duty* duty : pressing) {
        const Kind kind = settles(*duty, facts);
        const bool said = std::any_of(rows.begin(), rows.end(), [&](const ChoiceRow& one) {
            return one.kind == kind && one.matter == duty->matter;
        });
        if (said || rows.size() == most_likely) continue;
        ChoiceRow row = row_of(facts, kind);
        row.matter = duty->matter;
        row.goes_into = "Goes into " + matter_in_words(facts, duty->matter);
        row.late = duty->state == State::overdue;
        row.answers = joined({capital(std::string{duty->under->title}),
                              duty->dated ? ", due " + in_words(duty->legal) : std::string{}, ". ",
                              reading(*duty, facts, timeline.today)});
        rows.push_back(std::move(row));
    }
    return rows;
}

void add_recorded(ChooseView& view, const CaseFacts& facts)
{
    for (auto fact = facts.facts.rbegin(); fact != facts.facts.rend(); ++fact) {
        if (fact->kind == Kind::none || fact->matter == 0) continue;
        if (++view.recorded_all > most_recorded) continue;
        RecordedRow row{.id = fact->id,
                        .what = capital(std::string{entry(fact->kind).meaning}),
                        .matter = facts.matter(fact->matter).name,
                        .when = in_words(fact->when),
                        .by = fact->by};
        if (const FactId later = replaced_by(facts, fact->id); later > 0)
            row.replaced = joined({facts.fact(later)->struck ? "Withdrawn" : "Put right",
                                   " by fact ", std::to_string(later)});
        view.recorded.push_back(std::move(row));
    }
}

} // namespace

std::string matter_in_words(const CaseFacts& facts, MatterId id)
{
    const Fact* first = nullptr;
    for (const Fact& one : facts.facts)
        if (one.matter == id && !one.struck && (!first || one.when < first->when)) first = &one;
    const std::string& name = facts.matter(id).name;
    if (!first || facts.matter(id).kind == MatterKind::child) return name;
    return name + ", from " + in_words(first->when);
}

ChooseView arrange_choose(const CaseHistory& history, const Timeline& timeline,
                          std::string_view searched)
{
    const CaseFacts& facts = history.facts;
    ChooseView view{.child = facts.title, .searched = std::string{searched}};
    if (searched.empty()) view.likely = likely_rows(facts, timeline);
    for (const PartEntry& part : all_parts()) {
        ChoicePart rows{.title = part.title, .lead = part.lead, .now = {}, .later = {}};
        for (const KindEntry& one : all_kinds()) {
            if (part_of(one.kind) != part.part || !found_by(one.kind, searched)) continue;
            ChoiceRow row = row_of(facts, one.kind);
            (row.first.empty() ? rows.now : rows.later).push_back(std::move(row));
            ++view.found;
        }
        if (!rows.now.empty() || !rows.later.empty()) view.parts.push_back(std::move(rows));
    }
    add_recorded(view, facts);
    return view;
}

} // namespace ribbon
