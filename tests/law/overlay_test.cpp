// Law that is not in force yet, tried as though a minister had begun it: each tests/law/NAME.case
// is read under the statute book with the made-up table NAME.csv laid over it.
#include "duties/timeline.hpp"
#include "inbound/cases/case_text.hpp"
#include "inbound/tables/commencement.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/scenarios/expect.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace ribbon {
namespace {

/// The statute book under our own table of commencements and then under this one.
Result<std::vector<Provision>> book_under(const std::string& table)
{
    const auto provisions = our_law().provisions();
    return overlay({provisions.begin(), provisions.end()}, table);
}

const LawPair& pair_called(std::string_view name)
{
    static const std::vector<LawPair> pairs = law_pairs();
    return *std::find_if(pairs.begin(), pairs.end(),
                         [&](const LawPair& one) { return one.name == name; });
}

/// A child whose plan was first made on a day; a key stage has ended since.
CaseFacts plan_made_on(const std::string& day)
{
    const auto read = parse_case_text("case  A plan of " + day +
                                          "\n"
                                          "given 2027-05-10 request received from parent\n"
                                          "  and " +
                                          day +
                                          " final plan sent\n"
                                          "  and 2028-07-21 key stage ended\n",
                                      our_words());
    return read->front().facts;
}

bool owes(const Timeline& line, std::string_view clock)
{
    return std::any_of(line.duties.begin(), line.duties.end(),
                       [&](const Duty& duty) { return duty.under->id == clock; });
}

class LawOverlay : public testing::TestWithParam<std::string> {};

std::vector<std::string> names()
{
    std::vector<std::string> all;
    for (const LawPair& one : law_pairs()) all.push_back(one.name);
    return all;
}

std::string test_name(const testing::TestParamInfo<std::string>& pair)
{
    std::string name = pair.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

} // namespace

TEST_P(LawOverlay, HoldsAsItsCasesExpect)
{
    const LawPair& pair = pair_called(GetParam());
    const auto book = book_under(pair.table);
    ASSERT_TRUE(book) << pair.name << ".csv: " << book.problems().front().sentence;
    const Law law{*book, our_law().policy()};
    const auto cases = parse_case_text(pair.text, our_words());
    ASSERT_TRUE(cases) << pair.name << ".case: " << with_line(cases.problems().front());
    EXPECT_FALSE(cases->empty());
    for (const CaseBlock& block : *cases) {
        EXPECT_FALSE(block.looks.empty()) << block.title << ": looks at no day";
        for (const std::string& one : failures(block, law, our_calendar()))
            ADD_FAILURE() << "tests/law/" << pair.name << ".case:" << block.line << ": "
                          << block.title << "\n    " << one;
    }
}

INSTANTIATE_TEST_SUITE_P(Tables, LawOverlay, testing::ValuesIn(names()), test_name);

TEST(LawSideBySide, OneLawHoldsTwoRegimesForTwoCohorts)
{
    // Given one law in which key-stage reviews hold for plans first made from 1 September 2027,
    const auto book = book_under(pair_called("reform-draft").table);
    ASSERT_TRUE(book) << book.problems().front().sentence;
    const Law law{*book, our_law().policy()};
    const Day today{std::chrono::year{2028} / 7 / 21};
    // when we look, on one day, at a plan of the day before and at a plan of that day,
    const CaseFacts old_plan = plan_made_on("2027-08-31"), new_plan = plan_made_on("2027-09-01");
    const Timeline old_line = timeline(old_plan, law, our_calendar(), today);
    const Timeline new_line = timeline(new_plan, law, our_calendar(), today);
    // then the older plan is reviewed every year, the newer one at the end of the key stage,
    EXPECT_TRUE(owes(old_line, "ar.first-review"));
    EXPECT_FALSE(owes(old_line, "reform.review-at-key-stage"));
    EXPECT_FALSE(owes(new_line, "ar.first-review"));
    EXPECT_TRUE(owes(new_line, "reform.review-at-key-stage"));
    // and the older plan keeps the year that the law in force today gives it.
    const auto review_of = [](const Timeline& line) {
        return std::find_if(line.duties.begin(), line.duties.end(),
                            [](const Duty& duty) { return duty.under->id == "ar.first-review"; });
    };
    const Timeline as_today = timeline(old_plan, our_law(), our_calendar(), today);
    ASSERT_NE(review_of(old_line), old_line.duties.end());
    ASSERT_NE(review_of(as_today), as_today.duties.end());
    EXPECT_EQ(review_of(old_line)->legal, Days::on(Day{std::chrono::year{2028} / 8 / 30}));
    EXPECT_EQ(review_of(as_today)->legal, review_of(old_line)->legal);
}

TEST(LawSideBySide, WithoutTheTableThereIsOneRegime)
{
    const Day today{std::chrono::year{2028} / 7 / 21};
    const CaseFacts plan = plan_made_on("2027-09-01");
    const Timeline line = timeline(plan, our_law(), our_calendar(), today);
    EXPECT_TRUE(owes(line, "ar.first-review"));
    EXPECT_FALSE(owes(line, "reform.review-at-key-stage"));
}

} // namespace ribbon
