// The conversation, as the bytes of it. What is answered stands in RFC 2033 and RFC 5321.

#include "daemons/mail/talk.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace ribbon::daemons {
namespace {

/// Keeps what it is given.
class Keeper : public MailTaker {
public:
    void begin() override { now_.clear(); }
    void write(std::string_view bytes) override { now_ += bytes; }
    Taking end(const Envelope& envelope) override
    {
        mails.push_back(now_);
        envelopes.push_back(envelope);
        return answer;
    }
    std::vector<std::string> mails;
    std::vector<Envelope> envelopes;
    Taking answer = Taking::taken;

private:
    std::string now_;
};

/// The codes of the answers, in order: "250 250 354".
std::string codes(const std::string& answers)
{
    std::istringstream lines{answers};
    std::string all;
    for (std::string line; std::getline(lines, line);)
        if (line.size() > 3 && line[3] == ' ') all += (all.empty() ? "" : " ") + line.substr(0, 3);
    return all;
}

struct Spoken {
    explicit Spoken(TalkConfig config = {}) : talk(std::move(config), keeper) {}
    std::string say(std::string_view bytes) { return talk.hear(bytes); }
    Keeper keeper;
    Talk talk;
};

constexpr std::string_view envelope = "LHLO mx\r\nMAIL FROM:<ada@family.example>\r\n"
                                      "RCPT TO:<case-1@send.example>\r\n";

TEST(Talk, TakesAMailAndAnswersForEachRecipient)
{
    Spoken lmtp;
    EXPECT_TRUE(lmtp.talk.greeting().starts_with("220 "));
    EXPECT_EQ(codes(lmtp.say(envelope)), "250 250 250");
    EXPECT_EQ(codes(lmtp.say("RCPT TO:<b@send.example>\r\nDATA\r\n")), "250 354");
    EXPECT_TRUE(lmtp.talk.in_mail());
    EXPECT_EQ(codes(lmtp.say("Subject: x\r\n\r\nHello\r\n.\r\n")), "250 250");
    ASSERT_EQ(lmtp.keeper.mails.size(), 1U);
    EXPECT_EQ(lmtp.keeper.mails[0], "Subject: x\r\n\r\nHello\r\n");
    EXPECT_EQ(lmtp.keeper.envelopes[0].from, "ada@family.example");
    EXPECT_EQ(lmtp.keeper.envelopes[0].to.size(), 2U);
    EXPECT_EQ(codes(lmtp.say("QUIT\r\n")), "221");
    EXPECT_TRUE(lmtp.talk.over());
}

TEST(Talk, AnswersOnceInSmtp)
{
    Spoken smtp{{.protocol = MailProtocol::smtp}};
    EXPECT_EQ(codes(smtp.say("EHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<a@x.example>\r\n"
                             "RCPT TO:<b@x.example>\r\nDATA\r\n")),
              "250 250 250 250 354");
    EXPECT_EQ(codes(smtp.say("x\r\n.\r\n")), "250");
    EXPECT_EQ(smtp.keeper.envelopes[0].from, "") << "a bounce has no sender";
}

TEST(Talk, EachSpeaksItsOwnHello)
{
    // RFC 2033 section 4.1
    Spoken lmtp;
    EXPECT_EQ(codes(lmtp.say("EHLO mx\r\nHELO mx\r\nLHLO mx\r\n")), "500 500 250");
    Spoken smtp{{.protocol = MailProtocol::smtp}};
    EXPECT_EQ(codes(smtp.say("LHLO mx\r\nHELO mx\r\nEHLO mx\r\n")), "500 250 250");
}

/// A mail ends with CRLF.CRLF alone. What others take for an end is words of the mail: so no second
/// mail with a forged sender can be hidden in a first (CVE-2023-51764).
TEST(Talk, NoBareLineFeedSmugglesASecondMail)
{
    for (const std::string_view end :
         {"\n.\n", "\n.\r\n", "\r.\r", "\r\n.\n", "\r\n.\r", "\n\n.\r\n"}) {
        Spoken lmtp;
        lmtp.say(envelope);
        lmtp.say("DATA\r\n");
        const std::string inside = "MAIL FROM:<mp@parliament.uk>\r\nRCPT TO:<b@x.example>\r\n"
                                   "DATA\r\nforged";
        lmtp.say("one" + std::string{end} + inside + "\r\n.\r\n");
        ASSERT_EQ(lmtp.keeper.mails.size(), 1U);
        EXPECT_NE(lmtp.keeper.mails[0].find("forged"), std::string::npos);
        EXPECT_FALSE(lmtp.talk.in_mail());
    }
}

/// RFC 5321 section 4.5.2, wherever the network cuts the bytes.
TEST(Talk, GivesBackTheDotsHoweverTheBytesAreCut)
{
    const std::string sent = "..one\r\n.two\r\n...\r\na.\r\n\r\n.\r";
    const std::string meant = ".one\r\ntwo\r\n..\r\na.\r\n\r\n";
    for (std::size_t piece = 1; piece <= sent.size() + 1; ++piece) {
        Spoken lmtp;
        lmtp.say(envelope);
        lmtp.say("DATA\r\n");
        const std::string all = sent + "\n";
        std::string answers;
        for (std::size_t at = 0; at < all.size(); at += piece)
            answers += lmtp.say(all.substr(at, piece));
        ASSERT_EQ(lmtp.keeper.mails.size(), 1U) << piece;
        EXPECT_EQ(lmtp.keeper.mails[0], meant) << piece;
        EXPECT_EQ(codes(answers), "250") << piece;
    }
}

TEST(Talk, BytesAreKeptAsTheyAre)
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
    Spoken lmtp;
    lmtp.say(envelope);
    lmtp.say("DATA\r\n");
    lmtp.say(bytes + "\r\n.\r\n");
    EXPECT_EQ(lmtp.keeper.mails.at(0), bytes + "\r\n");
}

