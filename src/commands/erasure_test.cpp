#include "commands/erasure.hpp"

#include "commands/case_commands.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono;

const Day today{2026y / March / 2};

/// A case with: 1 case opened, 2 born, 3 request received, 4 advice sought, 5 a note.
class Erasing : public testing::Test {
protected:
    Erasing()
    {
        OpenCase opened{.a_case = "C1",
                        .person = "P1",
                        .name = "Maya Radford",
                        .opened = today,
                        .born = Days::on(Day{2015y / June / 1}),
                        .evidence = {}};
        add(decide(opened, history, today));
        add(decide(RecordFact{.kind = Kind::request_received,
                              .when = Days::on(today),
                              .says = {.from = Party::parent}},
                   history, today));
        add(decide(RecordFact{.kind = Kind::advice_sought, .when = Days::on(today)}, history,
                   today));
        Detail note = detail_of(DetailKind::note_made, today);
        note.set(DetailField::words, "something that should not have been written");
        add(decide(note, {StreamKind::a_case, "C1"}, history.number, today));
    }
    void add(const Result<StreamProposal>& proposed)
    {
        ASSERT_TRUE(proposed) << proposed.problems().front().sentence;
        history = with(std::move(history), *proposed);
    }
    Result<StreamProposal> erase(std::int64_t first, std::int64_t last)
    {
        return decide(EraseEntries{today, first, last, "not true", "UK GDPR, article 17"},
                      stream_of(history), today);
    }
    static std::string first_problem(const Result<StreamProposal>& refused)
    {
        return refused ? "nothing was refused" : refused.problems().front().sentence;
    }
    CaseHistory history;
};

TEST_F(Erasing, TakesTheWordsAndLeavesThePlace)
{
    const auto proposed = erase(5, 5);
    ASSERT_TRUE(proposed);
    EXPECT_EQ(proposed->erases, (std::vector<ProposedErasure>{{5, 5}}));
    add(proposed);
    EXPECT_EQ(history.number, 6);
    EXPECT_EQ(history.details[1][DetailField::words], "");
    EXPECT_EQ(history.details[2].kind, DetailKind::erased);
    EXPECT_EQ(history.details[2][DetailField::basis], "UK GDPR, article 17");
    EXPECT_EQ(first_problem(erase(5, 5)), "Entry 5 was erased already");
    EXPECT_EQ(first_problem(erase(6, 6)), "Entry 6 says what was erased before, and why. It stays");
}

TEST_F(Erasing, OfAWholeCaseLeavesNoName)
{
    add(erase(1, 5));
    EXPECT_EQ(history.facts.title, "");
    for (const Matter& matter : history.facts.matters) EXPECT_EQ(matter.name, "erased");
    EXPECT_TRUE(standing(history.facts).empty());
}

TEST_F(Erasing, TellsEverythingThatIsWrongAtOnce)
{
    const auto refused = decide(EraseEntries{today, 4, 9, "", ""}, stream_of(history), today);
    ASSERT_FALSE(refused);
    std::vector<std::string> fields;
    for (const Problem& one : refused.problems()) fields.push_back(one.field);
    EXPECT_EQ(fields, (std::vector<std::string>{"first", "basis", "reason"}));
}

TEST_F(Erasing, IsRefusedWhileTheCaseIsKeptLonger)
{
    add(decide(KeepLonger{today, "an appeal is running", Day{2026y / May / 1}, ""},
               stream_of(history), today));
    EXPECT_EQ(first_problem(erase(5, 5)),
              "Nothing here may be erased until 1 May 2026 has passed: an appeal is running");
    // The day after, it may.
    EXPECT_TRUE(decide(EraseEntries{today, 5, 5, "not true", "article 17"}, stream_of(history),
                       Day{2026y / May / 2}));
    add(decide(EndKeeping{today, "the appeal was withdrawn"}, stream_of(history), today));
    EXPECT_TRUE(erase(5, 5));
    EXPECT_EQ(first_problem(decide(EndKeeping{today, ""}, stream_of(history), today)),
              "Nothing is kept longer here");
}

TEST_F(Erasing, OfACorrectionAloneWouldBringTheErrorBack)
{
    add(decide(RecordFact{.kind = Kind::advice_sought,
                          .when = Days::on(today - days{3}),
                          .corrects = history.facts.facts.back().id},
               history, today));
    EXPECT_EQ(first_problem(erase(6, 6)),
              "Entry 6 (" + phrase(Kind::advice_sought) +
                  ") changes what entry 4 means, which would hold again without it. Erase that "
                  "one first, or with it");
    EXPECT_TRUE(erase(4, 6)) << "both go together";
    add(erase(4, 4));
    EXPECT_TRUE(erase(6, 6)) << "what it corrected is gone";
}

TEST_F(Erasing, OfASealAloneWouldShowWhatItHides)
{
    add(decide(SealEntry{today, 5, "harm", {}, ""}, stream_of(history), today));
    EXPECT_TRUE(is_sealed(stream_of(history), 5, today));
    EXPECT_FALSE(erase(6, 6));
    EXPECT_TRUE(erase(5, 6));
    EXPECT_EQ(first_problem(decide(SealEntry{today, 5, "harm", {}, ""}, stream_of(history), today)),
              "Entry 5 is sealed already");
    add(decide(UnsealEntry{today, 5, "the danger has passed"}, stream_of(history), today));
    EXPECT_FALSE(is_sealed(stream_of(history), 5, today));
}

TEST_F(Erasing, OfWhatOpensAMatterTakesTheMatterWithIt)
{
    EXPECT_EQ(first_problem(erase(3, 3)),
              "Entry 3 (" + phrase(Kind::request_received) + ") opens a matter to which entry 4 (" +
                  phrase(Kind::advice_sought) + ") belongs. Erase the whole matter, or leave it");
    EXPECT_TRUE(erase(3, 4));
}

TEST(Sealing, OfAnEntryThatIsNotThereIsRefused)
{
    DetailHistory person;
    person.stream = {StreamKind::person, "P1"};
    EXPECT_FALSE(decide(SealEntry{today, 1, "harm", {}, ""}, stream_of(person), today));
    EXPECT_FALSE(decide(UnsealEntry{today, 1, "no harm"}, stream_of(person), today));
}

} // namespace
} // namespace ribbon
