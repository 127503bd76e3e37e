#include "server/asking_draft.hpp"

#include "inbound/forms/resume_code.hpp"
#include "server/sign_in/limits.hpp"
#include "server/sign_in/tokens.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/desk/drafts.hpp"

namespace ribbon::server {
namespace {

constexpr std::int64_t draft_seconds = std::int64_t{draft_days} * 86'400;
constexpr const char* open_form = "ask";
constexpr const char* sent_form = "ask-sent";
constexpr int code_window = 15 * 60;
constexpr int code_tries_most = 20;

std::string cookie_called(const Ask& ask)
{
    return ask.http.secure ? "__Host-ribbon-ask" : "ribbon-ask";
}

std::string row_id(const Ask& ask, const std::string& code)
{
    return base64url(ask.shell.seal.derive("ask-id", code));
}
std::string row_owner(const Ask& ask, const std::string& code)
{
    return base64url(ask.shell.seal.derive("ask-owner", code));
}

} // namespace

std::optional<HeldDraft> held_draft(const Ask& ask)
{
    const auto code = read_resume_code(ask.http.cookie(cookie_called(ask)));
    return code ? draft_of(ask, *code) : std::nullopt;
}

std::optional<HeldDraft> draft_of(const Ask& ask, const std::string& code)
{
    std::optional<storage::Draft> row;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        row = storage::Drafts(connection, ask.shell.archive.area())
                  .find(row_owner(ask, code), row_id(ask, code), ask.now);
    });
    if (!row || (row->form != open_form && row->form != sent_form)) return std::nullopt;
    return HeldDraft{code, read_draft(row->body), row->saved, row->form == sent_form};
}

void keep_draft(const Ask& ask, const HeldDraft& draft)
{
    ask.shell.archive.writing([&](storage::Connection& connection) {
        storage::Drafts(connection, ask.shell.archive.area())
            .save({.id = row_id(ask, draft.code),
                   .owner = row_owner(ask, draft.code),
                   .form = draft.sent ? sent_form : open_form,
                   .body = draft_body(draft.form),
                   .saved = ask.now,
                   .expires = {ask.now.seconds + draft_seconds}});
    });
}

void throw_draft_away(const Ask& ask, const std::string& code)
{
    ask.shell.archive.writing([&](storage::Connection& connection) {
        storage::Drafts(connection, ask.shell.archive.area())
            .throw_away(row_owner(ask, code), row_id(ask, code));
    });
}

std::string new_code(const Ask& ask) { return make_resume_code(ask.shell.chance(32)); }

bool may_try_code(const Ask& ask)
{
    std::int64_t tries = 0;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        tries = storage::Attempts(connection, ask.shell.archive.area())
                    .count("ask-code", source_of(ask.http.peer), ask.now, code_window);
    });
    return tries <= code_tries_most;
}

Response with_code(const Ask& ask, Response response, const std::string& code)
{
    const std::int64_t seconds = code.empty() ? 0 : draft_seconds;
    response.headers.emplace_back("Set-Cookie", cookie_called(ask) + "=" + code +
                                                    "; Path=/; HttpOnly; SameSite=Lax" +
                                                    (ask.http.secure ? "; Secure" : "") +
                                                    "; Max-Age=" + std::to_string(seconds));
    return response;
}

} // namespace ribbon::server