TEST(Talk, WhatIsOursToBlameIsTriedAgain)
{
    Spoken lmtp;
    lmtp.keeper.answer = Taking::failed;
    lmtp.say(envelope);
    lmtp.say("DATA\r\n");
    EXPECT_EQ(codes(lmtp.say("x\r\n.\r\n")), "451");
}

TEST(Talk, TooLargeIsToldWithTheAddressForUploads)
{
    Spoken lmtp{{.most_bytes = 1'000'000, .uploads = "https://ribbon.example/ask"}};
    EXPECT_EQ(codes(lmtp.say("LHLO mx\r\nMAIL FROM:<a@x.example> SIZE=2000000\r\n")), "250 552");
    lmtp.say("MAIL FROM:<a@x.example> BODY=8BITMIME SIZE=10\r\nRCPT TO:<b@x.example>\r\nDATA\r\n");
    const std::string line(998, 'x');
    for (int one = 0; one < 1'100; ++one) EXPECT_EQ(lmtp.say(line + "\r\n"), "");
    const std::string answer = lmtp.say(".\r\n");
    EXPECT_EQ(codes(answer), "552");
    EXPECT_NE(answer.find("https://ribbon.example/ask"), std::string::npos);
    EXPECT_TRUE(lmtp.keeper.mails.empty());
    // The next mail of the same connection is taken.
    EXPECT_EQ(codes(lmtp.say("MAIL FROM:<a@x.example>\r\nRCPT TO:<b@x.example>\r\nDATA\r\n")),
              "250 250 354");
    EXPECT_EQ(codes(lmtp.say("x\r\n.\r\n")), "250");
}

TEST(Talk, NothingOutOfTurn)
{
    Spoken lmtp;
    EXPECT_EQ(codes(lmtp.say("MAIL FROM:<a@x.example>\r\nLHLO mx\r\nRCPT TO:<b@x.example>\r\n"
                             "DATA\r\nMAIL FROM:<a@x.example>\r\nMAIL FROM:<b@x.example>\r\n"
                             "DATA\r\nRSET\r\nDATA\r\n")),
              "503 250 503 503 250 503 503 250 503");
    EXPECT_TRUE(lmtp.keeper.mails.empty());
}

TEST(Talk, AddressesAreReadAsTheyAreWritten)
{
    Spoken lmtp;
    lmtp.say("LHLO mx\r\nMAIL FROM: <@relay.example:ada@x.example> SMTPUTF8\r\n"
             "RCPT TO:<\"a >b\"@x.example>\r\nRCPT TO:<j\xC3\xB6rg@x.example>\r\n");
    lmtp.say("DATA\r\n");
    lmtp.say("x\r\n.\r\n");
    ASSERT_EQ(lmtp.keeper.envelopes.size(), 1U);
    EXPECT_EQ(lmtp.keeper.envelopes[0].from, "ada@x.example");
    EXPECT_EQ(lmtp.keeper.envelopes[0].to.back(), "j\xC3\xB6rg@x.example");
    EXPECT_EQ(codes(lmtp.say("MAIL FROM:ada@x.example\r\n")), "501");
}

TEST(Talk, EndsWhoeverOnlyMakesMistakes)
{
    Spoken lmtp{{.most_mistakes = 3}};
    EXPECT_EQ(codes(lmtp.say("A\r\nB\n")), "500 500");
    EXPECT_FALSE(lmtp.talk.over());
    EXPECT_EQ(codes(lmtp.say(std::string(5'000, 'x') + "\r\nNOOP\r\n")), "500 421");
    EXPECT_TRUE(lmtp.talk.over());
}

TEST(Talk, TakesOnlyMailForItsDomainsWhereItFacesTheWorld)
{
    Spoken smtp{{.protocol = MailProtocol::smtp, .domains = {"Send.example"}}};
    EXPECT_EQ(codes(smtp.say("EHLO mx\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<b@other.example>\r\n"
                             "RCPT TO:<b@notsend.example>\r\nRCPT TO:<B@SEND.example>\r\n")),
              "250 250 550 550 250");
}

} // namespace
} // namespace ribbon::daemons
