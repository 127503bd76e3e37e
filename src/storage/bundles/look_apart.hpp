// Looking at a document that may be hostile, in a process of its own.
#pragma once

#include "outbound/paper/guests.hpp"

#include <string>
#include <string_view>

namespace ribbon::storage {

struct LookLimits {
    unsigned seconds = 20;                       ///< of one core
    std::uint64_t memory = std::uint64_t{1} << 30; ///< bytes beside what we use already
};

/// `paper::look_at_document` in a child that has a limit of time and memory and can do nothing to
/// us: where it ends badly, the document is a slip that says so. Throws where no child can be made.
paper::Looked look_apart(const std::string& bytes, std::string_view media_type,
                         const LookLimits& limits = {});

} // namespace ribbon::storage
