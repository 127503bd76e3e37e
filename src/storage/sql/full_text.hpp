// Finding rows of `search_row` by their words: where the two engines differ most. SQLite has FTS5,
// an index beside the table that must be told of each row; PostgreSQL keeps a tsvector in the row.
#pragma once

#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// Adds rows: area, stream, key, entry, kind, day, words.
void add_texts(Connection& in, std::span<const Values> rows);
/// Takes rows out: area, stream, key, entry.
void drop_texts(Connection& in, std::span<const Values> keys);

/// For many at once: rows that nothing finds until `index_texts_anew`, which reads every row there
/// is; and the rows of a whole area, gone.
void put_texts(Connection& in, std::span<const Values> rows);
void drop_all_texts(Connection& in, const std::string& area);
void index_texts_anew(Connection& in);

/// After an erasure: what was dropped must not wait in the index for a merge. SQLite writes all of
/// the index again without it, in the transaction that is open; in PostgreSQL the vacuum follows.
void forget_dropped_texts(Connection& in);

/// Whether the index knows as many rows as there are. Always, in PostgreSQL.
bool texts_are_indexed(Connection& in);

/// Which rows are looked for.
struct TextsSought {
    std::string area;
    std::vector<std::string> words; ///< folded, of letters and digits; the last is a beginning
    bool everywhere = true;
    std::vector<std::string> cases, people; ///< only in these, where not everywhere
    int most = 25, skip = 0;
};
/// Gives stream, key, entry, kind, day of the rows that have every word, the best first; of equal
/// ones the newest. Among more than `most_ranked` rows those kept last are put in order, so that a
/// word that stands everywhere costs no more.
void find_texts(Connection& from, const TextsSought& sought, const EachRow& each);
inline constexpr int most_ranked = 1'000;

} // namespace ribbon::storage
