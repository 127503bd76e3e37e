#include "server/sessions.hpp"

#include "server/sign_in/cookies.hpp"
#include "server/sign_in/staying.hpp"
#include "storage/desk/sessions.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

constexpr int write_every = 60; ///< how often it is written down that a session is in use

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
Visitor visitor_from(const Council& council, const storage::Account& account)
{
    Visitor visitor;
    visitor.account = account.account;
    visitor.name = account.name;
    visitor.person = account.person;
    if (account.officer.empty()) {
        visitor.role = access::Role::parent;
        return visitor;
    }
    const Council::Post* post = council.post(account.officer);
    if (!post || post->left) return {};
    visitor.role = role_of(*post);
    visitor.officer = post->key;
    visitor.team = post->team;
    visitor.name = post->name;
    return visitor;
}

/// Writes down that a session is in use, once a minute: reading a page costs no write.
void note_use(Shell& shell, const storage::Session& session, const std::string& token, Kind kind,
              Moment now)
{
    if (now.seconds - session.last_seen.seconds < write_every) return;
    const Stay stay = stay_of(kind);
    const Moment until{
        std::min(now.seconds + stay.idle_seconds, session.started.seconds + stay.absolute_seconds)};
    shell.archive.writing([&](storage::Connection& connection) {
        storage::Sessions(connection, shell.archive.area()).seen(token, now, until);
    });
}

} // namespace

Visitor visitor_of(Shell& shell, const Council& council, const Request& http)
{
    const std::string token{cookie_in(http, Cookie::session)};
    if (token.empty()) return {};
    const Moment now = shell.clock.now();
    const std::string& area = shell.archive.area();
    std::optional<storage::Session> session;
    std::optional<storage::Account> account;
    shell.archive.reading([&](storage::Connection& connection) {
        session = storage::Sessions(connection, area).find(token, now);
        if (session) account = storage::Accounts(connection, area).find(session->account);
    });
    if (!account) return {};
    Visitor visitor = visitor_from(council, *account);
    if (!visitor.is_signed_in()) return {};
    visitor.session = token;
    visitor.signed_in = session->started;
    note_use(shell, *session, token, kind_of(*account), now);
    return visitor;
}

Response begin_session(const Ask& ask, const storage::Account& account, std::string_view path)
{
    std::string token;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        token = begin_session(connection, ask.shell.archive.area(), account, ask.visitor.session,
                              ask.shell.chance, ask.now);
    });
    Response response = see_other(path);
    const auto longest = static_cast<int>(stay_of(kind_of(account)).absolute_seconds);
    response.headers.push_back(set_cookie(ask.http, Cookie::session, token, longest));
    return response;
}

Response end_session(const Ask& ask)
{
    ask.shell.archive.writing([&](storage::Connection& connection) {
        storage::Sessions(connection, ask.shell.archive.area()).end(ask.visitor.session);
    });
    Response response = see_other("/");
    response.headers.push_back(drop_cookie(ask.http, Cookie::session));
    response.headers.emplace_back("clear-site-data", "\"cache\"");
    return response;
}

void end_sessions_of(Shell& shell, const std::string& officer)
{
    shell.archive.writing([&](storage::Connection& connection) {
        ended_by(connection, shell.archive.area(), officer, shell.clock.now());
    });
}

bool is_fresh(const Ask& ask)
{
    return signed_in_lately({.account = {}, .started = ask.visitor.signed_in}, ask.now);
}

} // namespace ribbon::server
