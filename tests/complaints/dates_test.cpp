// What users of other systems complain of about dates; each names the project and its issue.
#include "calendar/calendar.hpp"
#include "storage/derived/rebuild.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/storage/record_fixture.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// The clocks that moved, by name, with the day they moved to.
std::vector<std::string> moved(const std::vector<Change>& changes)
{
    std::vector<std::string> all;
    for (const Change& one : changes)
        if (one.what == Change::What::moved)
            all.push_back(std::string{one.after->under->id} + " " + iso(one.after->legal.last));
    return all;
}

// mysociety/alaveteli#7292: a bank holiday added late did not move requests already running.
TEST(ComplaintLateBankHoliday, MovesTheClocksThatRunAndListsThem)
{
    // A message on Monday 1 June 2026 has its answer by Monday 8 June, five working days on. On
    // 3 June somebody proclaims a holiday on the 5th: then it is Tuesday the 9th. The six weeks of
    // a request of the same day are no working days, and stay.
    const CaseFacts facts = given("2026-06-01 message received from parent\n"
                                  "2026-06-01 request received from parent\n");
    const Day today = day("2026-06-03");
    const Timeline before = timeline_on(today, facts);
    const Timeline after = timeline(facts, our_law(), our_calendar_with(day("2026-06-05")), today);
    EXPECT_EQ(moved(difference(before, after)),
              std::vector<std::string>{"corr.local-standard 2026-06-09"});
    EXPECT_EQ(iso(the(before, "ehc.decide-whether-to-assess").legal.last),
              iso(the(after, "ehc.decide-whether-to-assess").legal.last));
}

class ComplaintLateBankHolidayInTheRecord : public RecordTest {};
RIBBON_ON_BOTH_ENGINES(ComplaintLateBankHolidayInTheRecord);

TEST_P(ComplaintLateBankHolidayInTheRecord, IsSeenByTheDoctorAndMendedByARebuild)
{
    archive().append(opening("C1"));
    archive().append(fact("C1", Kind::message_received, monday + days{1}, {.from = Party::parent}));
    const Day today = monday + days{2};
    ASSERT_TRUE(storage::differences(archive(), today).empty());
    // The day after tomorrow becomes a holiday, and the program starts again with the new table.
    const auto books = std::make_shared<const storage::Books>(
        storage::Books{our_law(), our_calendar_with(today + days{2})});
    storage::Archive with_holiday{storage::Archive::Config{.place = place(),
                                                           .area = "830",
                                                           .signer = small->signer(),
                                                           .salts = counted_salts(),
                                                           .books = books}};
    const auto told = storage::differences(with_holiday, today);
    ASSERT_EQ(told.size(), 1U) << "one case has a clock that moved";
    EXPECT_NE(told[0].find("C1"), std::string::npos) << told[0];
    storage::rebuild(with_holiday, today);
    EXPECT_TRUE(storage::differences(with_holiday, today).empty());
}

// open-zaak#885: a suspended case had a flag, and its end did not move.
TEST(ComplaintPause, MovesTheLastDayByTheDaysThatWerePaused)
{
    // UK GDPR Art 12(3): a month from 3 June is 3 July; ten days of waiting make it Sunday the
    // 13th, and so Monday the 14th.
    const CaseFacts facts = given("2025-06-03 access requested\n"
                                  "2025-06-10 access clarification asked\n"
                                  "2025-06-20 access clarified\n");
    const Timeline now = timeline_on("2025-07-01", facts);
    ASSERT_EQ(now.duties.size(), 1U);
    EXPECT_EQ(iso(now.duties[0].legal.last), "2025-07-14");
    // open-zaak#1920: what was paused can be read afterwards, with its days.
    const auto told = explained_timeline(facts, our_law(), our_calendar(), day("2025-07-01"));
    EXPECT_GE(told.steps.at(0).size(), 2U);
}

// openaustralia/righttoknow#102: an extension agreed by law left the label "overdue".
TEST(ComplaintExtension, EndsTheLabelOverdue)
{
    // FOIA s.10(1), (6): twenty working days of all the United Kingdom from 9 July 2026 end on
    // Monday 10 August (tests/scenarios/information/foi.case).
    const std::string asked = "2026-07-09 foi received\n";
    EXPECT_EQ(the(timeline_on("2026-08-11", given(asked)), "foi.respond").state, State::overdue);
    const CaseFacts extended = given(asked + "2026-07-30 foi extended until 2026-08-20\n");
    const Duty now = the(timeline_on("2026-08-11", extended), "foi.respond");
    EXPECT_NE(now.state, State::overdue);
    EXPECT_EQ(iso(now.legal.last), "2026-08-20");
}

// MuckRock/muckrock#1842: the time to completion was shown as the time to the first answer.
TEST(ComplaintFirstAnswer, IsNotTheFullAnswer)
{
    CaseHistory history;
    history.key = "C1";
    const Day asked = day("2026-06-01"), today = day("2026-06-09");
    const auto take = [&](const FileMessage& message) {
        const auto decided = decide(message, history, today);
        ASSERT_TRUE(decided);
        history = with(std::move(history), *decided);
    };
    take({.day = asked, .from = Party::parent, .channel = "email", .words = "Who rings?"});
    const auto message = static_cast<MatterId>(history.facts.matters.size());
    take({.day = asked + days{1},
          .incoming = false,
          .channel = "email",
          .words = "We will find out.",
          .about = message});
    EXPECT_EQ(the(timeline_on(today, history.facts), "corr.local-standard").state, State::overdue)
        << "a first answer is no full one";
    take({.day = today,
          .incoming = false,
          .channel = "email",
          .words = "Mrs Frost rings on Tuesday.",
          .answers = {message}});
    const Duty full = the(timeline_on(today, history.facts), "corr.local-standard");
    EXPECT_EQ(full.state, State::met_late);
}

} // namespace
} // namespace ribbon
