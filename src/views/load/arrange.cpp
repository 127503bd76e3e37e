#include "views/load/arrange.hpp"

#include "base/url.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

int share_of(std::int64_t part, std::int64_t most)
{
    return most <= 0 ? 0 : static_cast<int>(part * 100 / most);
}

LoadRow row_of(const LoadCount& one, Day today)
{
    LoadRow row;
    const bool nobody = one.key.empty();
    row.name = nobody ? "No officer" : one.name;
    row.path = nobody ? "/work?whose=nobody" : "/work?officer=" + in_url(one.key);
    if (one.left)
        row.note = "Left on " + said_short(*one.left, today);
    else if (one.away_until && today <= *one.away_until)
        row.note = "Away until " + said_short(*one.away_until, today);
    else if (one.late_before > 0 && one.began)
        row.note = "Began on " + said_short(*one.began, today) + ". " +
                   std::to_string(one.late_before) + " of " + std::to_string(one.late_in_law) +
                   " late in law " + (one.late_before == 1 ? "was" : "were") + " late before";
    row.children = one.children;
    row.late_in_law = one.late_in_law;
    row.due_soon = one.due_soon;
    row.answers_late = one.answers_late;
    row.promises_late = one.promises_late;
    row.weight = weight_of(one);
    return row;
}

/// "2.4", rounded down to a tenth.
std::string tenths(std::int64_t all, std::int64_t of)
{
    if (of <= 0) return "0";
    const std::int64_t tenth = all * 10 / of;
    return std::to_string(tenth / 10) + "." + std::to_string(tenth % 10);
}

std::string first_sentence(const LoadPage& page, const LoadCounts& counts, Day today)
{
    if (page.with_nobody > 0) {
        std::string say = page.with_nobody == 1
                              ? "One child has no officer"
                              : std::to_string(page.with_nobody) + " children have no officer";
        if (counts.longest_with_nobody)
            say += ", the longest since " + said_short(*counts.longest_with_nobody, today);
        return say + ".";
    }
    if (page.late_in_law > 0)
        return "Every child has an officer. " +
               (page.late_in_law == 1 ? std::string{"One legal duty is"}
                                      : std::to_string(page.late_in_law) + " legal duties are") +
               " late.";
    return "Every child has an officer, and nothing is late in law.";
}

} // namespace

std::int64_t weight_of(const LoadCount& one)
{
    return one.children + 2 * one.late_in_law + one.answers_late + one.promises_late + one.due_soon;
}

std::array<Day, 3> age_edges(Day today, const Calendar& calendar)
{
    const auto before = [&](int n) {
        const Found found = calendar.england().nth_before(today, n);
        return found ? found.day : today - days{n * 7 / 5};
    };
    return {before(5), before(15), before(35)};
}

std::vector<AgeBand> arrange_ages(const std::array<std::int64_t, 5>& ages)
{
    constexpr std::array names{"In time: up to 5", "6 to 10", "11 to 20", "21 to 40", "Over 40"};
    const std::int64_t most = *std::max_element(ages.begin(), ages.end());
    std::vector<AgeBand> bands;
    for (std::size_t i = 0; i < ages.size(); ++i)
        bands.push_back(
            {.says = names[i],
             .path = i == 0 ? "/inbox?whose=everybody" : "/inbox?whose=everybody&late=1",
             .count = ages[i],
             .share = share_of(ages[i], most)});
    return bands;
}

LoadPage arrange_load(const LoadCounts& counts, const Law& law, Day today)
{
    LoadPage page;
    page.heading = "The council today, " + said(today, today);
    page.children = counts.children;
    page.with_nobody = counts.with_nobody;
    page.days_with_nobody = counts.days_with_nobody;
    page.officers_each = tenths(counts.officers_so_far, counts.children);
    for (const LoadCount& one : counts.officers) {
        page.late_in_law += one.late_in_law;
        page.answers_late += one.answers_late;
        // Somebody who left and holds nothing is no more part of the team.
        if (one.left && weight_of(one) == 0) continue;
        page.rows.push_back(row_of(one, today));
    }
    std::sort(page.rows.begin(), page.rows.end(),
              [](const LoadRow& a, const LoadRow& b) { return a.name < b.name; });
    std::int64_t most = 0;
    for (const LoadRow& one : page.rows) most = std::max(most, one.weight);
    for (LoadRow& one : page.rows) one.share = share_of(one.weight, most);
    page.ages = arrange_ages(counts.ages);
    for (const std::int64_t one : counts.ages) page.unanswered += one;
    for (const auto& [clock, count] : counts.late_by_clock) {
        const Provision* under = law.in_force(clock, today);
        page.late.push_back({.says = under ? capital(std::string{under->title}) : clock,
                             .law = under ? std::string{under->cite} : std::string{},
                             .path = "/work?whose=everybody&clock=" + in_url(clock),
                             .count = count});
    }
    std::sort(page.late.begin(), page.late.end(), [](const LateClock& a, const LateClock& b) {
        return a.count != b.count ? a.count > b.count : a.says < b.says;
    });
    page.uncovered = counts.uncovered;
    page.first = first_sentence(page, counts, today);
    return page;
}

} // namespace ribbon
