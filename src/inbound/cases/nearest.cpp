#include "inbound/cases/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ribbon {
namespace {

// Longer words than this are not compared: nobody mistypes so much, and the cost is bounded.
constexpr std::size_t most_letters = 80;

using Row = std::array<std::size_t, most_letters + 1>;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// How often each letter stands in a word, letters told apart by their last five bits: enough to
/// see at once that two words are far apart.
using Letters = std::array<int, 32>;

Letters letters_of(std::string_view word)
{
    Letters counts{};
    for (const char c : word) ++counts[static_cast<unsigned char>(c) & 31];
    return counts;
}

/// At least as many changes as it takes to make the letters of one those of the other.
std::size_t least_distance(const Letters& a, const Letters& b)
{
    int more = 0;
    int fewer = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        (a[i] > b[i] ? more : fewer) += std::abs(a[i] - b[i]);
    return static_cast<std::size_t>(std::max(more, fewer));
}

/// The distance of two words of at most `most_letters`; `limit` + 1 as soon as it is over `limit`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit)
{
    if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit + 1;
    std::array<Row, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        Row& row = rows[i % 3];
        const Row& above = rows[(i + 2) % 3];
        const Row& two_above = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = small(a[i - 1]) == small(b[j - 1]);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && small(a[i - 1]) == small(b[j - 2]) &&
                small(a[i - 2]) == small(b[j - 1]))
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        // A swap reaches back two rows, so one row over the limit does not yet decide.
        if (least > limit + 1) return limit + 1;
    }
    return rows[a.size() % 3][b.size()];
}

} // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates)
{
    if (word.empty() || word.size() > most_letters) return {};
    std::size_t best = std::max<std::size_t>(word.size() / 3, 1) + 1;
    std::string_view found;
    const Letters letters = letters_of(word);
    for (const std::string_view candidate : candidates) {
        if (best == 0) break;
        if (candidate.size() > most_letters) continue;
        if (least_distance(letters, letters_of(candidate)) >= best) continue;
        const std::size_t away = distance(word, candidate, best - 1);
        if (away >= best) continue;
        best = away;
        found = candidate;
    }
    return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates)
{
    const std::string_view meant = nearest(word, candidates);
    return meant.empty() ? std::string{} : "; did you mean \"" + std::string{meant} + "\"?";
}

} // namespace ribbon
