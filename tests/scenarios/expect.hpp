// Compares what a scenario expects with what the engine says. The scenario tests print what
// differs; the mutation tool only asks whether anything does.
#pragma once

#include "calendar/calendar.hpp"
#include "inbound/cases/case_file.hpp"
#include "law/law.hpp"

#include <string>
#include <vector>

namespace ribbon {

enum class Stop : std::uint8_t {
    never,
    at_first, ///< after the first expectation that fails
};

/// What differs from the expectations of a case, each with the line of the file, the sentence
/// expected there and what the engine says. Empty when everything is as expected.
std::vector<std::string> failures(const CaseBlock& block, const Law& law, const Calendar& calendar,
                                  Stop stop = Stop::never);

} // namespace ribbon
