#include "storage/mail/reads_like.hpp"

#include "calendar/london.hpp"
#include "inbound/asks/asks.hpp"
#include "inbound/asks/to_read.hpp"
#include "storage/mail/clues.hpp"
#include "views/asks/arrange.hpp"

#include <limits>

namespace ribbon::storage {

ReadsLike reads_like(Archive& archive, const MailRow& row, const MailFound& found, Day today)
{
    ReadsLike like;
    // A case in which nothing happened but this mail: what it asks for starts the same clocks.
    CaseHistory history;
    for (Detail& one :
         asks_seen(found.subject, words_to_read(found.subject, found.text, found.reply_text), 1,
                   day_in_london(row.taken.received))) {
        if (const auto words = one[DetailField::words]; one.kind == DetailKind::danger_seen)
            like.danger = words.substr(0, words.find('\n'));
        one.number = static_cast<std::int64_t>(history.details.size()) + 2;
        history.details.push_back(std::move(one));
    }
    if (history.details.empty()) return like;
    history.number = history.details.back().number;
    const auto& books = archive.books();
    like.asks = arrange_asks(history, books.law, books.calendar, today);
    return like;
}

void MailsByUrgency::note(std::string_view id, const ReadsLike& like)
{
    const std::int64_t due = like.asks.empty() || !like.asks.front().due
                                 ? std::numeric_limits<std::int64_t>::max()
                                 : like.asks.front().due->number();
    connection_.run("INSERT INTO mail_reads_like (area, id, danger, due) VALUES ($1, $2, $3, $4) "
                    "ON CONFLICT (area, id) DO UPDATE SET danger = excluded.danger, "
                    "due = excluded.due",
                    {area_, std::string{id}, std::int64_t{!like.danger.empty()}, due});
}

std::vector<std::string> MailsByUrgency::to_file(int most, int skipped) const
{
    std::vector<std::string> ids;
    connection_.query("SELECT m.id FROM mail m LEFT JOIN mail_reads_like r ON r.area = m.area AND "
                      "r.id = m.id WHERE m.area = $1 AND m.state = 'to_file' "
                      "ORDER BY COALESCE(r.danger, 0) DESC, COALESCE(r.due, $2), m.received, m.id "
                      "LIMIT $3 OFFSET $4",
                      {area_, std::numeric_limits<std::int64_t>::max(), std::int64_t{most},
                       std::int64_t{skipped}},
                      [&](const Row& row) { ids.emplace_back(row.text(0)); });
    return ids;
}

std::int64_t MailsByUrgency::dangers() const
{
    std::int64_t count = 0;
    connection_.query("SELECT COUNT(*) FROM mail m JOIN mail_reads_like r ON r.area = m.area AND "
                      "r.id = m.id WHERE m.area = $1 AND m.state = 'to_file' AND r.danger = 1",
                      {area_}, [&](const Row& row) { count = row.number(0); });
    return count;
}

std::pair<std::int64_t, std::string> MailsByUrgency::with_a_clock() const
{
    const std::string those =
        " FROM mail m JOIN mail_reads_like r ON r.area = m.area AND "
        "r.id = m.id WHERE m.area = $1 AND m.state = 'to_file' AND r.due < $2";
    const Values values{area_, std::numeric_limits<std::int64_t>::max()};
    std::pair<std::int64_t, std::string> mails;
    connection_.query("SELECT COUNT(*)" + those, values,
                      [&](const Row& row) { mails.first = row.number(0); });
    connection_.query("SELECT m.id" + those + " ORDER BY r.due, m.received, m.id LIMIT 1", values,
                      [&](const Row& row) { mails.second = row.text(0); });
    return mails;
}

std::vector<std::string> MailsByUrgency::not_noted(int most) const
{
    std::vector<std::string> ids;
    connection_.query("SELECT m.id FROM mail m LEFT JOIN mail_reads_like r ON r.area = m.area AND "
                      "r.id = m.id WHERE m.area = $1 AND m.state = 'to_file' AND m.reading <> '' "
                      "AND r.id IS NULL ORDER BY m.id LIMIT $2",
                      {area_, std::int64_t{most}},
                      [&](const Row& row) { ids.emplace_back(row.text(0)); });
    return ids;
}

void note_what_waits(Archive& archive, Day today)
{
    constexpr int at_once = 100;
    for (bool more = true; more;) {
        std::vector<std::pair<std::string, ReadsLike>> found;
        archive.reading([&](Connection& in) {
            for (const std::string& id : MailsByUrgency(in, archive.area()).not_noted(at_once)) {
                const auto row = Mails(in, archive.area()).find(id);
                const auto mail = row ? found_of(*row) : std::nullopt;
                found.emplace_back(id,
                                   mail ? reads_like(archive, *row, *mail, today) : ReadsLike{});
            }
        });
        more = !found.empty();
        if (more)
            archive.writing([&](Connection& in) {
                MailsByUrgency all{in, archive.area()};
                for (const auto& [id, like] : found) all.note(id, like);
            });
    }
}

} // namespace ribbon::storage
