#include "inbound/cases/case_json.hpp"

#include "inbound/cases/case_text.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::string problems_of_json(std::string_view text)
{
    const auto read = parse_case_json(text, {});
    if (read) return "none";
    std::string all;
    for (const Problem& one : read.problems()) all += with_line(one) + "\n";
    return all;
}

/// A case whose list of facts is this.
std::string with_facts(std::string_view facts)
{
    return "{\"case\": \"A case\", \"facts\": [" + std::string{facts} + "]}";
}

} // namespace

TEST(CaseJson, ReadsACaseAsTheTextDoes)
{
    const auto json = parse_case_json(
        R"({"case": "A request", "matters": [{"name": "request", "kind": "request"}],
            "facts": [{"happened": "2025-03-03", "what": "request-received", "matter": "request",
                       "from": "young-person", "recorded": "2025-03-04T09:12:00Z",
                       "author": "A. Officer", "evidence": "e-mail"},
                      {"happened": "late 2025-03", "what": "assessment-agreed"},
                      {"happened": "2025-04-01", "what": "request-received", "corrects": 1}]})",
        {});
    const auto text =
        parse_case_text("case  A request\n"
                        "given 2025-03-03 request received from young person recorded "
                        "2025-03-04T09:12Z author \"A. Officer\" evidence \"e-mail\"\n"
                        "  and late 2025-03 assessment agreed\n"
                        "  and 2025-04-01 request received corrects 1\n",
                        {});
    ASSERT_TRUE(json);
    ASSERT_TRUE(text);
    EXPECT_EQ(*json, text->front().facts);
}

TEST(CaseJson, TakesTheKeysInAnyOrder)
{
    const auto read = parse_case_json(
        R"({"facts": [{"matter": "the first", "what": "draft-plan-served",
                       "happened": "2025-06-03"}],
            "matters": [{"kind": "request", "name": "the first"}], "case": "A case"})",
        {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->matters[0].name, "the first");
    EXPECT_EQ(read->facts[0].matter, 1);
}

TEST(CaseJson, LeavesTheMatterOutUnderTheRuleOfTheText)
{
    const auto read =
        parse_case_json(with_facts(R"({"happened": "2025-03-03", "what": "request-received"},
                      {"happened": "2025-03-04", "what": "request-received"})"),
                        {});
    ASSERT_TRUE(read);
    ASSERT_EQ(read->matters.size(), 2u);
    EXPECT_EQ(read->matters[1].name, "request 2");
    EXPECT_EQ(
        problems_of_json(with_facts(R"({"happened": "2025-03-03", "what": "request-received"},
                                  {"happened": "2025-03-04", "what": "request-received"},
                                  {"happened": "2025-03-05", "what": "plan-refused"})")),
        "Fact 3: \"plan refused\" could belong to \"request\" or \"request 2\"; say which, as "
        "in: matter \"request\"\n");
}

TEST(CaseJson, OffersTheNearestNameAndKind)
{
    EXPECT_EQ(problems_of_json(with_facts(
                  R"({"happend": "2025-03-03", "what": "request-recieved", "from": "parant"})")),
              "Fact 1: \"happend\" is not a name we know here; did you mean \"happened\"?\n"
              "Fact 1: \"request-recieved\" is not a kind of fact we know; did you mean "
              "\"request-received\"?\n"
              "Fact 1: \"from\": \"parant\" can not follow \"from\"; did you mean \"parent\"?\n"
              "Fact 1: Say when it happened, as in: \"happened\": \"2025-03-03\"\n");
    EXPECT_EQ(problems_of_json(R"({"case": "A", "facts": [], "matters": [{"name": "a",
                                   "kind": "reqest"}]})"),
              "Matter 1: \"reqest\" is not a kind of matter; did you mean \"request\"?\n");
}

TEST(CaseJson, RefusesAKeyTwice)
{
    EXPECT_EQ(problems_of_json(with_facts(
                  R"({"happened": "2025-03-03", "happened": "2025-03-04", "what": "born"})")),
              "Fact 1: \"happened\" is given twice\n");
    EXPECT_EQ(problems_of_json(R"({"case": "A", "case": "B", "facts": [], "facts": [{}]})"),
              "\"case\" is given twice\n\"facts\" is given twice\n");
}

TEST(CaseJson, WantsWholeNumbersInTheirRange)
{
    const auto year = [](std::string_view value) {
        return problems_of_json(with_facts("{\"happened\": \"2025-03-03\", \"what\": "
                                           "\"phase-transfer-due\", \"year\": " +
                                           std::string{value} + "}"));
    };
    EXPECT_EQ(year("2026"), "none");
    EXPECT_EQ(year("2026.5"), "Fact 1: \"year\" can not hold a number that is not whole\n"
                              "Fact 1: \"phase transfer due\" needs \"in year\" (a calendar year), "
                              "as in: in year 2026\n");
    EXPECT_EQ(year("1899"), "Fact 1: \"year\": \"1899\" is not a whole number from 1900 to 2199\n");
    EXPECT_EQ(year("99999999999999999999999999"),
              "Fact 1: \"year\" can not hold a number that is not whole\n"
              "Fact 1: \"phase transfer due\" needs \"in year\" (a calendar year), as in: in year "
              "2026\n");
    EXPECT_EQ(year("\"2026\"").substr(0, 49),
              "Fact 1: \"year\" is a number, without quotes\nFact 1");
}

TEST(CaseJson, SaysWhereItIsNotJson)
{
    EXPECT_EQ(problems_of_json("{\"case\": \"A\",\n \"facts\": [,]}"),
              "This is not JSON from line 2, column 12 on; look for a comma, quote or bracket too "
              "many or too few\n");
    EXPECT_NE(problems_of_json(""), "none");
    EXPECT_NE(problems_of_json("[]"), "none");
    EXPECT_NE(problems_of_json("7"), "none");
}

TEST(CaseJson, GoesOnlyEightDeep)
{
    std::string deep = "{\"case\": \"A\", \"facts\": [";
    for (int i = 0; i < 100'000; ++i) deep += "[";
    const std::string told = problems_of_json(deep);
    EXPECT_NE(told.find("more than 8 deep"), std::string::npos) << told;
}

TEST(CaseJson, RefusesWhatIsTooMuch)
{
    EXPECT_EQ(problems_of_json(std::string(max_case_bytes + 1, ' ')),
              "The file is larger than 8 MiB; split it into several files\n");
    const std::string one = R"({"happened": "2025-03-03", "what": "born"},)";
    std::string many;
    for (std::size_t i = 0; i <= max_case_facts; ++i) many += one;
    many.pop_back();
    EXPECT_NE(problems_of_json(with_facts(many)).find("more than 10,000 facts"), std::string::npos);
}

TEST(CaseJson, RefusesCharactersThatCanNotBeShown)
{
    EXPECT_EQ(problems_of_json(with_facts(
                  R"({"happened": "2025-03-03", "what": "born", "author": "a\u0000b"})")),
              "Fact 1: \"author\": it holds a character that can not be shown; take it out\n");
}

} // namespace ribbon
