// The question of the public page "What is my deadline?", from its address.
#pragma once

#include "base/result.hpp"
#include "inbound/forms/form.hpp"
#include "law/law.hpp"
#include "views/my_deadline/view.hpp"

#include <optional>
#include <string>

namespace ribbon {

/// What somebody asks; `asked` is false where they have only come to the page.
struct DeadlineQuestion {
    bool asked = false;
    const DeadlineTrigger* trigger = nullptr; ///< null where a clock is named, or nothing is
    std::string clock;                        ///< of the statute book
    std::optional<Day> on;
    Problems problems;
};

/// Reads what=..., or clock=..., and on-day, on-month, on-year.
DeadlineQuestion read_deadline_question(const Form& query, const Law& law);

} // namespace ribbon
