#include "server/sign_in/link_and_code.hpp"

#include "base/json/value.hpp"
#include "storage/desk/outbox.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/desk.hpp"

#include <atomic>

namespace ribbon::server {
namespace {

class ALetter : public OnADesk {
protected:
    void SetUp() override
    {
        OnADesk::SetUp();
        if (IsSkipped()) return;
        storage::Accounts{desk(), "kent"}.make(
            {.account = "p", .person = "P1", .name = "Pat", .email = "pat@example.org"});
    }
    /// Asks, and gives the text of the letter.
    std::string ask(const std::string& email, const std::string& browser)
    {
        ask_for_letter(desk(), "kent", {email, browser, "Northshire", "https://ribbon.example"},
                       chance_, at("09:00"));
        const auto row = storage::Outbox{desk(), "kent"}.take("mail", at("09:00"), at("09:01"));
        const auto letter = parse_json(row->body, {});
        EXPECT_EQ(*letter->find("to")->text(), email);
        EXPECT_EQ(*letter->find("subject")->text(), "Sign in to Northshire");
        storage::Outbox{desk(), "kent"}.mark_sent(*row);
        return *letter->find("text")->text();
    }
    std::int64_t rows(const std::string& table)
    {
        std::int64_t count = 0;
        desk().query("SELECT COUNT(*) FROM " + table, {},
                     [&](const storage::Row& row) { count = row.number(0); });
        return count;
    }
    static std::string token_in(const std::string& text)
    {
        const std::string before = "https://ribbon.example/sign-in/link/";
        const auto at = text.find(before);
        return at == std::string::npos ? "" : text.substr(at + before.size(), 43);
    }
    static std::string code_in(const std::string& text)
    {
        const std::string before = "asked for it: ";
        return text.substr(text.find(before) + before.size(), 7);
    }
    std::optional<storage::Account> type(const std::string& browser, const std::string& code,
                                         Moment now)
    {
        return try_code(desk(), "kent", browser, code, now);
    }
    std::function<std::string(std::size_t)> chance_ = chance_for_tests();
};

TEST_P(ALetter, HasALinkThatOpensOnce)
{
    const auto token = token_in(ask("pat@example.org", "browser"));
    EXPECT_EQ(open_link(desk(), "kent", token, at("09:29:59"))->account, "p");
    EXPECT_FALSE(open_link(desk(), "kent", token, at("09:29:59")));
    const auto late = token_in(ask("pat@example.org", "another browser"));
    EXPECT_FALSE(open_link(desk(), "kent", late, at("09:30")));
    EXPECT_FALSE(open_link(desk(), "surrey", late, at("09:01")));
}

TEST_P(ALetter, HasACodeForTheBrowserThatAsked)
{
    const auto code = code_in(ask("pat@example.org", "browser"));
    EXPECT_FALSE(type("another browser", code, at("09:01")));
    EXPECT_FALSE(type("", code, at("09:01")));
    EXPECT_FALSE(type("browser", code, at("09:30")));
    EXPECT_EQ(type("browser", code, at("09:29"))->account, "p");
    EXPECT_FALSE(type("browser", code, at("09:29"))) << "it opens once";
}

TEST_P(ALetter, HasACodeWithFiveTries)
{
    const auto code = code_in(ask("pat@example.org", "browser"));
    const std::string wrong = code == "000 000" ? "000 001" : "000 000";
    for (int n = 0; n < 5; ++n) EXPECT_FALSE(type("browser", wrong, at("09:01")));
    EXPECT_FALSE(type("browser", code, at("09:01"))) << "the sixth";

    const auto next = code_in(ask("pat@example.org", "next"));
    for (int n = 0; n < 4; ++n) EXPECT_FALSE(type("next", "nonsense", at("09:01")));
    EXPECT_TRUE(type("next", next, at("09:01"))) << "the fifth";
}

TEST_P(ALetter, HasFiveTriesHoweverManyTypeAtOnce)
{
    const auto code = code_in(ask("pat@example.org", "browser"));
    const std::string wrong = code == "000 000" ? "000 001" : "000 000";
    race(4, [&](storage::Connection& mine) {
        for (int n = 0; n < 3; ++n) try_code(mine, "kent", "browser", wrong, at("09:01"));
    });
    EXPECT_FALSE(type("browser", code, at("09:01")));
}

TEST_P(ALetter, NeverTellsWhetherTheAddressIsKnown)
{
    const auto known = ask("pat@example.org", "one");
    const auto links = rows("links");
    const auto unknown = ask("nobody@example.org", "two");
    EXPECT_EQ(rows("links"), 2 * links) << "as many rows are written";
    EXPECT_EQ(rows("outbox"), 2);
    EXPECT_EQ(token_in(unknown), "");
    EXPECT_NE(unknown.find("We do not have an account"), std::string::npos);
    EXPECT_NE(token_in(known), "");
}

TEST_P(ALetter, ToNobodyOpensNothing)
{
    // Told by its chance, which the test knows and no browser does.
    const auto chance = chance_for_tests("nobody");
    const std::string token = new_token(chance_for_tests("nobody"));
    ask_for_letter(desk(), "kent", {"nobody@example.org", "b", "N", "https://r"}, chance,
                   at("09:00"));
    EXPECT_FALSE(open_link(desk(), "kent", token, at("09:01")));
}

TEST_P(ALetter, OfAnAccountThatEndedOpensNothing)
{
    const auto text = ask("pat@example.org", "browser");
    storage::Accounts{desk(), "kent"}.end("p", at("09:01"));
    EXPECT_FALSE(open_link(desk(), "kent", token_in(text), at("09:02")));
    EXPECT_FALSE(type("browser", code_in(text), at("09:02")));
}

RIBBON_ON_BOTH_ENGINES(ALetter);

} // namespace
} // namespace ribbon::server
