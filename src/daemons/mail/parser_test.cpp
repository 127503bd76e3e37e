// A process that reads a mail can fail in every way; the mail stays, and a sentence says why.

#include "daemons/mail/parser.hpp"

#include <gtest/gtest.h>

namespace ribbon::daemons {
namespace {

using namespace std::chrono_literals;

/// What a shell command in the place of the reader leads to.
struct Asked {
    Result<MailFound> found;
    std::vector<std::string> files;
    std::size_t given = 0;
};

Asked ask(const std::string& command, const std::string& mail = "Subject: x\r\n\r\nHello\r\n",
          std::chrono::milliseconds wall = 20s)
{
    std::vector<std::string> files;
    std::size_t given = 0;
    auto found = parse_apart({.command = {"sh", "-c", command}, .wall = wall},
                             [&](const auto& piece) {
                                 for (std::size_t at = 0; at < mail.size(); at += 65'536) {
                                     piece(std::string_view{mail}.substr(at, 65'536));
                                     ++given;
                                 }
                             },
                             {.begin = [&](const FoundFile&) { files.emplace_back(); },
                              .piece = [&](std::string_view piece) { files.back() += piece; },
                              .end = [&] { files.back() += "|"; }});
    return {std::move(found), std::move(files), given};
}

std::string why(const Asked& asked)
{
    return asked.found ? "read" : asked.found.problems().front().sentence;
}

/// A shell command that tells what a good reader would.
std::string telling(const MailFound& found, const std::string& rest = {})
{
    std::string line = written(found);
    line.pop_back();
    return "cat > /dev/null; printf '%s\\n' '" + line + "'; printf '%s' '" + rest + "'";
}

TEST(ReaderApart, TellsWhatItFoundAndHandsOnTheFiles)
{
    MailFound found;
    found.subject = "School transport";
    found.sent = Moment{1'700'000'000};
    found.references = {"a@b", "c@d"};
    found.machine_sent = true;
    found.files = {{"a.txt", "text/plain", 5, {}}, {"", "image/png", 0, {}}, {"b", "x/y", 3, {}}};
    const Asked asked = ask(telling(found, "helloend"));
    ASSERT_TRUE(asked.found) << why(asked);
    EXPECT_EQ(*asked.found, found);
    EXPECT_EQ(asked.files, (std::vector<std::string>{"hello|", "|", "end|"}));
}

TEST(ReaderApart, ThatBreaksOffLeavesTheMailToAPerson)
{
    EXPECT_NE(why(ask("kill -SEGV $$")).find("signal 11"), std::string::npos);
    EXPECT_NE(why(ask("cat > /dev/null; exit 9")).find("code 9"), std::string::npos);
    EXPECT_NE(why(ask("cat > /dev/null; exit 3")).find("larger"), std::string::npos);
    EXPECT_NE(why(ask("kill -XCPU $$")).find("too much time"), std::string::npos);
}

TEST(ReaderApart, ThatTellsNonsenseIsNotBelieved)
{
    for (const char* line : {"{}", "[]", "null", "{\"message_id\":1}", "\\377\\376", ""}) {
        const Asked asked = ask(std::string{"cat > /dev/null; printf '"} + line + "\\n'");
        EXPECT_NE(why(asked).find("makes no sense"), std::string::npos) << line << why(asked);
    }
    EXPECT_NE(why(ask("cat > /dev/null")).find("nothing was told"), std::string::npos);
}

TEST(ReaderApart, ItsFilesAreAllThereOrItIsNotBelieved)
{
    MailFound found;
    found.files = {{"a.txt", "text/plain", 5, {}}};
    EXPECT_NE(why(ask(telling(found, "hell"))).find("whole"), std::string::npos);
    EXPECT_NE(why(ask(telling(found, "hello!"))).find("whole"), std::string::npos);
    found.files[0].bytes = std::uint64_t{1} << 40;
    EXPECT_NE(why(ask(telling(found, "hello"))).find("too large"), std::string::npos);
}

TEST(ReaderApart, HasAnEnd)
{
    const auto before = std::chrono::steady_clock::now();
    EXPECT_NE(why(ask("sleep 30", "x", 200ms)).find("too long"), std::string::npos);
    // One that has said all and does not end; and one that takes nothing.
    EXPECT_NE(why(ask(telling({}) + "; exec >&-; sleep 30", "x", 200ms)).find("too long"),
              std::string::npos);
    EXPECT_NE(why(ask("sleep 30", std::string(8'000'000, 'x'), 200ms)).find("too long"),
              std::string::npos);
    EXPECT_LT(std::chrono::steady_clock::now() - before, 15s);
}

TEST(ReaderApart, KnowsNoSecretOfOurs)
{
    setenv("RIBBON_CLIENT_SECRET", "hush", 1);
    const Asked asked = ask("cat > /dev/null; test -z \"$RIBBON_CLIENT_SECRET\" && exit 7; exit 8");
    unsetenv("RIBBON_CLIENT_SECRET");
    EXPECT_NE(why(asked).find("code 7"), std::string::npos);
}

} // namespace
} // namespace ribbon::daemons
