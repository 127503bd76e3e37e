#include "tests/support/sending.hpp"

#include "calendar/london.hpp"
#include "commands/case_commands.hpp"

#include <algorithm>
#include <stdexcept>

namespace ribbon {
namespace {

/// Bytes that no other record of this machine has: two senders must not choose one Message-ID.
std::string next_bytes(std::size_t count)
{
    static std::atomic<std::uint64_t> next{0};
    return std::string{ledger::as_bytes(ledger::sha256("chance " + std::to_string(getpid()) + " " +
                                                       std::to_string(next++)))}
        .substr(0, count);
}

template <class T> T sound(Result<T> result)
{
    if (!result) throw std::runtime_error{result.problems().front().sentence};
    return *std::move(result);
}

} // namespace

SendingRecord::SendingRecord(std::string relay_url)
    : path_(folder_.path("")), small_(*storage::parse_place(folder_.path("ribbon.db")), folder_)
{
    settings_.relay.url = std::move(relay_url);
    settings_.relay.tls = false;
    settings_.relay.wait_seconds = 20;
    settings_.from_name = "Northshire Council";
    settings_.from = "send@northshire.example";
}

void SendingRecord::put(const std::string& key, const MailLetter& letter)
{
    archive().writing([&](storage::Connection& connection) {
        storage::Outbox{connection, "830"}.put(key, "mail", json_of(letter), now_,
                                               {now_.seconds + 30 * 86'400});
    });
}

void SendingRecord::put(const std::string& key, const std::string& to)
{
    put(key, MailLetter{.to = to, .subject = "Letter " + key, .text = "Dear parent,\n\nhello.\n"});
}

daemons::Sender SendingRecord::sender()
{
    return {archive(),
            std::shared_ptr<storage::AttachmentStore>{&small_.attachments(), [](auto*) {}},
            settings_, [this] { return now_; }, next_bytes};
}

daemons::SendCounts SendingRecord::send()
{
    const std::atomic<bool> stop = false;
    return sender().send_due(stop);
}

storage::SentMail SendingRecord::sent(const std::string& key)
{
    std::optional<storage::SentMail> mail;
    archive().reading([&](storage::Connection& connection) {
        mail = storage::MailSent{connection, "830"}.of_outbox(key);
    });
    if (!mail) throw std::runtime_error{"nothing is known of " + key};
    return *mail;
}

std::vector<storage::OutboxRow> SendingRecord::not_sent()
{
    std::vector<storage::OutboxRow> rows;
    archive().reading([&](storage::Connection& connection) {
        rows = storage::Outbox{connection, "830"}.not_sent();
    });
    return rows;
}

std::int64_t SendingRecord::answered_case()
{
    const Day today = day_in_london(now_);
    const auto append = [&](Proposal proposal) {
        archive().append({.proposal = std::move(proposal),
                          .who = {.by = "officer", .role = "officer"},
                          .recorded = now_});
    };
    StreamProposal opened{.stream = {StreamKind::a_case, "CASE00001"}};
    opened.adds.emplace_back(detail_of(DetailKind::case_opened, today)
                                 .set(DetailField::person, "CH1LD0001")
                                 .set(DetailField::name, "Case"));
    append({opened});
    const FileMessage in{
        .day = today, .from = Party::parent, .channel = "email", .words = "Where is the plan?"};
    append({sound(decide(in, archive().read_case("CASE00001"), today))});
    const CaseHistory history = archive().read_case("CASE00001");
    const FileMessage out{.day = today,
                          .incoming = false,
                          .channel = "email",
                          .words = "Here it is.",
                          .answers = {history.facts.facts.front().matter}};
    append({sound(decide(out, history, today))});
    return archive().read_case("CASE00001").number;
}

bool SendingRecord::is_answered()
{
    const CaseHistory history = archive().read_case("CASE00001");
    const auto facts = standing(history.facts);
    return std::any_of(facts.begin(), facts.end(),
                       [](const Fact* fact) { return fact->kind == Kind::message_answered; });
}

} // namespace ribbon
