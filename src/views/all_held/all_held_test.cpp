#include "views/all_held/view.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using enum DetailField;
constexpr Day today{std::chrono::year{2026} / 11 / 19};

DetailHistory rebecca()
{
    DetailHistory person{.stream = {StreamKind::person, "MOTHER"}, .details = {}, .number = 9};
    person.details = {
        detail_of(DetailKind::person_named, today).set(given, "Rebecca").set(family, "Marsden"),
        detail_of(DetailKind::phone_recorded, today).set(phone, "07700 900318"),
        detail_of(DetailKind::phone_recorded, today).set(phone, "07700 900461"),
        detail_of(DetailKind::address_recorded, today)
            .set(address, "1 Invented Lane")
            .set(postcode, "NS1 1AA"),
        detail_of(DetailKind::upn_recorded, today).set(upn, "H801200001001"),
        detail_of(DetailKind::contact_ended, today).set(entry, "2"),
        detail_of(DetailKind::email_recorded, today + days{3}).set(email, "later@mail.example"),
        detail_of(DetailKind::nhs_number_recorded, today).set(nhs, "9434765919"),
        detail_of(DetailKind::entry_sealed, today).set(entry, "8").set(reason, "A harm")};
    std::int64_t number = 0;
    for (Detail& one : person.details) one.number = ++number;
    return person;
}

std::string in_one(const std::vector<HeldFact>& held)
{
    std::string all;
    for (const HeldFact& one : held) all += one.what + ": " + one.says + "\n";
    return all;
}

TEST(AllHeld, TellsSomebodyEverythingOfTheirOwnThatStands)
{
    EXPECT_EQ(in_one(held_of(rebecca(), true, today)), "Name: Rebecca Marsden\n"
                                                       "Telephone: 07700 900461\n"
                                                       "Address: 1 Invented Lane, NS1 1AA\n"
                                                       "Unique pupil number: H801200001001\n");
}

TEST(AllHeld, TellsNobodyWhereSomebodyElseLives)
{
    EXPECT_EQ(in_one(held_of(rebecca(), false, today)), "Name: Rebecca Marsden\n"
                                                        "Unique pupil number: H801200001001\n");
}

} // namespace
} // namespace ribbon
