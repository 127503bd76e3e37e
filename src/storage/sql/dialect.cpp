#include "storage/sql/dialect.hpp"

#include "base/json/writer.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace ribbon::storage {
namespace {

struct Word {
    std::string_view ours, sqlite, postgres;
};

constexpr std::array words{
    Word{"BYTES", "BLOB", "BYTEA"},
    Word{"BIGINT", "INTEGER", "BIGINT"},
    Word{"TEXT", "TEXT", "TEXT COLLATE \"C\""},
    Word{"STRICT", "STRICT", ""},
    Word{"STRICT_BY_KEY", "STRICT, WITHOUT ROWID", ""},
};

bool in_a_word(char one)
{
    return one == '_' || std::isalnum(static_cast<unsigned char>(one)) != 0;
}

/// Where what begins at `from` ends: a word, a text in quotes, a comment, or one character.
std::size_t end_of_piece(std::string_view sql, std::size_t from)
{
    const char first = sql[from];
    std::size_t end = from + 1;
    if (in_a_word(first)) {
        while (end < sql.size() && in_a_word(sql[end])) ++end;
        return end;
    }
    if (first == '\'' || first == '"')
        end = sql.find(first, end);
    else if (sql.substr(from).starts_with("--"))
        end = sql.find('\n', end);
    else
        return end;
    return end == std::string_view::npos ? sql.size() : end + (first == '-' ? 0 : 1);
}

/// Without the lines that are for the other engine alone.
std::string lines_for(Engine engine, std::string_view sql)
{
    std::string ours;
    bool taken = true;
    while (!sql.empty()) {
        const std::string_view line = sql.substr(0, std::min(sql.find('\n'), sql.size() - 1) + 1);
        sql.remove_prefix(line.size());
        if (line.starts_with("-- In SQLite:"))
            taken = engine == Engine::sqlite;
        else if (line.starts_with("-- In PostgreSQL:"))
            taken = engine == Engine::postgres;
        else if (line.starts_with("-- In both:"))
            taken = true;
        else if (taken)
            ours += line;
    }
    return ours;
}

} // namespace

std::string in_words_of(Engine engine, std::string_view written)
{
    const std::string sql = lines_for(engine, written);
    std::string theirs;
    std::string_view word_before;
    for (std::size_t at = 0; at < sql.size();) {
        const std::string_view piece = std::string_view{sql}.substr(at, end_of_piece(sql, at) - at);
        at += piece.size();
        const auto* known = std::ranges::find(words, piece, &Word::ours);
        if (known == words.end() || word_before == "AS")
            theirs += piece;
        else
            theirs += engine == Engine::sqlite ? known->sqlite : known->postgres;
        if (in_a_word(piece.front())) word_before = piece;
    }
    return theirs;
}

void lock_migrations(Connection& connection)
{
    // In SQLite the transaction has the only turn there is, from its beginning.
    if (connection.engine() == Engine::sqlite) return;
    constexpr std::int64_t ours = 0x526962626F6E; // "Ribbon"
    connection.run("SELECT pg_advisory_xact_lock($1)", {ours});
}

std::string_view skip_locked(Engine engine)
{
    return engine == Engine::sqlite ? "" : " FOR UPDATE SKIP LOCKED";
}

std::string one_of(Engine engine, std::string_view parameter)
{
    const std::string list{parameter};
    if (engine == Engine::sqlite) return "IN (SELECT value FROM json_each(" + list + "))";
    return "IN (SELECT jsonb_array_elements_text(CAST(CAST(" + list + " AS text) AS jsonb)))";
}

std::string list_of(const std::vector<std::string>& texts)
{
    std::vector<std::string> values;
    values.reserve(texts.size());
    for (const std::string& text : texts) values.push_back(json_string(text));
    return json_array(values);
}

} // namespace ribbon::storage
