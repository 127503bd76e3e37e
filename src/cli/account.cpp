// ribbon account: who can sign in. What an account may do follows from the record.
#include "cli/record_commands.hpp"

#include "access/access.hpp"
#include "base/json/writer.hpp"
#include "base/key.hpp"
#include "commands/case_commands.hpp"
#include "server/sign_in/doors.hpp"
#include "server/sign_in/staying.hpp"
#include "storage/sql/migrations.hpp"

#include <fmt/format.h>

namespace ribbon::cli {
namespace {

/// The desk of a record: its database and its area.
struct Desk {
    std::unique_ptr<storage::Connection> connection;
    std::string area;
    storage::Accounts accounts() const { return {*connection, area}; }
};

Result<Desk> open_desk(const RecordOptions& options, storage::Access access)
{
    const auto place = place_of(options.url);
    if (!place) return place.problems();
    Desk desk{storage::connect(*place, access), {}};
    storage::expect_migrated(*desk.connection);
    auto area = area_of(*desk.connection, options);
    if (!area) return area.problems();
    desk.area = *area;
    return desk;
}

std::optional<storage::Account> named(const Desk& desk, const std::string& name)
{
    auto found = desk.accounts().find(name);
    return found ? found : desk.accounts().with_email(server::as_email(name));
}

Problems nobody(const std::string& name)
{
    return {{name, "no account has this email or key; \"ribbon account list\" shows them all"}};
}

bool is_role_of_staff(const std::string& role)
{
    using access::Role;
    for (const Role one : {Role::officer, Role::manager, Role::administrator})
        if (access::name_of(one) == role) return true;
    return false;
}

Problems problems_of(const AccountOptions& options)
{
    Problems problems;
    if (options.name.empty()) problems.push_back({"--name", "say what the person is called"});
    if (!server::is_email(server::as_email(options.email)))
        problems.push_back({"--email", "give an email address: amy@northshire.example"});
    if (options.officer.empty() == options.person.empty())
        problems.push_back({"--officer", "say whose it is: an officer's post (--officer), or a "
                                         "person of the record (--person), and not both"});
    if (!options.role.empty() && options.officer.empty())
        problems.push_back({"--role", "only an officer is given a role"});
    if (!options.role.empty() && !is_role_of_staff(options.role))
        problems.push_back({"--role", "there is no role \"" + options.role +
                                          "\" among staff: officer, manager or administrator"});
    if (options.issuer.empty() != options.subject.empty())
        problems.push_back({"--subject", "--issuer and --subject go together"});
    if (!options.issuer.empty() && options.officer.empty())
        problems.push_back({"--issuer", "only staff come in by the council's own sign-in"});
    return problems;
}

/// What is taken already, by another living account.
Problems taken(const Desk& desk, const AccountOptions& options)
{
    Problems problems;
    if (desk.accounts().with_email(server::as_email(options.email)))
        problems.push_back({"--email", "an account has this email already"});
    if (!options.officer.empty() && desk.accounts().of_officer(options.officer))
        problems.push_back({"--officer", "this post has an account already; end that one first"});
    if (!options.person.empty() && desk.accounts().of_person(options.person))
        problems.push_back({"--person", "this person has an account already"});
    if (!options.subject.empty() && desk.accounts().with_subject(options.issuer, options.subject))
        problems.push_back({"--subject", "another account is theirs already"});
    return problems;
}

void print_link(const AccountOptions& options, const std::string& path, std::string_view what)
{
    print(fmt::format("{}\n\n  {}{}\n", what, options.server, path));
    if (options.server.empty())
        print("\nPut the address of the server before it (--server does).\n");
}

/// Records one detail of the council; every problem of it, and none where it is recorded.
Problems record_of_council(storage::Archive& archive, const Detail& detail)
{
    const auto decided = decide(detail, {}, archive.read({}).number, today());
    if (!decided) return decided.problems();
    archive.append({{*decided}, {who(), "operator"}, now()});
    return {};
}

/// Whether the post is an administrator's, by the record.
bool is_administrator(const DetailHistory& council, const std::string& officer)
{
    const auto role = access::name_of(access::Role::administrator);
    bool is = false;
    for (const Detail* one : standing(council.details)) {
        if ((*one)[DetailField::officer] != officer) continue;
        const bool about_it = (*one)[DetailField::code] == role;
        if (one->kind == DetailKind::role_given && about_it) is = true;
        if (one->kind == DetailKind::role_taken && about_it) is = false;
        if (one->kind == DetailKind::officer_left) is = false;
    }
    return is;
}

} // namespace

int add_account(const Common& common, const AccountOptions& options)
{
    Problems problems = problems_of(options);
    if (!problems.empty()) return refused("", problems);
    const auto desk = open_desk(options.record, storage::Access::write);
    if (!desk) return refused("", desk.problems());
    problems = taken(*desk, options);
    if (!problems.empty()) return refused("", problems);
    if (!options.role.empty()) {
        auto archive = open_record(common, options.record, Opens::writing);
        if (!archive) return refused("", archive.problems());
        Detail given = detail_of(DetailKind::role_given, today());
        given.set(DetailField::officer, options.officer).set(DetailField::code, options.role);
        problems = record_of_council(**archive, given);
        if (!problems.empty()) return refused("", problems);
    }
    const std::string key = new_key();
    desk->accounts().make({.account = key,
                           .person = options.person,
                           .officer = options.officer,
                           .name = options.name,
                           .email = server::as_email(options.email),
                           .issuer = options.issuer,
                           .subject = options.subject,
                           .made = now()});
    print("The account " + key + " of " + options.name + " is made.\n");
    if (options.subject.empty())
        print_link(options,
                   server::make_door(*desk->connection, desk->area, server::Door::new_password, key,
                                     chance, now()),
                   "They set their password here, once, within 24 hours:");
    return 0;
}

int list_accounts(const Common& common, const AccountOptions& options)
{
    const auto desk = open_desk(options.record, storage::Access::read);
    if (!desk) return refused("", desk.problems());
    std::vector<std::string> rows;
    for (const storage::Account& one : desk->accounts().all()) {
        const bool staff = !one.officer.empty();
        if (common.json) {
            rows.push_back(JsonObject{}
                               .text("account", one.account)
                               .text("name", one.name)
                               .text("email", one.email)
                               .text_or_null("officer", one.officer)
                               .text_or_null("person", one.person)
                               .flag("password", !one.password.empty())
                               .flag("app", !one.totp.empty())
                               .flag("provider", !one.subject.empty())
                               .json());
            continue;
        }
        print(fmt::format("{}  {} <{}>, {} {}{}{}{}\n", one.account, one.name, one.email,
                          staff ? "officer" : "person", staff ? one.officer : one.person,
                          one.password.empty() ? "" : ", password", one.totp.empty() ? "" : ", app",
                          one.subject.empty() ? "" : ", the council's sign-in"));
    }
    if (common.json) print(json_array(rows) + "\n");
    return 0;
}

int end_account(const Common&, const AccountOptions& options)
{
    const auto desk = open_desk(options.record, storage::Access::write);
    if (!desk) return refused("", desk.problems());
    const auto account = named(*desk, options.account);
    if (!account) return refused("", nobody(options.account));
    storage::Transaction transaction{*desk->connection, storage::Access::write};
    server::end_account(*desk->connection, desk->area, account->account, now());
    transaction.commit();
    print("The account of " + account->name + " has ended, and every session of it.\n");
    return 0;
}

int reset_account(const Common&, const AccountOptions& options)
{
    const auto desk = open_desk(options.record, storage::Access::write);
    if (!desk) return refused("", desk.problems());
    const auto account = named(*desk, options.account);
    if (!account) return refused("", nobody(options.account));
    std::string path;
    {
        storage::Transaction transaction{*desk->connection, storage::Access::write};
        desk->accounts().set_password(account->account, "");
        desk->accounts().set_totp(account->account, "");
        storage::Sessions{*desk->connection, desk->area}.end_all_of(account->account);
        storage::Links{*desk->connection, desk->area}.take_back("recovery-code", account->account);
        path = server::make_door(*desk->connection, desk->area, server::Door::new_password,
                                 account->account, chance, now());
        transaction.commit();
    }
    print_link(options, path,
               "The password, the app and the sessions of " + account->name +
                   " are gone. They set a new password here, once, within 24 hours:");
    return 0;
}

int break_glass(const Common& common, const AccountOptions& options)
{
    if (options.reason.empty())
        return refused("", {{"--reason", "say why; it stands in the record for ever"}});
    const auto desk = open_desk(options.record, storage::Access::write);
    if (!desk) return refused("", desk.problems());
    const auto account = named(*desk, options.account);
    if (!account) return refused("", nobody(options.account));
    {
        auto archive = open_record(common, options.record, Opens::writing);
        if (!archive) return refused("", archive.problems());
        const DetailHistory council = (*archive)->read({});
        if (account->officer.empty() || !is_administrator(council, account->officer))
            return refused("", {{options.account, "this is no administrator's account by the "
                                                  "record, and this way in is for them alone"}});
        Detail broken = detail_of(DetailKind::glass_broken, today());
        broken.set(DetailField::officer, account->officer)
            .set(DetailField::name, account->name)
            .set(DetailField::reason, options.reason);
        // Recorded first: there is no link that the record does not know of.
        const Problems problems = record_of_council(**archive, broken);
        if (!problems.empty()) return refused("", problems);
    }
    print_link(options,
               server::make_door(*desk->connection, desk->area, server::Door::break_glass,
                                 account->account, chance, now()),
               "This is recorded. The link signs " + account->name +
                   " in, once, within 15 minutes:");
    return 0;
}

} // namespace ribbon::cli
