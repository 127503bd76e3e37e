// Where a postcode lies and which school a number means, from public tables. Nothing here is about
// a person: an address is somewhere else.
#pragma once

#include "base/day.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// A school, college or other establishment of the national register.
struct School {
    std::string urn, ukprn, name;
    std::string type; ///< of establishment, as the register says it; may be empty
    std::string phase; ///< "Primary"
    std::string provision; ///< what is said of its special provision; may be empty
    std::string town, postcode;
    std::string authority; ///< the department's code, "830"
    std::string district, constituency; ///< codes of the Office for National Statistics
    bool open = true;
    std::optional<Day> opened, closed;
    std::string successor; ///< the URN of the school it became; may be empty

    bool operator==(const School&) const = default;
};

/// A district or a constituency.
struct Area {
    std::string code, name;
    bool operator==(const Area&) const = default;
};

/// What is known of a postcode; either may be missing.
struct PostcodePlace {
    const Area* district = nullptr;
    const Area* constituency = nullptr;
};

/// One postcode, or the first of a range, as a number: without its space, read in base 36. Nothing
/// for what has not the shape of a postcode. Source: mySociety's 2025-constituencies.
std::optional<std::uint64_t> postcode_number(std::string_view postcode);

/// The tables, ready to be asked. Made by `inbound/tables/places_tables.hpp`.
class Places {
public:
    /// An index into the areas below; `none` where a range has no constituency.
    static constexpr std::uint16_t none = 0xFFFF;
    struct Exact {
        std::uint64_t postcode;
        std::uint16_t district, constituency;
    };
    struct Range {
        std::uint64_t first;
        std::uint16_t constituency;
    };
    struct Tables {
        std::vector<Area> districts, constituencies;
        std::vector<Exact> exact; ///< in order of postcode: the postcodes of our county
        std::vector<Range> ranges; ///< in order: all of Great Britain, by where each range begins
        std::vector<School> schools; ///< in order of URN
    };

    explicit Places(Tables tables) : tables_(std::move(tables)) {}

    /// District and constituency of a postcode however it is typed: exactly, where our table has
    /// it; else the constituency of its range, and no district. Neither for Northern Ireland, and
    /// for what is no postcode. A postcode newer than the table reads as its neighbours.
    PostcodePlace at(std::string_view postcode) const;

    /// The school with this URN, open or closed; nothing where the tables have none.
    const School* school(std::string_view urn) const;
    const Area* district(std::string_view code) const;
    const Area* constituency(std::string_view code) const;
    const std::vector<School>& schools() const { return tables_.schools; }
    const std::vector<Area>& districts() const { return tables_.districts; }
    const std::vector<Area>& constituencies() const { return tables_.constituencies; }
    /// Our county's postcodes in order, as numbers: for whoever invents addresses.
    const std::vector<Exact>& postcodes() const { return tables_.exact; }

private:
    Tables tables_;
};

/// The postcode of a number, with its space: "DE4 3AG".
std::string postcode_of(std::uint64_t number);

} // namespace ribbon
