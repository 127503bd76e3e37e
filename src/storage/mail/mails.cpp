#include "storage/mail/mails.hpp"

#include "base/whole_number.hpp"

#include <cassert>

namespace ribbon::storage {
namespace {

struct Named {
    MailState state;
    std::string_view name, words;
};
constexpr Named named[]{
    {MailState::taken, "taken", "received, and being read"},
    {MailState::filed, "filed", "filed"},
    {MailState::to_file, "to_file", "to be filed by a person"},
    {MailState::set_aside, "set_aside", "set aside: a machine wrote it"},
    {MailState::again, "again", "another delivery of a mail we have"},
};

/// The columns of every query here, in this order.
constexpr std::string_view columns =
    "id, received, raw, bytes, via, envelope_from, envelope_to, state, said, message_id, "
    "delivery_key, near_key, sender, subject, reading, first, filed, tries";

MailState state_called(std::string_view name)
{
    for (const Named& one : named)
        if (one.name == name) return one.state;
    // The table allows no other word. A person sees what we can not place.
    return MailState::to_file;
}

/// One a line: an address holds no line end, which the listener sees to.
std::string lines_of(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& one : texts) all += one + "\n";
    return all;
}

std::vector<std::string> texts_of(std::string_view lines)
{
    std::vector<std::string> all;
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        all.emplace_back(lines.substr(0, end));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    return all;
}

/// "7Q3KXW2M9 12", one a line.
std::string written(const std::vector<FiledIn>& filed)
{
    std::vector<std::string> lines;
    lines.reserve(filed.size());
    for (const FiledIn& one : filed) lines.push_back(one.a_case + " " + std::to_string(one.entry));
    return lines_of(lines);
}

std::vector<FiledIn> filed_in(std::string_view lines)
{
    std::vector<FiledIn> filed;
    for (const std::string& line : texts_of(lines)) {
        const auto blank = line.find(' ');
        if (blank == std::string::npos) continue;
        filed.push_back({line.substr(0, blank),
                         whole_number<std::int64_t>(line.substr(blank + 1)).value_or(0)});
    }
    return filed;
}

MailRow row_in(const Row& row)
{
    const auto text = [&](int column) { return std::string{row.text(column)}; };
    return {.taken = {.id = text(0),
                      .received = {row.number(1)},
                      .raw = text(2),
                      .bytes = static_cast<std::uint64_t>(row.number(3)),
                      .via = text(4),
                      .envelope_from = text(5),
                      .envelope_to = texts_of(row.text(6))},
            .state = state_called(row.text(7)),
            .said = text(8),
            .read = {.message_id = text(9),
                     .delivery_key = text(10),
                     .near_key = text(11),
                     .sender = text(12),
                     .subject = text(13),
                     .reading = text(14)},
            .first = text(15),
            .filed = filed_in(row.text(16)),
            .tries = row.number(17)};
}

} // namespace

std::string_view name_of(MailState state)
{
    for (const Named& one : named)
        if (one.state == state) return one.name;
    return {};
}

std::string_view in_words(MailState state)
{
    for (const Named& one : named)
        if (one.state == state) return one.words;
    return {};
}

void Mails::take(const TakenMail& mail)
{
    connection_.run(
        "INSERT INTO mail (area, id, received, raw, bytes, via, envelope_from, envelope_to, state, "
        "said, message_id, delivery_key, near_key, sender, subject, reading, first, filed, tries) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'taken', '', '', '', '', '', '', '', '', '', 0)",
        {area_, mail.id, mail.received.seconds, mail.raw, static_cast<std::int64_t>(mail.bytes),
         mail.via, mail.envelope_from, lines_of(mail.envelope_to)});
}

std::vector<MailRow> Mails::rows(const std::string& where, const Values& values) const
{
    std::vector<MailRow> found;
    connection_.query("SELECT " + std::string{columns} + " FROM mail WHERE area = $1 AND " + where,
                      values, [&](const Row& row) { found.push_back(row_in(row)); });
    return found;
}

