#include "commands/letters/letter_guard.hpp"
#include "commands/letters/school_in.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// Amara's letter is written; Jack is a child of another family, at Hartwell Primary School, and
/// Lena is Amara's sister.
class LetterGuard : public testing::Test {
protected:
    LetterGuard()
    {
        children.put({"C1", "P1", {{"Amara", "Okafor"}}, parse_day("2012-05-04"), "", ""});
        children.put({"C2",
                      "P2",
                      {{"Jack Peter", "Smith-O\u2019Brien"}, {"Jacky", "Smith-O\u2019Brien"}},
                      parse_day("2014-03-09"),
                      "J830999924001",
                      "9434765919"});
        children.put({"C3", "P3", {{"Lena", "Okafor"}}, parse_day("2015-01-02"), "", ""});
        about.own_cases = {"C1", "C3"};
        about.expected = {{"Dana", "Marsh"}};
        about.schools_of = [](const KnownChild& child) {
            return child.a_case == "C2" ? std::vector<std::string>{"St Mary's RC Primary School"}
                                        : std::vector<std::string>{};
        };
    }

    std::vector<FoundLeak> in(const std::string& words) const
    {
        return leaks_in("Re: Amara Okafor", words, children, about);
    }
    /// The first thing found, "nothing" where the letter may go.
    std::string what(const std::string& words) const
    {
        const auto found = in(words);
        if (found.empty()) return "nothing";
        constexpr const char* names[]{"upn",    "nhs",        "birth",        "school",
                                      "a name", "attachment", "two families", "a birth"};
        return names[static_cast<int>(found.front().what)];
    }

    ChildIndex children;
    LetterAbout about;
};

TEST_F(LetterGuard, ExcusesAPartyOnlyByTheirOwnGivenName)
{
    children.put({"C4", "P4", {{"Grayson", "Marsh"}}, parse_day("2013-06-01"), "", ""});
    about.expected = {{"James", "Marsh"}};
    EXPECT_EQ(what("James Marsh rang."), "nothing");
    EXPECT_EQ(what("We spoke of Grayson James Marsh."), "a name");
}

TEST_F(LetterGuard, WarnsOfABirthThoughTheNameBesideItIsAnothers)
{
    // A pet name and a misspelt one are not Jack's; the day is nobody's of this family.
    EXPECT_EQ(what("Jacko was born on 9 March 2014."), "a birth");
    EXPECT_EQ(what("Jack Smyth-OBrian, DOB 09/03/2014"), "a birth");
    EXPECT_EQ(in("Jacko was born on 9 March 2014.").front().words, "9 March 2014");
    EXPECT_EQ(what("Amara was born on 4 May 2012, and Lena on 2 January 2015."), "nothing");
    EXPECT_EQ(what("We meet on 9 March 2026."), "nothing");
}

TEST_F(LetterGuard, SaysNothingOfABirthWhereThisChildsIsNotKnown)
{
    children.put({"C1", "P1", {{"Amara", "Okafor"}}, {}, "", ""});
    children.put({"C3", "P3", {{"Lena", "Okafor"}}, {}, "", ""});
    EXPECT_EQ(what("She was born on 9 March 2014."), "nothing");
}

TEST_F(LetterGuard, LetsALetterGoThatTellsOfNobodyElse)
{
    EXPECT_EQ(what("Dear Ngozi,\n\nAmara Okafor, born 4 May 2012, and Lena Okafor (2/1/2015) have "
                   "places at St Mary's RC Primary School.\n\nDana Marsh"),
              "nothing");
}

TEST_F(LetterGuard, StopsOnANumberOfAnotherChildHoweverItIsSpaced)
{
    EXPECT_EQ(what("UPN: j830999924001."), "upn");
    EXPECT_EQ(what("J830 9999 24 001"), "upn");
    // Not sound, and in no record.
    EXPECT_EQ(what("A830999924001"), "nothing");
    EXPECT_EQ(what("his number is 943 476 5919"), "nhs");
    EXPECT_EQ(what("943-476-\n5919"), "nhs");
    EXPECT_EQ(what("9434\u00ADx 9434\u200B765919"), "nhs");
    // A sound number of a child we do not know, where the letter says what it is.
    EXPECT_EQ(what("NHS no. 401 023 2137"), "nhs");
    EXPECT_EQ(what("Ring 401 023 2137"), "nothing");
    // One digit other, or one more.
    EXPECT_EQ(what("his number is 943 476 5918"), "nothing");
    EXPECT_EQ(what("his number is 9434765919 7"), "nhs");
    EXPECT_EQ(what("his number is 94347659197"), "nothing");
}

TEST_F(LetterGuard, LetsTheNumbersOfTheFamilyGo)
{
    about.own_cases.insert("C2");
    EXPECT_EQ(what("UPN J830999924001, NHS 943 476 5919, Jack Smith-O'Brien, 9 March 2014"),
              "nothing");
}

TEST_F(LetterGuard, StopsOnANameWithADateOfBirthHoweverBothAreWritten)
{
    for (const char* name : {"Jack Smith-O'Brien", "JACK PETER SMITH O\u2019BRIEN", "jack obrien",
                             "Smith-OBrien, Jack", "Peter Smith", "Jacky Smith O'Brien",
                             "First name: Jack\nSurname: Smith-O'Brien", "Jack\nSmith-O'Brien's",
                             "J\u00E1ck Smith-O\u2019Brien"})
        for (const char* born : {"9 March 2014", "9th of March, 2014", "09/03/2014", "9.3.14",
                                 "2014-03-09", "March 9, 2014", "09032014", "9 Mar 14"}) {
            const std::string text = std::string{"About "} + name + " we hold " + born + " here.";
            EXPECT_EQ(what(text), "birth") << text;
        }
    // What the letter calls a birth, though the record has another day.
    EXPECT_EQ(what("Jack Smith-O'Brien, DOB 10/03/2014"), "birth");
    EXPECT_EQ(what("Jack Smith-O'Brien will ring on 10/03/2026"), "a name");
}

