#include "inbound/forms/acts.hpp"

#include "inbound/forms/work.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day today{std::chrono::year{2026} / 11 / 19};

Form form(std::initializer_list<std::pair<const char*, const char*>> values)
{
    Form made;
    for (const auto& [name, value] : values) made.add(name, value);
    return made;
}

std::vector<std::string> fields(const Problems& problems)
{
    std::vector<std::string> all;
    for (const Problem& one : problems) all.push_back(one.field);
    return all;
}

TEST(ReplyForm, TakesOnlyTheTickedMessagesAsAnswered)
{
    const auto reply = read_reply(form({{"words", " The helper stays. "},
                                        {"answers", "7"},
                                        {"answers", "7"},
                                        {"answers", "x"},
                                        {"answers", "9"}}),
                                  today);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->words, "The helper stays.");
    EXPECT_EQ(reply->answers, (std::vector{7, 9}));
    // A note among staff answers nothing, whatever is ticked.
    const auto note =
        read_reply(form({{"words", "x"}, {"answers", "7"}, {"inside", "yes"}}), today);
    ASSERT_TRUE(note);
    EXPECT_TRUE(note->answers.empty());
}

TEST(ReplyForm, WantsADayWithAPromiseAndAPromiseWithADay)
{
    EXPECT_EQ(fields(read_reply(form({{"promise", "I will ring"}}), today).problems()),
              (std::vector<std::string>{"words", "promise-by"}));
    EXPECT_EQ(fields(read_reply(form({{"words", "x"},
                                      {"promise-by-day", "18"},
                                      {"promise-by-month", "11"},
                                      {"promise-by-year", "2026"}}),
                                today)
                         .problems()),
              (std::vector<std::string>{"promise", "promise-by"}));
}

TEST(ContactForm, SaysEverythingThatIsMissingAtOnce)
{
    EXPECT_EQ(
        fields(read_contact(form({}), today).problems()),
        (std::vector<std::string>{"channel", "direction", "person", "day", "subject", "words"}));
    const auto call = read_contact(form({{"channel", "telephone"},
                                         {"direction", "in"},
                                         {"person", "P2"},
                                         {"day-day", "2"},
                                         {"day-month", "9"},
                                         {"day-year", "2026"},
                                         {"subject", "The taxi"},
                                         {"words", "She asked who pays."}}),
                                   today);
    ASSERT_TRUE(call);
    EXPECT_EQ(iso(call->day), "2026-09-02");
}

TEST(ContactForm, RefusesTomorrowAndADayThatIsNone)
{
    for (const auto& [d, m, y] : {std::tuple{"20", "11", "2026"},
                                  {"31", "2", "2026"},
                                  {"1", "1", "26"},
                                  {"001", "1", "2026"}}) {
        const auto read = read_contact(form({{"channel", "letter"},
                                             {"direction", "in"},
                                             {"person", "P2"},
                                             {"day-day", d},
                                             {"day-month", m},
                                             {"day-year", y},
                                             {"subject", "s"},
                                             {"words", "w"}}),
                                       today);
        ASSERT_FALSE(read) << d << " " << m << " " << y;
        EXPECT_EQ(fields(read.problems()), (std::vector<std::string>{"day"}));
    }
}

TEST(WorkForm, ReadsBackWhatItWrites)
{
    WorkQuery query;
    query.whose = WorkQuery::Whose::team;
    query.clock = "ehc.finalise-plan";
    query.due_by = today;
    query.reason = RiskReason::late_in_law;
    EXPECT_EQ(written(query), "whose=team&clock=ehc.finalise-plan&due=2026-11-19&reason=4");
    const auto read = read_work_query(form({{"whose", "team"},
                                            {"clock", "ehc.finalise-plan"},
                                            {"due", "2026-11-19"},
                                            {"reason", "4"}}));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, query);
    EXPECT_EQ(read_work_query(form({{"whose", "all"}, {"due", "soon"}, {"reason", "9"}}))
                  .problems()
                  .size(),
              3U);
}

TEST(BulkForm, DoesNothingWithoutATickOrAnOfficer)
{
    EXPECT_EQ(fields(read_bulk(form({{"do", "hand-over"}}), {"officer-2"}, today).problems()),
              (std::vector<std::string>{"case", "officer"}));
    EXPECT_EQ(fields(read_bulk(form({{"do", "promise"}, {"case", "C1"}}), {}, today).problems()),
              (std::vector<std::string>{"words", "due"}));
    // The boxes of the day are there and empty: a promise without a day is none.
    EXPECT_EQ(fields(read_bulk(form({{"do", "promise"},
                                     {"case", "C1"},
                                     {"words", "We ring"},
                                     {"due-day", ""},
                                     {"due-month", ""},
                                     {"due-year", ""}}),
                               {}, today)
                         .problems()),
              (std::vector<std::string>{"due"}));
    const auto read = read_bulk(
        form({{"do", "hand-over"}, {"case", "C1"}, {"case", "C1"}, {"officer", "officer-2"}}),
        {"officer-2"}, today);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->cases, (std::vector<std::string>{"C1"}));
}

} // namespace
} // namespace ribbon
