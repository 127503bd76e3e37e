// Who came with a return and lived on is one person in the next.
#include "commands/import/sen2_import.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "tests/support/given.hpp"
#include "tests/support/returns.hpp"
#include "views/returns/sen2_derived.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// The twelve of the sample return, as the return of the next year has them when nothing happened
/// since: six plans were open, an assessment was under way, and a request was undecided.
TEST(Sen2LivedOn, WhoWasImportedGoesOnIntoTheNextYear)
{
    const Sen2Return sample =
        parse_sen2_xml({"sample.xml", sample_return_xml()}, built_in_sen2_profiles())->whole;
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    const Sen2Span next = span_of(2026, profiles);
    const Sen2Source source = source_of(sample, day("2025-01-16"), day("2025-03-03"));
    std::string found;
    for (const Sen2Person& person : sample.persons) {
        const Proposal made = import_person(person, {"C", "P", "r", 1}, source);
        const auto derived =
            derive_sen2(with(CaseHistory{}, made[1]),
                        with(DetailHistory{.stream = made[0].stream}, made[0]), next, profiles);
        if (!derived.person) continue;
        EXPECT_EQ(derived.person->upn, person.upn);
        EXPECT_EQ(derived.person->upn_unknown, person.upn_unknown);
        found += person.surname.substr(9) + " ";
        for (const Sen2Request& one : derived.person->requests) {
            found += one.outcome + (one.assessment ? one.assessment->outcome : "-");
            if (!one.active_plan) continue;
            // What an open plan had goes on as it was stated.
            const auto& then = person.requests.back();
            EXPECT_EQ(one.active_plan->placements, then.active_plan->placements) << person.surname;
            EXPECT_EQ(one.active_plan->needs, then.active_plan->needs);
            EXPECT_EQ(one.active_plan->last_review, then.active_plan->last_review);
            EXPECT_EQ(one.active_plan->review_outcome, then.active_plan->review_outcome);
            EXPECT_EQ(one.active_plan->transfer_authority, "");
            EXPECT_EQ(one.assessment->plan->details, then.assessment->plan->details);
            EXPECT_EQ(one.assessment->plan->start, then.assessment->plan->start);
            EXPECT_EQ(one.assessment->plan->work_based, then.assessment->plan->work_based);
        }
        found += "\n";
    }
    // Gale's plan had ended; Frost, Kerr and Lamb came to no plan, and the first request of Drew
    // was refused.
    EXPECT_EQ(found, "Ashby HH\nBirch HH\nCole HH\nDunn HA\nEden A-\nHart HH\nIles HH\nJudd HH\n");
}

} // namespace
} // namespace ribbon
