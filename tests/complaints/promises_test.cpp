// What users of other systems complain of about a council's own promises and its schools' days;
// each names the project and its issue. Over HTTP, as a manager, an officer and a mother meet them.
#include "commands/council_rules.hpp"
#include "storage/derived/rebuild.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;
/// A Thursday. No bank holiday lies in the six weeks before it, or in the three after.
constexpr Day today{std::chrono::year{2026} / 11 / 19};

class ComplaintPromises : public ::testing::Test {
protected:
    void SetUp() override
    {
        served.add_to_area(
            detail_of(DetailKind::team_formed, today - days{900}).set(team, "North"));
        for (const char* key : {"boss", "holder"})
            served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{800})
                                   .set(officer, key)
                                   .set(name, std::string{"Invented "} + key)
                                   .set(team, "North"));
        served.add_to_area(detail_of(DetailKind::role_given, today - days{800})
                               .set(officer, "boss")
                               .set(code, "manager"));
        served.open_case("ISLA", Day{std::chrono::year{2017} / 5 / 2}, "holder", "North");
        mother =
            served.parent_joins("ISLA", "MOTHER", "mother", "Rebecca Marsden", today - days{300});
        boss = served.sign_in_officer("boss");
        holder = served.sign_in_officer("holder");
    }
    void write(Day day)
    {
        const auto filed = decide(FileMessage{.day = day,
                                              .from = Party::parent,
                                              .channel = "portal",
                                              .person = "MOTHER",
                                              .subject = "The taxi",
                                              .words = "It did not come."},
                                  served.archive().read_case("ISLA"), today);
        ASSERT_TRUE(filed);
        served.record({*filed});
    }
    /// The council promised, on a day, to answer in three working days.
    void promise_three_days(Day set_on)
    {
        CouncilChange change;
        change.what = CouncilChange::What::set_answer_time;
        change.day = set_on;
        change.rungs = {3, 5, 5};
        change.words = "We answer within three working days.";
        const auto decided = decide(change, served.archive().read(StreamId{}), set_on);
        ASSERT_TRUE(decided);
        served.record({*decided});
        storage::refresh(served.archive(), today);
    }
    std::string page(const std::string& path, const SignedInAs& who)
    {
        const Answer answer = served.get(path, &who);
        EXPECT_EQ(answer.status, 200) << path;
        return answer.body;
    }
    static bool says(const std::string& body, std::string_view words)
    {
        return body.find(words) != std::string::npos;
    }
    ServedRecord served{today};
    SignedInAs mother, boss, holder;
};

// fixmystreet#2378, #1042: put the council's own promise beside the report and mark it overdue.
TEST_F(ComplaintPromises, TheCouncilsOwnPromiseIsShownAndSoIsThatItWasNotKept)
{
    // A request of 20 April had its decision by 1 June (reg 5(1): six weeks), which is late too.
    // The message of Thursday 12 November is answered by Tuesday the 17th, where three days are
    // promised: two working days ago. By the five days of the shipped table it would be in time.
    served.fact("ISLA", {.kind = Kind::request_received,
                         .when = Days::on(Day{std::chrono::year{2026} / 4 / 20}),
                         .says = {.from = Party::parent}});
    promise_three_days(today - days{30});
    write(today - days{7});
    const std::string home = page("/cases/ISLA/home", mother);
    EXPECT_TRUE(says(home, "One answer from us is late")) << home;
    EXPECT_TRUE(says(home, "within 3 working days"));
    EXPECT_TRUE(says(home, "the date the law gives you")) << "beside it, what the law asks";
    const std::string work = page("/work", holder);
    EXPECT_TRUE(says(work, "2 working days late")) << work;
    EXPECT_TRUE(says(work, "Our promise"));
    EXPECT_TRUE(says(work, "SEND Regs 2014 reg 5"));
    EXPECT_LT(work.find("SEND Regs 2014"), work.find("2 working days late"))
        << "a promise never stands before a duty in law";
}

TEST_F(ComplaintPromises, WhyThatDateNamesTheDayOnWhichThePromiseWasMade)
{
    promise_three_days(today - days{30});
    write(today - days{7});
    const auto history = served.archive().read_case("ISLA");
    const auto matter = static_cast<MatterId>(history.facts.matters.size());
    const std::string why =
        page("/cases/ISLA/dates/corr.local-standard/" + std::to_string(matter), mother);
    EXPECT_TRUE(says(why, "Our promise, set on 20 October 2026 by the council")) << why;
    EXPECT_TRUE(says(why, "within 3 working days"));
    EXPECT_FALSE(says(why, "within 5 working days"));
}

