// Where things stand on a letter, measured by pdftotext: what a printer and an envelope ask for.
#include "outbound/paper/letter.hpp"

#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <regex>

namespace ribbon::paper {
namespace {

struct Word {
    int page = 0;
    double left = 0, top = 0, right = 0, bottom = 0; ///< millimetres from the top left
    std::string says;
};

std::vector<Word> words_of(const LetterOnPaper& letter)
{
    const TemporaryFolder folder;
    std::ofstream{folder.path("letter.pdf"), std::ios::binary} << letter_pdf(letter);
    const std::string boxes =
        run_command({"pdftotext", "-bbox", folder.path("letter.pdf"), "-"}).out;
    const std::regex word{R"re(<page |<word xMin="([\d.]+)" yMin="([\d.]+)" )re"
                          R"re(xMax="([\d.]+)" yMax="([\d.]+)">([^<]*))re"};
    std::vector<Word> words;
    int page = 0;
    for (std::sregex_iterator at{boxes.begin(), boxes.end(), word}, end; at != end; ++at) {
        const auto mm = [&](std::size_t i) { return std::stod((*at)[i]) * 25.4 / 72; };
        if (!(*at)[1].matched)
            ++page;
        else
            words.push_back({page, mm(1), mm(2), mm(3), mm(4), (*at)[5]});
    }
    return words;
}

LetterOnPaper some_letter(std::size_t lines, int paragraphs)
{
    LetterOnPaper letter{.council = "Northshire County Council",
                         .address = {"Rebecca Marsden"},
                         .day = "2 March 2026",
                         .reference = "ISLA",
                         .subject = "Isla\u2019s school transport",
                         .words = {},
                         .mark = "7Q3KXW2M9-14"};
    while (letter.address.size() < lines)
        letter.address.push_back("Address-line " + std::to_string(letter.address.size()));
    for (int i = 0; i < paragraphs; ++i)
        letter.words += "Mr Yates drives on Monday, and will wait at the gate until half past "
                        "three; if it rains he comes to the door of the hall.\n\n";
    return letter;
}

TEST(Letter, HasItsAddressWhereAWindowShowsItAndNothingElseThere)
{
    for (std::size_t lines = 1; lines <= 7; ++lines) {
        std::size_t shown = 0;
        for (const Word& word : words_of(some_letter(lines, 2))) {
            const bool in_window =
                word.left >= 24.6 && word.right <= 120 && word.top >= 39.5 && word.bottom <= 66.3;
            const bool of_address = word.says == "Rebecca" || word.says == "Marsden" ||
                                    word.says.starts_with("Address-");
            EXPECT_TRUE(in_window || !of_address) << lines << " lines: " << word.says;
            shown += in_window ? 1 : 0;
            // Above the text there is the council's name, at the top, and the window.
            EXPECT_TRUE(in_window || word.page > 1 || word.bottom <= 30 || word.top >= 95)
                << word.says << ' ' << word.top;
        }
        EXPECT_EQ(shown, lines * 2) << "two words a line";
    }
}

TEST(Letter, KeepsTheBordersThatAPrinterCanNotReach)
{
    const auto words = words_of(some_letter(5, 40));
    EXPECT_GT(words.back().page, 1) << "more than one sheet";
    for (const Word& word : words) {
        EXPECT_GE(word.left, 15) << word.says;
        EXPECT_LE(word.right, 195) << word.says;
        EXPECT_GE(word.top, 5) << word.says;
        EXPECT_LE(word.bottom, 292) << word.says;
    }
}

TEST(Letter, IsNumberedAndMarkedOnEverySheet)
{
    const auto words = words_of(some_letter(5, 40));
    for (int page = 1; page <= words.back().page; ++page) {
        const auto says = [&](const std::string& text) {
            return std::any_of(words.begin(), words.end(), [&](const Word& one) {
                return one.page == page && one.top > 275 && one.says == text;
            });
        };
        EXPECT_TRUE(says("7Q3KXW2M9-14")) << page;
        EXPECT_TRUE(says(std::to_string(page))) << page;
    }
}

} // namespace
} // namespace ribbon::paper
