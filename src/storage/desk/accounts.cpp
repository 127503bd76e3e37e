#include "storage/desk/accounts.hpp"

namespace ribbon::storage {
namespace {

constexpr std::string_view columns =
    "SELECT account, person, officer, name, email, password, totp, totp_used, issuer, subject, "
    "made FROM account WHERE area = $1 AND ended IS NULL AND ";

Account account_in(const Row& row)
{
    return {.account = std::string(row.text(0)),
            .person = std::string(row.text(1)),
            .officer = std::string(row.text(2)),
            .name = std::string(row.text(3)),
            .email = std::string(row.text(4)),
            .password = std::string(row.text(5)),
            .totp = std::string(row.text(6)),
            .totp_used = row.number(7),
            .issuer = std::string(row.text(8)),
            .subject = std::string(row.text(9)),
            .made = {row.number(10)},
            .ended = {}};
}

} // namespace

void Accounts::make(const Account& made)
{
    connection_.run("INSERT INTO account (area, account, person, officer, name, email, password, "
                    "totp, totp_used, issuer, subject, made) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                    {area_, made.account, made.person, made.officer, made.name, made.email,
                     made.password, made.totp, made.totp_used, made.issuer, made.subject,
                     made.made.seconds});
}

std::optional<Account> Accounts::one(std::string_view where,
                                     std::initializer_list<Value> values) const
{
    std::optional<Account> found;
    connection_.query(std::string{columns} + std::string{where}, values,
                      [&](const Row& row) { found = account_in(row); });
    return found;
}

std::vector<Account> Accounts::all() const
{
    std::vector<Account> found;
    connection_.query(std::string{columns} + "1 = 1 ORDER BY name, email, account", {area_},
                      [&](const Row& row) { found.push_back(account_in(row)); });
    return found;
}

std::optional<Account> Accounts::find(std::string_view account) const
{
    return one("account = $2", {area_, std::string(account)});
}

std::optional<Account> Accounts::with_email(std::string_view email) const
{
    return one("email = $2", {area_, std::string(email)});
}

std::optional<Account> Accounts::with_subject(std::string_view issuer,
                                              std::string_view subject) const
{
    return one("issuer = $2 AND subject = $3 AND subject <> ''",
               {area_, std::string(issuer), std::string(subject)});
}

std::optional<Account> Accounts::of_officer(std::string_view officer) const
{
    return one("officer = $2 AND officer <> ''", {area_, std::string(officer)});
}

std::optional<Account> Accounts::of_person(std::string_view person) const
{
    return one("person = $2 AND person <> ''", {area_, std::string(person)});
}

void Accounts::set_password(std::string_view account, std::string_view hash)
{
    connection_.run("UPDATE account SET password = $3 WHERE area = $1 AND account = $2",
                    {area_, std::string(account), std::string(hash)});
}

void Accounts::set_totp(std::string_view account, std::string_view secret)
{
    connection_.run("UPDATE account SET totp = $3, totp_used = 0 WHERE area = $1 AND account = $2",
                    {area_, std::string(account), std::string(secret)});
}

void Accounts::set_subject(std::string_view account, std::string_view issuer,
                           std::string_view subject)
{
    connection_.run("UPDATE account SET issuer = $3, subject = $4 WHERE area = $1 AND account = $2",
                    {area_, std::string(account), std::string(issuer), std::string(subject)});
}

bool Accounts::use_totp(std::string_view account, std::int64_t step)
{
    return connection_.run("UPDATE account SET totp_used = $3 "
                           "WHERE area = $1 AND account = $2 AND totp_used < $3",
                           {area_, std::string(account), step}) == 1;
}

bool Accounts::end(std::string_view account, Moment now)
{
    return connection_.run("UPDATE account SET ended = $3 "
                           "WHERE area = $1 AND account = $2 AND ended IS NULL",
                           {area_, std::string(account), now.seconds}) == 1;
}

std::int64_t Attempts::count(std::string_view what, std::string_view about, Moment now, int window)
{
    std::int64_t counted = 0;
    connection_.query(
        "INSERT INTO attempt (area, what, about, window_start, count) "
        "VALUES ($1, $2, $3, $4, 1) ON CONFLICT (area, what, about, window_start) "
        "DO UPDATE SET count = attempt.count + 1 RETURNING count",
        {area_, std::string(what), std::string(about), now.seconds - now.seconds % window},
        [&](const Row& row) { counted = row.number(0); });
    return counted;
}

void Attempts::forget(std::string_view what, std::string_view about)
{
    connection_.run("DELETE FROM attempt WHERE area = $1 AND what = $2 AND about = $3",
                    {area_, std::string(what), std::string(about)});
}

} // namespace ribbon::storage
