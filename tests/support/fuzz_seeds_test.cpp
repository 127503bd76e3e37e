// What the fuzzers of the case formats begin with is made from the vocabulary and from the page
// that publishes it: RIBBON_APPROVE=1 writes it anew.
#include "inbound/cases/case_text.hpp"
#include "inbound/cases/clauses.hpp"
#include "inbound/cases/expected_state.hpp"
#include "inbound/cases/json_fact.hpp"
#include "outbound/cases/case_format.hpp"
#include "outbound/cases/case_json_write.hpp"
#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ribbon {
namespace {

void expect_file(const std::string& name, const std::string& wanted)
{
    const std::filesystem::path path = std::filesystem::path{repository()} / "tests/fuzz" / name;
    if (const char* approve = std::getenv("RIBBON_APPROVE"); approve && *approve == '1') {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path, std::ios::binary} << wanted;
    }
    std::ifstream in{path, std::ios::binary};
    const std::string held{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_TRUE(held == wanted) << path
                                << " is not what the vocabulary makes; run this test again "
                                   "with RIBBON_APPROVE=1";
}

/// A line of a dictionary as libFuzzer reads it.
std::string entry_line(std::string_view word)
{
    std::string line = "\"";
    for (const char c : word) {
        if (c == '"' || c == '\\') line += '\\';
        line += c;
    }
    return line + "\"\n";
}

std::string text_dictionary()
{
    std::string all = "# Words of the case text, made from the vocabulary.\n";
    for (const std::string_view one :
         {"case  ", "  law:", "note ", "matter \"", "given ", "  and ", "on ", "then ", "no date",
          " under ", "safe ", "unverified", "final plan", "2025-03-03", "late "})
        all += entry_line(one);
    for (const KindEntry& one : all_kinds()) all += entry_line(phrase(one.kind));
    for (const Clause& one : all_clauses()) {
        all += entry_line(one.example);
        for (const std::string_view word : choices(one)) all += entry_line(word);
    }
    for (int i = 0; i <= static_cast<int>(State::may_not_have_begun); ++i)
        all += entry_line(case_words(static_cast<State>(i)));
    return all;
}

std::string json_dictionary()
{
    std::string all = "# Words of a case in JSON, made from the vocabulary.\n";
    for (const std::string_view one : {"case", "matters", "facts", "name", "kind"})
        all += entry_line("\"" + std::string{one} + "\":");
    for (const std::string_view one : json_fact_keys())
        all += entry_line("\"" + std::string{one} + "\":");
    for (const KindEntry& one : all_kinds()) all += entry_line(json_name(one.kind));
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        all += entry_line(in_words(static_cast<MatterKind>(i)));
    for (const Clause& one : all_clauses())
        for (const std::string_view word : choices(one)) all += entry_line(word);
    return all;
}

/// The cases of the page, each as it stands there.
std::vector<std::string> cases_of_the_page()
{
    std::ifstream in{repository() + "/docs/case-format.md", std::ios::binary};
    const std::string page{std::istreambuf_iterator<char>{in}, {}};
    constexpr std::string_view opening = "```case\n";
    std::vector<std::string> cases;
    for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at)) {
        at += opening.size();
        cases.push_back(page.substr(at, page.find("\n```", at) - at + 1));
    }
    return cases;
}

} // namespace

TEST(FuzzSeeds, DictionariesHoldTheVocabulary)
{
    expect_file("case_text.dict", text_dictionary());
    expect_file("case_json.dict", json_dictionary());
}

TEST(FuzzSeeds, AreTheExamplesOfThePage)
{
    int number = 0;
    for (const std::string& one : cases_of_the_page()) {
        const std::string name = "page_" + std::to_string(++number);
        expect_file("seeds/case_text/" + name + ".case", one);
        if (const auto read = parse_case_text(one, {}))
            expect_file("seeds/case_json/" + name + ".json", render_case_json(read->front().facts));
    }
    EXPECT_GE(number, 4);
}

TEST(FuzzSeeds, HoldEveryKind)
{
    constexpr std::size_t kinds_a_file = 60;
    std::string cases;
    std::size_t count = 0;
    int file = 0;
    for (const KindEntry& one : all_kinds()) {
        cases += example_case(one.kind);
        if (++count % kinds_a_file != 0 && count != kind_count) continue;
        expect_file("seeds/case_text/kinds_" + std::to_string(++file) + ".case", cases);
        cases.clear();
    }
}

} // namespace ribbon
