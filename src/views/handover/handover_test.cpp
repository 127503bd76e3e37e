#include "views/handover/arrange.hpp"

#include "commands/case_commands.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day thursday = day("2026-11-19");

Detail named(const char* key, const char* name, const char* when)
{
    return detail_of(DetailKind::officer_named, day(when))
        .set(DetailField::officer, key)
        .set(DetailField::name, name);
}

CaseHistory isla(std::vector<Detail> details)
{
    CaseHistory history;
    history.key = "C1";
    history.details.push_back(detail_of(DetailKind::case_opened, day("2026-06-08"))
                                  .set(DetailField::person, "P1")
                                  .set(DetailField::name, "Isla Marsden"));
    for (Detail& one : details) history.details.push_back(std::move(one));
    for (Detail& one : history.details) one.number = ++history.number;
    return history;
}

Detail promise(const char* words, const char* due)
{
    return detail_of(DetailKind::promise_made, day("2026-11-09"))
        .set(DetailField::words, words)
        .set(DetailField::due, due)
        .set(DetailField::officer, "officer-3");
}

TEST(HandoverLetter, SaysHowManyOfficersThereWereAndThatItIsTooMany)
{
    const CaseHistory history = isla({named("officer-1", "Daniel Hughes", "2026-06-08"),
                                      named("officer-2", "Laura Ward", "2026-08-01"),
                                      named("officer-3", "Aisha Khan", "2026-10-12")});
    const HandoverLetter letter = arrange_handover_letter(history, {}, "Isla", "Thomas Redfern",
                                                          "Aisha Khan", "I am leaving.", thursday);
    EXPECT_EQ(letter.subject, "Isla has a new officer: Thomas Redfern");
    const std::string whole = letter.whole();
    EXPECT_NE(whole.find("fourth officer. That is too many, and we are sorry."), std::string::npos);
    EXPECT_NE(whole.find("You do not need to tell Isla\u2019s story again."), std::string::npos);
    EXPECT_TRUE(whole.ends_with("Aisha Khan"));
}

TEST(HandoverLetter, OwnsUpToAPromiseThatWasBroken)
{
    const CaseHistory history = isla({named("officer-3", "Aisha Khan", "2026-10-12"),
                                      promise("You will have the final plan.", "2026-11-27"),
                                      promise("Somebody will ring you first.", "2026-11-16")});
    const HandoverLetter letter =
        arrange_handover_letter(history, {}, "Isla", "Thomas Redfern", "Aisha Khan", "", thursday);
    ASSERT_EQ(letter.promises.size(), 2U);
    // By the day they were due: the broken one of 16 November stands first.
    EXPECT_EQ(letter.promises[0],
              "Somebody will ring you first. (We broke this one. We are sorry. It still stands.)");
    EXPECT_EQ(letter.promises[1], "You will have the final plan.");
}

TEST(HandoverPage, AsksTheOneToWhomItWasOfferedAndTellsTheOther)
{
    const CaseHistory history =
        isla({named("officer-3", "Aisha Khan", "2026-10-12"),
              detail_of(DetailKind::handover_offered, day("2026-11-18"))
                  .set(DetailField::officer, "officer-4")
                  .set(DetailField::name, "Thomas Redfern")
                  .set(DetailField::words, "She goes quiet before she is upset.")});
    const Timeline timeline = timeline_on(thursday, history.facts);
    EXPECT_EQ(arrange_handover(history, timeline, {}, "Isla", "officer-4").step,
              HandoverPage::Step::answer);
    const HandoverPage waits = arrange_handover(history, timeline, {}, "Isla", "officer-3");
    EXPECT_EQ(waits.step, HandoverPage::Step::wait);
    EXPECT_EQ(waits.first, "Isla was offered to Thomas Redfern on Wednesday 18 November, who has "
                           "not answered yet.");
}

} // namespace
} // namespace ribbon
