// The invented county against the published totals, within the tolerance of the draw.
//
// The tolerance: what is drawn n times with a chance of p comes n p times, give or take four
// standard deviations, 4 sqrt(n p (1 - p)); a number that was published, scaled to our size, four
// times its square root. RIBBON_COUNTY_PLANS makes the county larger: 7625 is the published size.
#include "county/calibration.hpp"
#include "county/margins.hpp"
#include "tests/county/count.hpp"
#include "tests/county/county_record.hpp"

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace ribbon {
namespace {

using county::calibration;

int plans_wished()
{
    const char* wished = std::getenv("RIBBON_COUNTY_PLANS");
    int plans = 400;
    if (wished) std::from_chars(wished, wished + std::strlen(wished), plans);
    return plans;
}

class Calibrated : public testing::Test {
protected:
    static const CountyCount& count()
    {
        static const CountyCount counts = [] {
            CountyRecord record{{.seed = 7,
                                 .plans = plans_wished(),
                                 .until = Day{std::chrono::year{2025} / 1 / 31},
                                 .letters = false}};
            return counted(record.archive());
        }();
        return counts;
    }
    static double published(std::string_view path) { return calibration().number(path); }
    static double scale() { return plans_wished() / published("caseload_jan_2025.total"); }

    /// A number that was published, at our size: as chance lets a Poisson number fall.
    static void expect_count(double ours, double theirs, const char* what)
    {
        const double expected = theirs * scale();
        EXPECT_NEAR(ours, expected, 4 * std::sqrt(expected) + 1) << what;
    }
    static void expect_share(const Share& ours, double theirs, const char* what)
    {
        ASSERT_GT(ours.all, 0) << what;
        EXPECT_NEAR(ours.part / ours.all, theirs,
                    4 * std::sqrt(theirs * (1 - theirs) / ours.all) + 0.5 / ours.all)
            << what << ": " << ours.part << " of " << ours.all;
    }
};

TEST_F(Calibrated, ReceivesAndDecidesTheRequestsOf2024)
{
    expect_count(count().requests, published("requests.year_2024.requests_received_in_year"),
                 "all");
    const double agreed = published("requests.year_2024.requests_decided_to_assess");
    const double refused = published("requests.year_2024.requests_decided_not_to_assess");
    expect_share({count().refused, count().agreed + count().refused}, refused / (agreed + refused),
                 "refused");
    expect_share({count().undecided, count().requests},
                 published("requests.year_2024.requests_decision_not_made") /
                     published("requests.year_2024.requests_received_in_year"),
                 "undecided");
    expect_share(count().in_six_weeks, 0.78, "in six weeks");
}

TEST_F(Calibrated, IssuesThePlansOf2024)
{
    expect_count(count().new_plans, published("new_plans_2024.total"), "new plans");
    expect_share(count().in_twenty_weeks,
                 published("timeliness.year_2024.plans_issued_within_20_weeks") /
                     published("timeliness.year_2024.plans_issued_den"),
                 "in 20 weeks");
    for (const auto& [need, number] : calibration().counts("new_plans_2024.primary_need")) {
        std::string code = need == "need_unknown" ? "" : need;
        for (char& c : code) c = static_cast<char>(std::toupper(c));
        const auto found = count().new_needs.find(code);
        expect_count(found == count().new_needs.end() ? 0 : found->second, number, need.c_str());
    }
}

TEST_F(Calibrated, HoldsTheCaseloadOfJanuary2025)
{
    expect_count(count().plans, published("caseload_jan_2025.total"), "plans");
    for (const auto& [need, number] : calibration().counts("caseload_jan_2025.primary_need")) {
        std::string code = need == "need_unknown" ? "" : need;
        for (char& c : code) c = static_cast<char>(std::toupper(c));
        const auto found = count().needs.find(code);
        expect_count(found == count().needs.end() ? 0 : found->second, number, need.c_str());
    }
    for (const auto& [age, number] : calibration().counts("caseload_jan_2025.age")) {
        const auto found = count().ages.find(county::age_called(age));
        expect_count(found == count().ages.end() ? 0 : found->second, number, age.c_str());
    }
    expect_share({count().sexes.at("F"), count().plans},
                 published("caseload_jan_2025.sex.Female") / published("caseload_jan_2025.total"),
                 "girls");
}

TEST_F(Calibrated, PlacesChildrenWhereTheyWerePlaced)
{
    std::map<std::string, double> theirs;
    for (const auto& [row, number] : calibration().counts("caseload_jan_2025.placement")) {
        std::string group = "OTH";
        if (row.starts_with("mainstream_")) group = "mainstream";
        if (row.starts_with("special_")) group = "special";
        if (row.starts_with("ap_pru")) group = "alternative";
        if (row == "general_fe_tertiary_colleges" || row == "specialist_post_16_institutions")
            group = "college";
        if (row == "elective_home_education") group = "EHE";
        if (row == "other_arrangements_la") group = "OLA";
        if (row == "neet") group = "NEET";
        if (row == "neet_ntci") group = "NIEC";
        if (row == "nm_early_years") group = "EYP";
        if (row == "placement_unknown") group = "none";
        theirs[group] += number;
    }
    for (const auto& [group, number] : theirs) {
        const auto found = count().places.find(group);
        expect_count(found == count().places.end() ? 0 : found->second, number, group.c_str());
    }
}

TEST_F(Calibrated, ReviewsAndIsAppealedAgainst)
{
    const std::string review = "annual_reviews_2024.derbyshire.";
    expect_share(count().reviewed,
                 published(review + "total_review_meeting") / published(review + "review_expected"),
                 "reviewed");
    expect_share(count().decided_in_four_weeks,
                 published(review + "number_decsion_4weeks") /
                     (published(review + "number_decsion_4weeks") +
                      published(review + "number_decision_gt_4weeks")),
                 "decided in four weeks");
    const double amended = published(review + "outcome_amend");
    expect_share(count().amended,
                 amended / (amended + published(review + "outcome_cease") +
                            published(review + "outcome_maintan")),
                 "amended");
    expect_count(count().appeals,
                 published("tribunal.appeals_registered_by_calendar_year.derbyshire.2024"),
                 "appeals");
    expect_count(count().ceased, published("ceased_plans_2024.derbyshire.total_ceased"), "ceased");
}

} // namespace
} // namespace ribbon
