#include "duties/timeline.hpp"

namespace ribbon {

namespace {

bool same_promise(const Policy::Promise* a, const Policy::Promise* b)
{
    return a == b || (a && b && *a == *b);
}

} // namespace

bool reads_the_same(const Duty& a, const Duty& b)
{
    return a.under->id == b.under->id && a.under->from == b.under->from && a.matter == b.matter &&
           a.state == b.state && a.dated == b.dated && a.safe_known == b.safe_known &&
           a.second_governs == b.second_governs && a.school_assumed == b.school_assumed &&
           (!a.dated || a.legal == b.legal) && (!a.safe_known || a.safe == b.safe) &&
           a.started_by == b.started_by && a.second_by == b.second_by && a.met_by == b.met_by &&
           a.ended_by == b.ended_by && a.lifted_by == b.lifted_by &&
           a.extended_by == b.extended_by && a.directed_by == b.directed_by &&
           a.ground == b.ground && a.considered == b.considered && a.rung == b.rung &&
           a.missing == b.missing && same_promise(a.promise, b.promise);
}

std::vector<Change> difference(const Timeline& before, const Timeline& after)
{
    std::vector<Change> changes;
    for (const Duty& duty : after.duties) {
        const Duty* old = before.find(duty.under->id, duty.matter);
        if (!old) {
            changes.push_back({Change::What::appeared, std::nullopt, duty});
        } else if (old->dated != duty.dated || (duty.dated && old->legal != duty.legal) ||
                   (duty.safe_known && old->safe_known && old->safe != duty.safe)) {
            changes.push_back({Change::What::moved, *old, duty});
        } else if (!reads_the_same(*old, duty)) {
            changes.push_back({Change::What::reads_differently, *old, duty});
        }
    }
    for (const Duty& duty : before.duties)
        if (!after.find(duty.under->id, duty.matter))
            changes.push_back({Change::What::vanished, duty, std::nullopt});
    return changes;
}

std::vector<Change> what_if(const CaseFacts& facts, Fact fact, const Law& law,
                            const Calendar& calendar, Day today)
{
    CaseFacts with = facts;
    fact.id = static_cast<FactId>(with.facts.size() + 1);
    if (fact.matter == 0 && fact.kind != Kind::none && entry(fact.kind).opens != MatterKind::none)
        fact.matter = open_matter(with, entry(fact.kind).opens);
    with.facts.push_back(std::move(fact));
    return difference(timeline(facts, law, calendar, today), timeline(with, law, calendar, today));
}

} // namespace ribbon
