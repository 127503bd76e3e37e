// The few places where the two engines' SQL differs, each by a name.
#pragma once

#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// A migration in an engine's own words. Whole words in capitals stand for:
///
///   BYTES           BLOB                    BYTEA
///   BIGINT          INTEGER                 BIGINT
///   TEXT            TEXT                    TEXT COLLATE "C": sorted by its bytes on both
///   STRICT          STRICT                  nothing; PostgreSQL always is
///   STRICT_BY_KEY   STRICT, WITHOUT ROWID   nothing
///
/// What stands in quotes or a comment stays, and so does TEXT after AS. From a line "-- In SQLite:"
/// or "-- In PostgreSQL:" on, up to one that says "-- In both:", a step is for that engine alone.
std::string in_words_of(Engine engine, std::string_view written);

/// Only one transaction at a time goes on from here, until it ends: that of a migration.
void lock_migrations(Connection& connection);

/// Ends a SELECT inside an UPDATE that takes a row for itself: rows that another transaction is
/// taking are left out. In SQLite nobody else is writing.
std::string_view skip_locked(Engine engine);

/// "IN (..)", for whatever stands in the list that is given as this value: one statement for a list
/// of any length. `list_of` makes the value.
std::string one_of(Engine engine, std::string_view parameter);
std::string list_of(const std::vector<std::string>& texts);

} // namespace ribbon::storage