TEST_F(LetterGuard, StopsOnABirthThatIsAlsoThisChildsWhereItFollowsTheOthersName)
{
    children.put({"C4", "P4", {{"Felix", "Barlow"}}, parse_day("2012-05-04"), "", ""});
    EXPECT_EQ(what("Felix Barlow (DOB 04/05/2012) has no place yet."), "birth");
    EXPECT_EQ(what("Amara Okafor, born 4 May 2012, sits beside Felix Barlow."), "a name");
}

TEST_F(LetterGuard, StopsOnANameWithASchool)
{
    EXPECT_EQ(what("Jack Smith-O'Brien goes to St Mary's RC Primary School"), "school");
    EXPECT_EQ(what("Jack Smith-O'Brien goes to Saint Marys"), "school");
    EXPECT_EQ(what("Jack Smith-O'Brien goes to Hartwell"), "a name");
}

TEST_F(LetterGuard, OnlyWarnsOfANameAlone)
{
    const auto found = in("You asked of Jack Smith-O'Brien.");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (FoundLeak{Leak::name, "Jack Smith-O'Brien"}));
    EXPECT_FALSE(stops(found));
    EXPECT_EQ(what("Jack. He saw Peter, and Mr Smith"), "nothing");
}

TEST_F(LetterGuard, KnowsOfficersAndPartiesWhoAreCalledLikeAChild)
{
    about.expected.push_back({"Jack", "Smith-O'Brien"});
    EXPECT_EQ(what("Yours, Jack Smith-O'Brien"), "nothing");
    EXPECT_EQ(what("They have a place at St Mary's RC Primary School.\n\nJack Smith-O'Brien"),
              "nothing");
    // but not with the birth or, in one sentence, the school of the child of that name.
    EXPECT_EQ(what("I saw that Jack Smith-O'Brien is at St Mary's RC Primary School."), "school");
    EXPECT_EQ(what("Yours, Jack Smith-O'Brien. Born 9 March 2014."), "birth");
}

TEST_F(LetterGuard, LooksAtFilesAndAtWhoReceivesIt)
{
    about.files = {"aa"};
    about.attached = {"aa"};
    about.parties = about.recipients = {"P9"};
    EXPECT_EQ(what("Hello"), "nothing");
    about.attached = {"aa", "bb"};
    EXPECT_EQ(what("Hello"), "attachment");
    about.attached = {};
    about.recipients = {"P9", "P2"};
    EXPECT_EQ(what("Hello"), "two families");
}

TEST_F(LetterGuard, TellsNoMoreOfTheOtherChildThanTheLetterDoes)
{
    const std::string said = in_words(in("Peter Smith is at St Mary's Primary").front());
    EXPECT_EQ(said.find("Brien"), std::string::npos) << said;
    EXPECT_EQ(said.find("RC"), std::string::npos) << said;
}

TEST(ChildIndex, ForgetsWhatIsTakenOutAndKeepsWhatIsPutAgain)
{
    ChildIndex index;
    index.put({"C1", "P1", {{"Amara", "Okafor"}}, {}, "", "9434765919"});
    index.put({"C1", "P1", {{"Amara", "Bello"}}, {}, "", ""});
    EXPECT_TRUE(index.names_in(letter_words("Amara Okafor")).empty());
    EXPECT_EQ(index.names_in(letter_words("Amara Bello")).size(), 1U);
    EXPECT_TRUE(index.with_nhs("9434765919").empty());
    index.take_out("C1");
    EXPECT_EQ(index.size(), 0U);
    EXPECT_TRUE(index.names_in(letter_words("Amara Bello")).empty());
}

TEST(SchoolIn, IsNobodysNameWhereItIsTheSchools)
{
    const auto words = letter_words("Peter is at the John Smith School now");
    EXPECT_TRUE(is_in_school_name(words, 4, 5, "The John Smith School"));
    EXPECT_FALSE(is_in_school_name(words, 4, 5, "Smith School"));
    EXPECT_TRUE(names_school(letter_words("at Hartwell Primary"), "Hartwell Primary School"));
    EXPECT_FALSE(names_school(letter_words("in Hartwell town"), "Hartwell Primary School"));
    EXPECT_TRUE(names_school(letter_words("to The Pingle."), "The Pingle Academy"));
    EXPECT_TRUE(
        names_school(letter_words("Outwood Academy Hasland"), "Outwood Academy Hasland Hall"));
    EXPECT_FALSE(names_school(letter_words("Outwood Academy"), "Outwood Academy Hasland Hall"));
}

TEST(AFileThatIsNotRead, WarnsAndSaysWhy)
{
    const FoundLeak found{Leak::unread, "letter.pdf", "page 2 shows a picture"};
    EXPECT_FALSE(stops(found.what));
    EXPECT_EQ(to_look_at(found), "We could not read the words of letter.pdf, so look through it "
                                 "yourself: page 2 shows a picture");
    EXPECT_EQ(to_look_at({Leak::name, "Jack Smith"}),
              "\u201cJack Smith\u201d is also the name of another child we know: look whether it "
              "belongs here");
}

} // namespace
} // namespace ribbon
