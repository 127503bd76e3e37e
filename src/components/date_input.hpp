// A day that a person types in: day, month, year.
//
//   date_input({.name = "received", .legend = "When did the request come?",
//               .hint = "For example, 27 3 2026", .day = "27", .month = "3", .year = "2026"})
//
// sends received-day, received-month and received-year.
#pragma once

#include "components/choices.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct DatePart {
    std::string name; ///< "day", "month", "year"
    std::string value;
    bool four_figures = false;   ///< room for a year, as the part called "year" always has
    std::string label;           ///< the name with a large first letter, where it is empty
    std::optional<bool> problem; ///< nothing: with all the others, where none says that it has one
    std::string classes;
    std::string id;
    std::string autocomplete;
    std::string inputmode = "numeric";
    std::string pattern;
    Attributes attributes;
};

struct DateInput {
    std::string name; ///< the id of the whole, and what stands before the names of its parts
    Words legend;
    Words hint;
    Words problem;
    std::string day, month, year;
    std::vector<DatePart> parts; ///< instead of those three
    std::optional<std::string> before_names; ///< instead of the name; may be empty
    std::string classes;
    std::optional<Question> question;
    Attributes attributes;
    std::string group_classes;
    Attributes group_attributes;
};
Html date_input(const DateInput& given);

} // namespace ribbon
