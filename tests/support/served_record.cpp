#include "tests/support/served_record.hpp"

#include "commands/case_commands.hpp"
#include "ledger/hash.hpp"
#include "server/sign_in/csrf.hpp"
#include "server/sign_in/passwords.hpp"
#include "server/sign_in/staying.hpp"
#include "server/sign_in/tokens.hpp"

#include <stdexcept>

namespace ribbon::server {
namespace {

/// Bytes that are the same in every run, and never the same twice in one.
Chance counted_chance()
{
    return [n = std::make_shared<int>(0)](std::size_t bytes) {
        std::string all;
        while (all.size() < bytes)
            all += ledger::as_bytes(ledger::sha256("chance " + std::to_string(++*n)));
        return all.substr(0, bytes);
    };
}

} // namespace

ServedRecord::ServedRecord(Day today)
    : today_(today), small_({storage::Engine::sqlite, folder_.path("ribbon.db"), {}}, folder_)
{
    const Moment ten{std::int64_t{today.number()} * 86'400 + 10 * 3'600};
    shell_ = std::make_unique<Shell>(small_.archive(), Clock{ten}, Seal{std::string(32, 'k')},
                                     counted_chance());
    shell_->new_key = [this] { return "KEY" + std::to_string(++count_); };
    shell_->passwords = std::make_shared<Passwords>();
    shell_->attachments = std::shared_ptr<storage::AttachmentStore>(
        &small_.attachments(), [](storage::AttachmentStore*) {});
    served_ = std::make_unique<Served>(application(*shell_));
    shell_->address = "http://127.0.0.1:" + std::to_string(served_->listener->port());
}

ServedRecord::~ServedRecord() = default;

void ServedRecord::record(Proposal proposal)
{
    archive().append({.proposal = std::move(proposal),
                      .who = {"office", "officer"},
                      .recorded = shell_->clock.now()});
}

void ServedRecord::open_case(const std::string& key, Day born, const std::string& officer,
                             const std::string& team)
{
    auto opened = decide(OpenCase{.a_case = key,
                                  .person = key + "-0",
                                  .name = "Maya Radford",
                                  .opened = today_ - days{400},
                                  .born = Days::on(born),
                                  .evidence = {}},
                         CaseHistory{}, today_);
    if (!opened) throw std::runtime_error{opened.problems().front().sentence};
    if (!officer.empty())
        opened->adds.emplace_back(detail_of(DetailKind::officer_named, today_ - days{399})
                                      .set(DetailField::officer, officer)
                                      .set(DetailField::name, "Officer " + officer)
                                      .set(DetailField::team, team));
    record({*opened});
}

void ServedRecord::add(const std::string& a_case, Detail detail)
{
    const auto history = archive().read_case(a_case);
    auto proposal = decide(detail, {StreamKind::a_case, a_case}, history.number, today_);
    if (!proposal) throw std::runtime_error{proposal.problems().front().sentence};
    record({*proposal});
}

void ServedRecord::add_to_area(Detail detail)
{
    auto proposal = decide(detail, StreamId{}, archive().read({}).number, today_);
    if (!proposal) throw std::runtime_error{proposal.problems().front().sentence};
    record({*proposal});
}

void ServedRecord::fact(const std::string& a_case, const RecordFact& command)
{
    auto proposal = decide(command, archive().read_case(a_case), today_);
    if (!proposal) throw std::runtime_error{proposal.problems().front().sentence};
    record({*proposal});
}

SignedInAs ServedRecord::sign_in(storage::Account account)
{
    SignedInAs who;
    who.account = std::move(account);
    archive().writing([&](storage::Connection& connection) {
        storage::Accounts(connection, archive().area()).make(who.account);
        who.session = begin_session(connection, archive().area(), who.account, "", shell_->chance,
                                    shell_->clock.now());
    });
    return who;
}

SignedInAs ServedRecord::sign_in_again(const storage::Account& account)
{
    SignedInAs who{.account = account, .session = {}};
    archive().writing([&](storage::Connection& connection) {
        who.session = begin_session(connection, archive().area(), account, "", shell_->chance,
                                    shell_->clock.now());
    });
    return who;
}

SignedInAs ServedRecord::parent_joins(const std::string& a_case, const std::string& person,
                                      const std::string& relation, const std::string& name,
                                      Day joined)
{
    add(a_case, detail_of(DetailKind::party_joined, joined)
                    .set(DetailField::person, person)
                    .set(DetailField::relation, relation)
                    .set(DetailField::responsibility, "yes"));
    add(a_case, detail_of(DetailKind::identity_checked, joined).set(DetailField::person, person));
    return sign_in_person(person, name);
}

SignedInAs ServedRecord::sign_in_person(const std::string& person, const std::string& name)
{
    return sign_in({.account = "account-" + person,
                    .person = person,
                    .officer = {},
                    .name = name,
                    .email = as_email(person + "@family.example"),
                    .made = shell_->clock.now()});
}

SignedInAs ServedRecord::sign_in_officer(const std::string& officer)
{
    return sign_in({.account = "account-" + officer,
                    .person = {},
                    .officer = officer,
                    .name = "Officer " + officer,
                    .email = officer + "@council.example",
                    .made = shell_->clock.now()});
}

Answer ServedRecord::get(const std::string& path, const SignedInAs* who)
{
    Client client = served_->client();
    return client.ask(server::get(path, who ? who->cookie() : ""));
}

Answer ServedRecord::raw_post(const std::string& path, const std::string& body,
                              const std::string& headers)
{
    Client client = served_->client();
    return client.ask(server::post(path, "application/x-www-form-urlencoded", body, headers));
}

Answer ServedRecord::post(const std::string& path, const std::string& fields, const SignedInAs* who,
                          const std::string& once)
{
    Client client = served_->client();
    return client.ask(form_bytes(path, fields, who, once));
}

std::string ServedRecord::form_bytes(const std::string& path, const std::string& fields,
                                     const SignedInAs* who, const std::string& once)
{
    const std::string before(43, 'b');
    const std::string token = form_token(shell_->seal, who ? who->session : before, shell_->chance);
    const std::string key = once.empty() ? "once" + std::to_string(++count_) : once;
    const std::string body =
        "csrf=" + in_url(token) + "&once=" + key + (fields.empty() ? "" : "&" + fields);
    return server::post(path, "application/x-www-form-urlencoded", body,
                        (who ? who->cookie() : "Cookie: ribbon-before=" + before + "\r\n") +
                            std::string{"Sec-Fetch-Site: same-origin\r\n"});
}

std::string ServedRecord::form_with_file(
    const std::string& path, const SignedInAs& who,
    const std::vector<std::pair<std::string, std::string>>& fields, const std::string& file,
    const std::string& once)
{
    auto all = fields;
    all.emplace_back("csrf", form_token(shell_->seal, who.session, shell_->chance));
    all.emplace_back("once", once);
    std::string body;
    for (const auto& [name, value] : all)
        body += "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value +
                "\r\n";
    body += "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"report.txt\""
            "\r\nContent-Type: text/plain\r\n\r\n" +
            file + "\r\n--edge--\r\n";
    return server::post(path, "multipart/form-data; boundary=edge", body,
                        who.cookie() + "Sec-Fetch-Site: same-origin\r\n");
}

} // namespace ribbon::server
