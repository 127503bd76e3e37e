#include "storage/mail/sent.hpp"

#include <array>
#include <cassert>
#include <fmt/format.h>

namespace ribbon::storage {
namespace {

constexpr std::array<std::string_view, 8> names{"waiting",   "on its way",        "handed on",
                                                "delivered", "delayed",           "bounced",
                                                "refused",   "may have been sent"};

Delivery state_in(std::string_view name)
{
    for (std::size_t at = 0; at < names.size(); ++at)
        if (names[at] == name) return static_cast<Delivery>(at);
    assert(false && "the table holds no other");
    return Delivery::waiting;
}

constexpr std::string_view columns = "message_id, outbox, a_case, entry, person, sent_to, "
                                     "automatic, state, said, made, changed, handed_on";

SentMail mail_in(const Row& row)
{
    SentMail mail{.message_id = std::string(row.text(0)),
                  .outbox = std::string(row.text(1)),
                  .a_case = std::string(row.text(2)),
                  .entry = row.number(3),
                  .person = std::string(row.text(4)),
                  .sent_to = std::string(row.text(5)),
                  .automatic = row.number(6) != 0,
                  .state = state_in(row.text(7)),
                  .said = std::string(row.text(8)),
                  .made = {row.number(9)},
                  .changed = {row.number(10)}};
    if (!row.is_null(11)) mail.handed_on = Moment{row.number(11)};
    return mail;
}

} // namespace

std::string_view name_of(Delivery state) { return names[static_cast<std::size_t>(state)]; }

std::string MailSent::begin(const SentMail& mail)
{
    connection_.run("INSERT INTO mail_sent (area, message_id, outbox, a_case, entry, person, "
                    "sent_to, state, said, made, handed_on, changed, automatic) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', '', $8, NULL, $8, $9) "
                    "ON CONFLICT (area, outbox) DO NOTHING",
                    {area_, mail.message_id, mail.outbox, mail.a_case, mail.entry, mail.person,
                     mail.sent_to, mail.made.seconds, std::int64_t{mail.automatic ? 1 : 0}});
    return of_outbox(mail.outbox)->message_id;
}

bool MailSent::become(std::string_view message_id, Delivery state, std::string_view said,
                      Moment now)
{
    const Value handed_on = state == Delivery::handed_on ? Value{now.seconds} : Value{};
    return connection_.run("UPDATE mail_sent SET state = $3, said = $4, changed = $5, "
                           "handed_on = COALESCE(handed_on, $6) "
                           "WHERE area = $1 AND message_id = $2 AND state <> $3",
                           {area_, std::string(message_id), std::string(name_of(state)),
                            std::string(said), now.seconds, handed_on}) == 1;
}

std::vector<SentMail> MailSent::rows(std::string_view where, const Values& values) const
{
    std::vector<SentMail> found;
    connection_.query(
        fmt::format("SELECT {} FROM mail_sent WHERE area = $1 AND {}", columns, where),
        std::span<const Value>{values}, [&](const Row& row) { found.push_back(mail_in(row)); });
    return found;
}

std::optional<SentMail> MailSent::find(std::string_view message_id) const
{
    const auto found = rows("message_id = $2", {area_, std::string(message_id)});
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::optional<SentMail> MailSent::with_local_part(std::string_view part) const
{
    // "A" is the letter after "@": everything between begins with the part and an "@".
    const std::string begins{part};
    const auto found =
        rows("message_id >= $2 AND message_id < $3", {area_, begins + "@", begins + "A"});
    return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
}

std::optional<SentMail> MailSent::of_outbox(std::string_view key) const
{
    const auto found = rows("outbox = $2", {area_, std::string(key)});
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::vector<SentMail> MailSent::of_case(std::string_view a_case) const
{
    return rows("a_case = $2 ORDER BY made, message_id", {area_, std::string(a_case)});
}

std::vector<SentMail> MailSent::in_state(Delivery state) const
{
    return rows("state = $2 ORDER BY made, message_id", {area_, std::string(name_of(state))});
}

std::optional<SentMail> MailSent::newest_to(std::string_view address, Moment since) const
{
    const auto found = rows("sent_to = $2 AND handed_on >= $3 ORDER BY handed_on DESC, message_id "
                            "LIMIT 1",
                            {area_, std::string(address), since.seconds});
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::int64_t MailSent::count_to(std::string_view address, Moment since, bool only_automatic) const
{
    std::int64_t count = 0;
    connection_.query(
        "SELECT COUNT(*) FROM mail_sent WHERE area = $1 AND sent_to = $2 AND "
        "made >= $3 AND (automatic = 1 OR $4 = 0)",
        {area_, std::string(address), since.seconds, std::int64_t{only_automatic ? 1 : 0}},
        [&](const Row& row) { count = row.number(0); });
    return count;
}

} // namespace ribbon::storage
