// Signing in of staff: password and app, or the council's own sign-in; and setting them up.
#include "pages/sign_in/page.hpp"
#include "server/answers.hpp"
#include "server/routes/sign_in.hpp"
#include "server/routes/sign_in_steps.hpp"
#include "server/sessions.hpp"
#include "server/sign_in/cookies.hpp"
#include "server/sign_in/doors.hpp"
#include "server/sign_in/limits.hpp"
#include "server/sign_in/oidc/provider.hpp"
#include "server/sign_in/passwords.hpp"
#include "server/sign_in/recovery.hpp"
#include "server/sign_in/totp.hpp"

#include <cstdio>

namespace ribbon::server {
namespace {

constexpr int step_minutes = 10; ///< between the password and the code
constexpr const char* step_purpose = "password-was-right";

Response wrong_password(const Ask& ask, const std::string& to, const std::string& says)
{
    return show_sign_in(ask, {.to = to, .problems = {{"password", says}}});
}

Response show_app_code(const Ask& ask, const std::string& to, const Problems& problems)
{
    return show(ask, {.title = "The code of your app", .problems = !problems.empty()},
                render(AppCodePage{.to = to, .problems = problems}, form_keys(ask)));
}

Try try_of(const Ask& ask, Tried what, const std::string& account, const std::string& email)
{
    const std::string_view note = cookie_in(ask.http, Cookie::device);
    return {.what = what,
            .account = account.empty() ? email : account,
            .source = source_of(ask.http.peer),
            .device = account.empty() ? "" : known_device(ask.shell.seal, note, account, ask.now)};
}

/// Counts a try before anything is checked. To whom only a letter can still help, one is sent.
Allowed count(const Ask& ask, const Try& tried, const std::string& email)
{
    Allowed allowed;
    const std::string council = ask.council->name;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        storage::Attempts attempts(connection, area);
        allowed = count_try(attempts, tried, ask.now);
        if (allowed.leave == Leave::prove_device && !email.empty())
            send_device_letter(connection, area, email, council, ask.shell.address,
                               ask.shell.chance, ask.now);
    });
    return allowed;
}

void forget(const Ask& ask, const Try& tried)
{
    ask.shell.archive.writing([&](storage::Connection& connection) {
        storage::Attempts attempts(connection, ask.shell.archive.area());
        forget_tries(attempts, tried);
    });
}

} // namespace

Response try_password(Ask& ask)
{
    const Form& form = ask.http.form;
    const std::string to = own_path(form.one("to"));
    const std::string email = as_email(form.one("work-email"));
    std::optional<storage::Account> account;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        account = storage::Accounts(connection, ask.shell.archive.area()).with_email(email);
    });
    const std::string key = account ? account->account : "";
    const Try tried = try_of(ask, Tried::password, key, email);
    const Allowed allowed = count(ask, tried, email);
    if (allowed.leave != Leave::go_on) return wrong_password(ask, to, in_words(allowed));
    const auto checked =
        ask.shell.passwords->check(account ? account->password : "", form.one("password"));
    if (checked.answer == Passwords::Answer::busy)
        return wrong_password(ask, to, "Too many people are signing in. Try again in a minute");
    if (checked.answer == Passwords::Answer::wrong)
        return wrong_password(ask, to, "The email address or the password is not right");
    if (account->totp.empty())
        return wrong_password(ask, to,
                              "Your account has no app yet. Ask your administrator for a "
                              "new link");
    if (!checked.better_hash.empty())
        ask.shell.archive.writing([&](storage::Connection& connection) {
            storage::Accounts(connection, ask.shell.archive.area())
                .set_password(key, checked.better_hash);
        });
    Response response = see_other("/sign-in/app?to=" + in_url(to));
    response.headers.push_back(
        set_cookie(ask.http, Cookie::step,
                   ask.shell.seal.close(step_purpose, key, {ask.now.seconds + step_minutes * 60}),
                   step_minutes * 60));
    return response;
}

Response app_code_page(Ask& ask)
{
    return show_app_code(ask, own_path(ask.http.query.one("to")), {});
}

