#include "views/asks/arrange.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// A case in which a message of this day reads as if it asks for each of these.
CaseHistory asking(std::string key, std::string_view received, std::vector<AskLabel> labels)
{
    CaseHistory history;
    history.key = std::move(key);
    history.facts.title = "Case " + history.key;
    history.number = 1;
    for (const AskLabel label : labels) {
        Detail seen = detail_of(DetailKind::ask_seen, day(received));
        seen.number = ++history.number;
        seen.set(DetailField::entry, "1")
            .set(DetailField::code, std::string{entry(label).code})
            .set(DetailField::words, "words");
        history.details.push_back(std::move(seen));
    }
    return history;
}

CaseHistory saying(CaseHistory history, DetailKind kind, std::string entry, std::string code)
{
    Detail said = detail_of(kind, day("2025-03-10"));
    said.number = ++history.number;
    said.set(DetailField::entry, std::move(entry)).set(DetailField::code, std::move(code));
    history.details.push_back(std::move(said));
    return history;
}

TEST(OpenAsks, HoldTheClockFromReceipt)
{
    // Given a mail of Monday 3 March 2025, looked at on the 20th
    const auto open = arrange_asks(asking("C1", "2025-03-03", {AskLabel::assessment}), our_law(),
                                   our_calendar(), day("2025-03-20"));
    // the council's six weeks are held from the 3rd: SEND Regulations 2014 reg 5(1).
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].clock, "ehc.decide-whether-to-assess");
    EXPECT_EQ(open[0].due, day("2025-04-14"));
    EXPECT_EQ(open[0].days_left, 25);
    EXPECT_NE(open[0].cite.find("reg 5(1)"), std::string::npos);
    EXPECT_EQ(open[0].asked, "an EHC needs assessment");
}

TEST(OpenAsks, StandStrictestFirst)
{
    const auto open = arrange_asks(asking("C1", "2025-03-03",
                                          {AskLabel::assessment, AskLabel::fine,
                                           AskLabel::subject_access, AskLabel::out_of_school}),
                                   our_law(), our_calendar(), day("2025-03-04"));
    ASSERT_EQ(open.size(), 4U);
    // Section 19 of the Education Act 1996 waits no day; a subject access request is answered
    // within a month (UK GDPR art 12(3)); a request within six weeks; of a fine no clock runs.
    EXPECT_EQ(open[0].ask.label, AskLabel::out_of_school);
    EXPECT_EQ(open[0].due, day("2025-03-03"));
    EXPECT_EQ(open[1].ask.label, AskLabel::subject_access);
    EXPECT_EQ(open[2].ask.label, AskLabel::assessment);
    EXPECT_EQ(open[3].ask.label, AskLabel::fine);
    EXPECT_EQ(open[3].due, std::nullopt);
}

TEST(OpenAsks, LeaveOutWhatIsDecidedAndTakeBackWhatIsUndone)
{
    CaseHistory history = asking("C1", "2025-03-03", {AskLabel::assessment, AskLabel::complaint});
    history = saying(std::move(history), DetailKind::ask_decided, "2", "no");
    history = saying(std::move(history), DetailKind::ask_decided, "3", "yes");
    const Day today = day("2025-03-12");
    EXPECT_TRUE(arrange_asks(history, our_law(), our_calendar(), today).empty());
    history = saying(std::move(history), DetailKind::ask_reopened, "2", "");
    const auto open = arrange_asks(history, our_law(), our_calendar(), today);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].ask.undone, 1);
    EXPECT_EQ(open[0].due, day("2025-04-14"));
}

TEST(OpenAsks, StandInOneListForTheCouncil)
{
    const std::vector<CaseHistory> cases{asking("C1", "2025-03-10", {AskLabel::assessment}),
                                         asking("C2", "2025-03-03", {AskLabel::assessment})};
    const auto open = arrange_asks(cases, our_law(), our_calendar(), day("2025-03-12"));
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open[0].a_case, "C2");
    EXPECT_EQ(open[1].a_case, "C1");
}

TEST(OpenAsks, AreCounted)
{
    CaseHistory one = asking("C1", "2025-03-03", {AskLabel::assessment, AskLabel::assessment});
    one = saying(std::move(one), DetailKind::ask_decided, "2", "no");
    one = saying(std::move(one), DetailKind::ask_reopened, "2", "");
    one = saying(std::move(one), DetailKind::ask_decided, "3", "yes");
    const std::vector<CaseHistory> cases{
        std::move(one), asking("C2", "2025-03-03", {AskLabel::assessment, AskLabel::foi})};
    EXPECT_EQ(tally_asks(cases), (std::vector<AskTally>{{AskLabel::assessment, 3, 2, 1, 0, 1},
                                                        {AskLabel::foi, 1, 1, 0, 0, 0}}));
}

} // namespace
} // namespace ribbon
