// What a list says of a case: of whom it is, and who has it.
#pragma once

#include "base/day.hpp"
#include "storage/sql/connection.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon::storage {

struct CaseLine {
    std::string name;
    std::optional<Day> born;
    std::string officer; ///< the key of the post; empty where nobody has it
    std::string team;
};
/// Nothing where there is no such case.
std::optional<CaseLine> case_line(Connection& from, const std::string& area, std::string_view key);

} // namespace ribbon::storage
