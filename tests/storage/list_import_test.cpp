// A council's own lists through a whole record. Everybody in them is invented.
#include "storage/imports/lists.hpp"

#include "record/places/places.hpp"
#include "storage/record/reading.hpp"
#include "tests/support/small_record.hpp"
#include "tests/support/stores.hpp"

#include <algorithm>
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
    storage::ListImport take(storage::ListOptions options = {})
    {
        storage::ListImport took = import(std::move(options));
        took.officers(*parse_officers_csv(officers), "officers.csv");
        took.requests(*parse_open_requests_csv(requests), "requests.csv");
        took.contacts(*parse_contacts_csv(contacts), "contacts.csv");
        return took;
    }
    storage::ListImport import(storage::ListOptions options = {})
    {
        return {small->archive(), today, morning(today),
                [this] { return "K" + std::to_string(++keys_); }, std::move(options)};
    }
    storage::ListImport take_officers(const std::string& rows)
    {
        storage::ListImport took = import();
        took.officers(*parse_officers_csv("officer,name,team,from,until\n" + rows), "officers.csv");
        return took;
    }
    /// What the record says of officers, a word for each entry: "officer_moved South".
    std::vector<std::string> posts()
    {
        std::vector<std::string> said;
        for (const Detail& one : small->archive().read({StreamKind::area, "area"}).details)
            if (one.kind != DetailKind::team_formed)
                said.push_back(std::string{entry(one.kind).name} + " " + iso(one.when.first) + " " +
                               std::string{one[DetailField::team]});
        return said;
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

TEST_P(ListImport, ADryRunSaysTheSameAndRecordsNothing)
{
    const std::string before = small->archive().checkpoint();
    const auto dry = take({.dry_run = true});
    EXPECT_EQ(small->archive().checkpoint(), before);
    EXPECT_TRUE(cases().empty());
    const auto wet = take();
    EXPECT_EQ(dry.officers_taken.recorded, wet.officers_taken.recorded);
    EXPECT_EQ(dry.requests_taken.recorded, 2);
    EXPECT_EQ(dry.contacts_taken.recorded, 1) << "the child's case is only imagined";
    EXPECT_EQ(dry.cases_opened, wet.cases_opened);
    EXPECT_EQ(dry.to_look_at.size(), wet.to_look_at.size());
}

TEST_P(ListImport, EveryRowIsRecordedOrHereOrNamed)
{
    const auto took = take();
    EXPECT_EQ(took.officers_taken.read, 2);
    EXPECT_EQ(took.officers_taken.left(), 1);
    EXPECT_EQ(took.requests_taken.left(), 0);
    EXPECT_EQ(took.contacts_taken.left(), 1);
}

TEST_P(ListImport, AKnownOfficerInAnotherTeamHasMoved)
{
    take_officers("18,Invented Smith,North,2023-09-04,\n");
    const auto took = take_officers("18,Invented Smith,South,2025-01-06,\n");
    EXPECT_EQ(took.officers_moved, 1);
    const std::vector<std::string> expected{"officer_appointed 2023-09-04 North",
                                            "officer_moved 2025-01-06 South"};
    EXPECT_EQ(posts(), expected);
    // The old list again: its row is on record, and moves nobody back.
    EXPECT_EQ(take_officers("18,Invented Smith,North,2023-09-04,\n").officers_taken.here, 1);
    EXPECT_EQ(posts(), expected);
}

TEST_P(ListImport, SomebodyWhoStandsTwiceMovedAndDidNotLeave)
{
    // The later row comes first, as a list sorted by team has it.
    const auto* const rows = "18,Invented Smith,East,2025-01-06,\n"
                             "18,Invented Smith,North,2023-09-04,2025-01-03\n"
                             "19,Invented Other,North,2022-09-05,2024-07-19\n";
    take_officers(rows);
    const std::vector<std::string> expected{
        "officer_appointed 2022-09-05 North", "officer_left 2024-07-19 ",
        "officer_appointed 2023-09-04 North", "officer_moved 2025-01-06 East"};
    EXPECT_EQ(posts(), expected);
    take_officers(rows);
    EXPECT_EQ(posts(), expected) << "a second run adds nothing";
}

TEST_P(ListImport, ATeamOfBeforeWithoutADayIsAskedAndNotGuessed)
{
    take_officers("18,Invented Smith,North,2023-09-04,\n18,Invented Smith,South,2025-01-06,\n");
    const auto took = take_officers("18,Invented Smith,North,,\n");
    ASSERT_EQ(took.to_look_at.size(), 1U);
    EXPECT_EQ(posts().size(), 2U);
    EXPECT_EQ(take_officers("18,Invented Smith,North,2025-02-03,\n").officers_moved, 1);
}

TEST_P(ListImport, TheSchoolIsOnTheCaseAndAnotherOneIsAdded)
{
    const std::string head = "child,surname,forename,born,school,received,requested_by\n"
                             "C7,Invented-Reed,Ada,2016-04-05,";
    const auto school = [&](const std::string& urn) {
        storage::ListImport took = import();
        took.requests(*parse_open_requests_csv(head + urn + ",2025-01-06,parent\n"), "r.csv");
        return took.schools_recorded;
    };
    // A real school of our table under its name, and one that no table of ours has.
    const School& known = built_in_places().schools().front();
    EXPECT_EQ(school(known.urn), 1);
    EXPECT_EQ(school(known.urn), 0) << "a second run adds nothing";
    EXPECT_EQ(school("999999"), 1);
    std::vector<std::string> said;
    const std::vector<CaseHistory> all = cases();
    for (const Fact& fact : all.at(0).facts.facts)
        if (fact.kind == Kind::school_attended) said.push_back(fact.says.name);
    const std::vector<std::string> expected{known.name, "URN 999999"};
    EXPECT_EQ(said, expected);
}

TEST_P(ListImport, ManyRowsAreManyInATransactionAndBothParentsComeIn)
{
    // 250 children, each with two parents: more than one transaction holds, and two acts of one
    // transaction are on the same case.
    std::string asked = "child,surname,forename,born,received,requested_by\n";
    std::string families = "child,name,relation,sealed,email\n";
    for (int i = 0; i < 250; ++i) {
        const std::string n = std::to_string(i);
        asked += "C" + n + ",Invented-" + std::string(1 + static_cast<std::size_t>(i), 'a') +
                 ",Ada,2016-04-05,2025-01-06,parent\n";
        families += "C" + n + ",Ina One,mother,,ina" + n + "@council.example\n" + "C" + n +
                    ",Tom Two,father,,tom" + n + "@council.example\n";
    }
    std::vector<std::uint64_t> told;
    storage::ListImport took =
        import({.progress = [&](std::uint64_t done, std::uint64_t) { told.push_back(done); }});
    took.requests(*parse_open_requests_csv(asked), "requests.csv");
    took.contacts(*parse_contacts_csv(families), "contacts.csv");
    EXPECT_EQ(took.requests_taken.recorded, 250);
    EXPECT_EQ(took.contacts_taken.recorded, 500);
    const std::vector<std::uint64_t> expected{100, 200, 250, 100, 200, 300, 400, 500};
    EXPECT_EQ(told, expected);
    for (const CaseHistory& history : cases()) {
        const auto parties =
            std::count_if(history.details.begin(), history.details.end(),
                          [](const Detail& one) { return one.kind == DetailKind::party_joined; });
        EXPECT_EQ(parties, 2) << history.facts.title;
    }
}

TEST_P(ListImport, AChildWhoStandsTwiceInTheListHasOneCase)
{
    // The second row has another number of the council's and the same UPN, in the same transaction.
    storage::ListImport took = import();
    took.requests(
        *parse_open_requests_csv("child,surname,forename,born,upn,received\n"
                                 "C7,Invented-Reed,Ada,2016-04-05,J830999924001,2024-01-08\n"
                                 "D7,Invented-Reid,Ada,2016-04-05,J830999924001,2025-01-06\n"),
        "requests.csv");
    EXPECT_EQ(took.cases_opened, 1);
    EXPECT_EQ(cases().size(), 1U);
}

} // namespace
} // namespace ribbon
