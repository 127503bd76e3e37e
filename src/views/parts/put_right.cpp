#include "views/parts/put_right.hpp"

#include "calendar/london.hpp"
#include "views/parts/words.hpp"
#include "views/words.hpp"

#include <unordered_map>

namespace ribbon {
namespace {

std::string day_of(const Fact& fact, Day today)
{
    return fact.when.exact() ? said_short(fact.when.first, today) : in_words(fact.when);
}

/// " on 31 October"; nothing where the record does not say when it was recorded.
std::string when_recorded(const Fact& fact, Day today)
{
    if (fact.recorded == Moment{}) return {};
    return " on " + said_short(day_in_london(fact.recorded), today);
}

bool is_of_messages(Kind kind)
{
    return kind == Kind::message_received || kind == Kind::message_answered;
}

} // namespace

std::string put_right_words(const CaseFacts& facts, const Fact& fact, Day today)
{
    const Fact* old = fact.corrects > 0 && !fact.struck ? facts.fact(fact.corrects) : nullptr;
    if (!old || old->kind == Kind::none) return {};
    std::string words = "Put right" + when_recorded(fact, today);
    if (old->when != fact.when) words += ": the record said " + day_of(*old, today) + " before";
    return words + ".";
}

std::vector<std::string> put_right_since(const CaseFacts& then, const CaseFacts& now, Day today)
{
    std::unordered_map<FactId, const Fact*> later;
    for (const Fact& one : now.facts)
        if (one.corrects > 0 && one.id > one.corrects) later[one.corrects] = &one;
    std::vector<std::string> since;
    for (const Fact* fact : standing(then)) {
        if (is_of_messages(fact->kind)) continue;
        const Fact* last = nullptr;
        for (auto at = later.find(fact->id); at != later.end(); at = later.find(last->id))
            last = at->second;
        if (!last) continue;
        std::string words =
            capital(std::string{entry(fact->kind).meaning}) + ": " + day_of(*fact, today) + ". " +
            (last->struck ? "Withdrawn" : "Put right") + when_recorded(*last, today);
        if (!last->struck && last->when != fact->when) words += ": it was " + day_of(*last, today);
        since.push_back(words + ".");
    }
    return since;
}

} // namespace ribbon
