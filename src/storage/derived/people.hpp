// Looking for somebody who may be here already, so that nobody is entered twice.
#pragma once

#include "base/day.hpp"
#include "storage/sql/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// What is known of whom we look for. What is empty is not asked.
struct PersonSought {
    std::string family, given;
    std::optional<Day> born;
    std::string upn, uln, nhs, email, phone, postcode;
};

struct PersonFound {
    std::string person; ///< the key
    int weight = 0;     ///< a number is worth more than a name
    std::string why;    ///< "the same UPN; the same name and date of birth"
    std::string merged_into; ///< the key of the person who goes on for this one; empty for most
    bool operator==(const PersonFound&) const = default;
};

/// Whoever may be the same person, the likeliest first. A name alone, a postcode alone, an address
/// for mail or a telephone alone point to a family and not to a person: they are told, last.
std::vector<PersonFound> find_people(Connection& from, const std::string& area,
                                     const PersonSought& sought);

/// The key of the person that goes on for this one, as it stands; empty where it was not merged.
std::string merged_into(Connection& from, const std::string& area, const std::string& person);

} // namespace ribbon::storage
