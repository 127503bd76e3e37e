#include "storage/sql/dialect.hpp"

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

} // namespace

std::string in_words_of(Engine engine, std::string_view sql)
{
    std::string theirs;
    std::string_view word_before;
    for (std::size_t at = 0; at < sql.size();) {
        const std::string_view piece = sql.substr(at, end_of_piece(sql, at) - at);
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

} // namespace ribbon::storage
