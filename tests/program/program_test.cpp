// The program from outside: what its users type, and what they and their programs read.
#include "base/json/value.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/program.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

namespace ribbon {
namespace {

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

/// A case of our own, with a draft served and nothing sent.
constexpr std::string_view march = "case  A request in March\n"
                                   "given 2025-03-03 request received from parent\n"
                                   "  and 2025-06-03 draft plan served\n";

JsonValue json(const std::string& text)
{
    const auto value = parse_json(text, {.bytes = std::size_t{1} << 24, .depth = 16});
    EXPECT_TRUE(value) << text;
    return value ? *value : JsonValue{};
}

std::vector<JsonValue> json_lines(const std::string& text)
{
    std::vector<JsonValue> all;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) all.push_back(json(line));
    return all;
}

std::string text_of(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = object.find(name);
    return value && value->text() ? *value->text() : std::string{"(no text)"};
}

bool is_null(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = object.find(name);
    return value && value->is_null();
}

/// The last JSON line of a deadline.
JsonValue deadline(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), "deadline");
    arguments.push_back("--json");
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    return json(ran.out);
}

} // namespace

TEST(ProgramExplain, SaysEachDutyItsDayAndItsLawWithoutColourInAPipe)
{
    const TemporaryFile file{".case", march};
    const Ran ran = run({"explain", file.path(), "--on", "2025-07-22"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    EXPECT_TRUE(says(ran.out, "A request in March"));
    EXPECT_TRUE(says(ran.out, "Tuesday 22 July 2025"));
    EXPECT_TRUE(says(ran.out, "Monday 21 July 2025 (2025-07-21)"));
    EXPECT_TRUE(says(ran.out, "Overdue by 1 day."));
    EXPECT_TRUE(says(ran.out, "SEND Regs 2014 reg 13(2)"));
    EXPECT_TRUE(says(ran.out, "This is not legal advice."));
    EXPECT_EQ(ran.out.find('\x1b'), std::string::npos);
}

TEST(ProgramExplain, HasColourOnATerminalUnlessAskedForNone)
{
    if (!has_terminals()) GTEST_SKIP() << "this machine has no pseudo-terminals (/dev/pts)";
    const TemporaryFile file{".case", march};
    const std::vector<std::string> arguments{"explain", file.path(), "--on", "2025-07-22"};
    unsetenv("NO_COLOR");
    const Ran coloured = run_on_terminal(arguments);
    EXPECT_EQ(coloured.exit, 0) << coloured.err;
    EXPECT_TRUE(says(coloured.out, "\x1b["));
    setenv("NO_COLOR", "1", 1);
    const Ran plain = run_on_terminal(arguments);
    unsetenv("NO_COLOR");
    EXPECT_TRUE(says(plain.out, "Overdue by 1 day."));
    EXPECT_FALSE(says(plain.out, "\x1b["));
}

TEST(ProgramExplain, LooksFromTheDayAskedForOrTheFilesOwn)
{
    const TemporaryFile file{".case", std::string{march} + "on    2025-07-23\n"
                                                           "then  final plan was due 2025-07-21\n"};
    EXPECT_TRUE(says(run({"explain", file.path()}).out, "Overdue by 2 days."));
    EXPECT_TRUE(
        says(run({"explain", file.path(), "--on", "2025-07-31"}).out, "Overdue by 10 days."));
}

TEST(ProgramExplain, GivesTheSameInJsonFromTextAndFromJson)
{
    const TemporaryFile text{".case", march};
    const TemporaryFile same{".json", R"({"case": "A request in March", "facts": [
        {"happened": "2025-03-03", "what": "request-received", "from": "parent"},
        {"happened": "2025-06-03", "what": "draft-plan-served"}]})"};
    const Ran ran = run({"explain", text.path(), "--on", "2025-07-22", "--json"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(run({"explain", same.path(), "--on", "2025-07-22", "--json"}).out, ran.out);
    const JsonValue line = json(ran.out);
    EXPECT_EQ(text_of(line, "on"), "2025-07-22");
    ASSERT_TRUE(line.find("duties") && line.find("duties")->array());
    const auto& duties = *line.find("duties")->array();
    const auto plan = std::find_if(duties.begin(), duties.end(), [](const JsonValue& duty) {
        return text_of(duty, "id") == "ehc.finalise-plan";
    });
    ASSERT_NE(plan, duties.end());
    EXPECT_EQ(text_of(*plan, "legal"), "2025-07-21");
    EXPECT_EQ(text_of(*plan, "state"), "overdue");
    EXPECT_EQ(text_of(*plan, "nature"), "duty");
    EXPECT_TRUE(says(text_of(*plan, "citation"), "reg 13(2)"));
    EXPECT_FALSE(plan->find("steps")->array()->empty());
}

TEST(ProgramDeadline, GivesTheKeysThatWerePromised)
{
    const JsonValue plan = deadline({"ehc.finalise-plan", "2025-03-03"});
    EXPECT_EQ(text_of(plan, "id"), "ehc.finalise-plan");
    EXPECT_EQ(text_of(plan, "trigger"), "2025-03-03");
    EXPECT_EQ(text_of(plan, "legal"), "2025-07-21");
    EXPECT_EQ(text_of(plan, "safe"), "2025-07-21");
    EXPECT_EQ(text_of(plan, "kind"), "statutory-duty");
    EXPECT_TRUE(says(text_of(plan, "citation"), "reg 13(2)"));
    ASSERT_TRUE(plan.find("steps") && plan.find("steps")->array());
    EXPECT_EQ(plan.find("steps")->array()->size(), 2u);
    EXPECT_TRUE(is_null(plan, "why_none"));
}

TEST(ProgramDeadline, HasASafeDayBeforeAWeekendAndAHoliday)
{
    // Twenty weeks from Friday 6 December 2024 end on Friday 25 April 2025; eight weeks from
    // Monday 24 February 2025 on Easter Monday, whose safe day is the Thursday before.
    EXPECT_EQ(text_of(deadline({"ehc.finalise-plan", "2024-12-06"}), "safe"), "2025-04-25");
    const JsonValue easter = deadline({"ar.final-amended-plan", "2025-02-24"});
    EXPECT_EQ(text_of(easter, "legal"), "2025-04-21");
    EXPECT_EQ(text_of(easter, "safe"), "2025-04-17");
}

TEST(ProgramDeadline, TakesSeveralEventsAndMonths)
{
    const JsonValue appeal = deadline(
        {"appeal.lodge", "assessment-refused=2026-10-01", "certificate-issued=2026-11-29"});
    EXPECT_EQ(text_of(appeal, "legal"), "2027-01-04");
    EXPECT_EQ(text_of(deadline({"ehc.finalise-plan", "2025-03"}), "legal"),
              "2025-07-19..2025-08-18");
}

TEST(ProgramDeadline, SaysWhyThereIsNoDay)
{
    const JsonValue continuing = deadline({"ehc.advice.seek-set", "2025-03-03"});
    EXPECT_TRUE(is_null(continuing, "legal"));
    EXPECT_GT(text_of(continuing, "why_none").size(), 20u);
    // Beyond a table there is a refusal that names it, never a guess.
    const JsonValue beyond = deadline({"foi.respond", "2028-12-20"});
    EXPECT_TRUE(is_null(beyond, "legal"));
    EXPECT_TRUE(says(text_of(beyond, "why_none"), "bank holidays in the United Kingdom"));
    const JsonValue terms = deadline({"excl.irp.apply", "2027-07-20"});
    EXPECT_TRUE(is_null(terms, "legal"));
    EXPECT_TRUE(says(text_of(terms, "why_none"), "school terms"));
}

TEST(ProgramDeadline, NamesTheVersionThatHeldWhereThisOneDidNot)
{
    const auto refused = [](const std::string& id, const std::string& day) {
        const Ran ran = run({"deadline", id, day, "--json"});
        EXPECT_EQ(ran.exit, 2) << ran.out;
        EXPECT_EQ(ran.out, "");
        return ran.err;
    };
    const std::string tariff = refused("pn.first.reduced", "2024-08-18");
    EXPECT_TRUE(says(tariff, "not in force on 2024-08-18")) << tariff;
    EXPECT_TRUE(says(tariff, "pn.old-tariff")) << tariff;
    const std::string old = refused("pn.old-tariff", "2024-08-19");
    EXPECT_TRUE(says(old, "ran until 2024-08-18")) << old;
    EXPECT_TRUE(says(old, "pn.first.reduced")) << old;
    EXPECT_TRUE(says(refused("ehc.finalise-plan", "2014-08-31"), "runs from 2014-09-01"));
    EXPECT_TRUE(says(refused("ehe.cnis.consent", "2026-11-01"), "has not begun"));
}

TEST(ProgramDeadline, OffersTheNearestClockAndEvent)
{
    const auto refused = [](const std::vector<std::string>& arguments) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.exit, 2);
        EXPECT_EQ(ran.out, "");
        return ran.err;
    };
    EXPECT_TRUE(says(refused({"deadline", "ehc.finalize-plan", "2025-03-03"}),
                     "did you mean \"ehc.finalise-plan\"?"));
    EXPECT_TRUE(says(refused({"deadline", "ehc.finalise-plan", "request-recieved=2025-03-03"}),
                     "did you mean \"request-received\"?"));
    // An event that is known, but not to this clock.
    EXPECT_TRUE(says(refused({"deadline", "ehc.finalise-plan", "appeal-lodged=2025-03-03"}),
                     "it knows request-received"));
    // Everything at once.
    const std::string all = refused({"deadline", "ehc.finalize-plan", "request-recieved=2025-13"});
    EXPECT_TRUE(says(all, "ehc.finalise-plan") && says(all, "request-received") &&
                says(all, "\"2025-13\" is not a day"))
        << all;
    EXPECT_EQ(refused({"law", "ehc.finalize-plan"}).find("ehc.finalize-plan: there is no"), 0u);
}

