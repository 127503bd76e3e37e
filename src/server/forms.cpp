#include "server/forms.hpp"

#include "server/answers.hpp"
#include "server/sign_in/csrf.hpp"
#include "storage/desk/sent_once.hpp"

namespace ribbon::server {
namespace {

constexpr int known_for = 2 * 86'400; ///< how long a form that was sent is known to have been

/// What a form's token follows from: the session, or the browser before anybody signed in on it.
std::string_view token_of(const Ask& ask)
{
    return ask.visitor.is_signed_in() ? std::string_view{ask.visitor.session} : ask.before;
}

/// Where a first sending led that has come to an end; a page that says that it has not.
Response answer_again(Ask& ask, const std::string& key)
{
    std::optional<std::string> led;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        led = storage::SentOnce(connection, ask.shell.archive.area()).led_to(key);
    });
    return led && !led->empty() ? see_other(*led) : changed_meanwhile(ask);
}

std::string leads_to(const Response& response)
{
    if (response.status != 303) return {};
    for (const auto& [name, value] : response.headers)
        if (name == "Location") return value;
    return {};
}

} // namespace

FormKeys form_keys(const Ask& ask)
{
    if (ask.marks) {
        const std::size_t form = ask.marks->forms++;
        return {ask.marks->csrf(form), ask.marks->once(form)};
    }
    return {form_token(ask.shell.seal, token_of(ask), ask.shell.chance),
            new_token(ask.shell.chance)};
}

bool form_is_ours(const Ask& ask)
{
    return is_from_our_pages(ask.http, ask.shell.address) && !ask.before_is_new &&
           is_form_token(ask.shell.seal, token_of(ask), ask.http.form.one(csrf_field));
}

Response answer_once(Ask& ask, Handler handler)
{
    const std::string once{ask.http.form.one(once_field)};
    if (once.empty() || once.size() > 64) return stale_form(ask);
    // Bound to who sends it: a key of another's form opens nothing of theirs.
    const std::string key =
        base64url(ask.shell.seal.derive("once", std::string{token_of(ask)} + ":" + once));
    storage::Archive& archive = ask.shell.archive;
    bool first = false;
    archive.writing([&](storage::Connection& connection) {
        first = storage::SentOnce(connection, archive.area())
                    .begin(key, ask.now, {ask.now.seconds + known_for});
    });
    if (!first) return answer_again(ask, key);
    const auto settle = [&](const std::string& path) {
        archive.writing([&](storage::Connection& connection) {
            storage::SentOnce sent(connection, archive.area());
            if (path.empty())
                sent.take_back(key);
            else
                sent.leads(key, path);
        });
    };
    try {
        Response response = handler(ask);
        settle(leads_to(response));
        return response;
    } catch (...) {
        // What failed was not recorded, and may be sent again.
        settle({});
        throw;
    }
}

} // namespace ribbon::server
