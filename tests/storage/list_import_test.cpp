// A council's own lists through a whole record. Everybody in them is invented.
#include "storage/imports/lists.hpp"

#include "storage/record/reading.hpp"
#include "tests/support/small_record.hpp"
#include "tests/support/stores.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono;

const Day today{2025y / March / 3};

constexpr auto officers = "officer,name,team,from\n"
                          "j.smith@x,Invented Smith,North,2024-09-02\n"
                          "18,Invented Other,South,2026-01-01\n";
constexpr auto requests =
    "child,surname,forename,born,upn,uln,nhs_number,postcode,school,received,requested_by,told,"
    "assess,officer\n"
    "C7,Invented-Reed,Ada,2016-04-05,,,,,,2025-01-06,parent,2025-02-10,yes,j.smith@x\n"
    "C8,Invented-Hale,Tom,2017-04-05,,,,,,2025-02-03,school,,,\n";
constexpr auto contacts =
    "child,name,relation,responsibility,lives_with_child,court_order,sealed,email,phone,address,"
    "postcode\n"
    "C7,Ina Invented-Reed,mother,yes,yes,,yes,ina@example.org,,,\n"
    "C9,Nobody Here,father,,,,,nobody@example.org,,,\n";

class ListImport : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (!IsSkipped()) small = std::make_unique<SmallRecord>(place(), folder);
    }
    storage::ListImport take()
    {
        storage::ListImport took{small->archive(), today, morning(today),
                                 [this] { return "K" + std::to_string(++keys_); }};
        took.officers(*parse_officers_csv(officers), "officers.csv");
        took.requests(*parse_open_requests_csv(requests), "requests.csv");
        took.contacts(*parse_contacts_csv(contacts), "contacts.csv");
        return took;
    }
    std::vector<CaseHistory> cases()
    {
        std::vector<std::string> keys;
        small->archive().reading([&](storage::Connection& from) {
            keys = storage::keys_of(from, "830", StreamKind::a_case);
        });
        std::vector<CaseHistory> all;
        for (const std::string& key : keys) all.push_back(small->archive().read_case(key));
        return all;
    }

    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
    int keys_ = 0;
};
RIBBON_ON_BOTH_ENGINES(ListImport);

TEST_P(ListImport, TakesWhatIsSoundAndNamesTheLinesOfTheRest)
{
    const auto took = take();
    EXPECT_EQ(took.officers_taken.recorded, 1);
    EXPECT_EQ(took.requests_taken.recorded, 2);
    EXPECT_EQ(took.cases_opened, 2);
    EXPECT_EQ(took.contacts_taken.recorded, 1);
    ASSERT_EQ(took.to_look_at.size(), 2U);
    EXPECT_EQ(took.to_look_at[0].file, "officers.csv");
    EXPECT_EQ(took.to_look_at[0].line, 3);
    EXPECT_EQ(took.to_look_at[1].file, "contacts.csv");
    EXPECT_EQ(took.to_look_at[1].line, 3);
}

TEST_P(ListImport, ARequestHasItsDayItsDecisionAndItsOfficer)
{
    take();
    for (const CaseHistory& history : cases()) {
        if (history.facts.title != "Ada Invented-Reed") continue;
        ASSERT_EQ(history.facts.facts.size(), 3U);
        const Fact& asked = history.facts.facts[1];
        EXPECT_EQ(asked.kind, Kind::request_received);
        EXPECT_EQ(asked.when, Days::on(Day{2025y / January / 6}));
        EXPECT_EQ(asked.says.from, Party::parent);
        EXPECT_EQ(asked.evidence, "imported, as stated by the council: requests.csv line 2");
        EXPECT_EQ(history.facts.facts[2].kind, Kind::assessment_agreed);
        bool held = false;
        for (const Detail& one : history.details)
            held = held || (one.kind == DetailKind::officer_named &&
                            one[DetailField::officer] == "j-smith-x");
        EXPECT_TRUE(held);
        return;
    }
    FAIL() << "no such case";
}

TEST_P(ListImport, ASecondRunAddsNothing)
{
    take();
    const std::string before = small->archive().checkpoint();
    const auto again = take();
    EXPECT_EQ(small->archive().checkpoint(), before);
    EXPECT_EQ(again.officers_taken.here, 1);
    EXPECT_EQ(again.requests_taken.here, 2);
    EXPECT_EQ(again.contacts_taken.here, 1);
}

TEST_P(ListImport, AnAddressThatMustBeKeptIsSealed)
{
    take();
    bool sealed = false;
    small->archive().reading([&](storage::Connection& from) {
        from.query("SELECT sealed FROM contact WHERE value = 'ina@example.org'", {},
                   [&](const storage::Row& row) { sealed = row.number(0) == 1; });
    });
    EXPECT_TRUE(sealed);
}

} // namespace
} // namespace ribbon
