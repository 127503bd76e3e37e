// Mails that were made, or broken, to bring a reader down.
#include "base/bytes.hpp"
#include "inbound/mail/reading.hpp"
#include "outbound/mail/reading_json.hpp"
#include "tests/support/mails.hpp"

#include <chrono>
#include <functional>
#include <gtest/gtest.h>
#include <random>

namespace ribbon {
namespace {

using test::Mail;

/// What holds of every answer, whatever was asked.
void expect_sound(const std::string& bytes, const std::string& what)
{
    const MailReading reading = read_mail(bytes, MailSettings{});
    ASSERT_TRUE(is_utf8(render_reading_json(reading))) << what;
    const bool has_words = reading.text.find_first_not_of(" \t\n") != std::string::npos;
    ASSERT_EQ(has_words, !reading.reply_text.empty()) << what;
}

std::string repeated(std::string_view piece, int times)
{
    std::string all;
    for (int count = 0; count < times; ++count) all += piece;
    return all;
}

/// The time a hostile mail takes: instrumented builds are slower, so that only an order is proved
/// here; script/dev/bench has the figures.
double seconds_to_read(const std::string& bytes, bool& too_deep)
{
    const auto begin = std::chrono::steady_clock::now();
    const MailReading reading = read_mail(bytes, MailSettings{});
    too_deep = reading.message.too_deep;
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void expect_refused(const std::string& bytes)
{
    bool too_deep = false;
    EXPECT_LT(seconds_to_read(bytes, too_deep), 2.0);
    EXPECT_TRUE(too_deep);
}

constexpr auto head = "From: Ann <ann@family.example>\r\nSubject: Deep\r\n";

TEST(HostileMail, OfAHundredThousandPartsIsRefused)
{
    expect_refused(head + std::string{"Content-Type: multipart/mixed; boundary=b\r\n\r\n"} +
                   repeated("--b\r\n\r\nx\r\n", 100'000) + "--b--\r\n");
}

TEST(HostileMail, OfAThousandLevelsIsRefused)
{
    std::string bytes = head;
    for (int level = 0; level < 1000; ++level)
        bytes += "Content-Type: multipart/mixed; boundary=b" + std::to_string(level) +
                 "\r\n\r\n--b" + std::to_string(level) + "\r\n";
    expect_refused(bytes + "\r\ninside\r\n");
    expect_refused(head + repeated("Content-Type: message/rfc822\r\n\r\n", 1000) + "inside");
    expect_refused(test::own_mail("nested-5000"));
}

TEST(HostileMail, ThatIsRefusedStillTellsItsHead)
{
    const MailReading reading = read_mail(test::own_mail("nested-5000"), MailSettings{});
    EXPECT_EQ(reading.message.from->addr, "parent@family.example");
    EXPECT_EQ(reading.message.subject, "Speech and language report");
    EXPECT_TRUE(reading.text.empty()) << "its words lie deeper than anybody looks";
    EXPECT_TRUE(reading.files.empty());
}

// What is written for a person stands at the beginning, whatever a broken program put behind it.
TEST(HostileMail, ThatIsRefusedShowsItsFirstWords)
{
    const MailReading reading =
        read_mail(head + std::string{"Content-Type: multipart/mixed; boundary=b\r\n\r\n"} +
                      "--b\r\n\r\nHe has had no school since March.\r\n" +
                      repeated("--b\r\n\r\nx\r\n", 6'000),
                  MailSettings{});
    EXPECT_TRUE(reading.message.too_deep);
    EXPECT_TRUE(reading.text.starts_with("He has had no school since March.")) << reading.text;
    EXPECT_EQ(reading.message.parts.size(), 99U);
    const MailReading levels = read_mail(
        head + std::string{"Content-Type: multipart/mixed; boundary=b\r\n\r\n"} +
            "--b\r\n\r\nThe taxi did not come.\r\n--b\r\n" +
            repeated("Content-Type: message/rfc822\r\n\r\n", 1000) + "inside\r\n--b--\r\n",
        MailSettings{});
    EXPECT_TRUE(levels.message.too_deep);
    EXPECT_TRUE(levels.text.starts_with("The taxi did not come.")) << levels.text;
}

TEST(HostileMail, OfAFewLevelsIsRead)
{
    // A forward of a forward of a forward is what people send.
    std::string bytes = head;
    bytes += repeated("Content-Type: message/rfc822\r\n\r\n", 20) + "Subject: Last\r\n\r\ninside";
    const MailMessage message = read_message(bytes);
    EXPECT_FALSE(message.too_deep);
    ASSERT_FALSE(message.parts.empty());
    EXPECT_EQ(message.parts.back().text, "inside");
    EXPECT_EQ(message.parts.back().depth, 20);
}

TEST(HostileMail, TakesTimeInProportionToItsBytes)
{
    const std::vector<std::pair<const char*, std::string>> mails = {
        {"comments within comments", "From: " + repeated("(", 300'000) + "\r\n\r\nx"},
        {"many addresses", "To: " + repeated("a@b.example, ", 40'000) + "\r\n\r\nx"},
        {"open brackets", "To: " + repeated("<", 300'000) + "\r\n\r\nx"},
        {"open marks", "To: " + repeated("\"a", 200'000) + "\r\n\r\nx"},
        {"encoded words", "Subject: " + repeated("=?a?q?x", 60'000) + "\r\n\r\nx"},
        {"many fields", repeated("A: b\r\n", 60'000) + "\r\nx"},
        {"folds", "Subject: x\r\n" + repeated(" y\r\n", 100'000) + "\r\nx"},
        {"pieces of a name",
         "Content-Type: text/plain; " + repeated("name*1=a;", 40'000) + "\r\n\r\nx"},
        {"boundaries that are none",
         "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + repeated("--c\r\n", 100'000)},
        {"inner heads", "Content-Type: message/rfc822\r\n\r\nFrom: " + repeated("(", 200'000) +
                            "\r\nTo: " + repeated("a <", 60'000) + "\r\n\r\nx"},
        {"uuencode", "Subject: u\r\n\r\n" + repeated("begin 644 a\r\n", 20'000)},
        {"quotation", "Subject: q\r\n\r\n" + repeated("> ", 100'000)},
    };
    for (const auto& [name, bytes] : mails) {
        bool too_deep = false;
        EXPECT_LT(seconds_to_read(bytes, too_deep), 20.0) << name; // quadratic would be minutes
    }
}

/// In eight parts, because the test programs run side by side.
class EveryMail : public testing::TestWithParam<std::size_t> {
protected:
    static void each(const std::function<void(const Mail&)>& look)
    {
        const auto mails = test::all_mails();
        ASSERT_GE(mails.size(), 18U);
        for (std::size_t index = GetParam(); index < mails.size(); index += 8) look(mails[index]);
    }
};

TEST_P(EveryMail, CutAtEachSixtyFourthByte)
{
    each([](const Mail& mail) {
        for (std::size_t at = 0; at < mail.bytes.size(); at += 64)
            expect_sound(mail.bytes.substr(0, at), mail.name + " cut at " + std::to_string(at));
    });
}

TEST_P(EveryMail, WithAThousandChangesByChance)
{
    each([](const Mail& mail) {
        if (mail.bytes.empty()) return;
        // What is told of a fault is enough to see it again.
        for (unsigned seed = 0; seed < 1000; ++seed) {
            std::minstd_rand chance{seed + 1};
            std::string bytes = mail.bytes;
            for (unsigned count = 0; count <= seed % 8; ++count)
                bytes[chance() % bytes.size()] = static_cast<char>(chance() >> 8U);
            expect_sound(bytes, mail.name + " changed by " + std::to_string(seed));
        }
    });
}

INSTANTIATE_TEST_SUITE_P(HostileMail, EveryMail, testing::Range<std::size_t>(0, 8));

} // namespace
} // namespace ribbon
