// Three years of an invented county, made by running the real commands under a simulated clock. The
// same seed makes the same bytes.
#pragma once

#include "base/result.hpp"
#include "storage/archive.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace ribbon::county {

/// The day the county's record begins.
inline constexpr Day first_day{std::chrono::year{2023} / 11 / 1};
inline constexpr int fewest_plans = 20, most_plans = 20'000;

struct Wishes {
    std::uint64_t seed = 1;
    int plans = 7625; ///< maintained in January 2025
    Day until{std::chrono::year{2026} / 10 / 31};
    bool letters = true; ///< nine entries of ten are messages, which a test may do without
};

/// What cannot be wished for: every reason at once.
Problems problems_of(const Wishes& wishes);

struct Made {
    std::size_t cases = 0;
    std::uint64_t entries = 0;
};

/// Salts for the record, the same for the same seed.
storage::Salts salts_of(std::uint64_t seed);

/// Fills an empty record. `progress` is told each day that is done. What is derived is left to be
/// made afterwards. Throws what the record throws.
Made make_county(storage::Archive& archive, const Wishes& wishes,
                 const std::function<void(Day)>& progress = {});

} // namespace ribbon::county
