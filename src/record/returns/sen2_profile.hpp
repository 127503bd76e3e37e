// What the SEN2 return of each year asks, as data: the shape of the message, the items with the
// years in which each is asked, and the codes. A new year is rows of data/sen2/, not a change of
// code.
#pragma once

#include "base/day.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The parts of the message, each an element of the XML.
enum class Sen2Part {
    message,
    header,
    collection_details,
    source,
    persons,
    person,
    requests,
    assessment,
    named_plan,
    plan_detail,
    active_plans,
    placement_detail,
    sen_need,
};

inline constexpr std::size_t sen2_parts = 13;

/// The element of a part: "NamedPlan".
std::string_view tag_of(Sen2Part part);

/// The part with this element, whatever the case of its letters.
std::optional<Sen2Part> sen2_part(std::string_view tag);

enum class Sen2Holds { text, day, moment, yes_no, records };

/// One row of the profile: an item, or a part inside a part, in the order of the message.
struct Sen2Row {
    std::string tag; ///< as it is written in an export
    Sen2Holds holds = Sen2Holds::text;
    std::optional<Sen2Part> part; ///< the part it begins, where it holds records
    bool needed = false; ///< the return asks for it in every record
    std::string codes; ///< the code set its value is from; may be empty
    int from = 0;
    int until = 9999; ///< the last year that asks it
    std::vector<std::string> also_written; ///< other spellings that are read

    bool asked_in(int year) const { return from <= year && year <= until; }
};

struct Sen2Code {
    std::string set, code, meaning;
    std::string group; ///< under which published tables count an ethnic code: "Mixed"
    int from = 0;
    int until = 9999;
};

struct Sen2Year {
    int year = 0;
    Day census_day;
};

struct Sen2Profiles {
    std::vector<Sen2Year> years; ///< in order, at least one
    std::array<std::vector<Sen2Row>, sen2_parts> parts; ///< the rows inside each part, in order
    std::vector<Sen2Code> codes; ///< in order of set and code

    const std::vector<Sen2Row>& inside(Sen2Part part) const
    {
        return parts[static_cast<std::size_t>(part)];
    }
    /// The row with this tag or another spelling of it, in any year; nothing where there is none.
    const Sen2Row* row(Sen2Part inside, std::string_view tag) const;
    /// The year to read this return by: itself, or the newest before it. Nothing before the first.
    std::optional<int> year_for(int year) const;
    std::optional<Day> census_day(int year) const;
    /// The code with its meaning; nothing where that year's set has none such.
    const Sen2Code* code(std::string_view set, std::string_view code, int year) const;
};

} // namespace ribbon
