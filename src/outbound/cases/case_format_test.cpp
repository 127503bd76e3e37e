// What is published of the form of a case is what the program has.
#include "outbound/cases/case_format.hpp"

#include "inbound/cases/case_json.hpp"
#include "inbound/cases/case_text.hpp"
#include "outbound/cases/case_schema.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#ifndef RIBBON_SOURCE_DIR
#define RIBBON_SOURCE_DIR "."
#endif

namespace ribbon {
namespace {

constexpr std::string_view begin_mark = "<!-- made from the vocabulary: begin -->\n";
constexpr std::string_view end_mark = "<!-- made from the vocabulary: end -->\n";
constexpr std::string_view how_to_mend =
    "The vocabulary has changed: run this test again with RIBBON_APPROVE=1, and read what changes";

std::string doc(const std::string& name)
{
    return std::string{RIBBON_SOURCE_DIR} + "/docs/" + name;
}

std::string read(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Compares a file with what it should hold, or writes it when approved.
void expect_file(const std::string& path, const std::string& wanted)
{
    if (const char* approve = std::getenv("RIBBON_APPROVE"); approve && *approve == '1')
        std::ofstream{path, std::ios::binary} << wanted;
    EXPECT_TRUE(read(path) == wanted) << path << "\n" << how_to_mend;
}

/// The blocks of code in the page that hold cases.
std::vector<std::string> blocks_in_page(std::string_view opening)
{
    std::vector<std::string> blocks;
    const std::string page = read(doc("case-format.md"));
    for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at)) {
        at += opening.size();
        const auto end = page.find("\n```\n", at);
        blocks.push_back(page.substr(at, end - at + 1));
        at = end + 5;
    }
    return blocks;
}

} // namespace

TEST(CaseFormat, StandsInThePageAsTheVocabularyHasIt)
{
    const std::string page = read(doc("case-format.md"));
    const auto begin = page.find(begin_mark);
    const auto end = page.find(end_mark);
    ASSERT_NE(begin, std::string::npos);
    ASSERT_NE(end, std::string::npos);
    expect_file(doc("case-format.md"), page.substr(0, begin + begin_mark.size()) + "\n" +
                                           render_case_format() + "\n" + page.substr(end));
}

TEST(CaseFormat, SchemaIsPublishedAsTheVocabularyHasIt)
{
    expect_file(doc("case-format.schema.json"), render_case_schema());
}

TEST(CaseFormat, EveryKindHasAnExampleThatReads)
{
    for (const KindEntry& one : all_kinds()) {
        const auto parsed = parse_case_text(example_case(one.kind), {});
        ASSERT_TRUE(parsed) << example_case(one.kind) << with_line(parsed.problems().front());
        const CaseFacts& facts = parsed->front().facts;
        EXPECT_EQ(facts.facts.back().kind, one.kind) << example_case(one.kind);
        EXPECT_TRUE(problems_of(facts).empty()) << example_case(one.kind);
    }
}

TEST(CaseFormat, EveryExampleOfThePageReads)
{
    const auto cases = blocks_in_page("```case\n");
    EXPECT_GE(cases.size(), 4u);
    for (const std::string& one : cases) {
        const auto parsed = parse_case_text(one, {});
        EXPECT_TRUE(parsed) << one << with_line(parsed.problems().front());
    }
    const auto json = blocks_in_page("```json\n");
    EXPECT_EQ(json.size(), 1u);
    for (const std::string& one : json) {
        const auto parsed = parse_case_json(one, {});
        EXPECT_TRUE(parsed) << one << parsed.problems().front().sentence;
    }
}

} // namespace ribbon
