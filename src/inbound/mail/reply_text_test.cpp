#include "inbound/mail/reply_text.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace ribbon {
namespace {

TEST(ReplyText, LeavesOutWhatMailProgramsRepeat)
{
    const std::string_view tails[] = {
        "On Mon, 3 Mar 2025 at 10:00, SEND team <send@council.example> wrote:\n> Old.\n",
        "On Mon, 3 Mar 2025 at 10:00, SEND team\n<send@council.example>\nwrote:\n\n> Old.\n",
        "On Mon, 3 Mar 2025 at 10:00, SEND team <send@council.example> wrote:\n\nOld.\n",
        "Am 03.03.2025 um 10:00 schrieb SEND <send@council.example>:\n> Old.\n",
        "Le lun. 3 mars 2025 à 10:00, SEND <send@council.example> a écrit :\n> Old.\n",
        "W dniu 3.03.2025 o 10:00, SEND pisze:\n> Old.\n",
        "-----Original Message-----\nFrom: SEND\nSent: 03 March 2025 10:00\n\nOld.\n",
        ("________________________________\nFrom: SEND <send@council.example>\n"
         "Sent: 03 March 2025 10:00\nTo: Ann Parent\nSubject: Review\n\nOld.\n"),
        "*From:* SEND\n*Date:* 3 March 2025\n*To:* Ann\n*Subject:* Review\n\nOld.\n",
        "Von: SEND\nGesendet: Montag, 3. März 2025 10:00\nAn: Ann\nBetreff: Review\n\nOld.\n",
        "--- On Mon, 3/3/25, SEND <send@council.example> wrote:\n\nFrom: SEND\nOld.\n",
        ("SEND team <send@council.example>\n03/03/2025 10:00\n\nTo\nAnn\ncc\n\nSubject\nReview\n\n"
         "Old."),
        "Begin forwarded message:\n\nOld.\n",
        "На пн, 3.03.2025 г. в 8:59 SEND <send@council.example> написа:\n\n> Old.\n",
        "---- SEND wrote ----\n\nOld.\n",
        "Sent from BT Email App\n",
        "> Old.\n> Old.\n"};
    for (const std::string_view tail : tails)
        EXPECT_EQ(reply_text("I agree.\n\n" + std::string{tail}), "I agree.") << tail;
}

// Found by the fuzzer: a mail of control characters and a blank that may not break.
TEST(ReplyText, IsABlankWhereThereIsNothingElse)
{
    EXPECT_EQ(reply_text("\xC2\xA0\n"), "\xC2\xA0\n");
    EXPECT_EQ(reply_text(""), "");
}

TEST(ReplyText, AnswersBetweenQuotedLinesStay)
{
    EXPECT_EQ(reply_text("On 3 March you wrote:\n> Can you come?\nYes.\n> At ten?\nNo, eleven.\n"),
              "Yes.\n\nNo, eleven.");
}

TEST(ReplyText, PeopleWriteWroteToo)
{
    const std::string_view text = "On 3 March 2025 Mrs Field wrote:\n\n\"He needs help.\"\n\n"
                                  "Nothing was done. From: then on he was at home.\n";
    EXPECT_NE(reply_text(text).find("Nothing was done"), std::string::npos);
    const std::string_view dated = "To: the SEND team\nDate: today\n\nPlease assess my son.\n";
    EXPECT_NE(reply_text(dated).find("Please assess"), std::string::npos);
}

TEST(ReplyText, AHeadThatBeginsTwiceGoesWhole)
{
    EXPECT_EQ(
        reply_text("Hi.\n\nOn Wed, Sep 25, 2013\nat 8:59 AM, Ann <a@b.example> wrote:\n\n> x\n"),
        "Hi.");
}

TEST(ReplyText, WhereSomebodySitsIsNoSignature)
{
    const std::string_view text = "Hi.\n\nSent from my desk, where your last letter lies too.";
    EXPECT_EQ(reply_text(text), text);
}

TEST(ReplyText, FromAtTheStartOfALineIsNotQuoted)
{
    EXPECT_EQ(reply_text("He is at home.\n>From September he has no school.\n"),
              "He is at home.\nFrom September he has no school.");
}

TEST(ReplyText, SignaturesBannersAndDisclaimersGo)
{
    EXPECT_EQ(reply_text("CAUTION: This email originated from outside of the organisation. Do not\n"
                         "click links or open attachments unless you recognise the sender.\n\n"
                         "Yes please.\n\nSent from my iPhone\n"),
              "Yes please.");
    EXPECT_EQ(reply_text("Yes please.\n\n-- \nAnn Parent\n12 Long Lane\n"), "Yes please.");
    EXPECT_EQ(reply_text("Yes please.\n\nThis email and any attachments are confidential and\n"
                         "intended solely for the addressee.\n\n*****\nPlease notify the sender if "
                         "you received this\nin error and delete it. No liability is accepted.\n"),
              "Yes please.");
}

TEST(ReplyText, IsNeverEmptyWhereTheTextIsNot)
{
    for (const std::string_view text :
         {"> only quoted\n", "-- \nAnn\n", "Sent from my iPhone",
          "From: a@b.example\nSent: x\nTo: c\n",
          "---------- Forwarded message ---------\nFrom: x\n", ">", "CAUTION", "EXTERNAL EMAIL\n"})
        EXPECT_FALSE(reply_text(text).empty()) << text;
    EXPECT_EQ(reply_text(" \n\t\n"), "");
}

// RFC 3676, sections 4.1, 4.3 and 4.4.
TEST(ReplyText, WithoutTheLinesOfProgramsInOtherLanguages)
{
    for (const std::string line :
         {"Sent with Proton Mail secure email.", "Von meinem/meiner Galaxy gesendet",
          "Outlook für Android beziehen", "Obtenir Outlook pour Android",
          "Pobierz aplikację Outlook dla systemu Android", "Verstuurd vanaf mijn iPhone",
          "Trimis de pe iPhone-ul meu", "Sent from the all new AOL app for iOS"})
        EXPECT_EQ(reply_text("Yes.\n\n" + line + "\n"), "Yes.") << line;
    for (const std::string line :
         {"----- Mesaj original -----", "\u2010\u2010\u2010 Original Message \u2010\u2010\u2010"})
        EXPECT_EQ(reply_text("Yes.\n\n" + line + "\nOld words.\n"), "Yes.") << line;
    for (const std::string banner :
         {"WARNING: This email originated outside of the council. Do not click on links.",
          "ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender\n"
          "This message came from outside your organization.\n \nZjQcmQRYFpfptBannerEnd"})
        EXPECT_EQ(reply_text(banner + "\n\nYes.\n"), "Yes.") << banner;
}

TEST(ReplyText, WithoutWhatIsQuotedInOtherLanguages)
{
    for (const std::string old :
         {"luni, 3 martie 2025 la 09:15, Ann <ann@x.example> a scris:\n\nOld.",
          "\u062F\u0631 \u06F3 Ann <ann@x.example> \u0646\u0648\u0634\u062A:\n\n> Old.",
          "De la: Ann\nExpediat: luni, 3 martie 2025 09:15\nPentru: Bo\nSubiect: x\n\nOld.",
          "Από: Ann\nΣτάλθηκε: 3/3/2025 9:15\nΠρος: Bo\nΘέμα: x\n\nOld.",
          "-------- Original --------\nFrom: \"Ann\"\nDate: Mon\nTo: Bo\n\nOld."})
        EXPECT_EQ(reply_text("Yes.\n\n" + old + "\n"), "Yes.") << old;
    // What a person writes of an address is theirs.
    EXPECT_EQ(reply_text("My mail is Ann <ann@x.example>:\nring me.\n"),
              "My mail is Ann <ann@x.example>:\nring me.");
}

TEST(Unflowed, JoinsWhatWasBroken)
{
    EXPECT_EQ(unflowed("one \ntwo\nthree\n", false), "one two\nthree");
    EXPECT_EQ(unflowed("> a \n> b\nc\n", false), "> a b\nc");
    EXPECT_EQ(unflowed("wo \nrd\n", true), "word");
    EXPECT_EQ(unflowed("text\n-- \nAnn\n", false), "text\n-- \nAnn");
    EXPECT_EQ(unflowed(" From here\n", false), "From here");
    EXPECT_EQ(reply_text(unflowed("Yes.\n > is a sign.\n> Quoted\n", false)),
              "Yes.\n    > is a sign.");
}

TEST(FoldQuotes, LosesNothing)
{
    const std::string_view text = "Hello.\n\nOn Monday Ann wrote:\n> One.\n\n> Two.\n\nBye.\n";
    const auto pieces = fold_quotes(text);
    ASSERT_EQ(pieces.size(), 3U);
    EXPECT_EQ(pieces[0].text, "Hello.\n\n");
    EXPECT_TRUE(pieces[1].quoted);
    EXPECT_EQ(pieces[1].text, "On Monday Ann wrote:\n> One.\n\n> Two.\n");
    EXPECT_EQ(pieces[2].text, "\nBye.\n");
    std::string all;
    for (const TextPiece& piece : pieces) all += piece.text;
    EXPECT_EQ(all, text);
}

// Twice the text may take about twice the time, whatever it is made of; a pattern that goes back
// would take a thousand times as long.
TEST(ReplyText, TakesTimeInProportion)
{
    for (const std::string_view piece :
         {"On a ", "On a wrote:\n", "From: x\n", "> ", "--\n", "wrote:\n\n", "To\n", "_____\n",
          "this email and any attachments \n", "CAUTION: \n", "On x\n"}) {
        std::string text;
        while (text.size() < 500000) text += piece;
        const auto begin = std::chrono::steady_clock::now();
        EXPECT_FALSE(reply_text(text).empty());
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{10}) << piece;
    }
}

} // namespace
} // namespace ribbon
