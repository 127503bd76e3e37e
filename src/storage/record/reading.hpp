// Reading the record: one stream, now or as it was recorded by a moment; or everything in order.
#pragma once

#include "record/history.hpp"
#include "storage/sql/connection.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// The entries of a stream in order; none where there is no such stream. With `recorded_by`, those
/// that had been recorded by then, so that the case reads as it was known on that day.
std::vector<Entry> read_stream(Connection& from, const std::string& area, const StreamId& stream,
                               std::optional<Moment> recorded_by = std::nullopt);

/// Gives every entry from a position on, in the order of the log. Memory does not grow with the
/// record; an entry lives only until the next.
void scan(Connection& from, const std::string& area, std::uint64_t position,
          const std::function<void(const Entry&)>& each);

/// The number of the last entry of a stream; 0 where there is none.
std::int64_t last_number(Connection& from, const std::string& area, const StreamId& stream);

/// The keys of every stream of a kind, in order.
std::vector<std::string> keys_of(Connection& from, const std::string& area, StreamKind kind);

/// One entry of a stream, by its number.
std::optional<Entry> entry_of(Connection& from, const std::string& area, const StreamId& stream,
                              std::int64_t number);
/// The entry at a position of the log; nothing beyond its end.
std::optional<Entry> entry_at(Connection& from, const std::string& area, std::uint64_t position);

/// What the area's log says of itself. Nothing where there is no such area.
struct LogRow {
    std::string origin;
    std::uint64_t size = 0;
    std::string edge;       ///< the right edge of the tree, as `Edge::bytes` writes it
    Moment recorded;        ///< of the last entry
    std::string checkpoint; ///< the last one that was kept; may be older than the tree
};
std::optional<LogRow> read_log(Connection& from, const std::string& area);

/// Every area of this database.
std::vector<std::string> areas(Connection& from);

} // namespace ribbon::storage
