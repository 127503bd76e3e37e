#include "storage/sql/full_text.hpp"

#include "storage/sql/dialect.hpp"

namespace ribbon::storage {
namespace {

constexpr std::string_view insert_row =
    "INSERT INTO search_row (area, stream, key, entry, kind, day, words) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";
#define RIBBON_ONE_ROW "area = $1 AND stream = $2 AND key = $3 AND entry = $4"
constexpr std::string_view delete_row = "DELETE FROM search_row WHERE " RIBBON_ONE_ROW;
constexpr std::string_view index_row = "INSERT INTO search_index (rowid, key, words) "
                                       "SELECT id, key, words FROM search_row "
                                       "WHERE " RIBBON_ONE_ROW;
/// FTS5 takes a row out when it is told again what stood in it.
constexpr std::string_view unindex_row =
    "INSERT INTO search_index (search_index, rowid, key, words) "
    "SELECT 'delete', id, key, words FROM search_row WHERE " RIBBON_ONE_ROW;
#undef RIBBON_ONE_ROW

bool on_sqlite(const Connection& connection) { return connection.engine() == Engine::sqlite; }

/// Words are letters and digits, so a quote can not end what stands between quotes.
std::string quoted(const std::vector<std::string>& words, char quote, std::string_view between,
                   std::string_view beginning)
{
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += between;
        text += quote + word + quote;
    }
    return text.empty() ? text : text + std::string{beginning};
}

/// A key holds letters, digits and hyphens; whatever else it held is left out of the expression.
std::vector<std::string> plain(const std::vector<std::string>& keys)
{
    std::vector<std::string> plain;
    for (std::string key : keys) {
        std::erase(key, '"');
        plain.push_back(std::move(key));
    }
    return plain;
}

/// What FTS5 is asked. That a row is of one of the cases it sees in its own index, which is quicker
/// than to look at every row with a common word; the statement asks it again, to the letter.
std::string fts5_question(const TextsSought& sought)
{
    std::string words = "words : (" + quoted(sought.words, '"', " AND ", " *") + ")";
    if (sought.everywhere) return words;
    std::vector<std::string> keys = plain(sought.cases);
    for (const std::string& one : plain(sought.people)) keys.push_back(one);
    return "key : (" + quoted(keys, '"', " OR ", "") + ") AND " + words;
}

constexpr std::string_view found_in_sqlite =
    "SELECT stream, key, entry, kind, day FROM (SELECT r.stream, r.key, r.entry, r.kind, r.day, "
    "search_index.rank AS best FROM search_index JOIN search_row r ON r.id = search_index.rowid "
    "WHERE search_index MATCH $2 AND r.area = $1 {only} "
    "ORDER BY search_index.rowid DESC LIMIT $3) "
    "ORDER BY best, day DESC, stream, key, entry DESC LIMIT $4 OFFSET $5";
/// `1`: a word in a short text says more than in a long one.
constexpr std::string_view found_in_postgres =
    "SELECT stream, key, entry, kind, day FROM (SELECT r.stream, r.key, r.entry, r.kind, r.day, "
    "ts_rank(r.vector, to_tsquery('simple', $2), 1) AS best FROM search_row r "
    "WHERE r.vector @@ to_tsquery('simple', $2) AND r.area = $1 {only} LIMIT $3) found "
    "ORDER BY best DESC, day DESC, stream, key, entry DESC LIMIT $4 OFFSET $5";

std::string statement_for(Engine engine, bool everywhere)
{
    std::string sql{engine == Engine::sqlite ? found_in_sqlite : found_in_postgres};
    const std::string only =
        everywhere ? ""
                   : "AND ((r.stream = 'case' AND r.key " + one_of(engine, "$6") +
                         ") OR (r.stream = 'person' AND r.key " + one_of(engine, "$7") + "))";
    const std::string_view place = "{only}";
    sql.replace(sql.find(place), place.size(), only);
    return sql;
}

} // namespace

void put_texts(Connection& in, std::span<const Values> rows) { in.run_many(insert_row, rows); }

void add_texts(Connection& in, std::span<const Values> rows)
{
    put_texts(in, rows);
    if (!on_sqlite(in)) return;
    std::vector<Values> keys;
    keys.reserve(rows.size());
    for (const Values& one : rows) keys.emplace_back(one.begin(), one.begin() + 4);
    in.run_many(index_row, keys);
}

void drop_texts(Connection& in, std::span<const Values> keys)
{
    if (on_sqlite(in)) in.run_many(unindex_row, keys);
    in.run_many(delete_row, keys);
}

void drop_all_texts(Connection& in, const std::string& area)
{
    in.run("DELETE FROM search_row WHERE area = $1", {area});
}

void index_texts_anew(Connection& in)
{
    if (on_sqlite(in)) in.run("INSERT INTO search_index (search_index) VALUES ('rebuild')");
}

void forget_dropped_texts(Connection& in)
{
    if (on_sqlite(in)) in.run("INSERT INTO search_index (search_index) VALUES ('optimize')");
}

bool texts_are_indexed(Connection& in)
{
    if (!on_sqlite(in)) return true;
    bool same = false;
    in.query("SELECT (SELECT COUNT(*) FROM search_row) = (SELECT COUNT(*) FROM "
             "search_index_docsize)",
             {}, [&](const Row& row) { same = row.number(0) != 0; });
    return same;
}

void find_texts(Connection& from, const TextsSought& sought, const EachRow& each)
{
    if (sought.words.empty()) return;
    if (!sought.everywhere && sought.cases.empty() && sought.people.empty()) return;
    const std::string question =
        on_sqlite(from) ? fts5_question(sought) : quoted(sought.words, '\'', " & ", ":*");
    Values values{sought.area, question, std::int64_t{most_ranked}, std::int64_t{sought.most},
                  std::int64_t{sought.skip}};
    if (!sought.everywhere) {
        values.emplace_back(list_of(sought.cases));
        values.emplace_back(list_of(sought.people));
    }
    from.query(statement_for(from.engine(), sought.everywhere), values, each);
}

} // namespace ribbon::storage
