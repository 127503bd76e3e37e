// What is sealed for a harm is read by no way round: not as a document, not out of a receipt.
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;

constexpr Day today{std::chrono::year{2026} / 11 / 19};
constexpr Day born{std::chrono::year{2017} / 5 / 2};

class SealedServed : public ::testing::Test {
protected:
    void SetUp() override
    {
        served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                               .set(officer, "officer-1")
                               .set(name, "Officer of the team")
                               .set(team, "North"));
        served.open_case("OWN", born, "officer-1", "North");
        one = served.sign_in_officer("officer-1");
    }
    /// Adds it and tells its number.
    std::string added(Detail detail)
    {
        served.add("OWN", std::move(detail));
        return std::to_string(served.archive().read_case("OWN").number);
    }
    static Detail from_mail(Detail detail)
    {
        detail.evidence = "mail 2026-11-18-abc";
        return detail;
    }
    void seals(const std::string& number)
    {
        served.add("OWN", detail_of(DetailKind::entry_sealed, today)
                              .set(entry, number)
                              .set(reason, "It says where she lives"));
    }
    static Detail letter(const std::string& called, char hash)
    {
        return detail_of(DetailKind::document_added, today)
            .set(attachment, std::string(64, hash))
            .set(name, called);
    }
    bool lists(std::string_view words)
    {
        const Answer all = served.get("/cases/OWN/documents", &one);
        EXPECT_EQ(all.status, 200);
        return all.body.find(words) != std::string::npos;
    }

    ServedRecord served{today};
    SignedInAs one;
};

TEST_F(SealedServed, ADocumentIsNoOfficersToOpen)
{
    const std::string number = added(letter("new address.pdf", 'a'));
    const std::string receipt = "/cases/OWN/receipts/" + number;
    EXPECT_TRUE(lists("new address.pdf"));
    EXPECT_EQ(served.get(receipt, &one).status, 200);
    seals(number);
    EXPECT_FALSE(lists("new address.pdf"));
    EXPECT_EQ(served.get("/cases/OWN/documents/" + number, &one).status, 404);
    EXPECT_EQ(served.get(receipt, &one).status, 404) << "a receipt holds the words of its entry";
}

TEST_F(SealedServed, TheFilesOfAMailAreSealedWithItsMessage)
{
    const std::string number = added(from_mail(detail_of(DetailKind::message_filed, today)
                                                   .set(direction, "in")
                                                   .set(channel, "email")
                                                   .set(words, "We have moved.")));
    const std::string with_it = added(from_mail(letter("tenancy.pdf", 'b')));
    added(letter("tenancy, once more.pdf", 'b'));
    added(letter("a report.pdf", 'c'));
    seals(number);
    EXPECT_FALSE(lists("tenancy.pdf"));
    EXPECT_FALSE(served.get("/cases/OWN", &one).body.find("tenancy.pdf") != std::string::npos);
    EXPECT_EQ(served.get("/cases/OWN/documents/" + with_it, &one).status, 404);
    EXPECT_FALSE(lists("tenancy, once more.pdf"));
    EXPECT_TRUE(lists("a report.pdf"));
}

} // namespace
} // namespace ribbon::server
