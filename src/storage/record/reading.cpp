#include "storage/record/reading.hpp"

#include <stdexcept>

namespace ribbon::storage {
namespace {

constexpr std::string_view columns =
    "stream_kind, stream_key, number, position, kind, version, happened, recorded, recorded_by, "
    "role, fact, salt, commitment";

Entry read_row(const Row& row)
{
    Entry entry;
    const auto kind = stream_kind_called(row.text(0));
    if (!kind)
        throw std::runtime_error("The record has a stream of a kind that this Ribbon does not "
                                 "know: " +
                                 std::string{row.text(0)});
    entry.stream = {*kind, std::string{row.text(1)}};
    entry.number = row.number(2);
    entry.position = static_cast<std::uint64_t>(row.number(3));
    entry.kind = row.text(4);
    entry.version = static_cast<int>(row.number(5));
    entry.happened = {row.number(6)};
    entry.recorded = {row.number(7)};
    entry.by = row.text(8);
    entry.role = row.text(9);
    if (!row.is_null(10)) entry.fact = row.text(10);
    if (!row.is_null(11)) entry.salt = row.bytes(11);
    entry.commitment = row.bytes(12);
    return entry;
}

std::string select(std::string_view where)
{
    return "SELECT " + std::string{columns} + " FROM entry WHERE area = $1 AND " +
           std::string{where};
}

} // namespace

std::vector<Entry> read_stream(Connection& from, const std::string& area, const StreamId& stream,
                               std::optional<Moment> recorded_by)
{
    static const std::string all = select("stream_kind = $2 AND stream_key = $3 ORDER BY number");
    static const std::string until =
        select("stream_kind = $2 AND stream_key = $3 AND recorded <= $4 ORDER BY number");
    std::vector<Entry> entries;
    const auto keep = [&](const Row& row) { entries.push_back(read_row(row)); };
    Values values{area, std::string{in_words(stream.kind)}, stream.key};
    if (recorded_by) {
        values.emplace_back(recorded_by->seconds);
        from.query(until, values, keep);
    } else {
        from.query(all, values, keep);
    }
    return entries;
}

void scan(Connection& from, const std::string& area, std::uint64_t position,
          const std::function<void(const Entry&)>& each)
{
    static const std::string some = select("position >= $2 ORDER BY position LIMIT 1000");
    for (;;) {
        std::vector<Entry> entries;
        from.query(some, {area, static_cast<std::int64_t>(position)},
                   [&](const Row& row) { entries.push_back(read_row(row)); });
        if (entries.empty()) return;
        for (const Entry& one : entries) each(one);
        position = entries.back().position + 1;
    }
}

std::int64_t last_number(Connection& from, const std::string& area, const StreamId& stream)
{
    std::int64_t number = 0;
    from.query("SELECT number FROM stream WHERE area = $1 AND kind = $2 AND key = $3",
               {area, std::string{in_words(stream.kind)}, stream.key},
               [&](const Row& row) { number = row.number(0); });
    return number;
}

std::vector<std::string> keys_of(Connection& from, const std::string& area, StreamKind kind)
{
    std::vector<std::string> keys;
    from.query("SELECT key FROM stream WHERE area = $1 AND kind = $2 ORDER BY key",
               {area, std::string{in_words(kind)}},
               [&](const Row& row) { keys.emplace_back(row.text(0)); });
    return keys;
}

std::optional<Entry> entry_of(Connection& from, const std::string& area, const StreamId& stream,
                              std::int64_t number)
{
    static const std::string one = select("stream_kind = $2 AND stream_key = $3 AND number = $4");
    std::optional<Entry> entry;
    from.query(one, {area, std::string{in_words(stream.kind)}, stream.key, number},
               [&](const Row& row) { entry = read_row(row); });
    return entry;
}

std::optional<Entry> entry_at(Connection& from, const std::string& area, std::uint64_t position)
{
    static const std::string one = select("position = $2");
    std::optional<Entry> entry;
    from.query(one, {area, static_cast<std::int64_t>(position)},
               [&](const Row& row) { entry = read_row(row); });
    return entry;
}

std::optional<LogRow> read_log(Connection& from, const std::string& area)
{
    std::optional<LogRow> log;
    from.query("SELECT origin, size, edge, recorded, checkpoint FROM log WHERE area = $1", {area},
               [&](const Row& row) {
                   log = LogRow{std::string{row.text(0)}, static_cast<std::uint64_t>(row.number(1)),
                                std::string{row.bytes(2)}, Moment{row.number(3)},
                                std::string{row.text(4)}};
               });
    return log;
}

std::vector<std::string> areas(Connection& from)
{
    std::vector<std::string> all;
    from.query("SELECT area FROM log ORDER BY area", {},
               [&](const Row& row) { all.emplace_back(row.text(0)); });
    return all;
}

} // namespace ribbon::storage
