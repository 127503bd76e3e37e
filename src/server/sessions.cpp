#include "server/sessions.hpp"

#include "storage/desk/sessions.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

constexpr int staff_idle = 30 * 60;
constexpr int staff_longest = 12 * 3600;
constexpr int family_idle = 14 * 86'400;
constexpr int family_longest = 30 * 86'400;
constexpr int fresh = 10 * 60;
constexpr int write_every = 60; ///< how often it is written down that a session is in use

std::string cookie_name(const Shell& shell)
{
    return shell.secure ? "__Host-ribbon" : "ribbon";
}

std::string hex_of(std::string_view bytes)
{
    constexpr std::string_view figures = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += figures[static_cast<unsigned char>(byte) >> 4U];
        text += figures[static_cast<unsigned char>(byte) & 15U];
    }
    return text;
}

std::string cookie(const Shell& shell, std::string_view token, int seconds)
{
    std::string text = cookie_name(shell) + "=" + std::string{token} +
                       "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(seconds);
    if (shell.secure) text += "; Secure";
    return text;
}

access::Role role_of(const Council::Post& post)
{
    const auto has = [&](std::string_view role) {
        return std::find(post.roles.begin(), post.roles.end(), role) != post.roles.end();
    };
    if (has("manager")) return access::Role::manager;
    if (has("administrator")) return access::Role::administrator;
    if (has("inspector")) return access::Role::inspector;
    return access::Role::officer;
}

/// The visitor of a living account; nobody where the post has ended.
Visitor visitor_from(Shell& shell, const storage::Account& account)
{
    Visitor visitor{.account = account.account, .name = account.name, .person = account.person};
    if (account.officer.empty()) {
        visitor.role = access::Role::parent;
        return visitor;
    }
    const auto council = shell.council();
    const Council::Post* post = council->post(account.officer);
    if (!post || post->left) return {};
    visitor.role = role_of(*post);
    visitor.officer = post->key;
    visitor.team = post->team;
    visitor.name = post->name;
    return visitor;
}

} // namespace

Visitor visitor_of(Shell& shell, const Request& http)
{
    const std::string token{http.cookie(cookie_name(shell))};
    if (token.empty()) return {};
    const Moment now = shell.clock.now();
    std::optional<storage::Session> session;
    std::optional<storage::Account> account;
    const std::string& area = shell.archive.area();
    shell.archive.reading([&](storage::Connection& connection) {
        session = storage::Sessions(connection, area).find(token, now);
        if (session) account = storage::Accounts(connection, area).find(session->account);
    });
    if (!account) return {};
    Visitor visitor = visitor_from(shell, *account);
    if (!visitor.is_signed_in()) return {};
    visitor.session = token;
    visitor.signed_in = session->started;
    if (now.seconds - session->last_seen.seconds >= write_every) {
        const std::int64_t longest =
            session->started.seconds + (visitor.is_staff() ? staff_longest : family_longest);
        const std::int64_t idle = now.seconds + (visitor.is_staff() ? staff_idle : family_idle);
        shell.archive.writing([&](storage::Connection& connection) {
            storage::Sessions(connection, area).seen(token, now, {std::min(longest, idle)});
        });
    }
    return visitor;
}

Response begin_session(Shell& shell, const std::string& account, std::string_view path)
{
    const std::string token = hex_of(shell.unguessable());
    const Moment now = shell.clock.now();
    bool staff = false;
    shell.archive.writing([&](storage::Connection& connection) {
        const std::string& area = shell.archive.area();
        const auto found = storage::Accounts(connection, area).find(account);
        staff = found && !found->officer.empty();
        storage::Sessions(connection, area)
            .begin(token, account, now, {now.seconds + (staff ? staff_idle : family_idle)});
    });
    Response response = see_other(path);
    response.headers.emplace_back("set-cookie",
                                  cookie(shell, token, staff ? staff_longest : family_longest));
    return response;
}

Response end_session(const Ask& ask)
{
    ask.shell.archive.writing([&](storage::Connection& connection) {
        storage::Sessions(connection, ask.shell.archive.area()).end(ask.visitor.session);
    });
    Response response = see_other("/");
    response.headers.emplace_back("set-cookie", cookie(ask.shell, "", 0));
    response.headers.emplace_back("clear-site-data", "\"cache\"");
    return response;
}

void end_sessions_of(Shell& shell, const std::string& officer)
{
    shell.archive.writing([&](storage::Connection& connection) {
        const std::string& area = shell.archive.area();
        if (const auto account = storage::Accounts(connection, area).of_officer(officer))
            storage::Sessions(connection, area).end_all_of(account->account);
    });
}

bool is_fresh(const Ask& ask) { return ask.now.seconds - ask.visitor.signed_in.seconds < fresh; }

} // namespace ribbon::server
