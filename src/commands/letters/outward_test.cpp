#include "commands/letters/outward.hpp"

#include "commands/case_commands.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

StreamProposal adding(std::vector<std::variant<ProposedFact, Detail>> adds)
{
    return {.stream = {StreamKind::a_case, "C1"}, .expected = 3, .adds = std::move(adds)};
}

Detail words_of(DetailKind kind, std::string words)
{
    return detail_of(kind, day("2026-11-19")).set(DetailField::words, std::move(words));
}

TEST(OutwardWords, AreThoseAFamilyReads)
{
    const auto all = outward_words(adding(
        {words_of(DetailKind::message_filed, "We are sorry.").set(DetailField::subject, "Taxi"),
         words_of(DetailKind::promise_made, "A taxi from Monday")}));
    EXPECT_EQ(all, (OutwardWords{"Taxi", "We are sorry.\n\nA taxi from Monday"}));
}

TEST(OutwardWords, AreNoneOfANoteAmongStaff)
{
    EXPECT_TRUE(outward_words(adding({words_of(DetailKind::note_made, "Ask legal")})).empty());
}

TEST(OutwardWords, AreTheEvidenceAndTheNameOfAFact)
{
    ProposedFact fact;
    fact.fact.evidence = "The letter of 3 March";
    fact.fact.says.name = "Elm Tree School";
    EXPECT_EQ(outward_words(adding({fact})).words, "The letter of 3 March\n\nElm Tree School");
}

TEST(OutwardWords, AreWhatADocumentIsCalled)
{
    Detail file = detail_of(DetailKind::document_added, day("2026-11-19"));
    file.set(DetailField::name, "report of Jack Smith.pdf");
    EXPECT_EQ(outward_words(adding({file})).words, "report of Jack Smith.pdf");
}

TEST(OutwardWords, AreNoneOfAPersonOrTheCouncil)
{
    StreamProposal area = adding({words_of(DetailKind::message_filed, "Dear all")});
    area.stream = {};
    EXPECT_TRUE(outward_words(area).empty());
}

} // namespace
} // namespace ribbon