TEST(ProgramLaw, ListsEveryClockAndShowsOne)
{
    const Ran list = run({"law", "--json"});
    EXPECT_EQ(list.exit, 0) << list.err;
    std::set<std::string> ids, ours;
    for (const JsonValue& one : json_lines(list.out)) ids.insert(text_of(one, "id"));
    for (const Provision& one : our_law().provisions()) ours.emplace(one.id);
    EXPECT_EQ(ids, ours);
    EXPECT_EQ(ids.size(), 154u);

    const Ran one = run({"law", "ar.decision"});
    EXPECT_EQ(one.exit, 0);
    EXPECT_TRUE(says(one.out, "SEND Regs 2014 reg 20(10)"));
    EXPECT_TRUE(says(one.out, "within 4 weeks"));
    EXPECT_TRUE(says(run({"law"}).out, "This is not legal advice."));
}

TEST(ProgramCheck, AnswersEachClaimOnALineWithTheKeysOfTheContract)
{
    const TemporaryFile file{
        ".jsonl",
        R"({"ref": "1", "facts": [{"event": "request", "date": "2025-03-03"}], "claims": [)"
        R"({"rule": "ehc.final-plan-20-weeks", "anchor": "request", "end": null, )"
        R"("as_of": "2025-08"}, {"rule": "remedy.100-per-month"}]})"
        "\n"};
    const Ran ran = run({"check", file.path(), "--json"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    const auto lines = json_lines(ran.out);
    ASSERT_EQ(lines.size(), 2u);
    for (const JsonValue& line : lines)
        for (const std::string_view key :
             {"ref", "claim", "clock", "due", "done", "as_of", "late_days", "breach", "missing"})
            EXPECT_NE(line.find(key), nullptr) << key;
    EXPECT_EQ(text_of(lines[0], "clock"), "ehc.finalise-plan");
    EXPECT_EQ(text_of(lines[0], "as_of"), "2025-08");
    EXPECT_EQ(text_of(lines[0], "breach"), "yes");
    EXPECT_EQ(*(*lines[0].find("due")->array())[0].text(), "2025-07-21");
    EXPECT_EQ(*(*lines[0].find("late_days")->array())[0].number(), 11);
    EXPECT_EQ(*(*lines[0].find("late_days")->array())[1].number(), 41);
    EXPECT_TRUE(is_null(lines[1], "clock"));
    EXPECT_EQ(text_of(lines[1], "breach"), "cannot-say");
}

TEST(Program, HelpsAndRefusesWhatItDoesNotKnow)
{
    const Ran help = run({"--help"});
    EXPECT_EQ(help.exit, 0);
    for (const std::string_view command : {"explain", "deadline", "law", "check"})
        EXPECT_TRUE(says(help.out, command)) << command;
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{}, {"explian"}, {"explain"}, {"law", "--colour"}}) {
        const Ran ran = run(wrong);
        EXPECT_EQ(ran.exit, 2);
        EXPECT_EQ(ran.out, "");
        EXPECT_NE(ran.err, "");
    }
}

TEST(Program, SaysItsVersion)
{
    const Ran ran = run({"--version"});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_TRUE(std::regex_match(ran.out, std::regex{R"(ribbon \d+\.\d+\.\d+\n)"})) << ran.out;
}

TEST(Program, ReadsTheTablesOfAnotherFolder)
{
    EXPECT_EQ(text_of(deadline({"foi.respond", "2025-06-02", "--data", "data"}), "legal"),
              text_of(deadline({"foi.respond", "2025-06-02"}), "legal"));
    const Ran none = run({"law", "--data", "no-such-folder"});
    EXPECT_EQ(none.exit, 2);
    EXPECT_EQ(none.out, "");
    EXPECT_TRUE(says(none.err, "there is no such folder of tables"));
}

} // namespace ribbon
