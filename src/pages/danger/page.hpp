// What an officer sees first of a child where a message may mean danger, until it has been read.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ribbon {

struct DangerToRead {
    std::int64_t entry = 0; ///< of what was seen
    std::string when, words, conversation; ///< the words that were found; the path of the message
};
Html render(const std::string& a_case, const std::vector<DangerToRead>& waiting,
            const FormKeys& keys);

} // namespace ribbon
