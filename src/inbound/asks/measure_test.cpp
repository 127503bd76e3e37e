#include "inbound/asks/measure.hpp"

#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace ribbon {
namespace {

std::vector<LabelledMail> mails_of(std::initializer_list<const char*> names)
{
    std::vector<LabelledMail> all;
    for (const char* name : names) {
        std::ifstream in{repository() + "/tests/mail/asks/" + name + ".txt", std::ios::binary};
        std::stringstream text;
        text << in.rdbuf();
        const auto read = read_labelled_mails(text.str());
        EXPECT_TRUE(read) << name;
        if (read) all.insert(all.end(), read->begin(), read->end());
    }
    return all;
}

const AskCount& of(const AskMeasure& measure, AskLabel label)
{
    return measure.counts[static_cast<std::size_t>(label)];
}

TEST(MeasuredAsks, ReadsMailsWithTheirLabels)
{
    const auto mails = read_labelled_mails("# note\n\n= complaint foi | a mother\nHello\nOne.\n\n"
                                           "Two.\n= nothing | a school\n-\nThree.\n");
    ASSERT_TRUE(mails);
    ASSERT_EQ(mails->size(), 2U);
    EXPECT_EQ((*mails)[0].labels, (std::vector{AskLabel::complaint, AskLabel::foi}));
    EXPECT_EQ((*mails)[0].subject, "Hello");
    EXPECT_EQ((*mails)[0].words, "One.\n\nTwo.\n");
    EXPECT_EQ((*mails)[1].subject, "");
    EXPECT_TRUE((*mails)[1].labels.empty());
    EXPECT_FALSE(read_labelled_mails("hello\n= asesment | a mother\n-\n"));
}

TEST(MeasuredAsks, CountsEachLabelForItself)
{
    const auto mails = read_labelled_mails("= complaint | a\n-\nI complain.\n= foi | b\n-\n"
                                           "I complain.\n= foi | c\n-\nUnder FOI, please.\n");
    const AskMeasure all = measure(*mails, ask_rules());
    EXPECT_EQ(of(all, AskLabel::complaint).right, 1);
    EXPECT_EQ(of(all, AskLabel::complaint).wrong, 1);
    EXPECT_DOUBLE_EQ(of(all, AskLabel::complaint).precision(), 0.5);
    EXPECT_EQ(of(all, AskLabel::foi).missed, 1);
    EXPECT_DOUBLE_EQ(of(all, AskLabel::foi).recall(), 0.5);
    EXPECT_EQ(all.misses.size(), 2U);
}

TEST(MeasuredAsks, HoldsThreeHundredMails)
{
    const auto all = mails_of({"tune-1", "tune-2", "tune-3", "held-1", "held-2", "late", "fresh",
                               "fresh-2", "fresh-3", "short"});
    EXPECT_GE(all.size(), 300U);
    const auto strangers = mails_of(
        {"writer-1-tune",  "writer-2-tune",  "writer-3-tune",  "writer-4-tune",  "writer-5-tune",
         "writer-6-tune",  "writer-7-tune",  "writer-8-tune",  "writer-9-tune",  "writer-1-kept",
         "writer-2-kept",  "writer-3-kept",  "writer-4-kept",  "writer-5-kept",  "writer-6-kept",
         "writer-7-kept",  "writer-8-kept",  "writer-9-kept",  "writer-10-tune", "writer-11-tune",
         "writer-12-tune", "writer-10-kept", "writer-11-kept", "writer-12-kept"});
    EXPECT_EQ(strangers.size(), 2032U);
}

/// Wilson's interval as statsmodels and R give it: proportion_confint(count, n, method="wilson"),
/// prop.test(count, n, correct = FALSE).
TEST(MeasuredAsks, SaysBetweenWhatAShareLies)
{
    EXPECT_NEAR(bounds_of(10, 10).low, 0.7225, 0.0001);
    EXPECT_DOUBLE_EQ(bounds_of(10, 10).high, 1);
    EXPECT_NEAR(bounds_of(5, 10).low, 0.2366, 0.0001);
    EXPECT_NEAR(bounds_of(5, 10).high, 0.7634, 0.0001);
    EXPECT_DOUBLE_EQ(bounds_of(0, 0).low, 0);
}

/// A request missed is the worst error there is: not one of those we worked with.
TEST(MeasuredAsks, MissesNoRequestOfThoseItWasMadeWith)
{
    const AskMeasure all =
        measure(mails_of({"tune-1",         "tune-2",         "tune-3",        "tune-4",
                          "tune-5",         "tune-6",         "writer-1-tune", "writer-2-tune",
                          "writer-3-tune",  "writer-4-tune",  "writer-5-tune", "writer-6-tune",
                          "writer-7-tune",  "writer-8-tune",  "writer-9-tune", "writer-1-kept",
                          "writer-2-kept",  "writer-3-kept",  "writer-4-kept", "writer-5-kept",
                          "writer-6-kept",  "writer-7-kept",  "writer-8-kept", "writer-9-kept",
                          "writer-10-tune", "writer-11-tune", "writer-12-tune"}),
                ask_rules());
    std::string told;
    for (const std::string& one : all.misses) told += one + "\n";
    EXPECT_DOUBLE_EQ(of(all, AskLabel::assessment).recall(), 1) << told;
    for (const AskCount& one : all.counts) EXPECT_GE(one.recall(), 0.96) << told;
    for (const AskCount& one : all.counts) EXPECT_GE(one.precision(), 0.58) << told;
}

/// Held back while the table was made: docs/developers/asks.md has every figure.
TEST(MeasuredAsks, DoesNotFallBackOnMailsHeldBack)
{
    const AskMeasure all = measure(mails_of({"held-1", "held-2"}), ask_rules());
    EXPECT_DOUBLE_EQ(of(all, AskLabel::assessment).recall(), 1);
    EXPECT_GE(of(all, AskLabel::assessment).precision(), 0.8);
    // One address of six is missed; of seven marks of another party four are in vain.
    for (const AskCount& one : all.counts) EXPECT_LE(one.missed, 1);
    for (const AskCount& one : all.counts) EXPECT_GE(one.precision(), 0.42);
}

/// The halves kept apart of three writers who had not seen the table: nobody who made it has read
/// them. What was found of them at first sight is the least that may be found.
TEST(MeasuredAsks, DoesNotFallBackOnMailsOfStrangers)
{
    const AskMeasure all =
        measure(mails_of({"writer-10-kept", "writer-11-kept", "writer-12-kept"}), ask_rules());
    EXPECT_DOUBLE_EQ(of(all, AskLabel::assessment).recall(), 1);
    EXPECT_GE(of(all, AskLabel::assessment).precision(), 0.577);
    EXPECT_GE(of(all, AskLabel::danger).recall(), 0.827);
    for (const AskCount& one : all.counts) EXPECT_GE(one.recall(), 0.7);
    for (const AskCount& one : all.counts) EXPECT_GE(one.precision(), 0.41);
}

/// A fourteenth writer, whose mails nobody had read when the table was closed, and who was asked
/// for what misleads.
TEST(MeasuredAsks, DoesNotFallBackOnTheMailsOfAFourteenthWriter)
{
    const AskMeasure all = measure(mails_of({"writer-14"}), ask_rules());
    EXPECT_EQ(all.mails, 200);
    EXPECT_EQ(of(all, AskLabel::assessment).missed, 0);
    EXPECT_EQ(of(all, AskLabel::danger).missed, 0);
    for (const AskCount& one : all.counts) EXPECT_GE(one.recall(), 0.833);
    for (const AskCount& one : all.counts) EXPECT_GE(one.precision(), 0.478);
}

TEST(MeasuredAsks, MissesNoRequestOfThoseThatShowedAFaultOnce)
{
    const AskMeasure all =
        measure(mails_of({"late", "fresh", "fresh-2", "fresh-3", "short"}), ask_rules());
    EXPECT_EQ(of(all, AskLabel::assessment).missed, 0);
    EXPECT_GE(of(all, AskLabel::assessment).precision(), 0.75);
}

} // namespace
} // namespace ribbon
