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
/// What stands in quotes or a comment stays, and so does TEXT after AS.
std::string in_words_of(Engine engine, std::string_view sql);

/// Only one transaction at a time goes on from here, until it ends: that of a migration.
void lock_migrations(Connection& connection);

/// Ends a SELECT inside an UPDATE that takes a row for itself: rows that another transaction is
/// just
/// taking are left out. In SQLite nobody else is writing.
std::string_view skip_locked(Engine engine);

} // namespace ribbon::storage
