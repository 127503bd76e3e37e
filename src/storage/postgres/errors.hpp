// What PostgreSQL could not do, in words an operator can act on.
#pragma once

#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// What a SQLSTATE stands for (PostgreSQL manual, appendix A); an empty one is a server that went
/// away or never answered.
DatabaseError::What kind_of_sqlstate(std::string_view state);

/// The error for an operator. `doing` is the statement, or what was done.
DatabaseError postgres_error(std::string_view state, std::string_view said, std::string_view doing);

} // namespace ribbon::storage
