// A day from the three boxes of a form, or from words typed into the first of them.
#pragma once

#include "base/day.hpp"
#include "inbound/forms/form.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// What was made of a day: the days, or a sentence that says what to write. Both are empty where
/// nothing was typed.
struct FormDays {
    std::optional<Days> days;
    std::string problem;
};

/// A day as people write it: "3 March 2025", "Monday 3rd mar 2025", "3/3/2025", "3.3.2025",
/// "2025-03-03"; or a month, a year, or two of these with "to" between. The day comes before the
/// month, as in England. A year of two figures is refused.
FormDays read_day_words(std::string_view text);

/// The boxes NAME-day, NAME-month and NAME-year; the month may be its name. With NAME-rough ticked
/// the day, and the month too, may be left empty: it is then some day of that month or year.
FormDays read_day_boxes(const Form& form, std::string_view name, bool may_be_rough);

/// Whether anything stands in the boxes, or in the one field, of a day.
bool typed_a_day(const Form& form, const std::string& name);

} // namespace ribbon