Response try_app_code(Ask& ask)
{
    const Form& form = ask.http.form;
    const std::string to = own_path(form.one("to"));
    const auto key = ask.shell.seal.open(step_purpose, cookie_in(ask.http, Cookie::step), ask.now);
    if (!key) return see_other("/sign-in?to=" + in_url(to));
    const Try tried = try_of(ask, Tried::code, *key, "");
    const Allowed allowed = count(ask, tried, "");
    if (allowed.leave != Leave::go_on) return show_app_code(ask, to, {{"code", in_words(allowed)}});
    std::optional<storage::Account> account;
    bool right = false;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        storage::Accounts accounts(connection, area);
        account = accounts.find(*key);
        right = account && (use_totp(accounts, *account, form.one("code"), ask.now) ||
                            use_recovery_code(connection, area, *key, form.one("code"), ask.now));
    });
    if (!right)
        return show_app_code(ask, to,
                             {{"code", "That is not the code the app shows now. Each code "
                                       "opens once"}});
    forget(ask, tried);
    forget(ask, try_of(ask, Tried::password, *key, ""));
    Response response = enter_as(ask, *account, to);
    response.headers.push_back(drop_cookie(ask.http, Cookie::step));
    return response;
}

Response council_sign_in(Ask& ask)
{
    if (!ask.shell.provider) return not_found(ask);
    const auto start = ask.shell.provider->start(ask.shell.chance, ask.now);
    if (!start) {
        for (const Problem& one : start.problems())
            std::fprintf(stderr, "ribbon: the council's sign-in: %s\n", one.sentence.c_str());
        return broken(ask, 503);
    }
    const auto to = Url::outside(start->url);
    if (!to) return broken(ask, 503);
    // No redirect: a browser asks form-action of our policy at every step that follows a form, and
    // the council's sign-in is on other sites, of which we know only the first.
    Response response =
        show(ask, {.title = "Go on to the council\u2019s sign-in"}, render(ElsewherePage{*to}));
    response.headers.emplace_back("refresh", "0; url=" + start->url);
    response.headers.push_back(set_cookie(ask.http, Cookie::provider, start->note, 600));
    return response;
}

Response council_back(Ask& ask)
{
    if (!ask.shell.provider) return not_found(ask);
    const auto identity =
        ask.shell.provider->finish(cookie_in(ask.http, Cookie::provider), ask.http.query, ask.now);
    Entered entered;
    if (identity)
        ask.shell.archive.writing([&](storage::Connection& connection) {
            entered = enter(connection, ask.shell.archive.area(), *identity,
                            ask.shell.provider->config().may_bind_by_email);
        });
    else
        for (const Problem& one : identity.problems())
            std::fprintf(stderr, "ribbon: the council's sign-in: %s\n", one.sentence.c_str());
    if (entered.account && entered.entry == Entry::came_in)
        return enter_as(ask, *entered.account, "/");
    return show_sign_in(ask, {.to = "/",
                              .problems = {{"work-email", "We could not let you in by your council "
                                                          "account. Ask your administrator"}}});
}

Response door_page(Ask& ask)
{
    return show(ask, {.title = "Choose a password"},
                render(NewPasswordPage{.path = "/sign-in/new-password/" + in_url(ask.parts[0])},
                       form_keys(ask)));
}

Response set_password(Ask& ask)
{
    const std::string password{ask.http.form.one("password")};
    const auto problems = password_problems("password", password, {});
    const auto again = [&](const Problems& wrong) {
        return show(ask, {.title = "Choose a password", .problems = true},
                    render(NewPasswordPage{.path = "/sign-in/new-password/" + in_url(ask.parts[0]),
                                           .problems = wrong},
                           form_keys(ask)));
    };
    if (!problems.empty()) return again(problems);
    const auto hash = ask.shell.passwords->hash(password);
    if (!hash) return again({{"password", "Too many at once. Try again in a minute"}});
    std::optional<storage::Account> account;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        account = open_door(connection, area, Door::new_password, ask.parts[0], ask.now);
        if (account) storage::Accounts(connection, area).set_password(account->account, *hash);
    });
    if (!account) return show_failed_link(ask);
    return enter_as(ask, *account, "/account/app");
}

} // namespace ribbon::server
