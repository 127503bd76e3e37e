// One's own account: where one is signed in, and the app that makes the codes.
#include "ledger/hash.hpp"
#include "pages/sign_in/page.hpp"
#include "server/routes/sign_in.hpp"
#include "server/sign_in/recovery.hpp"
#include "server/sign_in/staying.hpp"
#include "server/sign_in/totp.hpp"
#include "storage/desk/accounts.hpp"

namespace ribbon::server {
namespace {

constexpr int app_minutes = 30;
constexpr const char* app_purpose = "new-app";

storage::Account own_account(const Ask& ask)
{
    std::optional<storage::Account> account;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        account = storage::Accounts(connection, ask.shell.archive.area()).find(ask.visitor.account);
    });
    return account.value_or(storage::Account{});
}

Response show_app(const Ask& ask, const std::string& secret, const Problems& problems)
{
    const storage::Account account = own_account(ask);
    AppPage page{.picture = qr_code(totp_address(secret, ask.council->name, account.email),
                                    "A square to take a picture of with the app"),
                 .secret = in_groups(secret),
                 .note = ask.shell.seal.close(app_purpose, ask.visitor.account + " " + secret,
                                              {ask.now.seconds + app_minutes * 60}),
                 .problems = problems};
    return show(ask, {.title = "Set up an app", .problems = !problems.empty(), .back = "/account"},
                render(page, form_keys(ask)));
}

} // namespace

Response account_page(Ask& ask)
{
    const storage::Account account = own_account(ask);
    AccountPage page{.name = ask.visitor.name,
                     .email = account.email,
                     .staff = ask.visitor.is_staff(),
                     .has_app = !account.totp.empty()};
    const std::string here{ledger::as_bytes(ledger::sha256(ask.visitor.session))};
    ask.shell.archive.reading([&](storage::Connection& connection) {
        connection.query("SELECT token_hash, started, last_seen FROM sessions WHERE area = $1 AND "
                         "account = $2 AND expires > $3 ORDER BY started DESC",
                         {ask.shell.archive.area(), ask.visitor.account, ask.now.seconds},
                         [&](const storage::Row& row) {
                             page.sessions.push_back({said(Moment{row.number(1)}, ask.today),
                                                      said(Moment{row.number(2)}, ask.today),
                                                      row.bytes(0) == here});
                         });
    });
    return show(ask, {.title = "Your account"}, render(page, form_keys(ask)));
}

Response end_other_sessions(Ask& ask)
{
    ask.shell.archive.writing([&](storage::Connection& connection) {
        end_others(connection, ask.shell.archive.area(), ask.visitor.account, ask.visitor.session,
                   ask.now);
    });
    return see_other("/account");
}

Response app_page(Ask& ask) { return show_app(ask, new_totp_secret(ask.shell.chance), {}); }

Response set_app(Ask& ask)
{
    const auto note = ask.shell.seal.open(app_purpose, ask.http.form.one("note"), ask.now);
    const std::string own = ask.visitor.account + " ";
    if (!note || !note->starts_with(own)) return see_other("/account/app");
    const std::string secret = note->substr(own.size());
    const auto step = totp_step(secret, ask.http.form.one("code"), ask.now);
    if (!step)
        return show_app(ask, secret, {{"code", "That is not the code that the app shows now"}});
    AppPage page;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        storage::Accounts accounts(connection, area);
        accounts.set_totp(ask.visitor.account, secret);
        accounts.use_totp(ask.visitor.account, *step);
        page.recovery =
            make_recovery_codes(connection, area, ask.visitor.account, ask.shell.chance, ask.now);
    });
    return show(ask, {.title = "Your app is set up"}, render(page, form_keys(ask)));
}

} // namespace ribbon::server
