#include "storage/record/batch.hpp"

#include "storage/derived/keep.hpp"
#include "storage/record/leaf.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr std::string_view insert_entry =
    "INSERT INTO entry (area, stream_kind, stream_key, number, position, kind, version, happened, "
    "recorded, recorded_by, role, fact, salt, commitment) VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
constexpr std::string_view insert_node =
    "INSERT INTO node (area, level, place, hash) VALUES ($1, $2, $3, $4)";
constexpr std::string_view upsert_stream =
    "INSERT INTO stream (area, kind, key, number) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (area, kind, key) DO UPDATE SET number = excluded.number";

Blob blob(const ledger::Hash& hash) { return {std::string{ledger::as_bytes(hash)}}; }

std::string word(const StreamId& stream) { return std::string{in_words(stream.kind)}; }

} // namespace

Appended Batch::take(const Prepared& prepared, const Salts& salts)
{
    check(prepared.act);
    const Along& along = prepared.along;
    if (along.only_if && !along.only_if(connection_))
        throw Conflict{prepared.act.additions.empty() ? StreamId{}
                                                      : prepared.act.additions.front().stream};
    Appended appended{.first_position = edge_.size(), .entries = 0, .checkpoint = {}};
    // No moment goes back: an entry is never recorded before one that stands before it.
    recorded_ = std::max(recorded_, prepared.act.recorded);
    for (const Addition& addition : prepared.act.additions)
        for (std::size_t i = 0; i < addition.entries.size(); ++i)
            take_entry(addition, i, prepared.act, salts);
    for (const Erasure& erasure : prepared.act.erasures) erase(erasure);
    take_rows(prepared);
    if (along.with_it) along.with_it(connection_);
    appended.entries = edge_.size() - appended.first_position;
    return appended;
}

std::int64_t& Batch::number_of(const StreamId& stream)
{
    const auto known = numbers_.find(stream);
    if (known != numbers_.end()) return known->second;
    return numbers_[stream] = last_number(connection_, area_, stream);
}

void Batch::check(const Act& act)
{
    for (const Addition& one : act.additions)
        if (number_of(one.stream) != one.expected) throw Conflict{one.stream};
}

void Batch::take_entry(const Addition& addition, std::size_t index, const Act& act,
                       const Salts& salts)
{
    const NewEntry& given = addition.entries[index];
    std::int64_t& number = number_of(addition.stream);
    Entry entry{.stream = addition.stream,
                .number = ++number,
                .position = edge_.size(),
                .kind = given.kind,
                .version = given.version,
                .happened = given.happened,
                .recorded = recorded_,
                .by = act.by,
                .role = act.role,
                .fact = given.fact,
                .salt = salts()};
    written_[addition.stream] = number;
    const ledger::Hash commitment = commitment_of(entry);
    const ledger::Hash leaf = leaf_of(entry, commitment);
    const auto position = static_cast<std::int64_t>(entry.position);
    nodes_.push_back({area_, std::int64_t{0}, position, blob(leaf)});
    edge_.append(leaf, [&](int level, std::uint64_t place, const ledger::Hash& hash) {
        nodes_.push_back(
            {area_, std::int64_t{level}, static_cast<std::int64_t>(place), blob(hash)});
    });
    leaves_.push_back(leaf);
    entries_.push_back({area_, word(entry.stream), entry.stream.key, entry.number, position,
                        entry.kind, std::int64_t{entry.version}, entry.happened.seconds,
                        entry.recorded.seconds, entry.by, entry.role, std::move(entry.fact),
                        Blob{std::move(entry.salt)}, blob(commitment)});
}

void Batch::take_rows(const Prepared& prepared)
{
    // Of two acts on one case the later rows hold: they were made from all that is before them.
    for (const CaseRows& rows : prepared.rows.cases) cases_[rows.a_case] = rows;
    for (const PersonRows& rows : prepared.rows.people) people_[rows.person] = rows;
    for (const StreamTexts& texts : prepared.rows.texts) texts_[texts.stream] = texts;
}

void Batch::erase(const Erasure& erasure) { erasures_.push_back(erasure); }

void Batch::write(const std::string& origin)
{
    connection_.run_many(insert_entry, entries_);
    connection_.run_many(insert_node, nodes_);
    std::vector<Values> streams;
    for (const auto& [stream, number] : written_)
        streams.push_back({area_, word(stream), stream.key, number});
    connection_.run_many(upsert_stream, streams);
    for (const Erasure& one : erasures_)
        connection_.run("UPDATE entry SET fact = NULL, salt = NULL WHERE area = $1 AND "
                        "stream_kind = $2 AND stream_key = $3 AND number BETWEEN $4 AND $5",
                        {area_, word(one.stream), one.stream.key, one.first, one.last});
    for (const auto& [key, rows] : cases_) keep(connection_, area_, rows);
    for (const auto& [key, rows] : people_) keep(connection_, area_, rows);
    for (const auto& [stream, texts] : texts_) keep(connection_, area_, texts);
    if (entries_.empty()) return;
    connection_.run("UPDATE log SET size = $2, edge = $3, recorded = $4 WHERE area = $1 AND "
                    "origin = $5",
                    {area_, static_cast<std::int64_t>(edge_.size()), Blob{edge_.bytes()},
                     recorded_.seconds, origin});
}

} // namespace ribbon::storage
