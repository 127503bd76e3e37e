// What both engines ask of a statement and its values before they run it, so that neither takes
// what the other would refuse.
#pragma once

#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// Refuses text with a NUL, which PostgreSQL cannot keep, and text that is not UTF-8, which SQLite
/// would keep unread. Throws DatabaseError (refused).
void expect_text(std::span<const Value> values);

/// The statement as SQLite reads it: "$1" becomes "?1". What stands in quotes or a comment stays.
std::string for_sqlite(std::string_view sql);

/// The highest $n of a statement; 0 where it has none.
std::size_t values_of(std::string_view sql);

/// What this process has asked of its databases since it began: how many statements, and how many
/// rows came back. For tests that a page does not ask for more as a case grows.
struct Asked {
    std::uint64_t statements = 0, rows = 0;
};
Asked asked_so_far();

/// Where a connection is with its transaction, checked alike on both engines.
class Turn {
public:
    /// Each throws DatabaseError (refused) where it is not the time for it.
    void expect_statement(bool changes, std::string_view sql);
    void expect_begin() const;
    void expect_commit() const;

    void began(Access access) { at_ = access == Access::read ? At::reading : At::writing; }
    void failed()
    {
        if (at_ != At::none) at_ = At::failed;
    }
    void ended() { at_ = At::none; }
    bool open() const { return at_ != At::none; }
    /// Set while rows are given to `each`.
    bool giving_rows = false;

private:
    enum class At : std::uint8_t { none, reading, writing, failed };
    At at_ = At::none;
};

/// For as long as a row is with `each`.
class GivingRows {
public:
    explicit GivingRows(Turn& turn);
    GivingRows(const GivingRows&) = delete;
    GivingRows& operator=(const GivingRows&) = delete;
    ~GivingRows() { turn_.giving_rows = false; }

private:
    Turn& turn_;
};

} // namespace ribbon::storage
