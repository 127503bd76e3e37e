// What is given can not be used: every problem at once, each where it is, exit 2, nothing on
// standard output, and memory that does not grow with the file.
#include "tests/support/program.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::size_t hundred_megabytes = 100'000'000;

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

/// Exit 2, nothing on standard output, these words on standard error.
void refuses(const std::vector<std::string>& arguments, std::string_view words)
{
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.exit, 2) << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(says(ran.err, words)) << ran.err.substr(0, 600);
}

void explain_refuses(std::string_view ending, std::string_view text, std::string_view words)
{
    const TemporaryFile file{ending, text};
    refuses({"explain", file.path()}, words);
}

void check_refuses(std::string_view text, std::string_view words)
{
    const TemporaryFile file{".jsonl", text};
    refuses({"check", file.path(), "--json"}, words);
}

constexpr std::string_view sound_case = "case  A request\n"
                                        "given 2025-03-03 request received from parent\n"
                                        "on    2025-07-22\n"
                                        "then  final plan was due 2025-07-21\n";

/// The same characters in UTF-16, lowest byte first, with the mark at the front.
std::string in_utf_16(std::string_view text)
{
    std::string wide = "\xff\xfe";
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

std::string with_crlf(std::string_view text)
{
    std::string all;
    for (const char c : text) all += c == '\n' ? std::string{"\r\n"} : std::string{c};
    return all;
}

} // namespace

TEST(CommandLine, IsToldEverythingThatIsWrongWithIt)
{
    const Ran ran = run({"receipt", "--forever", "--json"});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_EQ(ran.out, "");
    for (const char* words :
         {"\"--forever\" is not known to \"ribbon receipt\".\n", "--from is missing (",
          "CASE is missing (", "\"ribbon receipt --help\" says how it is used"})
        EXPECT_TRUE(says(ran.err, words)) << words << "\nin\n" << ran.err;
}

TEST(CommandLine, IsToldWhichCommandsThereAre)
{
    refuses({"mail"}, "\"ribbon mail\" needs to be told what to do, one of: ");
    refuses({"mial"}, "\"mial\" is not known to \"ribbon\".\n");
}

TEST(CommandLine, IsToldOfANumberThatIsNoneAndOfWhatIsMissing)
{
    refuses({"county", "--plans", "many"}, "--plans");
    refuses({"county", "--plans", "many"}, "--into is missing (");
}

TEST(BadInput, OfNoFileOrAFolderIsRefused)
{
    for (const std::string command : {"explain", "check"}) {
        refuses({command, "tests/no-such-file.case"}, "there is no such file");
        refuses({command, "tests"}, "this is a folder");
    }
}

TEST(BadInput, IsToldAllAtOnceWithLineAndField)
{
    const TemporaryFile file{".case", "case  A request\n"
                                      "given 2025-02-31 request received\n"
                                      "  and 2025-03-03 request recieved\n"
                                      "  and soon draft plan served by post third class\n"};
    const Ran ran = run({"explain", file.path()});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_EQ(ran.out, "");
    for (const std::string at : {":2: happened: \"2025-02-31\" is not a date", ":3: what: ",
                                 "did you mean \"request received\"?", ":4: happened: \"soon\""})
        EXPECT_TRUE(says(ran.err, file.path() + at) || says(ran.err, at)) << at << "\n" << ran.err;
    EXPECT_GE(std::count(ran.err.begin(), ran.err.end(), '\n'), 4);
}

TEST(BadInput, OfEveryEncodingButUtf8IsRefused)
{
    const std::string save_again = "save the file again as UTF-8";
    explain_refuses(".case", in_utf_16(sound_case), save_again);
    explain_refuses(".json", in_utf_16(R"({"case": "A", "facts": []})"), save_again);
    explain_refuses(".case", "case  Andr\xe9\ngiven 2025-03-03 request received\n", save_again);
    explain_refuses(".json", "{\"case\": \"Andr\xe9\", \"facts\": []}", save_again);
    check_refuses("{\"ref\": \"\xe9\", \"facts\": [], \"claims\": []}\n", save_again);
    check_refuses(in_utf_16("{\"ref\": \"1\"}\n"), save_again);
}

