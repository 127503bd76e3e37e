// Chance for the invented county: the same seed falls the same way on every machine, which the
// standard library's own distributions do not promise.
#pragma once

#include "base/day.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ribbon::county {

/// Splitmix64, and what is drawn with it. Each child has dice of their own, so that what is added
/// to one story changes no other.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// Dice that fall otherwise for each use and each number.
    Dice(std::uint64_t seed, std::string_view use, std::uint64_t number = 0);

    std::uint64_t next();
    /// From 0 to 1, without 1.
    double fraction();
    bool chance(double probability) { return fraction() < probability; }
    /// From `least` to `most`, both included.
    int from(int least, int most);
    std::size_t below(std::size_t count);
    /// The place of one of these, each as likely as its weight. Some weight must be above 0.
    std::size_t pick(const std::vector<double>& weights);
    Day day(Day first, Day last);

    /// Of the standard normal distribution (Marsaglia's polar method).
    double normal();
    double log_normal(double mu, double sigma);
    /// Exponential, by its mean.
    double exponential(double mean);
    /// Gamma with mean 1 and shape `k` (Marsaglia and Tsang, 2000).
    double gamma(double k);
    int poisson(double mean);
    /// Whole number next to a share of something: 2.3 is 2, and 3 in three of ten.
    int about(double number);

private:
    std::uint64_t state_;
};

} // namespace ribbon::county
