#include "storage/mail/sent.hpp"

#include "base/lower_case.hpp"

#include <algorithm>
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

/// From which states each may be come to; the order is that of Delivery.
using enum Delivery;
const std::array<std::vector<Delivery>, 8> from_which{{
    {waiting, on_its_way},                                           // waiting
    {waiting},                                                       // on its way
    {on_its_way, may_have_been_sent},                                // handed on
    {waiting, on_its_way, handed_on, delayed, may_have_been_sent},   // delivered
    {on_its_way, handed_on, may_have_been_sent},                     // delayed
    {on_its_way, handed_on, delivered, delayed, may_have_been_sent}, // bounced
    {waiting, on_its_way},                                           // refused
    {on_its_way, handed_on, delayed},                                // may have been sent
}};

/// Which case and entry a mail is of stands in its own row, or in the table of what it told of.
std::string columns(std::string_view told)
{
    return fmt::format("mail_sent.message_id, mail_sent.outbox, {0}.a_case, {0}.entry, person, "
                       "sent_to, automatic, state, said, made, changed, handed_on",
                       told);
}

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

bool may_become(Delivery from, Delivery to)
{
    const auto& all = from_which[static_cast<std::size_t>(to)];
    return std::find(all.begin(), all.end(), from) != all.end();
}

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
    std::string from;
    for (const Delivery one : from_which[static_cast<std::size_t>(state)])
        from += (from.empty() ? "'" : ", '") + std::string{name_of(one)} + "'";
    // Whatever tells what became of it tells that a server had it.
    const bool gone =
        state == handed_on || state == delivered || state == delayed || state == bounced;
    const Value since = gone ? Value{now.seconds} : Value{};
    return connection_.run(fmt::format("UPDATE mail_sent SET state = $3, said = $4, changed = $5, "
                                       "handed_on = COALESCE(handed_on, $6) "
                                       "WHERE area = $1 AND message_id = $2 AND state IN ({})",
                                       from),
                           {area_, std::string(message_id), std::string(name_of(state)),
                            std::string(said), now.seconds, since}) == 1;
}

bool MailSent::wait_again(std::string_view message_id, std::string_view address, Moment now)
{
    return connection_.run("UPDATE mail_sent SET state = 'waiting', said = '', sent_to = $3, "
                           "made = $4, changed = $4, handed_on = NULL "
                           "WHERE area = $1 AND message_id = $2 AND state <> 'on its way'",
                           {area_, std::string(message_id), std::string(address), now.seconds}) ==
           1;
}

std::vector<SentMail> MailSent::rows(std::string_view where, const Values& values) const
{
    std::vector<SentMail> found;
    connection_.query(
        fmt::format("SELECT {} FROM mail_sent WHERE area = $1 AND {}", columns("mail_sent"), where),
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
    auto all = rows("a_case = $2 ORDER BY made, message_id", {area_, std::string(a_case)});
    connection_.query(fmt::format("SELECT {} FROM digest_told JOIN mail_sent ON mail_sent.area = "
                                  "digest_told.area AND mail_sent.outbox = digest_told.outbox "
                                  "WHERE digest_told.area = $1 AND digest_told.a_case = $2 "
                                  "ORDER BY made, message_id, digest_told.entry",
                                  columns("digest_told")),
                      {area_, std::string(a_case)},
                      [&](const Row& row) { all.push_back(mail_in(row)); });
    return all;
}

std::vector<SentMail> MailSent::in_state(Delivery state) const
{
    return rows("state = $2 ORDER BY made, message_id", {area_, std::string(name_of(state))});
}

std::optional<SentMail> MailSent::newest_to(std::string_view address, Moment since) const
{
    const auto found =
        rows("sent_to IN ($2, $4) AND handed_on >= $3 ORDER BY handed_on DESC, message_id "
             "LIMIT 1",
             {area_, std::string(address), since.seconds, lower_case(address)});
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::vector<Moment> MailSent::gone_to(std::string_view address, Moment since,
                                      bool only_automatic) const
{
    std::vector<Moment> all;
    connection_.query(
        "SELECT COALESCE(handed_on, changed) AS gone FROM mail_sent WHERE area = $1 AND "
        "sent_to IN ($2, $5) AND (handed_on >= $3 OR (handed_on IS NULL AND changed >= $3 AND "
        "state IN ('on its way', 'may have been sent'))) AND (automatic = 1 OR $4 = 0) "
        "ORDER BY gone",
        {area_, std::string(address), since.seconds, std::int64_t{only_automatic ? 1 : 0},
         lower_case(address)},
        [&](const Row& row) { all.push_back({row.number(0)}); });
    return all;
}

} // namespace ribbon::storage