std::optional<MailRow> Mails::find(std::string_view id) const
{
    auto found = rows("id = $2", {area_, std::string{id}});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<MailRow> Mails::in_state(MailState state, int most, std::string_view after) const
{
    const std::string name{name_of(state)};
    if (after.empty())
        return rows("state = $2 ORDER BY received, id LIMIT $3", {area_, name, std::int64_t{most}});
    return rows("state = $2 AND (received, id) > (SELECT received, id FROM mail WHERE area = $1 "
                "AND id = $4) ORDER BY received, id LIMIT $3",
                {area_, name, std::int64_t{most}, std::string{after}});
}

std::vector<MailRow> Mails::to_read(bool imported, int most) const
{
    return rows("state = 'taken' AND via " + std::string{imported ? "=" : "<>"} +
                    " 'import' ORDER BY received, id LIMIT $2",
                {area_, std::int64_t{most}});
}

bool Mails::has_bytes(std::string_view raw) const
{
    bool found = false;
    connection_.query("SELECT 1 FROM mail WHERE area = $1 AND raw = $2 LIMIT 1",
                      {area_, std::string{raw}}, [&](const Row&) { found = true; });
    return found;
}

std::vector<MailRow> Mails::that_came(std::string_view via, MailState state) const
{
    return rows("state = $2 AND via = $3 ORDER BY received, id",
                {area_, std::string{name_of(state)}, std::string{via}});
}

std::map<MailState, std::int64_t> Mails::counts() const
{
    std::map<MailState, std::int64_t> all;
    for (const Named& one : named) all[one.state] = 0;
    connection_.query("SELECT state, count(*) FROM mail WHERE area = $1 GROUP BY state", {area_},
                      [&](const Row& row) { all[state_called(row.text(0))] = row.number(1); });
    return all;
}

std::optional<Moment> Mails::oldest_taken() const
{
    std::optional<Moment> oldest;
    connection_.query("SELECT received FROM mail WHERE area = $1 AND state = 'taken' "
                      "ORDER BY received LIMIT 1",
                      {area_}, [&](const Row& row) { oldest = Moment{row.number(0)}; });
    return oldest;
}

std::int64_t Mails::begin_try(std::string_view id)
{
    std::int64_t tries = 0;
    connection_.query("UPDATE mail SET tries = tries + 1 WHERE area = $1 AND id = $2 "
                      "RETURNING tries",
                      {area_, std::string{id}}, [&](const Row& row) { tries = row.number(0); });
    return tries;
}

void Mails::forget_try(std::string_view id)
{
    connection_.run("UPDATE mail SET tries = tries - 1 WHERE area = $1 AND id = $2 AND tries > 0",
                    {area_, std::string{id}});
}

std::int64_t Mails::read_again(std::string_view id)
{
    return connection_.run("UPDATE mail SET state = 'taken', tries = 0, said = '' WHERE area = $1 "
                           "AND state = 'to_file' AND reading = '' AND ($2 = '' OR id = $2)",
                           {area_, std::string{id}});
}

void Mails::note_read(std::string_view id, const ReadMail& read)
{
    constexpr std::int64_t week = std::int64_t{7} * 86'400;
    connection_.run("UPDATE mail SET message_id = $3, delivery_key = $4, near_key = $5, "
                    "sender = $6, subject = $7, reading = $8 WHERE area = $1 AND id = $2 "
                    "AND state <> 'filed'",
                    {area_, std::string{id}, read.message_id, read.delivery_key, read.near_key,
                     read.sender, read.subject, read.reading});
    // Older mail that is imported lay somewhere else, and says itself when it was sent.
    if (read.taken)
        connection_.run("UPDATE mail SET received = $3 WHERE area = $1 AND id = $2 AND "
                        "state <> 'filed' AND via <> 'import' AND received > $3 AND received <= $4",
                        {area_, std::string{id}, read.taken->seconds, read.taken->seconds + week});
}

bool Mails::settle(std::string_view id, MailState from, MailState to, std::string_view said,
                   std::string_view first)
{
    return connection_.run("UPDATE mail SET state = $4, said = $5, first = $6 "
                           "WHERE area = $1 AND id = $2 AND state = $3",
                           {area_, std::string{id}, std::string{name_of(from)},
                            std::string{name_of(to)}, std::string{said}, std::string{first}}) == 1;
}

bool Mails::to_person(std::string_view id, MailState from, std::string_view why)
{
    return settle(id, from, MailState::to_file, why, {});
}

bool Mails::set_aside(std::string_view id, MailState from, std::string_view why)
{
    return settle(id, from, MailState::set_aside, why, {});
}

bool Mails::say_again(std::string_view id, MailState from, std::string_view first)
{
    if (!settle(id, from, MailState::again, in_words(MailState::again), first)) return false;
    // It says what the first says, and may outlive it nowhere.
    connection_.run("UPDATE mail SET subject = '', reading = '' WHERE area = $1 AND id = $2",
                    {area_, std::string{id}});
    return true;
}

bool Mails::file(std::string_view id, MailState from, const std::vector<FiledIn>& in,
                 std::string_view said)
{
    assert(!in.empty());
    return connection_.run("UPDATE mail SET state = 'filed', said = $5, filed = $4, sender = '', "
                           "subject = '', reading = '' "
                           "WHERE area = $1 AND id = $2 AND state = $3",
                           {area_, std::string{id}, std::string{name_of(from)}, written(in),
                            std::string{said}}) == 1;
}

std::vector<MailRow> Mails::with_delivery_key(std::string_view key, std::string_view but) const
{
    if (key.empty()) return {};
    return rows("delivery_key = $2 AND id <> $3 ORDER BY received, id",
                {area_, std::string{key}, std::string{but}});
}

std::vector<MailRow> Mails::with_message_ids(const std::vector<std::string>& ids) const
{
    std::vector<MailRow> found;
    for (const std::string& one : ids) {
        if (one.empty()) continue;
        for (MailRow& row : rows("message_id = $2 ORDER BY received, id", {area_, one}))
            found.push_back(std::move(row));
    }
    return found;
}

} // namespace ribbon::storage
