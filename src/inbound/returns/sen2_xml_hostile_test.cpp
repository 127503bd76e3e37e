// Files that are not what they say: attacks, breakage and the wrong file.
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "tests/support/returns.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

Problem first_problem(std::string_view xml)
{
    const auto got = parse_sen2_xml({"return.xml", xml}, built_in_sen2_profiles());
    return got ? Problem{} : got.problems().front();
}

TEST(Sen2XmlHostile, RefusesAFileNamedInAnEntity)
{
    const Problem problem =
        first_problem("<?xml version=\"1.0\"?>\n"
                      "<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                      "<Message><Header>&x;</Header></Message>");
    EXPECT_NE(problem.sentence.find("DOCTYPE"), std::string::npos);
    EXPECT_EQ(problem.line, 2);
}

TEST(Sen2XmlHostile, RefusesEntitiesThatUnfoldWithoutEnd)
{
    std::string xml = "<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 40; ++i) {
        const std::string before = "&a" + std::to_string(i - 1) + ";";
        xml += "<!ENTITY a" + std::to_string(i) + " \"" + before + before + before + "\">";
    }
    EXPECT_NE(first_problem(xml + "]><Message>&a39;</Message>").sentence.find("DOCTYPE"),
              std::string::npos);
}

TEST(Sen2XmlHostile, RefusesADocumentTypeFromElsewhere)
{
    EXPECT_NE(first_problem("<!DOCTYPE Message SYSTEM \"http://127.0.0.1:9/x.dtd\"><Message/>")
                  .sentence.find("DOCTYPE"),
              std::string::npos);
}

TEST(Sen2XmlHostile, RefusesAnEntityThatNobodyDefined)
{
    const Problem problem =
        first_problem(return_xml(2025, "<Person>\n<Surname>&lost;</Surname></Person>"));
    EXPECT_NE(problem.sentence.find("entity"), std::string::npos);
    EXPECT_EQ(problem.line, 13);
}

TEST(Sen2XmlHostile, RefusesElementsNestedWithoutEnd)
{
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    EXPECT_NE(first_problem(return_xml(2025, deep)).sentence.find("deeper than 32"),
              std::string::npos);
    EXPECT_NE(first_problem(deep).sentence, "");
}

TEST(Sen2XmlHostile, RefusesAValueThatIsFarTooLong)
{
    const std::string tail = "</Surname></Person>";
    const auto sentence = [&](std::size_t bytes) {
        return first_problem(return_xml(2025, "<Person><Surname>" + std::string(bytes, 'a') + tail))
            .sentence;
    };
    EXPECT_EQ(sentence(1000), "");
    EXPECT_EQ(sentence(1001), "This is longer than 1000 bytes");
    EXPECT_EQ(sentence(1'000'000), "This is far too long for a value");
}

TEST(Sen2XmlHostile, RefusesWhatIsBroken)
{
    EXPECT_EQ(first_problem("").sentence, "The file ends before its elements do");
    EXPECT_EQ(first_problem("Surname,Forename\n").sentence, "The file is not XML");
    EXPECT_EQ(first_problem("<Message><Header></Persons></Message>").sentence,
              "An element ends here that was not begun");
    EXPECT_EQ(first_problem("<Message>\n<Header>").line, 2);
    EXPECT_EQ(first_problem("<Message/><Message/>").sentence,
              "There is something after the end of Message");
    EXPECT_EQ(first_problem("<Message>\xC3\x28</Message>").sentence,
              "There is a character here that XML does not allow, or that is not in the encoding "
              "of the file");
    EXPECT_NE(
        first_problem(return_xml(2025, "<Person><Surname>a&#7;b</Surname></Person>")).sentence, "");
}

TEST(Sen2XmlHostile, RefusesTheReturnOfAnotherCollection)
{
    EXPECT_NE(first_problem("<Envelope/>").sentence.find("not Message"), std::string::npos);
    EXPECT_EQ(first_problem("<Message><Header><CollectionDetails><Collection>CIN</Collection>"
                            "<Year>2025</Year></CollectionDetails></Header></Message>")
                  .field,
              "Collection");
}

TEST(Sen2XmlHostile, ShowsNoMarkupOfAStrangersElement)
{
    const auto got =
        parse_sen2_xml({"a", return_xml(2025, "<Pers\xC3\xB6n/>")}, built_in_sen2_profiles());
    ASSERT_TRUE(got);
    EXPECT_EQ(note_about(got->notes, "Persons Pers??n").count, 1);
}

} // namespace
} // namespace ribbon