TEST_F(ComplaintPromises, ANewPromiseNeverLooksBack)
{
    write(today - days{1});
    const std::string typed = "count=20&count-2=5&count-3=5&words=Later";
    const Answer check = served.post("/council/change/answers", typed, &boss);
    EXPECT_TRUE(says(check.body, "No clock that runs today moves")) << check.body;
    EXPECT_EQ(served.post("/council/change/answers", typed + "&checked=yes", &boss).status, 303);
    EXPECT_TRUE(says(page("/cases/ISLA/messages", mother), "Answer due Wednesday 25 November"));
    EXPECT_TRUE(says(page("/cases/ISLA/write", mother), "within 20 working days"))
        << "what is written now is promised by the new time";
    const Answer back = served.post("/council/change/answers",
                                    typed + "&day-day=18&day-month=11&day-year=2026", &boss);
    EXPECT_TRUE(says(back.body, "A promise never looks back"));
}

// whatdotheyknow-theme#872: schools disputed lateness, because days for staff alone and the dates
// of terms were not known.
TEST_F(ComplaintPromises, ADayForStaffAloneIsNoDayOfSchool)
{
    // Suspended from Monday 16 to Wednesday 25 November: the sixth school day is Monday the 23rd.
    served.fact("ISLA", {.kind = Kind::school_attended,
                         .when = Days::on(Day{std::chrono::year{2026} / 9 / 3}),
                         .says = {.name = "Hill School"}});
    served.fact("ISLA", {.kind = Kind::suspended,
                         .when = Days::on(Day{std::chrono::year{2026} / 11 / 16}),
                         .says = {.until = Day{std::chrono::year{2026} / 11 / 25}}});
    const auto closing = [](const std::string& whose, const std::string& school) {
        return "whose=" + whose + "&name=" + school +
               "&day-day=20&day-month=11&day-year=2026&words=A+day+for+staff";
    };
    for (const auto& [whose, school] :
         {std::pair{"school", "Dale+School"}, std::pair{"offices", ""}}) {
        const Answer none = served.post("/council/change/closed", closing(whose, school), &boss);
        EXPECT_TRUE(says(none.body, "No clock that runs today moves")) << whose << none.body;
    }
    const Answer check =
        served.post("/council/change/closed", closing("school", "Hill+School"), &boss);
    EXPECT_TRUE(says(check.body, "1 running clock moves")) << check.body;
    EXPECT_TRUE(says(check.body, "23 November"));
    EXPECT_TRUE(says(check.body, "24 November"));
    served.post("/council/change/closed", closing("school", "Hill+School") + "&checked=yes", &boss);
    const Timeline now =
        timeline(served.archive().read_case("ISLA").facts, served.archive().books().law,
                 served.archive().books().calendar, today);
    const Duty* sixth = nullptr;
    for (const Duty& one : now.duties)
        if (one.under->id == "ap.suspension-day6") sixth = &one;
    ASSERT_TRUE(sixth);
    EXPECT_EQ(iso(sixth->legal.last), "2026-11-24");
    EXPECT_TRUE(says(page("/council", boss), "A day for staff"));
    EXPECT_TRUE(storage::differences(served.archive(), today).empty())
        << "the lists were brought up to date in the same act";
}

TEST_F(ComplaintPromises, TermsOfAYearThatTheTableGuessedAreSetByTheCouncil)
{
    // The table built in marks 2026/27 as its own assumption: 4 January is its first day of spring.
    const std::string terms = "2026-09-03+to+2026-10-23%0A2026-11-02+to+2026-12-18%0A"
                              "2027-01-06+to+2027-02-12%0A2027-02-22+to+2027-03-25%0A"
                              "2027-04-12+to+2027-05-28%0A2027-06-07+to+2027-07-23";
    const Day guessed{std::chrono::year{2027} / 1 / 4};
    ASSERT_TRUE(served.archive().books().calendar.school("").days().counts(guessed));
    const Answer short_year =
        served.post("/council/change/terms", "terms=2026-09-03+to+2026-10-23", &boss);
    EXPECT_TRUE(says(short_year.body, "give every term of the year")) << short_year.body;
    EXPECT_EQ(served.post("/council/change/terms", "terms=" + terms + "&checked=yes", &boss).status,
              303);
    EXPECT_FALSE(served.archive().books().calendar.school("").days().counts(guessed));
}

TEST_F(ComplaintPromises, DaysThatAreOpenAfterAllAreCountedAgain)
{
    write(today);
    const auto due = [&] {
        return page("/cases/ISLA/messages", mother).find("Answer due Thursday 26 November") !=
               std::string::npos;
    };
    EXPECT_TRUE(due()); // five working days from Thursday 19 November
    served.post("/council/change/closed",
                "whose=offices&day-day=23&day-month=11&day-year=2026&words=Moving&checked=yes",
                &boss);
    EXPECT_FALSE(due());
    const std::string choose = page("/council/change/open-again", boss);
    EXPECT_TRUE(says(choose, "Monday 23 November: Moving")) << choose;
    const auto entries = closed_entries(served.archive().read(StreamId{}), today);
    ASSERT_EQ(entries.size(), 1U);
    served.post("/council/change/open-again",
                "entry=" + std::to_string(entries[0].entry) + "&checked=yes", &boss);
    EXPECT_TRUE(due());
}

} // namespace
} // namespace ribbon::server
