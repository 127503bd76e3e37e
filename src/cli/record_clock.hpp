// The clock of a record: this machine's, or an invented county's own.
#pragma once

#include "base/result.hpp"
#include "server/clock.hpp"
#include "storage/archive.hpp"

#include <string>

namespace ribbon::cli {

struct RecordClock {
    server::Clock clock;
    bool invented = false; ///< of a county that nobody lives in
};
/// An invented county's clock goes on from its last entry, or from a day that is named
/// ("2026-10-31"); to name one for a real record is a problem.
Result<RecordClock> clock_of(storage::Archive& archive, const std::string& begins = {});

} // namespace ribbon::cli
