#include "views/parts/owners.hpp"

#include "base/whole_number.hpp"
#include "record/evidence.hpp"
#include "views/parts/concerns.hpp"

namespace ribbon {
namespace {

constexpr std::string_view by_person = "person:";

std::int64_t number_in(std::string_view text)
{
    return whole_number<std::int64_t>(text).value_or(0);
}
MatterId matter_of(const Detail& one)
{
    return static_cast<MatterId>(number_in(one[DetailField::matter]));
}

/// Who of the family joined, the child left out, and by which entry.
std::vector<std::pair<std::int64_t, std::string>> joins_of(const CaseHistory& history)
{
    std::string child;
    std::vector<std::pair<std::int64_t, std::string>> joins;
    for (const Detail* one : standing(history.details)) {
        if (one->kind == DetailKind::case_opened) child = (*one)[DetailField::person];
        const std::string_view as = (*one)[DetailField::relation];
        const bool other =
            as == "school" || as == "adviser" || as == "representative" || as == "advocate";
        if (one->kind == DetailKind::party_joined && !other)
            joins.emplace_back(one->number, (*one)[DetailField::person]);
    }
    std::erase_if(joins, [&](const auto& join) { return join.second == child; });
    return joins;
}

template <class Map> std::string found_in(const Map& map, const auto& key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::string{} : found->second;
}

} // namespace

std::set<std::string> family_of(const CaseHistory& history)
{
    std::set<std::string> family;
    for (auto& [entry, person] : joins_of(history)) family.insert(person);
    return family;
}

Owners::Owners(const CaseHistory& history, const Names& names)
    : facts_(history.facts), joined_(joins_of(history))
{
    for (const auto& [entry, person] : joined_)
        if (std::string name = name_of(names, person, ""); name.find(' ') != std::string::npos)
            family_[person] = std::move(name);
    for (const Detail* one : standing(history.details)) {
        const std::string person{(*one)[DetailField::person]};
        if (one->kind != DetailKind::message_filed || person.empty()) continue;
        of_entry_[one->number] = person;
        if ((*one)[DetailField::direction] != "in") continue;
        if (!mail_in_evidence(one->evidence).empty()) of_mail_[one->evidence] = person;
        if (const MatterId matter = matter_of(*one); matter > 0) of_matter_[matter] = person;
    }
    for (const Fact& one : history.facts.facts)
        if (const std::string who = says_whose(one); !who.empty() && is_of_one(one))
            in_matter_[one.matter].insert(who);
    const auto said = in_matter_;
    for (const Fact& one : history.facts.facts) {
        if (!is_of_one(one) || said.contains(one.matter)) continue;
        const auto entry = history.entry_of[static_cast<std::size_t>(one.id - 1)];
        if (std::string who = only_one_then(entry); !who.empty())
            in_matter_[one.matter].insert(std::move(who));
    }
}

std::string Owners::of(const Fact& fact) const
{
    std::string who = says_whose(fact);
    if (!who.empty()) return who;
    const auto found = in_matter_.find(fact.matter);
    return found != in_matter_.end() && found->second.size() == 1 ? *found->second.begin()
                                                                  : std::string{};
}

bool Owners::is_of_one(const Fact& fact) const
{
    return fact.matter > 0 &&
           concerns(fact.kind, facts_.matter(fact.matter).kind) == Concerns::one_party;
}

std::string Owners::says_whose(const Fact& fact) const
{
    if (fact.by.starts_with(by_person)) return fact.by.substr(by_person.size());
    if (!mail_in_evidence(fact.evidence).empty()) return found_in(of_mail_, fact.evidence);
    if (const auto entry = message_in_evidence(fact.evidence); entry > 0)
        return found_in(of_entry_, entry);
    std::string whose = found_in(of_matter_, fact.matter);
    return whose.empty() ? only_one_named(fact) : whose;
}

std::string Owners::only_one_named(const Fact& fact) const
{
    std::string whose;
    for (const auto& [person, name] : family_) {
        const bool named = fact.evidence.find(name) != std::string::npos || fact.says.name == name;
        if (named && !whose.empty()) return {};
        if (named) whose = person;
    }
    return whose;
}

std::string Owners::only_one_then(std::int64_t entry) const
{
    std::string only;
    for (const auto& [joined, person] : joined_) {
        if (joined >= entry || person == only) continue;
        if (!only.empty()) return {};
        only = person;
    }
    return only;
}

} // namespace ribbon
