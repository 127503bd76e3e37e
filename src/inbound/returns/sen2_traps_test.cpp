// Where readers of the SEN2 return have gone wrong before us, each with a test. The sample and the
// lines below are invented.
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "tests/support/returns.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// The one person's one request with these lines in it.
Sen2Reading reading(int year, std::string_view request_lines)
{
    auto got = parse_sen2_xml(
        {"a",
         return_xml(year, person_xml("<Requests>" + std::string(request_lines) + "</Requests>"))},
        built_in_sen2_profiles());
    EXPECT_TRUE(got) << got.problems().front().sentence;
    return *std::move(got);
}

Sen2Request request(std::string_view lines)
{
    return reading(2025, lines).whole.persons.at(0).requests.at(0);
}

Sen2ActivePlan active(std::string_view lines)
{
    return *request("<ActivePlans>" + std::string(lines) + "</ActivePlans>").active_plan;
}

Day day(std::string_view text) { return *parse_day(text); }

TEST(Sen2Traps, ReadsResidenceAndWorkInEverySpelling)
{
    for (const std::string res : {"Res", "RES", "res"})
        for (const std::string work : {"WBP", "WPB", "wbp"}) {
            const Sen2Placement one = active("<PlacementDetail><" + res + ">A</" + res + "><" +
                                             work + ">S</" + work + "></PlacementDetail>")
                                          .placements.at(0);
            EXPECT_EQ(one.residential + one.work_based, "AS") << res << work;
        }
    for (const std::string work : {"PlanWBP", "PlanWPB"}) {
        const auto plan = request("<Assessment><NamedPlan><PlanRES>B</PlanRES><" + work + ">T</" +
                                  work + "></NamedPlan></Assessment>")
                              .assessment->plan;
        EXPECT_EQ(plan->residential + plan->work_based, "BT") << work;
    }
}

TEST(Sen2Traps, ReadsTheSettingWithEitherLetter)
{
    EXPECT_EQ(active("<PlacementDetail><SENsetting>OLA</SENsetting></PlacementDetail>")
                  .placements.at(0)
                  .setting,
              "OLA");
    EXPECT_EQ(active("<placementdetail><SENSetting>EHE</SENSetting></placementdetail>")
                  .placements.at(0)
                  .setting,
              "EHE");
}

TEST(Sen2Traps, KeepsEveryPlaceAndEveryNeedInOrder)
{
    const Sen2Request one =
        request("<Assessment><NamedPlan><PlanDetail><URN>100001</URN></PlanDetail>"
                "<PlanDetail><URN>100002</URN></PlanDetail></NamedPlan></Assessment>"
                "<ActivePlans><PlacementDetail><URN>100003</URN></PlacementDetail>"
                "<PlacementDetail><URN>100004</URN></PlacementDetail>"
                "<PlacementDetail><URN>100005</URN></PlacementDetail>"
                "<SENneed><SENtype>ASD</SENtype></SENneed><SENneed><SENtype>MLD</SENtype></SENneed>"
                "</ActivePlans>");
    const auto& details = one.assessment->plan->details;
    ASSERT_EQ(details.size(), 2u);
    EXPECT_EQ(details[0].urn, "100001");
    EXPECT_EQ(details[1].urn, "100002");
    const auto& placements = one.active_plan->placements;
    ASSERT_EQ(placements.size(), 3u);
    EXPECT_EQ(placements[0].urn + placements[2].urn, "100003100005");
    ASSERT_EQ(one.active_plan->needs.size(), 2u);
    EXPECT_EQ(one.active_plan->needs[1].type, "MLD");
}

TEST(Sen2Traps, ReadsTheProviderOfAPlacement)
{
    EXPECT_EQ(
        active("<PlacementDetail><UKPRN>10099901</UKPRN></PlacementDetail>").placements.at(0).ukprn,
        "10099901");
}

TEST(Sen2Traps, HasAPlacementWithoutALeavingDayAsOpen)
{
    const Sen2Placement open{.entry = day("2024-09-02")};
    EXPECT_TRUE(open_on(open, day("2025-01-16")));
    EXPECT_FALSE(open_on(open, day("2024-09-01")));
    const Sen2Placement left{.entry = day("2024-09-02"), .leaving = day("2024-12-20")};
    EXPECT_TRUE(open_on(left, day("2024-12-20")));
    EXPECT_FALSE(open_on(left, day("2024-12-21")));
}

TEST(Sen2Traps, HasAPlanWithoutAnEndAsOpen)
{
    const Sen2NamedPlan open{.start = day("2024-06-14")};
    EXPECT_TRUE(maintained_on(open, day("2025-01-16")));
    const Sen2NamedPlan ended{.start = day("2019-02-10"), .ceased = day("2024-08-31")};
    EXPECT_TRUE(maintained_on(ended, day("2024-08-30")));
    EXPECT_FALSE(maintained_on(ended, day("2024-08-31")));
}

TEST(Sen2Traps, CountsNoTimeWhereADayIsMissing)
{
    const std::string decided =
        "<Assessment><AssessmentOutcome>Y</AssessmentOutcome>"
        "<AssessmentOutcomeDate>2024-06-20</AssessmentOutcomeDate></Assessment>";
    EXPECT_EQ(time_to_plan(request("<ReceivedDate>2024-02-01</ReceivedDate>" + decided)),
              days{140});
    EXPECT_EQ(time_to_plan(request(decided)), std::nullopt);
    EXPECT_EQ(time_to_plan(request("<ReceivedDate>2024-02-01</ReceivedDate><Assessment>"
                                   "<AssessmentOutcome>Y</AssessmentOutcome></Assessment>")),
              std::nullopt);
    EXPECT_EQ(time_to_plan(request("<ReceivedDate>2024-02-01</ReceivedDate>")), std::nullopt);
}

