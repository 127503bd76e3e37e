#include "views/parts/reader.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>

namespace ribbon {
namespace {

/// Since when, and until when, somebody acted for a person; who acts still has no end.
struct Stretch {
    Day from, to = latest_day;
};

/// Whose messages are a person's: their own, and those that whoever they let act wrote for them, on
/// the days on which they acted. What such a one wrote for themselves before stays theirs alone.
class Theirs {
public:
    Theirs(const CaseHistory& history, std::string person) : person_(std::move(person))
    {
        const std::string by = "person:" + person_;
        for (const Detail* one : standing(history.details)) {
            const std::string who{(*one)[DetailField::person]};
            if (one->kind == DetailKind::let_act && one->by == by && !person_.empty())
                acted_[who].push_back(
                    {one->when.first, parse_day((*one)[DetailField::until]).value_or(latest_day)});
            if (one->kind == DetailKind::let_act_ended && acted_.contains(who))
                acted_[who].back().to = std::min(acted_[who].back().to, one->when.first);
        }
        for (const Detail* one : standing(history.details))
            if (one->kind == DetailKind::message_filed && (*one)[DetailField::direction] == "in" &&
                !(*one)[DetailField::matter].empty())
                matters_[std::string((*one)[DetailField::matter])] = is_of(*one);
    }
    bool may_read(const Detail& message) const
    {
        if (message[DetailField::direction] == "in" || !message[DetailField::person].empty())
            return is_of(message);
        const auto matter = matters_.find(std::string(message[DetailField::matter]));
        return matter != matters_.end() && matter->second;
    }

private:
    bool is_of(const Detail& message) const
    {
        const std::string_view who = message[DetailField::person];
        if (who == person_) return true;
        const auto acted = acted_.find(who);
        if (acted == acted_.end()) return false;
        for (const Stretch& one : acted->second)
            if (one.from <= message.when.first && message.when.first <= one.to) return true;
        return false;
    }
    std::string person_;
    std::map<std::string, std::vector<Stretch>, std::less<>> acted_;
    std::unordered_map<std::string, bool> matters_;
};

} // namespace

std::set<std::string> affairs_of(const CaseHistory& history, const std::string& person)
{
    std::set<std::string> whose{person};
    std::string child;
    for (const Detail* one : standing(history.details)) {
        if (one->kind == DetailKind::case_opened) child = (*one)[DetailField::person];
        if (child.empty() || child == person || (*one)[DetailField::person] != person) continue;
        if (one->kind == DetailKind::let_act && one->by == "person:" + child) whose.insert(child);
        if (one->kind == DetailKind::let_act_ended) whose.erase(child);
    }
    return whose;
}

MessageReader reader_of(const CaseHistory& history, const std::string& person)
{
    auto all = std::make_shared<std::vector<Theirs>>();
    for (const std::string& whose : affairs_of(history, person)) all->emplace_back(history, whose);
    MessageReader made;
    made.person = person;
    made.may_read = [all](const Detail& message) {
        return std::any_of(all->begin(), all->end(),
                           [&](const Theirs& one) { return one.may_read(message); });
    };
    return made;
}

std::string speaks_for(const CaseHistory& history, const std::string& person)
{
    constexpr std::string_view by_person = "person:";
    std::string whom = person;
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::let_act && (*one)[DetailField::person] == person &&
            one->by.starts_with(by_person))
            whom = one->by.substr(by_person.size());
    return whom;
}

} // namespace ribbon
