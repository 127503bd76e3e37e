// What is sealed for a harm is read by no way round: not as a document, not out of a receipt.
#include "storage/desk/reads.hpp"
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
        served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                               .set(officer, "manager-1")
                               .set(name, "Manager of the team")
                               .set(team, "North"));
        served.add_to_area(detail_of(DetailKind::role_given, today - days{300})
                               .set(officer, "manager-1")
                               .set(code, "manager"));
        served.open_case("OWN", born, "officer-1", "North");
        one = served.sign_in_officer("officer-1");
        manager = served.sign_in_officer("manager-1");
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

    std::vector<storage::Read> reads()
    {
        std::vector<storage::Read> all;
        served.archive().reading([&](storage::Connection& in) {
            all = storage::Reads(in, served.archive().area()).of("OWN", "", 50);
        });
        return all;
    }

    ServedRecord served{today};
    SignedInAs one, manager;
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

TEST_F(SealedServed, ASchoolThatIsSealedIsNamedNowhereOnThePageOfTheChild)
{
    const std::string school = added(
        detail_of(DetailKind::placement_began, today).set(name, "Millbrook Refuge Classroom"));
    RecordFact attends{.kind = Kind::school_attended, .when = Days::on(today)};
    attends.says.name = "Millbrook Refuge Classroom";
    served.fact("OWN", attends);
    const auto named = [&] {
        const Answer page = served.get("/cases/OWN", &one);
        EXPECT_EQ(page.status, 200);
        return page.body.find("Millbrook") != std::string::npos;
    };
    EXPECT_TRUE(named());
    const auto number = served.archive().read_case("OWN").number;
    seals(school);
    seals(std::to_string(number));
    EXPECT_FALSE(named()) << served.get("/cases/OWN", &one).body;
}

TEST_F(SealedServed, IsReadByAManagerWhoSaysWhyAndTheFamilyReadsThatAlone)
{
    const SignedInAs family =
        served.parent_joins("OWN", "MOTHER", "mother", "Tracey Ollerenshaw", today);
    const StreamId mother{StreamKind::person, "MOTHER"};
    const auto moved = decide(detail_of(DetailKind::address_recorded, today)
                                  .set(address, "4 Mill Lane")
                                  .set(postcode, "ZZ1 4AB")
                                  .set(sealed, "yes"),
                              mother, served.archive().read(mother).number, today);
    ASSERT_TRUE(moved);
    served.record({*moved});
    const std::string number = added(from_mail(detail_of(DetailKind::message_filed, today)
                                                   .set(direction, "in")
                                                   .set(channel, "email")
                                                   .set(words, "We have moved.")));
    const std::string with_it = added(from_mail(letter("tenancy.pdf", 'b')));
    seals(number);
    const auto has = [](const Answer& answer, std::string_view text) {
        return answer.body.find(text) != std::string::npos;
    };
    // On the page of the child nobody reads it; a manager is shown the way to it, an officer not.
    for (const SignedInAs* who : {&one, &manager}) {
        const Answer page = served.get("/cases/OWN", who);
        for (const char* secret : {"4 Mill Lane", "We have moved.", "tenancy.pdf"})
            EXPECT_FALSE(has(page, secret)) << secret;
        EXPECT_EQ(has(page, "/cases/OWN/sealed"), who == &manager);
    }
    EXPECT_EQ(served.get("/cases/OWN/sealed", &one).status, 403);
    EXPECT_EQ(served.get("/cases/OWN/sealed/" + with_it, &one).status, 403);
    // The manager is asked why.
    const Answer asked = served.get("/cases/OWN/sealed", &manager);
    EXPECT_EQ(asked.status, 403);
    EXPECT_TRUE(has(asked, "Why do you need to open this?"));
    EXPECT_FALSE(has(asked, "4 Mill Lane"));
    served.post("/cases/OWN/why-open",
                "to=%2Fcases%2FOWN%2Fsealed&reason=She+is+missing+and+the+police+ask", &manager);
    const Answer open = served.get("/cases/OWN/sealed", &manager);
    EXPECT_EQ(open.status, 200);
    for (const char* secret :
         {"4 Mill Lane", "We have moved.", "tenancy.pdf", "It says where she lives"})
        EXPECT_TRUE(has(open, secret)) << secret;
    EXPECT_TRUE(has(open, "/cases/OWN/unseal/" + number));
    EXPECT_FALSE(has(open, "/cases/OWN/unseal/" + with_it)) << "it opens with its message";
    // That is in the list of readings, with the reason, before the page is sent.
    const storage::Read last = reads().front();
    EXPECT_EQ(last.page, "what is sealed");
    EXPECT_EQ(last.name, "Manager of the team");
    EXPECT_EQ(last.reason, "She is missing and the police ask");
    // Whoever it is sealed from reads that list too: that, and not why.
    const Answer list = served.get("/cases/OWN/reads", &family);
    EXPECT_EQ(list.status, 200);
    EXPECT_TRUE(has(list, "what is sealed"));
    EXPECT_TRUE(has(list, "Kept by the council, because it is sealed"));
    EXPECT_FALSE(has(list, "the police ask"));
    EXPECT_TRUE(has(served.get("/cases/OWN/reads", &manager), "the police ask"));
    // Elsewhere it stays sealed for them too.
    EXPECT_FALSE(has(served.get("/cases/OWN", &manager), "tenancy.pdf"));
    EXPECT_EQ(served.get("/cases/OWN/documents/" + with_it, &manager).status, 404);
}

} // namespace
} // namespace ribbon::server