TEST(Sen2Traps, CountsMixedEthnicCodesAsMixed)
{
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    int mixed = 0;
    for (const Sen2Code& one : profiles.codes) {
        if (one.set != "ethnicity") continue;
        EXPECT_EQ(one.code[0] == 'M', one.group == "Mixed") << one.code;
        mixed += one.group == "Mixed";
    }
    EXPECT_EQ(mixed, 16); // Counted in the lists by grep: 4 main codes and 12 extended.
    EXPECT_EQ(profiles.code("ethnicity", "MOTH", 2025)->group, "Mixed");
    EXPECT_EQ(profiles.code("ethnicity", "CHNE", 2025)->group, "Asian");
}

TEST(Sen2Traps, TakesNoReasonCodeForAnIdentity)
{
    EXPECT_EQ(identity_of({.upn = "J830999924001", .uln = "1234567899"}),
              (Sen2Identity{Sen2Identity::Kind::upn, "J830999924001"}));
    EXPECT_EQ(identity_of({.uln = "1234567899"}),
              (Sen2Identity{Sen2Identity::Kind::uln, "1234567899"}));
    EXPECT_EQ(identity_of({.upn_unknown = "UN3"}), Sen2Identity{});
}

TEST(Sen2Traps, KeepsBothRecordsOfAPersonWhoMovedInTwice)
{
    const std::string twice = person_xml("<Requests/>") + person_xml("<Requests/>");
    const auto got = parse_sen2_xml({"a", return_xml(2025, twice)}, built_in_sen2_profiles());
    ASSERT_TRUE(got);
    EXPECT_EQ(got->whole.persons.size(), 2u);
}

TEST(Sen2Traps, DoesNotMixTheDaysOfAReviewOrOfAnEnd)
{
    const Sen2ActivePlan plan = active("<ReviewMeeting>2024-05-08</ReviewMeeting>"
                                       "<ReviewDraft>2024-05-20</ReviewDraft>"
                                       "<LastReview>2024-05-30</LastReview>");
    EXPECT_EQ(plan.review_meeting, day("2024-05-08"));
    EXPECT_EQ(plan.review_draft, day("2024-05-20"));
    EXPECT_EQ(plan.last_review, day("2024-05-30"));
}

TEST(Sen2Traps, KeepsTheHOfAPlanThatMovedInWithinTheYear)
{
    const Sen2Request one = request("<RequestOutcome>H</RequestOutcome><Assessment>"
                                    "<AssessmentOutcome>H</AssessmentOutcome><NamedPlan>"
                                    "<StartDate>2024-10-01</StartDate></NamedPlan></Assessment>"
                                    "<ActivePlans><TransferLA>831</TransferLA></ActivePlans>");
    EXPECT_EQ(one.outcome + one.assessment->outcome, "HH");
    EXPECT_EQ(one.active_plan->transfer_authority, "831");
    EXPECT_EQ(time_to_plan(one), std::nullopt);
}

TEST(Sen2Traps, KnowsDownSyndromeFrom2025Only)
{
    const std::string need = "<ActivePlans><SENneed><SENtype>DS</SENtype></SENneed></ActivePlans>";
    EXPECT_EQ(note_about(reading(2024, need).notes, "SENneed SENtype").count, 1);
    EXPECT_EQ(note_about(reading(2025, need).notes, "SENneed SENtype").count, 0);
}

TEST(Sen2Traps, ReadsTheItemsOf2023WhereTheyStood)
{
    const auto got = parse_sen2_xml(
        {"a", return_xml(2023, person_xml("<GenderCurrent>2</GenderCurrent><Requests><ActivePlans>"
                                          "<Res>A</Res><WBP>S</WBP><PlacementDetail>"
                                          "<AttendancePattern>F</AttendancePattern>"
                                          "</PlacementDetail></ActivePlans></Requests>"))},
        built_in_sen2_profiles());
    ASSERT_TRUE(got);
    const Sen2Person& person = got->whole.persons.at(0);
    EXPECT_EQ(person.gender, "2");
    const Sen2ActivePlan& plan = *person.requests.at(0).active_plan;
    EXPECT_EQ(plan.residential + plan.work_based, "AS");
    EXPECT_EQ(plan.placements.at(0).attendance_pattern, "F");
    EXPECT_EQ(note_about(got->notes, "ActivePlans Res").count, 0);
    EXPECT_EQ(note_about(got->notes, "Person Sex").count, 0);
}

TEST(Sen2Traps, KeepsWhatTheYearDoesNotAskAndSaysSo)
{
    const Sen2Reading got = reading(2023, "<RequestSource>1</RequestSource>");
    EXPECT_EQ(got.whole.persons.at(0).requests.at(0).source, "1");
    EXPECT_EQ(note_about(got.notes, "Requests RequestSource").count, 1);
}

TEST(Sen2Traps, ReadsTrueAndFalseAsOneAndZero)
{
    const Sen2Request one = request("<RYA>true</RYA><RequestMediation>FALSE</RequestMediation>"
                                    "<RequestTribunal>1</RequestTribunal>");
    EXPECT_EQ(one.youth_accommodation + one.mediation + one.tribunal, "101");
}

} // namespace
} // namespace ribbon
