#include "storage/derived/rows.hpp"

#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::storage {
namespace {

const Day monday{std::chrono::year{2025} / 3 / 3};

/// A person of whom these details were recorded.
DetailHistory person(std::vector<Detail> details)
{
    DetailHistory history{.stream = {StreamKind::person, "P1"}, .details = std::move(details)};
    for (Detail& one : history.details) one.number = ++history.number;
    return history;
}

Detail postcode(std::string value, std::string sealed = {})
{
    return detail_of(DetailKind::postcode_recorded, monday)
        .set(DetailField::postcode, std::move(value))
        .set(DetailField::sealed, std::move(sealed));
}

TEST(PersonRows, KnowTheDistrictAndTheSeatOfAPostcode)
{
    // data/places/postcodes-derbyshire.csv: sector "S33 0", unit AA; E07000037 and E14001287 are
    // High Peak, the district and the constituency.
    const PersonRows rows = rows_of(person({postcode("S33 0AA")}), *test_books());
    EXPECT_EQ(rows.district, "E07000037");
    EXPECT_EQ(rows.seat, "E14001287");
    EXPECT_EQ(rows_of(person({postcode("ZZ99 9ZZ")}), *test_books()).seat, "");
}

TEST(PersonRows, TakeTheOperatorsOwnTableWhereThereIsOne)
{
    const auto number = *postcode_number("S33 0AA");
    Places::Tables tables;
    tables.districts = {{.code = "E07999999", .name = "Elsewhere"}};
    tables.constituencies = {{.code = "E14999999", .name = "Elsewhere Central"}};
    tables.exact = {{.postcode = number, .district = 0, .constituency = 0}};
    Books books = *test_books();
    books.own_places = std::make_shared<Places>(std::move(tables));
    const PersonRows rows = rows_of(person({postcode("S33 0AA")}), books);
    EXPECT_EQ(rows.district, "E07999999");
    EXPECT_EQ(rows.seat, "E14999999");
}

TEST(PersonRows, TellNothingOfASealedAddress)
{
    const PersonRows rows =
        rows_of(person({postcode("S33 0AA"), postcode("S33 0AB", "yes")}), *test_books());
    EXPECT_EQ(rows.postcode, "");
    EXPECT_EQ(rows.district, "");
    EXPECT_EQ(rows.seat, "");
}

TEST(PersonRows, LetAContactEnd)
{
    auto email = detail_of(DetailKind::email_recorded, monday);
    email.set(DetailField::email, "Tracey@Home.example");
    auto ended = detail_of(DetailKind::contact_ended, monday + days{9});
    ended.set(DetailField::entry, "1");
    const PersonRows before = rows_of(person({email}), *test_books());
    ASSERT_EQ(before.contacts.size(), 1U);
    EXPECT_EQ(before.contacts[0].value, "tracey@home.example");
    EXPECT_TRUE(rows_of(person({email, ended}), *test_books()).contacts.empty());
}

TEST(NameKey, TakesTwoSpellingsForOne)
{
    EXPECT_EQ(name_key("O'Brien-Smith", "Maya"), name_key("OBRIEN SMITH", "maya"));
    EXPECT_NE(name_key("Smith", "Maya"), name_key("Smithm", "aya"));
}

} // namespace
} // namespace ribbon::storage
