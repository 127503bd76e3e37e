#include "tests/support/county_story.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr Day first_request{std::chrono::year{2022} / 9 / 1};

} // namespace

Story::Story(std::size_t number) : state_(number * 0x9e3779b97f4a7c15u + 1)
{
    begun_ = now_ = first_request + days{from(0, 729)};
}

/// Splitmix64: the standard's own distributions differ from library to library.
std::uint64_t Story::chance()
{
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int Story::from(int least, int most)
{
    const auto width = static_cast<std::uint64_t>(most - least + 1);
    return least + static_cast<int>(chance() % width);
}

Day Story::some_day()
{
    const int length = static_cast<int>((now_ - begun_).count());
    return begun_ + days{from(0, length)};
}

std::string Story::school()
{
    constexpr std::array names{"Alder Bank School", "Brook End Primary", "Cowslip College",
                               "Dunlin Academy",    "Elm Row Infants",   "Fell View School"};
    return names[static_cast<std::size_t>(from(0, static_cast<int>(names.size()) - 1))];
}

void Story::on(Day day, Kind kind, MatterId matter, Particulars says, std::string evidence)
{
    Fact fact;
    fact.kind = kind;
    fact.matter = matter;
    fact.when = Days::on(day);
    if (from(1, 30) == 1) fact.when = *part_of(day.year(), unsigned{day.date().month()}, "");
    fact.says = std::move(says);
    fact.recorded = {std::int64_t{day.number()} * 86'400 + from(8, 17) * 3'600};
    fact.by = "officer " + std::to_string(from(1, 20));
    fact.evidence = std::move(evidence);
    facts_.facts.push_back(std::move(fact));
}

void Story::after(int least, int most, Kind kind, MatterId matter, Particulars says)
{
    later(least, most);
    on(now_, kind, matter, std::move(says));
}

CaseFacts Story::written(std::string title)
{
    facts_.title = std::move(title);
    std::vector<Fact>& facts = facts_.facts;
    std::stable_sort(facts.begin(), facts.end(),
                     [](const Fact& a, const Fact& b) { return a.recorded < b.recorded; });
    if (in_ten(2)) {
        const int which = from(0, static_cast<int>(facts.size()) - 1);
        Fact right = facts[static_cast<std::size_t>(which)];
        right.corrects = which + 1;
        right.when = {right.when.first - days{1}, right.when.last - days{1}};
        facts.push_back(std::move(right));
    }
    FactId id = 0;
    for (Fact& fact : facts) fact.id = ++id;
    return facts_;
}

} // namespace ribbon
