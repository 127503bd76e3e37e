// Those of a return who are in the record already.
#pragma once

#include "storage/imports/sen2_import.hpp"

#include <string>

namespace ribbon::storage {

/// The only case of a person with one of these numbers and this day of birth; empty where there is
/// none, or several.
std::string case_by_number(Connection& from, const std::string& area, const Sen2Person& person);

/// What the return says of those who are here and was not taken for them yet.
void plan_updates(Archive& archive, const Sen2Return& whole, Sen2Plan& plan);

} // namespace ribbon::storage
