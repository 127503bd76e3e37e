// A published decision of the Ombudsman as facts with dates and claims to be judged.
#pragma once

#include "base/day.hpp"
#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// Something that happened, on a day or in a month, a year, or a part of one.
struct DatedEvent {
    std::string event;
    Days when;
    bool operator==(const DatedEvent&) const = default;
};

/// A question to be answered: did `rule`, running from `anchor`, hold by `end` or on `as_of`?
struct Claim {
    std::string rule;
    std::string anchor;  ///< an event; empty when the decision names none
    std::string end;     ///< an event; empty when the decision names none
    std::string as_of_written; ///< as given, for the answer
    std::optional<Days> as_of;
    bool operator==(const Claim&) const = default;
};

struct Decision {
    std::string ref;
    std::vector<DatedEvent> facts;
    std::vector<Claim> claims;
    bool operator==(const Decision&) const = default;
};

/// One line of a file of decisions (JSON). Keys it does not know are left alone: the records
/// carry notes for people. `line` is told in problems.
Result<Decision> parse_decision(std::string_view json, int line);

} // namespace ribbon
