// Who may act for somebody of a family.
#include "commands/acting.hpp"

#include "commands/ask.hpp"
#include "inbound/forms/family.hpp"
#include "pages/acting/page.hpp"
#include "server/answers.hpp"
#include "server/outward.hpp"
#include "server/routes/family.hpp"
#include "server/sign_in/link_and_code.hpp"
#include "server/sign_in/tokens.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/desk/outbox.hpp"
#include "views/parts/words.hpp"

#include <utility>

namespace ribbon::server {
namespace {

bool is_checked(const Ask& ask, std::string_view person)
{
    bool checked = false;
    for (const Detail* one : standing_details(*ask.looked)) {
        if ((*one)[DetailField::person] != person) continue;
        if (one->kind == DetailKind::identity_checked) checked = true;
        if (one->kind == DetailKind::identity_doubted) checked = false;
    }
    return checked;
}

/// The name as it was typed here: how an account that was there before is called is not told to
/// whoever knows its address.
std::pair<std::string, std::string> who_was_named(const Detail& let_act)
{
    const std::string words{let_act[DetailField::words]};
    const auto part = words.find(": ");
    if (part == std::string::npos) return {words, "Somebody"};
    return {words.substr(0, part), words.substr(part + 2)};
}

Response show_acting(Ask& ask, const Problems& problems)
{
    ActingPage page{.a_case = ask.history().key,
                    .child = ask.child(),
                    .all = {},
                    .name = std::string{ask.http.form.one("name")},
                    .email = std::string{ask.http.form.one("email")},
                    .what = std::string{ask.http.form.one("what")},
                    .problems = problems,
                    .check_by =
                        said(check_due(ask.today, ask.shell.archive.books().calendar), ask.today)};
    for (const Detail* one : acting_for(ask.history(), ask.visitor.by(), ask.today)) {
        const std::string person{(*one)[DetailField::person]};
        const auto [what, name] = who_was_named(*one);
        page.all.push_back(
            {person, name, what, said_short(one->when.first, ask.today), is_checked(ask, person)});
    }
    return show(
        ask,
        {.title = "Who may act for you", .problems = !problems.empty(), .back = ask.path("/home")},
        render(page, form_keys(ask)));
}

/// Whose address it is. Somebody with a part of their own in the case keeps it apart from acting
/// for another of the family, unless the rights have passed to the young person who says so; and
/// whoever writes here learns nothing of who has an account.
void put_person(const Ask& ask, const std::string& email, LetAct& command)
{
    command.person = ask.shell.new_key();
    std::optional<storage::Account> account;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        account = storage::Accounts(connection, ask.shell.archive.area()).with_email(email);
    });
    const bool own = ask.visitor.person == ask.looked->rows.person;
    if (!account || account->person.empty()) return;
    const bool oneself = account->person == ask.visitor.person;
    if (!oneself && is_party(ask.history(), account->person) && !own) return;
    command.person = account->person;
    command.is_known = true;
}

/// An account and an email for them, in the act that lets them act.
void tell_them(const Ask& ask, const LetAct& command, storage::Decided& decided)
{
    const std::string text =
        "Somebody lets you act for them with " + ask.council->name +
        ".\n\nFirst an officer checks who you are, and will ring or write to you. Then you can "
        "sign in with this address:\n" +
        ask.shell.address + "/sign-in\n\nIf you know nothing of this, please tell us.\n";
    decided.along.with_it = [&ask, command, text,
                             key = ask.shell.new_key()](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        storage::Accounts accounts(connection, area);
        if (!command.is_known && !accounts.with_email(command.email))
            accounts.make({.account = key,
                           .person = command.person,
                           .officer = {},
                           .name = command.name,
                           .email = command.email,
                           .made = ask.now});
        storage::Outbox(connection, area)
            .put("acting-" + key, "mail", letter_json(command.email, "You may act", text), ask.now,
                 {ask.now.seconds + 30 * 86'400});
    };
}

Response end_acting(Ask& ask, const std::string& person)
{
    auto ends = decide(EndActing{.day = ask.today, .person = person, .by = ask.visitor.by()},
                       ask.history(), ask.today);
    if (!ends) return not_found(ask);
    record_of_family(ask, std::move(*ends));
    return see_other(ask.path("/acting"));
}

} // namespace

Response acting_form(Ask& ask) { return show_acting(ask, {}); }

Response let_act(Ask& ask)
{
    const auto read = read_who_acts(ask.http.form);
    if (!read) return show_acting(ask, read.problems());
    if (!read->end.empty()) return end_acting(ask, read->end);
    const std::string email = as_email(read->email);
    if (!is_email(email))
        return show_acting(ask, {{"email", "Write their email address, like name@example.org"}});
    LetAct command{.day = ask.today,
                   .person = {},
                   .is_known = false,
                   .name = read->name,
                   .email = email,
                   .words = read->words + ": " + read->name};
    put_person(ask, email, command);
    if (command.person == ask.visitor.person)
        return show_acting(ask, {{"email", "This is your own address. Write theirs"}});
    auto proposal = decide(command, ask.history(), ask.shell.archive.books().calendar, ask.today);
    if (!proposal) return show_acting(ask, proposal.problems());
    storage::Decided decided{.proposal = std::move(*proposal),
                             .who = {ask.visitor.by(), std::string{access::name_of(ask.role)}},
                             .recorded = ask.now};
    decided.on = {ask.looked->history};
    tell_them(ask, command, decided);
    record_with(ask, decided);
    return see_other(ask.path("/acting"));
}

} // namespace ribbon::server