TEST(BadInput, IsNotAMarkAtTheFrontOrTheLineEndsOfWindows)
{
    const TemporaryFile plain{".case", sound_case};
    const std::string expected = run({"explain", plain.path()}).out;
    EXPECT_TRUE(says(expected, "21 July 2025"));
    for (const std::string& text :
         {with_crlf(sound_case), "\xef\xbb\xbf" + std::string{sound_case}}) {
        const TemporaryFile file{".case", text};
        const Ran ran = run({"explain", file.path()});
        EXPECT_EQ(ran.exit, 0) << ran.err;
        EXPECT_EQ(ran.out, expected);
    }
    const TemporaryFile marked{".jsonl", "\xef\xbb\xbf{\"ref\": \"1\", \"facts\": [], \"claims\": "
                                         "[{\"rule\": \"ehc.final-plan-20-weeks\"}]}\r\n\r\n"};
    const Ran ran = run({"check", marked.path(), "--json"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_TRUE(says(ran.out, "\"ref\":\"1\""));
}

TEST(BadInput, WithNothingInItIsRefused)
{
    for (const std::string_view text : {"", "\n\n", "\xef\xbb\xbf"})
        explain_refuses(".case", text, "The file holds no case");
    explain_refuses(".json", "", "");
    check_refuses("", "this file holds no decision");
    check_refuses("\n \n", "this file holds no decision");
}

TEST(BadInput, WithAKeyGivenTwiceIsRefused)
{
    explain_refuses(".json", R"({"case": "A", "case": "B", "facts": []})",
                    "\"case\" is given twice");
    explain_refuses(".json",
                    R"({"case": "A", "facts": [{"happened": "2025-03-03", )"
                    R"("happened": "2025-03-04", "what": "request-received"}]})",
                    "\"happened\" is given twice");
    check_refuses("{\"ref\": \"1\", \"ref\": \"2\", \"facts\": [], \"claims\": []}\n",
                  "the key \"ref\" is given twice");
}

TEST(BadInput, WithADayThatIsNoneIsRefused)
{
    explain_refuses(".json",
                    R"({"case": "A", "facts": [{"happened": "2025-02-31", )"
                    R"("what": "request-received"}]})",
                    "2025-02-31");
    check_refuses("{\"ref\": \"1\", \"facts\": [{\"event\": \"a\", \"date\": \"2025-02-31\"}], "
                  "\"claims\": []}\n",
                  ":1: facts[0].date: \"2025-02-31\" is not a day");
    refuses({"deadline", "ehc.finalise-plan", "2025-02-31"}, "\"2025-02-31\" is not a day");
    refuses({"explain", "tests/scenarios/example.case", "--on", "2025-02-31"},
            "\"2025-02-31\" is not a day");
}

TEST(BadInput, NestedAHundredThousandDeepIsRefused)
{
    const std::string lists = repeated("[", 100'000) + repeated("]", 100'000);
    const std::string objects = repeated("{\"case\":", 100'000);
    explain_refuses(".json", lists, "");
    explain_refuses(".json", "{\"case\": " + lists + "}", "more than 8 deep");
    explain_refuses(".json", objects, "more than 8 deep");
    check_refuses(lists, "nested deeper than 8 levels");
    check_refuses(objects, "nested deeper than 8 levels");
}

TEST(BadInput, OfAHundredMegabytesIsRefusedInLittleMemory)
{
    const TemporaryFile text{".case", "case  A request\n"};
    text.fill("given 2025-03-03 request received from parent\n", hundred_megabytes);
    const TemporaryFile json{".json", "{\"case\": \"A\", \"facts\": [\n"};
    json.fill("{\"happened\": \"2025-03-03\", \"what\": \"request-received\"},\n",
              hundred_megabytes);
    for (const TemporaryFile* file : {&text, &json}) {
        const Ran ran = run({"explain", file->path()});
        EXPECT_EQ(ran.exit, 2);
        EXPECT_EQ(ran.out, "");
        EXPECT_TRUE(says(ran.err, "larger than 8 MiB")) << ran.err;
    }
}

TEST(BadInput, OfAHundredMegabytesOfDecisionsIsReadInLittleMemory)
{
    const std::string fact = R"({"event": "request", "date": "2025-03-03"})";
    const std::string decision = R"({"ref": "1", "facts": [)" + repeated(fact + ",", 4'000) + fact +
                                 R"(], "claims": [{"rule": "ehc.final-plan-20-weeks", )"
                                 R"("anchor": "request", "as_of": "2025-07-22"}]})" +
                                 "\n";
    const TemporaryFile sound{".jsonl"};
    sound.fill(decision, hundred_megabytes);
    const Ran ran = run({"check", sound.path(), "--json"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_GT(std::count(ran.out.begin(), ran.out.end(), '\n'), 500);

    // One decision at the very end is wrong: nothing of the others is answered.
    sound.fill("{\"ref\": 1}\n", 1);
    const Ran spoilt = run({"check", sound.path(), "--json"});
    EXPECT_EQ(spoilt.exit, 2);
    EXPECT_EQ(spoilt.out, "");
    EXPECT_TRUE(says(spoilt.err, "\"ref\" should be text")) << spoilt.err;
}

TEST(BadInput, OfOneEndlessLineOrOfNothingButMistakesIsRefusedInLittleMemory)
{
    const TemporaryFile line{".jsonl", "{\"ref\": \""};
    line.fill("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", hundred_megabytes);
    const Ran endless = run({"check", line.path()});
    EXPECT_EQ(endless.exit, 2);
    EXPECT_EQ(endless.out, "");
    EXPECT_TRUE(says(endless.err, "longer than 1 MiB")) << endless.err.substr(0, 600);

    const TemporaryFile mistakes{".jsonl"};
    mistakes.fill("not a decision\n", hundred_megabytes);
    const Ran wrong = run({"check", mistakes.path()});
    EXPECT_EQ(wrong.exit, 2);
    EXPECT_EQ(wrong.out, "");
    EXPECT_EQ(std::count(wrong.err.begin(), wrong.err.end(), '\n'), 201);
    EXPECT_TRUE(says(wrong.err, "the rest of the file was not read"));
}

} // namespace ribbon
