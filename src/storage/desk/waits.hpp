// What waits beside the pages, counted: for whoever keeps the machine.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

#include <optional>
#include <string>

namespace ribbon::storage {

struct LettersThatWait {
    std::int64_t waiting = 0; ///< or in some worker's hand
    std::int64_t given_up = 0;
    std::int64_t held_up = 0; ///< of those that wait: put out before `since`
    std::optional<Moment> oldest; ///< of those that wait: when it was put out
};
LettersThatWait letters_that_wait(Connection& from, const std::string& area, Moment since);

} // namespace ribbon::storage
