#include "county/dice.hpp"

#include <cassert>
#include <cmath>
#include <numeric>

namespace ribbon::county {

Dice::Dice(std::uint64_t seed, std::string_view use, std::uint64_t number) : state_(seed)
{
    // FNV-1a over the use, so that two uses of one seed have nothing to do with each other.
    std::uint64_t mixed = 0xcbf29ce484222325U;
    for (const char c : use)
        mixed = (mixed ^ static_cast<unsigned char>(c)) * std::uint64_t{0x100000001b3U};
    state_ ^= mixed;
    state_ = next() ^ (number * std::uint64_t{0x9e3779b97f4a7c15U});
    next();
}

std::uint64_t Dice::next()
{
    std::uint64_t z = (state_ += std::uint64_t{0x9e3779b97f4a7c15U});
    z = (z ^ (z >> 30)) * std::uint64_t{0xbf58476d1ce4e5b9U};
    z = (z ^ (z >> 27)) * std::uint64_t{0x94d049bb133111ebU};
    return z ^ (z >> 31);
}

double Dice::fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

std::size_t Dice::below(std::size_t count)
{
    assert(count > 0);
    return static_cast<std::size_t>(next() % count);
}

int Dice::from(int least, int most)
{
    assert(least <= most);
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
}

std::size_t Dice::pick(const std::vector<double>& weights)
{
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    assert(all > 0);
    double left = fraction() * all;
    std::size_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0) continue;
        last = i;
        left -= weights[i];
        if (left < 0) return i;
    }
    return last;
}

Day Dice::day(Day first, Day last)
{
    return first + days{from(0, static_cast<int>((last - first).count()))};
}

double Dice::normal()
{
    for (;;) {
        const double x = 2 * fraction() - 1;
        const double y = 2 * fraction() - 1;
        const double square = x * x + y * y;
        if (square > 0 && square < 1) return x * std::sqrt(-2 * std::log(square) / square);
    }
}

double Dice::log_normal(double mu, double sigma) { return std::exp(mu + sigma * normal()); }

double Dice::exponential(double mean) { return -mean * std::log(1 - fraction()); }

double Dice::gamma(double k)
{
    // Below 1 the method draws at k + 1 and takes a power of chance: section 6 of the paper.
    const double shape = k < 1 ? k + 1 : k;
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double v = std::pow(1 + c * x, 3);
        if (v <= 0 || std::log(1 - fraction()) >= x * x / 2 + d - d * v + d * std::log(v)) continue;
        const double drawn = k < 1 ? d * v * std::pow(1 - fraction(), 1 / k) : d * v;
        return drawn / k;
    }
}

int Dice::poisson(double mean)
{
    if (mean > 30)
        return std::max(0, static_cast<int>(std::lround(mean + std::sqrt(mean) * normal())));
    const double limit = std::exp(-mean);
    double product = fraction();
    int count = 0;
    while (product > limit) {
        product *= fraction();
        ++count;
    }
    return count;
}

int Dice::about(double number)
{
    const double whole = std::floor(number);
    return static_cast<int>(whole) + (chance(number - whole) ? 1 : 0);
}

} // namespace ribbon::county
