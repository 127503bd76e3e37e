#include "duties/case_index.hpp"

#include <algorithm>
#include <tuple>

namespace ribbon {
namespace {

/// A fact with what decides its place nearly always, so that sorting seldom goes to the fact.
struct Placed {
    MatterId matter;
    Days when;
    const Fact* fact;

    bool operator<(const Placed& other) const
    {
        if (matter != other.matter) return matter < other.matter;
        if (when.first != other.when.first) return when.first < other.when.first;
        if (when.last != other.when.last) return when.last < other.when.last;
        return std::tie(fact->recorded, fact->id) < std::tie(other.fact->recorded, other.fact->id);
    }
};

} // namespace

CaseIndex::CaseIndex(const CaseFacts& facts, Day today) : facts_(standing(facts))
{
    std::vector<Placed> happened;
    happened.reserve(facts_.size());
    for (const Fact* fact : facts_) {
        if (fact->when.first > today)
            next_fact_ = std::min(next_fact_, fact->when.first);
        else
            happened.push_back({fact->matter, fact->when, fact});
    }
    std::sort(happened.begin(), happened.end());
    facts_.clear();
    for (const Placed& one : happened) facts_.push_back(one.fact);
    all_ = FactRange{facts_};
    matters_.reserve(facts.matters.size());
    for (std::size_t i = 0; i < facts_.size();) {
        std::size_t end = i;
        while (end < facts_.size() && facts_[end]->matter == facts_[i]->matter) ++end;
        const MatterId id = facts_[i]->matter;
        matters_.push_back(
            {id, facts.matter(id).kind, FactRange{std::span{facts_}.subspan(i, end - i)}});
        i = end;
    }
    if (!all_.has(Kind::born) && !all_.has(Kind::academic_year_ends)) return;
    for (const Fact* fact : facts_) {
        if (fact->kind == Kind::born && !born_) born_ = fact;
        if (fact->kind == Kind::academic_year_ends) academic_year_end_ = fact;
    }
}

std::string_view CaseIndex::school_on(Day day) const
{
    const Fact* latest = nullptr;
    if (!all_.has(Kind::school_attended)) return {};
    for (const Fact* fact : facts_)
        if (fact->kind == Kind::school_attended && fact->when.first <= day &&
            (!latest || latest->when.first <= fact->when.first))
            latest = fact;
    return latest ? std::string_view{latest->says.name} : std::string_view{};
}

const Fact* first_of(const FactRange& facts, const Kinds& kinds, Day from)
{
    const Fact* found = nullptr;
    if (!facts.has_any(kinds)) return found;
    for (const Fact* fact : facts)
        if (kinds.has(fact->kind) && fact->when.last >= from &&
            (!found || fact->when.first < found->when.first))
            found = fact;
    return found;
}

const Fact* latest_of(const FactRange& facts, const Kinds& kinds, Day until)
{
    const Fact* found = nullptr;
    if (!facts.has_any(kinds)) return found;
    for (const Fact* fact : facts)
        if (kinds.has(fact->kind) && fact->when.first <= until &&
            (!found || found->when.first <= fact->when.first))
            found = fact;
    return found;
}

const Fact* first_of(const FactRange& facts, Kind kind, Day from)
{
    if (!facts.has(kind)) return nullptr;
    for (const Fact* fact : facts)
        if (fact->kind == kind && fact->when.last >= from) return fact;
    return nullptr;
}

} // namespace ribbon
