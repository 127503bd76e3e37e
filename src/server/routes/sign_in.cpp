// Signing in by a letter, and out.
#include "server/routes/sign_in.hpp"

#include "pages/plain/page.hpp"
#include "pages/sign_in/page.hpp"
#include "server/routes/sign_in_steps.hpp"
#include "server/sessions.hpp"
#include "server/sign_in/cookies.hpp"
#include "server/sign_in/doors.hpp"
#include "server/sign_in/limits.hpp"
#include "server/sign_in/link_and_code.hpp"

namespace ribbon::server {

std::string own_path(std::string_view to)
{
    const bool ours = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\") &&
                      to.find_first_of("\r\n") == std::string_view::npos && to.size() < 500;
    return ours ? std::string{to} : "/";
}

Response enter_as(const Ask& ask, const storage::Account& account, std::string_view to)
{
    Response response = begin_session(ask, account, own_path(to));
    response.headers.push_back(set_cookie(
        ask.http, Cookie::device,
        device_note(ask.shell.seal, account.account, ask.shell.chance, ask.now), device_seconds));
    return response;
}

Response show_sign_in(const Ask& ask, SignInPage page)
{
    page.council_sign_in = ask.shell.provider != nullptr;
    page.demonstration = ask.shell.demonstration;
    const int status = page.problems.empty() ? 200 : 422;
    return show(ask, {.title = "Sign in", .problems = status != 200, .status = status},
                render(page, form_keys(ask)));
}

Response show_failed_link(const Ask& ask)
{
    return show(ask, {.title = "This link opens nothing now", .status = 422},
                render(LinkPage{.failed = true}, form_keys(ask)));
}

Response sign_in_page(Ask& ask)
{
    return show_sign_in(ask, {.to = own_path(ask.http.query.one("to"))});
}

Response send_letter(Ask& ask)
{
    const Form& form = ask.http.form;
    const std::string email = as_email(form.one("email"));
    SignInPage page{.to = own_path(form.one("to")), .email = std::string{form.one("email")}};
    if (!is_email(email)) {
        page.problems = {{"email", "Write an email address, like name@example.org"}};
        return show_sign_in(ask, page);
    }
    // Each letter has a browser token of its own: only the code of the last one holds, and its
    // tries begin anew.
    ask.before = new_token(ask.shell.chance);
    ask.before_is_new = true;
    Allowed allowed;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        storage::Attempts attempts(connection, area);
        allowed = count_try(attempts,
                            {.what = Tried::letter,
                             .account = email,
                             .source = source_of(ask.http.peer),
                             .device = {}},
                            ask.now);
        if (allowed.leave == Leave::go_on)
            ask_for_letter(connection, area,
                           {.email = email,
                            .browser = ask.before,
                            .council = ask.council->name,
                            .address = ask.shell.address},
                           ask.shell.chance, ask.now);
    });
    if (allowed.leave != Leave::go_on) {
        page.problems = {{"email", in_words(allowed)}};
        return show_sign_in(ask, page);
    }
    Response response =
        see_other("/sign-in/code?email=" + in_url(email) + "&to=" + in_url(page.to));
    response.headers.push_back(set_cookie(ask.http, Cookie::before, ask.before));
    return response;
}

Response code_page(Ask& ask)
{
    const CodePage page{.to = own_path(ask.http.query.one("to")),
                        .email = std::string{ask.http.query.one("email").substr(0, 254)}};
    return show(ask, {.title = "Look in your email", .back = "/sign-in"},
                render(page, form_keys(ask)));
}

Response try_letter_code(Ask& ask)
{
    const Form& form = ask.http.form;
    std::optional<storage::Account> account;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        account =
            try_code(connection, ask.shell.archive.area(), ask.before, form.one("code"), ask.now);
    });
    if (account) return enter_as(ask, *account, form.one("to"));
    const CodePage page{.to = own_path(form.one("to")),
                        .email = std::string{form.one("email").substr(0, 254)},
                        .problems = {{"code", "That is not the code of the last letter to this "
                                              "browser. After five tries ask for a new one"}}};
    return show(ask, {.title = "Look in your email", .problems = true},
                render(page, form_keys(ask)));
}

Response link_page(Ask& ask)
{
    return show(ask, {.title = "Sign in"},
                render(LinkPage{.token = ask.parts[0], .to = "/"}, form_keys(ask)));
}

Response open_letter_link(Ask& ask)
{
    std::optional<storage::Account> account;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        account =
            open_link(connection, ask.shell.archive.area(), ask.http.form.one("token"), ask.now);
    });
    if (account) return enter_as(ask, *account, ask.http.form.one("to"));
    return show_failed_link(ask);
}

Response sign_out_page(Ask& ask)
{
    if (!ask.visitor.is_signed_in()) return see_other("/");
    return see_other("/account");
}

Response sign_out(Ask& ask) { return end_session(ask); }

Response device_page(Ask& ask)
{
    return show(ask, {.title = "Know this device"},
                render(LinkPage{.token = ask.parts[0], .to = "/", .device = true}, form_keys(ask)));
}

Response know_device(Ask& ask)
{
    std::optional<storage::Account> account;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        account = open_door(connection, ask.shell.archive.area(), Door::device,
                            ask.http.form.one("token"), ask.now);
    });
    if (!account) return show_failed_link(ask);
    Response response = see_other("/sign-in");
    response.headers.push_back(set_cookie(
        ask.http, Cookie::device,
        device_note(ask.shell.seal, account->account, ask.shell.chance, ask.now), device_seconds));
    return response;
}

Response glass_page(Ask& ask)
{
    return show(ask, {.title = "Break the glass"},
                render(LinkPage{.token = ask.parts[0], .to = "/", .glass = true}, form_keys(ask)));
}

Response break_glass(Ask& ask)
{
    std::optional<storage::Account> account;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        account = open_door(connection, ask.shell.archive.area(), Door::break_glass, ask.parts[0],
                            ask.now);
    });
    if (account) return enter_as(ask, *account, "/");
    return show_failed_link(ask);
}

} // namespace ribbon::server
