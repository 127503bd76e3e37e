// A return goes into the record and comes out of it again as it was.
#include "commands/import/sen2_import.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "tests/properties/any_case.hpp"
#include "tests/properties/any_return.hpp"
#include "tests/support/returns.hpp"
#include "views/returns/sen2_record.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace ribbon {
namespace {

using namespace std::chrono;

const Day census{2025y / January / 16};
const Day today{2026y / November / 22};

DetailHistory person_history(const StreamProposal& proposed)
{
    DetailHistory history;
    history.stream = proposed.stream;
    return with(history, proposed);
}

/// As reading it from the record gives it.
Sen2Return through_the_record(const Sen2Return& whole, Day now = today)
{
    const Sen2Source source = source_of(whole, census, now);
    std::vector<ImportedPerson> persons;
    for (std::size_t i = 0; i < whole.persons.size(); ++i) {
        const Proposal proposal =
            import_person(whole.persons[i], {"C", "P", "reference", i + 1}, source);
        const CaseHistory a_case = with(CaseHistory{}, proposal[1]);
        EXPECT_EQ(problems_of(a_case.facts), Problems{});
        for (const Detail& one : a_case.details)
            EXPECT_EQ(problems_of(one, StreamKind::a_case), Problems{});
        const DetailHistory person = person_history(proposal[0]);
        for (const Detail& one : person.details)
            EXPECT_EQ(problems_of(one, StreamKind::person), Problems{});
        persons.push_back(arrange_imported(a_case, person).value());
    }
    const StreamProposal header =
        import_header(whole.header, "reference", whole.persons.size(), source, 0);
    return arrange_sen2(arrange_imported(person_history(header)), std::move(persons), whole.year);
}

Sen2Return sample()
{
    return parse_sen2_xml({"sample", sample_return_xml()}, built_in_sen2_profiles())->whole;
}

TEST(Sen2Record, TheSampleComesBackFromTheRecord)
{
    EXPECT_EQ(through_the_record(sample()), sample());
}

TEST(Sen2Record, AnyReturnComesBackFromTheRecord)
{
    EXPECT_TRUE(rc::check([] {
        const Sen2Return whole = any_return(built_in_sen2_profiles(), any_number(2023, 2026));
        RC_ASSERT(through_the_record(whole) == whole);
    }));
}

/// Days that are still to come, and a day of the import before all others, lose nothing either.
TEST(Sen2Record, WhatIsStillToComeComesBackToo)
{
    EXPECT_TRUE(rc::check([] {
        const Sen2Return whole = any_return(built_in_sen2_profiles(), any_number(2023, 2026));
        RC_ASSERT(through_the_record(whole, Day{2010y / June / 1}) == whole);
    }));
}

TEST(Sen2Record, EveryFactSaysThatItIsImportedAndFromWhere)
{
    Sen2Return whole = sample();
    whole.files = {"folder of a person/return.xml"};
    const Proposal proposal =
        import_person(whole.persons[1], {"C", "P", "r", 2}, source_of(whole, census, today));
    const CaseHistory a_case = with(CaseHistory{}, proposal[1]);
    // The second person of the sample stands on line 65, and the request on line 73.
    ASSERT_EQ(a_case.facts.facts.size(), 4U);
    EXPECT_EQ(a_case.facts.facts[0].evidence,
              "imported, as stated by the council: return.xml line 65");
    EXPECT_EQ(a_case.facts.facts[1].kind, Kind::request_received);
    EXPECT_EQ(a_case.facts.facts[1].evidence,
              "imported, as stated by the council: return.xml line 73");
}

} // namespace
} // namespace ribbon
