#include "tests/support/notifying.hpp"

#include "calendar/london.hpp"
#include "commands/case_commands.hpp"

#include <stdexcept>
#include <unistd.h>

namespace ribbon {
namespace {

template <class T> T sound(Result<T> result)
{
    if (!result) throw std::runtime_error{result.problems().front().sentence};
    return *std::move(result);
}

/// Bytes that no other record of this machine has.
std::string next_bytes(std::size_t count)
{
    static std::atomic<std::uint64_t> next{0};
    return std::string{ledger::as_bytes(ledger::sha256("notify " + std::to_string(getpid()) + " " +
                                                       std::to_string(next++)))}
        .substr(0, count);
}

} // namespace

NotifyingRecord::NotifyingRecord(storage::Place place, const std::string& url)
    : path_(folder_.path("")), small_(std::move(place), folder_)
{
    begin(url);
}

NotifyingRecord::NotifyingRecord(const std::string& url)
    : path_(folder_.path("")), small_(*storage::parse_place(folder_.path("ribbon.db")), folder_)
{
    begin(url);
}

void NotifyingRecord::begin(const std::string& url)
{
    settings_.service.url = url;
    settings_.service.key = *notify::read_key(NotifyStandIn::key);
    settings_.service.wait_seconds = 20;
    settings_.text_template = NotifyStandIn::text_template;
    settings_.letters = true;
    const Day today = day_in_london(now_);
    const StreamId ada{StreamKind::person, "ADA"}, a_case{StreamKind::a_case, "C1"};
    add(ada, detail_of(DetailKind::person_named, today)
                 .set(DetailField::given, "Ada")
                 .set(DetailField::family, "Radford"));
    add(ada, detail_of(DetailKind::phone_recorded, today).set(DetailField::phone, "07700 900318"));
    add(a_case, detail_of(DetailKind::case_opened, today)
                    .set(DetailField::person, "CH1LD")
                    .set(DetailField::name, "Maya Radford"));
    add(a_case, detail_of(DetailKind::party_joined, today)
                    .set(DetailField::person, "ADA")
                    .set(DetailField::relation, "mother")
                    .set(DetailField::responsibility, "yes"));
}

void NotifyingRecord::add(const StreamId& stream, const Detail& detail)
{
    const std::int64_t number = archive().read(stream).number;
    archive().append({.proposal = {sound(decide(detail, stream, number, day_in_london(now_)))},
                      .who = {.by = "officer", .role = "officer"},
                      .recorded = now_});
}

void NotifyingRecord::put_text(const std::string& key, const std::string& to, std::int64_t entry)
{
    const MailLetter letter{.to = to,
                            .subject = "Something new on your pages",
                            .text = "There is a message for you.",
                            .automatic = true,
                            .a_case = entry > 0 ? "C1" : "",
                            .entry = entry,
                            .person = "ADA"};
    archive().writing([&](storage::Connection& connection) {
        storage::Outbox{connection, "830"}.put(key, "text", json_of(letter), now_,
                                               {now_.seconds + 30 * 86'400});
    });
}

storage::ServiceLetter NotifyingRecord::queue_letter()
{
    const Day today = day_in_london(now_);
    if (reachable(archive().read({StreamKind::person, "ADA"})).address.empty()) {
        add({StreamKind::person, "ADA"}, detail_of(DetailKind::address_recorded, today)
                                             .set(DetailField::address, "4 Mill Lane, Northtown")
                                             .set(DetailField::postcode, "ZZ1 4AB"));
        add({StreamKind::person, "ADA"}, detail_of(DetailKind::notices_wished, today)
                                             .set(DetailField::code, "at once")
                                             .set(DetailField::channel, "letter"));
    }
    const FileMessage message{.day = today,
                              .incoming = false,
                              .channel = "portal",
                              .person = "ADA",
                              .officer = "officer",
                              .subject = "School transport",
                              .words = "The taxi comes at 8:10 from Monday."};
    auto proposal = sound(decide(message, archive().read_case("C1"), today));
    ribbon::queue_letters(proposal, today, [](const Detail&) { return true; });
    archive().append({.proposal = {std::move(proposal)},
                      .who = {.by = "officer", .role = "officer"},
                      .recorded = now_});
    return {"C1", letters().back().entry};
}

daemons::NotifySender NotifyingRecord::sender()
{
    return {archive(), settings_, clock(), next_bytes};
}

daemons::NotifyCounts NotifyingRecord::work()
{
    const std::atomic<bool> stop = false;
    return sender().work(stop);
}

storage::SentMail NotifyingRecord::sent(const std::string& key)
{
    std::optional<storage::SentMail> mail;
    archive().reading([&](storage::Connection& connection) {
        mail = storage::MailSent{connection, "830"}.of_outbox(key);
    });
    if (!mail) throw std::runtime_error{"nothing is known of " + key};
    return *mail;
}

storage::OutboxRow NotifyingRecord::row(const std::string& key)
{
    std::vector<storage::OutboxRow> rows;
    archive().reading([&](storage::Connection& connection) {
        rows = storage::Outbox{connection, "830"}.not_sent();
    });
    for (storage::OutboxRow& one : rows)
        if (one.key == key) return one;
    return {.key = {}, .kind = {}, .body = {}, .state = storage::Sending::sent};
}

std::vector<PaperLetter> NotifyingRecord::letters()
{
    return paper_letters(archive().read_case("C1"));
}

Detail NotifyingRecord::last() { return archive().read_case("C1").details.back(); }

} // namespace ribbon
