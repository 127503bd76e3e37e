#include "inbound/mail/identity.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::string key(const std::string& bytes) { return delivery_key(read_message(bytes), bytes); }
std::string near(const std::string& bytes) { return near_key(read_message(bytes)); }

constexpr std::string_view head = "From: Ann <ann@family.example>\nTo: send@council.example\n"
                                  "Subject: My son\nDate: Mon, 03 Mar 2025 09:15:00 +0000\n";

std::string mail(std::string_view before, std::string_view body,
                 std::string_view id = "1@x.example")
{
    return std::string{before} + std::string{head} + "Message-ID: <" + std::string{id} + ">\n\n" +
           std::string{body};
}

TEST(DeliveryKey, IsTheSameWhateverTheWay)
{
    const std::string one = key(mail("", "First letter.\n"));
    EXPECT_EQ(one.size(), 64U);
    EXPECT_EQ(key(mail("Return-Path: <a@b.example>\nDelivered-To: x@y.example\n"
                       "Received: from a by b;\n Mon, 3 Mar 2025\nX-Original-To: z@y.example\n"
                       "Authentication-Results: mx.ribbon.example; dmarc=pass\n"
                       "DKIM-Signature: v=1; b=abc\nARC-Seal: i=1\nX-MS-Exchange-Anything: 1\n"
                       "X-Spam-Score: 3\nSender: list@school.example\nList-Id: <l.x.example>\n",
                       "First letter.\n")),
              one);
    std::string crlf;
    for (const char letter : mail("", "First letter.  \n\n"))
        crlf += letter == '\n' ? std::string{"\r\n"} : std::string{letter};
    EXPECT_EQ(key(crlf), one);
    EXPECT_EQ(
        key("From ann@family.example Mon Mar  3 09:15:00 2025\n" + mail("", "First letter.\n")),
        one);
}

TEST(DeliveryKey, IsTheSameWhereAServerChangedTheEncoding)
{
    const auto typed = [](std::string_view encoding, std::string_view body) {
        return std::string{head} + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n" +
               "Content-Transfer-Encoding: " + std::string{encoding} + "\n\n" + std::string{body};
    };
    const std::string one = key(typed("8bit", "caf\xC3\xA9\n"));
    EXPECT_EQ(key(typed("quoted-printable", "caf=C3=A9\n")), one);
    EXPECT_EQ(key(typed("base64", "Y2Fmw6kK\n")), one);
    EXPECT_NE(key(typed("8bit", "cafe\n")), one);
}

TEST(DeliveryKey, TellsTwoLettersOfOneMessageIdApart)
{
    EXPECT_NE(key(mail("", "First letter.\n")), key(mail("", "Second letter.\n")));
    EXPECT_NE(key(mail("", "First letter.\n")), key(mail("", "First letter.\n", "2@x.example")));
    const std::string without = std::string{head} + "\nFirst letter.\n";
    EXPECT_EQ(key(without), key("Received: by x\n" + without));
    EXPECT_NE(key(without), key(mail("", "First letter.\n")));
}

TEST(DeliveryKey, TellsFilesApart)
{
    const auto with_file = [](std::string_view bytes) {
        return std::string{head} +
               "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee file.\n"
               "--b\nContent-Disposition: attachment; filename=a.pdf\n\n" +
               std::string{bytes} + "\n--b--\n";
    };
    EXPECT_NE(key(with_file("one")), key(with_file("two")));
    EXPECT_EQ(key(with_file("one")), key(with_file("one")));
}

TEST(NearKey, SurvivesWhatAGatewayAdds)
{
    const std::string one = near(mail("", "First letter.\nMore.\n"));
    EXPECT_EQ(near(mail("", "First letter.\nMore.\n\n--\nScanned by a gateway.\n")), one);
    EXPECT_NE(near(mail("", "Second letter.\nMore.\n")), one);
    EXPECT_NE(key(mail("", "First letter.\nMore.\n\nScanned.\n")),
              key(mail("", "First letter.\nMore.\n")));
}

} // namespace
} // namespace ribbon
