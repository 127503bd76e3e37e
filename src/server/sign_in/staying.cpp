#include "server/sign_in/staying.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t lately = 10 * minute;
constexpr std::int64_t noted_every = minute;

Moment expires(const Stay& stay, Moment started, Moment now)
{
    return {std::min(now.seconds + stay.idle_seconds, started.seconds + stay.absolute_seconds)};
}

} // namespace

Kind kind_of(const storage::Account& account)
{
    return account.officer.empty() ? Kind::family : Kind::staff;
}

Stay stay_of(Kind kind)
{
    return kind == Kind::staff ? Stay{30 * minute, 12 * hour} : Stay{14 * day, 30 * day};
}

std::string begin_session(storage::Connection& connection, const std::string& area,
                          const storage::Account& account, std::string_view old_token,
                          const Chance& chance, Moment now)
{
    storage::Sessions sessions{connection, area};
    if (!old_token.empty()) sessions.end(old_token);
    std::string token = new_token(chance);
    sessions.begin(token, account.account, now, expires(stay_of(kind_of(account)), now, now));
    return token;
}

std::optional<SignedIn> signed_in(storage::Connection& connection, const std::string& area,
                                  std::string_view token, Moment now)
{
    if (token.empty()) return std::nullopt;
    storage::Sessions sessions{connection, area};
    auto session = sessions.find(token, now);
    if (!session) return std::nullopt;
    auto account = storage::Accounts{connection, area}.find(session->account);
    if (!account) return std::nullopt;
    // Asked again here, in case the account became one of staff since: then the shorter stay holds.
    const Stay stay = stay_of(kind_of(*account));
    if (now.seconds >= session->started.seconds + stay.absolute_seconds ||
        now.seconds >= session->last_seen.seconds + stay.idle_seconds)
        return std::nullopt;
    if (now.seconds - session->last_seen.seconds >= noted_every) {
        const Moment until = expires(stay, session->started, now);
        if (!sessions.seen(token, now, until)) return std::nullopt;
        session->last_seen = now;
        session->expires = until;
    }
    return SignedIn{*std::move(account), *std::move(session)};
}

bool signed_in_lately(const storage::Session& session, Moment now)
{
    return now.seconds - session.started.seconds <= lately;
}

std::int64_t end_others(storage::Connection& connection, const std::string& area,
                        std::string_view account, std::string_view token, Moment now)
{
    storage::Sessions sessions{connection, area};
    std::int64_t ended = 0;
    const std::string kept = storage::session_name(token);
    for (const auto& one : sessions.of_account(account, now))
        if (one.name != kept && sessions.end_named(account, one.name)) ++ended;
    return ended;
}

bool end_account(storage::Connection& connection, const std::string& area, std::string_view account,
                 Moment now)
{
    const bool ended = storage::Accounts{connection, area}.end(account, now);
    storage::Sessions{connection, area}.end_all_of(account);
    storage::Links links{connection, area};
    for (const std::string_view purpose : {"sign-in", "sign-in-code", "sign-in-try", "device",
                                           "reset", "break-glass", "recovery-code"})
        links.take_back(purpose, account);
    return ended;
}

bool ended_by(storage::Connection& connection, const std::string& area, std::string_view officer,
              Moment now)
{
    bool any = false;
    // One who had several accounts, by mistake, loses them all.
    while (const auto account = storage::Accounts{connection, area}.of_officer(officer))
        any = end_account(connection, area, account->account, now) || any;
    return any;
}

} // namespace ribbon::server
