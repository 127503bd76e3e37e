#include "views/parts/in_place.hpp"

#include "pages/identity/page.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using enum DetailField;
constexpr Day monday{std::chrono::year{2026} / 6 / 1};

/// A father joins; an order of a court limits him; that he has no parental responsibility is then
/// put right on his part, as the check of an officer does it.
CaseHistory put_right_after_an_order()
{
    CaseHistory history;
    history.key = "C1";
    history.details = {
        detail_of(DetailKind::case_opened, monday).set(person, "CHILD"),
        detail_of(DetailKind::party_joined, monday).set(person, "FATHER").set(relation, "father"),
        detail_of(DetailKind::court_order_recorded, monday)
            .set(person, "FATHER")
            .set(words, "May not know where she lives"),
        detail_of(DetailKind::party_joined, monday)
            .set(person, "FATHER")
            .set(relation, "father")
            .set(responsibility, "no")};
    for (Detail& one : history.details) one.number = ++history.number;
    history.details.back().corrects = 2;
    return history;
}

TEST(InPlace, WhatIsPutRightStandsWhereItWasFirstSaid)
{
    const CaseHistory history = put_right_after_an_order();
    std::vector<std::int64_t> numbers;
    for (const Detail* one : standing_in_place(history.details)) numbers.push_back(one->number);
    EXPECT_EQ(numbers, (std::vector<std::int64_t>{1, 4, 3}));
}

TEST(InPlace, AnOrderOfACourtIsNotLostWhenThePartIsPutRight)
{
    const auto parties =
        parties_to_check(put_right_after_an_order(), {{"FATHER", "Gareth Redfern"}}, monday);
    const auto father = std::find_if(parties.begin(), parties.end(),
                                     [](const auto& one) { return one.person == "FATHER"; });
    ASSERT_NE(father, parties.end());
    EXPECT_EQ(father->order, "May not know where she lives");
    EXPECT_EQ(father->responsibility, "no");
}

} // namespace
} // namespace ribbon
