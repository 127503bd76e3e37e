// Keeps derived rows in the database, in a transaction that is already open.
#pragma once

#include "storage/derived/rows.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// Makes the rows of a case (or a person) what they are now said to be. Only rows that differ are
/// written: most acts move one duty of ten.
void keep(Connection& in, const std::string& area, const CaseRows& rows);
void keep(Connection& in, const std::string& area, const PersonRows& rows);

/// The same where nothing is kept of it yet, which is not looked for: after everything was dropped.
void keep_new(Connection& in, const std::string& area, const CaseRows& rows);
void keep_new(Connection& in, const std::string& area, const PersonRows& rows);

/// The rows of a case as they are kept; nothing where there are none.
std::optional<CaseRows> kept_case(Connection& in, const std::string& area,
                                  const std::string& a_case);
std::optional<PersonRows> kept_person(Connection& in, const std::string& area,
                                      const std::string& person);

/// Drops everything derived of an area. What can be looked for must be indexed anew afterwards.
void drop_derived(Connection& in, const std::string& area);

} // namespace ribbon::storage
