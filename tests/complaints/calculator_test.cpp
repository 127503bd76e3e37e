// What users of other systems complain of about dates that nobody explains.
#include "tests/complaints/complaint_served.hpp"

namespace ribbon::server {
namespace {

constexpr Day today = complaints_told_on;

class ComplaintCalculator : public ComplaintServed {
protected:
    std::string deadline(const std::string& what, Day on)
    {
        const std::string date = iso(on); // 2025-03-03
        return served
            .get("/deadline?what=" + what + "&on-day=" + date.substr(8) +
                 "&on-month=" + date.substr(5, 2) + "&on-year=" + date.substr(0, 4))
            .body;
    }
};

// mysociety/alaveteli#5101: officials miscount a due date, and the users want to see the sum.
TEST_F(ComplaintCalculator, EveryDateOpensItsSumItsFactsAndItsLaw)
{
    served.fact("ISLA", {.kind = Kind::request_received,
                         .when = Days::on(Day{std::chrono::year{2026} / 11 / 2}),
                         .says = {.from = Party::parent}});
    // SEND Regulations 2014 reg 5(1): six weeks from 2 November 2026 are 14 December.
    const std::string dates = served.get("/cases/ISLA/dates", &mother).body;
    EXPECT_NE(dates.find("14 December"), std::string::npos);
    const auto to = dates.find("/dates/ehc.decide-whether-to-assess/");
    ASSERT_NE(to, std::string::npos) << "the date leads to its reasons";
    const std::string path = "/cases/ISLA" + dates.substr(to, dates.find('"', to) - to);
    const std::string why = served.get(path, &mother).body;
    for (const char* words : {"What we counted from", "2 November", "The sum, step by step",
                              "6 weeks", "14 December", "legislation.gov.uk", "reg 5(1)"})
        EXPECT_NE(why.find(words), std::string::npos) << words;
}

// whatdotheyknow-theme#959: a calculator for any date, and not only for one's own request.
TEST_F(ComplaintCalculator, AnybodyMayTryAnyDate)
{
    // Six weeks from Monday 3 March 2025 are Monday 14 April, whoever asks and with no account;
    // from the leap day of 2024, Thursday 11 April.
    EXPECT_NE(deadline("request", Day{std::chrono::year{2025} / 3 / 3}).find("14 April"),
              std::string::npos);
    EXPECT_NE(deadline("request", Day{std::chrono::year{2024} / 2 / 29}).find("11 April"),
              std::string::npos);
    const std::string sum = deadline("request", Day{std::chrono::year{2025} / 3 / 3});
    EXPECT_NE(sum.find("The sum: "), std::string::npos) << "and sees how it was counted";
    const std::string none = served.get("/deadline?what=request&on-day=31&on-month=2").body;
    EXPECT_NE(none.find("There is a problem"), std::string::npos) << "a day that is none";
}

} // namespace
} // namespace ribbon::server
