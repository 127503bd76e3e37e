#include "server/sign_in/link_and_code.hpp"

#include "base/json/writer.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/desk/sessions.hpp"

#include <cassert>
#include <fmt/format.h>

namespace ribbon::server {
namespace {

constexpr std::string_view by_link = "sign-in";
constexpr std::string_view by_code = "sign-in-code";
constexpr std::string_view a_try = "sign-in-try";

/// Six figures, each as likely as every other: what does not divide evenly is drawn again.
std::string six_figures(const Chance& chance)
{
    constexpr std::uint32_t most = 4'294'000'000U; // the last multiple of a million in 32 bits
    for (;;) {
        const std::string bytes = chance(4);
        assert(bytes.size() == 4);
        std::uint32_t number = 0;
        for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
        if (number < most) return fmt::format("{:06}", number % 1'000'000U);
    }
}

/// A code is kept as the hash of the browser's token and the code together. The token is no part
/// of what is kept, so nobody who reads the database can try the million codes; and the database
/// looks for a hash, so the time it takes tells nothing of how near a guess was.
std::string code_key(std::string_view browser, std::string_view code)
{
    return fmt::format("code:{}:{}", browser, code);
}

std::string try_key(std::string_view browser, int number)
{
    return fmt::format("try:{}:{}", browser, number);
}

std::string letter_to_known(const AskForLetter& asked, const std::string& link,
                            const std::string& code)
{
    return fmt::format(
        "Hello,\n\n"
        "Open this link to sign in to {0}:\n\n{1}\n\n"
        "Or type this code into the page on which you asked for it: {2} {3}\n\n"
        "Both work once, until {4} minutes after you asked. We will never ring you to ask for the "
        "code. If you did not ask to sign in, do nothing: nobody can sign in without this "
        "letter.\n\n{0}\n",
        asked.council, link, code.substr(0, 3), code.substr(3), letter_minutes);
}

std::string letter_to_unknown(const AskForLetter& asked)
{
    return fmt::format(
        "Hello,\n\n"
        "Somebody, perhaps you, asked to sign in to {0} with this email address. We do not have "
        "an account with it. If it was you, you may have given us another address; try that one, "
        "or ring us.\n\n"
        "If you did not ask, do nothing.\n\n{0}\n",
        asked.council);
}

std::string figures_of(std::string_view typed)
{
    std::string figures;
    for (const char c : typed)
        if (c >= '0' && c <= '9')
            figures += c;
        else if (c != ' ' && c != '-')
            return {};
    return figures;
}

} // namespace

std::string letter_json(std::string_view to, std::string_view subject, std::string_view text)
{
    return JsonObject{}.text("to", to).text("subject", subject).text("text", text).json();
}

void ask_for_letter(storage::Connection& connection, const std::string& area,
                    const AskForLetter& asked, const Chance& chance, Moment now)
{
    assert(is_email(asked.email) && !asked.browser.empty());
    const std::string token = new_token(chance);
    const std::string code = six_figures(chance);
    const std::string link = asked.address + "/sign-in/link/" + token;
    const Moment expires{now.seconds + letter_minutes * 60};

    const auto account = storage::Accounts{connection, area}.with_email(asked.email);
    const std::string about = account ? account->account : std::string{};
    storage::Links links{connection, area};
    links.make(token, {std::string{by_link}, about, expires});
    links.make(code_key(asked.browser, code), {std::string{by_code}, about, expires});
    for (int number = 0; number < code_tries; ++number)
        links.make(try_key(asked.browser, number), {std::string{a_try}, about, expires});
    // Both are written, so that both take the same time.
    const std::string known = letter_to_known(asked, link, code);
    const std::string unknown = letter_to_unknown(asked);
    storage::Outbox{connection, area}.put(
        "sign-in-" + base64url(chance(16)), "mail",
        letter_json(asked.email, "Sign in to " + asked.council, account ? known : unknown), now,
        expires);
}

std::optional<storage::Account> open_link(storage::Connection& connection, const std::string& area,
                                          std::string_view token, Moment now)
{
    const auto link = storage::Links{connection, area}.use(token, by_link, now);
    if (!link || link->about.empty()) return std::nullopt;
    return storage::Accounts{connection, area}.find(link->about);
}

std::optional<storage::Account> try_code(storage::Connection& connection, const std::string& area,
                                         std::string_view browser, std::string_view typed,
                                         Moment now)
{
    if (browser.empty()) return std::nullopt;
    storage::Links links{connection, area};
    // Each try uses one of five up first, so that many at once have no more than five either.
    bool may_try = false;
    for (int number = 0; number < code_tries && !may_try; ++number)
        may_try = links.use(try_key(browser, number), a_try, now).has_value();
    if (!may_try) return std::nullopt;
    const auto link = links.use(code_key(browser, figures_of(typed)), by_code, now);
    if (!link || link->about.empty()) return std::nullopt;
    return storage::Accounts{connection, area}.find(link->about);
}

} // namespace ribbon::server
