#include "record/case_facts.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool has(const Particulars& says, Field field)
{
    switch (field) {
    case Field::from: return says.from != Party::unsaid;
    case Field::post: return says.post != Post::unsaid;
    case Field::on: return says.on.has_value();
    case Field::until: return says.until.has_value();
    case Field::asked: return says.asked.has_value();
    case Field::year: return says.year != 0;
    case Field::clock: return !says.clock.empty();
    case Field::ground: return says.ground != Ground::none;
    case Field::code: return !says.code.empty();
    case Field::count: return says.count != 0;
    case Field::name: return !says.name.empty();
    case Field::like: return !says.like.empty();
    case Field::time: return says.minute >= 0;
    case Field::amount: return says.pounds != 0;
    case Field::defect: return says.defect != Defect::none;
    }
    return false;
}

struct NamedField {
    Field field;
    std::string_view name;
};
constexpr NamedField named_fields[]{
    {Field::from, "from"},      {Field::post, "by post"},  {Field::on, "on"},
    {Field::until, "until"},    {Field::year, "in year"},  {Field::clock, "for"},
    {Field::ground, "because"}, {Field::code, "code"},     {Field::count, "sessions"},
    {Field::name, "called"},    {Field::like, "like"},     {Field::time, "at"},
    {Field::amount, "pounds"},  {Field::defect, "defect"}, {Field::asked, "asked"},
};

bool matter_admits(const CaseFacts& facts, const Fact& fact)
{
    if (fact.matter < 1 || fact.matter > static_cast<MatterId>(facts.matters.size())) return false;
    return (entry(fact.kind).matters & in(facts.matter(fact.matter).kind)) != 0;
}

bool sound(const CaseFacts& facts, const Fact& fact)
{
    if (fact.struck) return true;
    if (fact.kind == Kind::none || !matter_admits(facts, fact)) return false;
    if (fact.when.last < fact.when.first) return false;
    const Fields needs = entry(fact.kind).needs;
    if (needs == 0) return true;
    for (const NamedField& one : named_fields)
        if ((needs & bit(one.field)) && !has(fact.says, one.field)) return false;
    return true;
}

void check_clauses(const Fact& fact, Problems& problems)
{
    const KindEntry& kind = entry(fact.kind);
    for (const NamedField& one : named_fields) {
        const std::string name{one.name};
        if ((kind.needs & bit(one.field)) && !has(fact.says, one.field))
            problems.push_back({name, "\"" + phrase(fact.kind) + "\" needs \"" + name + " ...\""});
        if (!((kind.needs | kind.may) & bit(one.field)) && has(fact.says, one.field))
            problems.push_back({name, "\"" + phrase(fact.kind) + "\" does not take \"" + name +
                                          "\"; leave it out"});
    }
}

} // namespace

const Fact* CaseFacts::fact(FactId id) const
{
    if (id >= 1 && id <= static_cast<FactId>(facts.size()))
        if (const Fact& there = facts[static_cast<std::size_t>(id - 1)]; there.id == id)
            return &there;
    for (const Fact& one : facts)
        if (one.id == id) return &one;
    return nullptr;
}

std::vector<MatterId> matters_admitting(const CaseFacts& facts, Kind kind)
{
    std::vector<MatterId> found;
    for (const Matter& matter : facts.matters)
        if (entry(kind).matters & in(matter.kind)) found.push_back(matter.id);
    return found;
}

MatterId open_matter(CaseFacts& facts, MatterKind kind, std::string name)
{
    const auto id = static_cast<MatterId>(facts.matters.size() + 1);
    if (name.empty()) {
        const auto before = std::count_if(facts.matters.begin(), facts.matters.end(),
                                          [&](const Matter& m) { return m.kind == kind; });
        name = in_words(kind);
        if (before > 0) name += " " + std::to_string(before + 1);
    }
    facts.matters.push_back({id, kind, std::move(name)});
    return id;
}

Problems problems_of(const CaseFacts& facts)
{
    Problems problems;
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const Fact& fact = facts.facts[i];
        const std::string which = "fact " + std::to_string(fact.id);
        if (fact.id != static_cast<FactId>(i + 1))
            problems.push_back({"id", which + " should be number " + std::to_string(i + 1)});
        if (fact.corrects < 0 || fact.corrects >= fact.id)
            problems.push_back({"corrects", which + " can only correct an earlier fact"});
        if (fact.struck) continue;
        if (fact.kind == Kind::none) {
            problems.push_back({"kind", which + " does not say what happened"});
            continue;
        }
        if (!matter_admits(facts, fact))
            problems.push_back({"matter", which + ": \"" + phrase(fact.kind) +
                                              "\" does not belong to the matter it names"});
        if (fact.when.last < fact.when.first)
            problems.push_back({"happened", which + " ends before it begins"});
        check_clauses(fact, problems);
    }
    return problems;
}

std::vector<const Fact*> standing(const CaseFacts& facts)
{
    // Few facts correct another, so those they correct are a short list to look through.
    std::vector<FactId> replaced;
    for (const Fact& fact : facts.facts)
        if (fact.corrects > 0 && fact.corrects < fact.id &&
            fact.corrects <= static_cast<FactId>(facts.facts.size()))
            replaced.push_back(fact.corrects);
    std::sort(replaced.begin(), replaced.end());
    std::vector<const Fact*> kept;
    kept.reserve(facts.facts.size());
    for (const Fact& fact : facts.facts) {
        const bool gone =
            !replaced.empty() && std::binary_search(replaced.begin(), replaced.end(), fact.id);
        if (!gone && !fact.struck && sound(facts, fact)) kept.push_back(&fact);
    }
    return kept;
}

} // namespace ribbon
