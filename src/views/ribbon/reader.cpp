#include "views/ribbon/reader.hpp"

#include <memory>
#include <unordered_set>

namespace ribbon {
namespace {

bool is_counted(const Detail& one)
{
    return one.kind == DetailKind::message_filed || one.kind == DetailKind::document_added;
}

int counted(const CaseHistory& history, Day today)
{
    int count = 0;
    for (const Detail* one : standing(history.details))
        if (is_counted(*one) && one->when.first <= today) ++count;
    for (const Fact* one : standing(history.facts))
        if (one->kind != Kind::message_received && one->kind != Kind::message_answered &&
            one->when.first <= today)
            ++count;
    return count;
}

} // namespace

RibbonSource source_of(const CaseHistory& whole, Timeline timeline, const std::string& person,
                       Whereabouts places, RibbonOf& of)
{
    const Day today = timeline.today;
    RibbonSource source;
    source.history = person.empty() ? without_sealed(whole, today)
                                    : told_to(whole, person, today, places, of.names);
    source.timeline = told_to(std::move(timeline), source.history);
    of.held_back = counted(whole, today) - counted(source.history, today);
    if (person.empty()) return source;
    const auto unproved = std::make_shared<std::unordered_set<std::int64_t>>();
    for (std::size_t i = 0; i < whole.facts.facts.size(); ++i) {
        const Fact& fact = whole.facts.facts[i];
        if (!names_nobody(fact.evidence) || !(fact.says == source.history.facts.facts[i].says))
            unproved->insert(whole.entry_of[i]);
    }
    for (const Detail& one : whole.details)
        if (!names_nobody(one.evidence) || !one[DetailField::reason].empty())
            unproved->insert(one.number);
    of.may_prove = [unproved](std::int64_t entry) { return !unproved->contains(entry); };
    return source;
}

} // namespace ribbon
