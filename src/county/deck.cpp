#include "county/deck.hpp"

#include "county/margins.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace ribbon::county {
namespace {

constexpr std::size_t ages = 26; ///< 0 to 25

/// How much of a year's new plans is between the first day and the census.
constexpr double new_by_census = 14.5 / 12;

/// Names of the published table of ethnicity, and the return's codes; "Unclassified" is the last.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> ethnicities{{
    {"Any other ethnic group", "OOTH"},
    {"Asian - Any other Asian background", "AOTH"},
    {"Asian - Chinese", "CHNE"},
    {"Asian - Indian", "AIND"},
    {"Asian - Pakistani", "APKN"},
    {"Black - Any other Black background", "BOTH"},
    {"Black - Black African", "BAFR"},
    {"Black - Black Caribbean", "BCRB"},
    {"Mixed - Any other Mixed background", "MOTH"},
    {"Mixed - White and Asian", "MWAS"},
    {"Mixed - White and Black African", "MWBA"},
    {"Mixed - White and Black Caribbean", "MWBC"},
    {"White - Any other White background", "WOTH"},
    {"White - Gypsy/Roma", "WROM"},
    {"White - Irish", "WIRI"},
    {"White - Traveller of Irish heritage", "WIRT"},
    {"White - White British", "WBRI"},
    {"Unclassified", "NOBT"},
}};

std::string code_of(std::string_view need)
{
    if (need == "need_unknown") return {};
    std::string code{need};
    for (char& c : code) c = static_cast<char>(c - 'a' + 'A');
    return code;
}

/// A table of ages by name as a list by age.
std::vector<double> by_age(const Counts& counts)
{
    std::vector<double> list(ages);
    for (const auto& [name, count] : counts)
        list[static_cast<std::size_t>(age_called(name))] += count;
    return list;
}

/// The ages half a year later: half of them have had their birthday.
std::vector<double> half_a_year_on(const std::vector<double>& list)
{
    std::vector<double> later(list.size());
    for (std::size_t i = 0; i < list.size(); ++i)
        later[i] = list[i] / 2 + (i > 0 ? list[i - 1] / 2 : 0);
    return later;
}

double girls_share(const Counts& sexes) { return of(sexes, "Female") / total(sexes); }

} // namespace

Deck::Deck(const Calibration& published)
{
    const Counts needs = published.counts("caseload_jan_2025.primary_need");
    const Counts placements = published.counts("caseload_jan_2025.placement");
    const Counts fresh_needs = published.counts("new_plans_2024.primary_need");
    const Counts fresh_places = published.counts("new_plans_2024.placement");
    const auto fresh_ages = by_age(published.counts("new_plans_2024.age"));
    const double fresh = published.number("new_plans_2024.total");
    for (const auto& one : placements) placements_.push_back(one.first);
    const auto possible = [this](std::size_t age, std::size_t place) {
        const Ages range = ages_at(placements_[place]);
        return range.least <= static_cast<int>(age) && static_cast<int>(age) <= range.most;
    };
    std::vector<double> fresh_columns;
    for (const auto& one : placements) fresh_columns.push_back(of(fresh_places, one.first));
    new_table_ = fitted(fresh_ages, fresh_columns, possible);
    const auto fresh_now = half_a_year_on(fresh_ages);
    for (const auto& [need, count] : needs) {
        needs_.push_back(need);
        new_needs_.push_back(of(fresh_needs, need));
        long_needs_.push_back(std::max(0.0, count - new_by_census * of(fresh_needs, need)));
        const double share = new_by_census * of(fresh_needs, need) / fresh;
        std::vector<double> by_ages(ages), by_place(placements.size());
        for (const std::string& age : published.names("caseload_jan_2025.age_by_primary_need"))
            by_ages[static_cast<std::size_t>(age_called(age))] +=
                of(published.counts("caseload_jan_2025.age_by_primary_need." + age), need);
        for (std::size_t i = 0; i < ages; ++i)
            by_ages[i] = std::max(0.0, by_ages[i] - share * fresh_now[i]);
        for (const std::string& row : published.names("primary_need_by_placement.derbyshire"))
            for (std::size_t j = 0; j < placements_.size(); ++j)
                if (placements_[j] == placement_called(row))
                    by_place[j] = std::max(
                        0.0,
                        of(published.counts("primary_need_by_placement.derbyshire." + row), need) -
                            share * fresh_columns[j]);
        long_tables_.push_back(fitted(by_ages, by_place, possible));
    }
    const auto asked = by_age(published.counts("requests.age_2024"));
    for (std::size_t i = 0; i < ages; ++i) {
        // A plan comes half a year after it was asked for: whoever gets one was younger then.
        const double planned = (fresh_ages[i] + (i + 1 < ages ? fresh_ages[i + 1] : 0)) / 2;
        asked_ages_.push_back(std::max(0.0, asked[i] - planned));
    }
    years_ = by_age(published.counts("caseload_jan_2025.years_in_place"));
    years_[1] = 0;
    years_[2] *= 10.0 / 12;
    for (const auto& [name, count] : published.counts("caseload_jan_2025.ethnicity"))
        for (const auto& [called, code] : ethnicities)
            if (called == name) {
                ethnic_.push_back(count);
                ethnic_codes_.emplace_back(code);
            }
    girls_of_plans_ = girls_share(published.counts("caseload_jan_2025.sex"));
    girls_of_requests_ = girls_share(published.counts("requests.sex_2024"));
}

Dealt Deck::dealt(Dice& dice, Day when, int age, std::string need, std::size_t placement) const
{
    const auto date = when.date();
    auto birthday = std::chrono::year_month_day{date.year() - years{age}, date.month(), date.day()};
    if (!birthday.ok()) birthday = birthday.year() / birthday.month() / 28;
    return {.born = Day{birthday} - days{dice.from(0, 364)},
            .girl = dice.chance(girls_of_plans_),
            .need = std::move(need),
            .placement = placements_[placement]};
}

Dealt Deck::long_planned(Dice& dice) const
{
    const std::size_t need = dice.pick(long_needs_);
    const std::size_t cell = dice.pick(long_tables_[need]);
    return dealt(dice, census, static_cast<int>(cell / placements_.size()), code_of(needs_[need]),
                 cell % placements_.size());
}

Dealt Deck::newly_planned(Dice& dice, Day issued) const
{
    const std::size_t need = dice.pick(new_needs_);
    const std::size_t cell = dice.pick(new_table_);
    return dealt(dice, issued, static_cast<int>(cell / placements_.size()), code_of(needs_[need]),
                 cell % placements_.size());
}

Dealt Deck::only_asked(Dice& dice, Day received) const
{
    const std::size_t need = dice.pick(new_needs_);
    const auto age = dice.pick(asked_ages_);
    Dealt one = dealt(dice, received, static_cast<int>(age), code_of(needs_[need]), 0);
    one.girl = dice.chance(girls_of_requests_);
    one.placement = age < 4    ? "nm_early_years"
                    : age < 16 ? "mainstream_academy"
                               : "general_fe_tertiary_colleges";
    return one;
}

int Deck::years_in_place(Dice& dice) const { return static_cast<int>(dice.pick(years_)); }

std::string Deck::ethnicity(Dice& dice) const { return ethnic_codes_[dice.pick(ethnic_)]; }

} // namespace ribbon::county
