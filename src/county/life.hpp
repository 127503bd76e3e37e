// One child or young person of the invented county, as the simulation holds them: the case as it
// stands, the people in it, and what they have been dealt.
#pragma once

#include "county/dice.hpp"
#include "record/history.hpp"

#include <string>
#include <vector>

namespace ribbon::county {

/// Somebody with a stream of their own: the child first, then the parents.
struct PersonInCase {
    std::string key;
    std::int64_t number = 0; ///< of the last entry of their stream
    std::string given, family, relation, email;
};

/// What was drawn for a child.
struct Dealt {
    Day born;
    bool girl = false;
    std::string need;      ///< a code of the return; empty where it is not known
    std::string placement; ///< a row of the published table: "special_la_maintained"
};

/// Where a child is educated: a school with a number, or a code of setting.
struct Placed {
    std::string urn, name, setting;
    bool unit = false, resourced = false;
};

struct Life {
    Life(std::string key_of_case, Dice of_its_own) : key(std::move(key_of_case)), dice(of_its_own)
    {
    }
    std::string key;
    Dice dice;
    Dealt dealt;
    CaseHistory history;
    std::vector<PersonInCase> people;
    std::string district; ///< its code, by the child's postcode
    std::string seat;     ///< the name of the constituency
    std::size_t team = 0;
    int officer = -1; ///< into the roll; -1 is nobody
    Placed placed;
    bool plan = false;           ///< maintained now
    bool closed = false;
    bool told = false;           ///< a story's: nothing happens in it by chance
    bool assessing = false;      ///< a request or an assessment is open
    Day late_from = latest_day;  ///< from when the council owes something and has not done it
    bool before_tribunal = false;
    double keenness = 1; ///< how often this family writes, beside others

    const PersonInCase& child() const { return people.front(); }
    /// Who writes for the child: the first parent, or the young person themselves.
    const PersonInCase& voice() const { return people.size() > 1 ? people[1] : people.front(); }
};

/// Age in whole years on a day.
int age_on(Day day, Day born);

} // namespace ribbon::county
