// What each invented child is dealt, from the published tables: age, sex, need, place of learning.
#pragma once

#include "county/calibration.hpp"
#include "county/life.hpp"

#include <string>
#include <vector>

namespace ribbon::county {

/// The day to which the published caseload belongs: the third Thursday of January 2025.
inline constexpr Day census{std::chrono::year{2025} / 1 / 16};

class Deck {
public:
    explicit Deck(const Calibration& published);

    /// A child whose plan was there before the first day: age, need and place as of the census.
    Dealt long_planned(Dice& dice) const;
    /// A child whose plan is issued on this day.
    Dealt newly_planned(Dice& dice, Day issued) const;
    /// A child for whom somebody asks on this day, and no plan comes of it.
    Dealt only_asked(Dice& dice, Day received) const;
    /// How many years before the census a plan of before the first day began, 1 being the last.
    int years_in_place(Dice& dice) const;
    /// The return's code of ethnicity.
    std::string ethnicity(Dice& dice) const;

private:
    /// A table of ages (rows) by placements (columns), drawn from as one list.
    using Table = std::vector<double>;
    Dealt dealt(Dice& dice, Day when, int age, std::string need, std::size_t placement) const;

    std::vector<std::string> needs_, placements_;
    std::vector<double> long_needs_, new_needs_, years_, asked_ages_, ethnic_;
    std::vector<std::string> ethnic_codes_;
    std::vector<Table> long_tables_; ///< one for each need
    Table new_table_;
    double girls_of_plans_ = 0, girls_of_requests_ = 0;
};

} // namespace ribbon::county
