// A file that may be hostile is read behind a fence, by a program that is not ours or by a piece of
// our own: what it says of it.
#pragma once

#include "storage/apart/fence.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace ribbon::storage {

struct RunLimits {
    FenceLimits fence = {};
    std::chrono::milliseconds wall{20'000};
    std::size_t most_bytes = 5'000'000; ///< of what it says
};

enum class RunEnd : std::uint8_t {
    well,
    gave_up, ///< it said so itself
    broke_off, ///< a signal ended it
    too_long,
    too_much, ///< it had more to say than is taken
    not_there,
};

struct RunApart {
    RunEnd end = RunEnd::not_there;
    std::string said; ///< what it wrote until it ended, however that was
};

/// Runs a program, looked for where the machine keeps its own, with an open file as its input.
/// It has no setting of ours, no other file, and nobody hears its complaints. Throws
/// std::runtime_error where no process can be made or none can be confined.
RunApart run_apart(const std::vector<std::string>& command, int input, const RunLimits& limits);

/// Does a piece of work of ours in a copy of this process that has none of its open files and may
/// use so much memory beside what this one uses already. What the work gives back is what was said;
/// `gave_up` where it threw. Throws std::runtime_error as `run_apart` does.
RunApart work_apart(const std::function<std::string()>& work, const RunLimits& limits);

} // namespace ribbon::storage
