#include "views/parts/officers.hpp"

#include "base/whole_number.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

void begin(Officers& officers, Day day, std::string officer, std::string name, std::string team)
{
    if (!officers.all.empty()) {
        Holding& before = officers.all.back();
        before.now = false;
        before.to = day - days{1};
        if (before.to < before.from) officers.all.pop_back();
    }
    officers.all.push_back({.officer = std::move(officer),
                            .name = std::move(name),
                            .team = std::move(team),
                            .from = day,
                            .to = day,
                            .now = true});
}

} // namespace

Officers arrange_officers(const CaseHistory& history, Day today)
{
    Officers officers;
    for (const Detail* one : standing(history.details)) {
        const Day day = one->when.first;
        if (day > today) continue;
        const std::string key{(*one)[DetailField::officer]};
        if (one->kind == DetailKind::case_opened && officers.all.empty())
            begin(officers, day, "", "", "");
        else if (one->kind == DetailKind::officer_named)
            begin(officers, day, key, std::string{(*one)[DetailField::name]},
                  std::string{(*one)[DetailField::team]});
        else if (one->kind == DetailKind::officer_stood_down && !officers.all.empty() &&
                 officers.all.back().officer == key)
            begin(officers, day, "", "", "");
    }
    if (!officers.all.empty()) officers.all.back().to = today;
    std::set<std::string> different;
    for (Holding& one : officers.all) {
        one.days = static_cast<int>((one.to - one.from).count()) + 1;
        if (one.officer.empty())
            officers.days_with_nobody += one.days;
        else
            different.insert(one.officer);
    }
    officers.officers = static_cast<int>(different.size());
    return officers;
}

std::vector<Promise> arrange_promises(const CaseHistory& history, const Names& names, Day today)
{
    std::vector<Promise> promises;
    for (const Detail* one : standing(history.details)) {
        if (one->when.first > today) continue;
        if (one->kind == DetailKind::promise_made)
            promises.push_back({.number = one->number,
                                .words = std::string{(*one)[DetailField::words]},
                                .by = name_of(names, (*one)[DetailField::officer], "the council"),
                                .to = std::string{(*one)[DetailField::person]},
                                .officer = std::string{(*one)[DetailField::officer]},
                                .due = parse_day((*one)[DetailField::due]),
                                .kept = {},
                                .made = one->when.first});
        if (one->kind != DetailKind::promise_kept) continue;
        const auto number = whole_number<std::int64_t>((*one)[DetailField::entry]);
        for (Promise& promise : promises)
            if (promise.number == number) promise.kept = one->when.first;
    }
    std::stable_sort(promises.begin(), promises.end(), [](const Promise& a, const Promise& b) {
        if (a.open() != b.open()) return a.open();
        return a.due.value_or(latest_day) < b.due.value_or(latest_day);
    });
    return promises;
}

} // namespace ribbon
