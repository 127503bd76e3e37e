// Documents that are words: what stands on the page, and what hostile ones come to.
#include "outbound/paper/guests.hpp"

#include "tests/support/program.hpp"

#include <gtest/gtest.h>
#include <random>

namespace ribbon::paper {
namespace {

using Is = RibbonBlock::Is;

std::string all_of(const std::vector<RibbonBlock>& blocks)
{
    std::string all;
    for (const RibbonBlock& one : blocks)
        for (const std::string& text : one.says) all += text + "\n";
    return all;
}

TEST(LookAtWords, ShowsOldWindowsTextAsItWasMeant)
{
    EXPECT_EQ(all_of(look_at_document("caf\xe9 \x80 5", "text/plain").blocks), "café € 5\n");
    EXPECT_EQ(all_of(look_at_document("café", "text/plain").blocks), "café\n");
}

TEST(LookAtWords, ShowsAMailThatWasSentOnWithWhatItCarries)
{
    // Written by Python's email package, which is not ours.
    const TemporaryFile mail{".eml"};
    const Ran wrote = run_command(
        {"python3", "-c",
         "import sys\n"
         "from email.message import EmailMessage\n"
         "m = EmailMessage()\n"
         "m['From'] = 'Ada Radford <ada@school.example>'\n"
         "m['To'] = 'sen@council.example'\n"
         "m['Date'] = 'Mon, 03 Mar 2025 09:12:00 +0000'\n"
         "m['Subject'] = 'Caf\\u00e9 visit'\n"
         "m.set_content('She was calm.\\n\\nShe ate.\\n')\n"
         "m.add_attachment(b'a,b\\n1,2\\n', maintype='text', subtype='csv', filename='days.csv')\n"
         "open(sys.argv[1], 'wb').write(m.as_bytes())\n",
         mail.path()});
    ASSERT_EQ(wrote.exit, 0) << wrote.err;
    const Looked looked = look_at_document(contents(mail.path()), "message/rfc822");
    ASSERT_EQ(looked.shown, Shown::text) << looked.why;
    const auto has = [&](Is is, std::vector<std::string> says) {
        return std::find(looked.blocks.begin(), looked.blocks.end(),
                         RibbonBlock{is, std::move(says)}) != looked.blocks.end();
    };
    EXPECT_TRUE(has(Is::row, {"From", "Ada Radford <ada@school.example>"}));
    EXPECT_TRUE(has(Is::row, {"Sent", "Monday 3 March 2025"}) ||
                has(Is::row, {"Sent", "3 March 2025"}))
        << all_of(looked.blocks);
    EXPECT_TRUE(has(Is::row, {"About", "Café visit"}));
    EXPECT_TRUE(has(Is::paragraph, {"She was calm."}));
    const TemporaryFile carried{".csv", "a,b\n1,2\n"};
    const std::string sum = run_command({"sha256sum", carried.path()}).out.substr(0, 64);
    EXPECT_NE(all_of(looked.blocks).find("days.csv, 8 bytes, SHA-256 " + sum), std::string::npos)
        << all_of(looked.blocks);
}

TEST(LookAtWords, ShowsAWebPageAsWordsAndNothingElse)
{
    const auto blocks = words_of_document(
        "<html><head><style>p{}</style><script>alert('x')</script></head><body><h1>Report</h1>"
        "<p>She <b>reads</b>.</p><ul><li>one</li><li>two</li></ul><img src='http://t.example/p'>"
        "<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td><td>3</td></tr></table>",
        "text/html");
    const std::string all = all_of(blocks);
    EXPECT_NE(all.find("Report"), std::string::npos);
    EXPECT_NE(all.find("She reads."), std::string::npos) << all;
    EXPECT_NE(all.find("• two"), std::string::npos) << all;
    EXPECT_NE(all.find("Monday"), std::string::npos);
    for (const char* word : {"alert", "p{}", "t.example", "<"})
        EXPECT_EQ(all.find(word), std::string::npos) << word;
}

TEST(LookAtWords, MakesATableOfACsvThatIsOne)
{
    const auto blocks = words_of_document("Day,Hours\nMonday,\"3, then 2\"\n", "text/csv");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0], (RibbonBlock{Is::head_row, {"Day", "Hours"}}));
    EXPECT_EQ(blocks[1], (RibbonBlock{Is::row, {"Monday", "3, then 2"}}));
    // One that is none stands as it was typed.
    const auto odd = words_of_document("a,b\n1,2,3\n", "text/csv");
    ASSERT_EQ(odd.size(), 1U);
    EXPECT_EQ(odd[0].is, Is::as_typed);
}

TEST(LookAtWords, ReadsTheWordsOfARichText)
{
    // Rich Text Format 1.9.1: the example of its page 5, with a picture and an old byte added.
    const auto blocks = words_of_document(
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\froman Tms Rmn;}}{\\*\\generator Word;}"
        "{\\pict\\wmetafile8 0102}\\f0 This is plain text.\\par {\\b Caf\\'e9} \\u8364?5\\par}",
        "text/rtf");
    EXPECT_EQ(all_of(blocks), "This is plain text.\nCafé €5\n");
    // 450181 is 0xDE85 in 16 bits, half of a pair (found by the fuzzer).
    EXPECT_EQ(all_of(words_of_rtf("{\\rtf1 \\u450181?\\u-3?}")), "\xef\xbf\xbd\xef\xbf\xbd\n");
    EXPECT_EQ(look_at_document("no rich text", "text/rtf").shown, Shown::slip);
}

TEST(LookAtWords, NeverEndsBadly)
{
    const std::string seeds[] = {
        "{\\rtf1 a\\par{\\*\\x b}\\u-5?\\'zz\\bin9 c}", "<p>a<table><tr><td>b<ul><li>c",
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x--\n",
        "a,b\n\"c\"\"d\",e\n"};
    const char* types[] = {"text/rtf", "text/html", "message/rfc822", "text/csv"};
    std::mt19937 chance{7};
    for (std::size_t kind = 0; kind < 4; ++kind)
        for (int round = 0; round < 500; ++round) {
            std::string bytes = seeds[kind];
            for (int change = 0; change < 4; ++change)
                bytes[chance() % bytes.size()] = static_cast<char>(chance() % 256);
            bytes.resize(chance() % (bytes.size() + 1));
            for (const RibbonBlock& one : words_of_document(bytes, types[kind]))
                EXPECT_FALSE(one.says.empty());
        }
    EXPECT_LE(words_of_rtf("{\\rtf1" + std::string(200'000, '{')).size(), 1U);
}

} // namespace
} // namespace ribbon::paper
