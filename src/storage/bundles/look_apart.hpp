// Looking at a document that may be hostile, in a process of its own.
#pragma once

#include "outbound/paper/guests.hpp"
#include "storage/apart/run.hpp"

#include <string>
#include <string_view>

namespace ribbon::storage {

inline constexpr RunLimits look_limits{
    .fence = {.cpu_seconds = 20, .memory_bytes = std::uint64_t{1} << 30},
    .wall = std::chrono::minutes{2},
    .most_bytes = std::size_t{32} << 20};

/// `paper::look_at_document` behind a fence: where it ends badly, the document is a slip that says
/// so. Throws std::runtime_error where no process can be made or none can be confined.
paper::Looked look_apart(const std::string& bytes, std::string_view media_type,
                         const RunLimits& limits = look_limits);

} // namespace ribbon::storage
