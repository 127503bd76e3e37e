// The shape of the database, as numbered steps forward: src/storage/sql/schema/NNNN_name.sql.
//
// A step that has been released is never changed: what it should have been is the next step. Each
// is one transaction, with its hash written down beside it, so a step that was broken off never
// was, and running them again goes on from there.
#pragma once

#include "storage/sql/connection.hpp"

namespace ribbon::storage {

struct Migration {
    int number = 0; ///< from 1, without a gap
    std::string name;
    std::string sql; ///< in the words of storage/sql/dialect.hpp
};

/// The steps this program was built with.
std::vector<Migration> built_in_migrations();

/// Takes the steps that are missing, and tells how many they were. Refuses, and changes nothing,
/// where a step taken before reads differently now, or where the database is ahead of this
/// program. Throws DatabaseError. Two that migrate at once take turns.
int migrate(Connection& connection, std::span<const Migration> steps = built_in_migrations());

/// Refuses a database that is behind, ahead or otherwise not what these steps made; changes
/// nothing. Throws DatabaseError.
void expect_migrated(Connection& connection,
                     std::span<const Migration> steps = built_in_migrations());

} // namespace ribbon::storage
