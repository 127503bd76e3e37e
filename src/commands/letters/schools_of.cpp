#include "commands/letters/schools_of.hpp"

#include <algorithm>

namespace ribbon {

std::vector<std::string> schools_of(const CaseHistory& history, const Places& places,
                                    bool asked_too)
{
    std::vector<std::string> schools;
    const auto add = [&schools](std::string_view name) {
        if (!name.empty() && std::find(schools.begin(), schools.end(), name) == schools.end())
            schools.emplace_back(name);
    };
    for (const Fact* fact : standing(history.facts)) {
        switch (fact->kind) {
        case Kind::school_attended:
        case Kind::child_admitted:
        case Kind::final_plan_sent:
        case Kind::amended_plan_sent: add(fact->says.name); break;
        case Kind::school_consulted:
        case Kind::advice_requested:
            if (asked_too) add(fact->says.name);
            break;
        default: break;
        }
    }
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::placement_began && one->kind != DetailKind::school_named)
            continue;
        add((*one)[DetailField::name]);
        if (const School* school = places.school((*one)[DetailField::urn])) add(school->name);
    }
    return schools;
}

} // namespace ribbon
