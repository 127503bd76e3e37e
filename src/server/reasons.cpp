#include "server/reasons.hpp"

#include "base/url.hpp"
#include "pages/plain/page.hpp"
#include "storage/desk/drafts.hpp"

namespace ribbon::server {
namespace {

constexpr int kept_for = 30 * 60;

/// Of what is sealed they are asked apart: what they say there stands beside no other page.
bool is_of_seals(std::string_view path)
{
    return path.find("/sealed") != std::string_view::npos ||
           path.find("/unseal/") != std::string_view::npos;
}

std::string draft_id(const Ask& ask, std::string_view path)
{
    return "why:" + ask.visitor.account + ":" + ask.parts.front() +
           (is_of_seals(path) ? ":sealed" : "");
}

} // namespace

std::optional<std::string> reason_given(const Ask& ask)
{
    std::optional<storage::Draft> found;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        found = storage::Drafts(connection, ask.shell.archive.area())
                    .find(ask.visitor.account, draft_id(ask, ask.http.path), ask.now);
    });
    if (!found) return std::nullopt;
    return found->body;
}

Response ask_reason(const Ask& ask)
{
    const WhyOpen page{
        .a_case = ask.parts.front(), .to = ask.http.path, .sealed = is_of_seals(ask.http.path)};
    return show(ask, {.title = "Why do you need to open this?", .status = 403},
                render(page, form_keys(ask)));
}

Response keep_reason(Ask& ask)
{
    const std::string reason{ask.http.form.one("reason")};
    std::string to{ask.http.form.one("to")};
    const std::string own = "/cases/" + ask.parts.front();
    if (to != own && !to.starts_with(own + "/")) to = own;
    if (reason.size() < 10 || reason.size() > 500) {
        const WhyOpen page{.a_case = ask.parts.front(),
                           .to = to,
                           .sealed = is_of_seals(to),
                           .problems = {{"reason", "Say in a sentence why you need to open this"}},
                           .typed = reason};
        return show(ask, {.title = "Why do you need to open this?", .problems = true},
                    render(page, form_keys(ask)));
    }
    ask.shell.archive.writing([&](storage::Connection& connection) {
        storage::Drafts(connection, ask.shell.archive.area())
            .save({.id = draft_id(ask, to),
                   .owner = ask.visitor.account,
                   .form = "why-open",
                   .body = reason,
                   .saved = ask.now,
                   .expires = {ask.now.seconds + kept_for}});
    });
    return see_other(to);
}

} // namespace ribbon::server
