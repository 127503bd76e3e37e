#include "record/fact.hpp"

#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 7> parties{"unsaid", "parent", "young person", "school",
                                                  "health", "mp",     "other"};
constexpr std::array<std::string_view, 3> posts{"unsaid", "first class", "second class"};
constexpr std::array<std::string_view, 7> grounds{"none",
                                                  "closure",
                                                  "early years closure",
                                                  "personal circumstances",
                                                  "absence from area",
                                                  "missed appointment",
                                                  "coronavirus"};
constexpr std::array<std::string_view, 3> defects{"none", "no appeal rights", "wrong person"};

template <class Word, std::size_t N>
std::optional<Word> called(const std::array<std::string_view, N>& words, std::string_view text)
{
    // The first is the word for nothing said, which nobody says.
    for (std::size_t i = 1; i < N; ++i)
        if (words[i] == text) return static_cast<Word>(i);
    return std::nullopt;
}

} // namespace

std::string_view in_words(Party party) { return parties[static_cast<std::size_t>(party)]; }
std::string_view in_words(Post post) { return posts[static_cast<std::size_t>(post)]; }
std::string_view in_words(Ground ground) { return grounds[static_cast<std::size_t>(ground)]; }
std::string_view in_words(Defect defect) { return defects[static_cast<std::size_t>(defect)]; }
std::optional<Party> party_called(std::string_view words) { return called<Party>(parties, words); }
std::optional<Post> post_called(std::string_view words) { return called<Post>(posts, words); }
std::optional<Ground> ground_called(std::string_view words)
{
    return called<Ground>(grounds, words);
}
std::optional<Defect> defect_called(std::string_view words)
{
    return called<Defect>(defects, words);
}

} // namespace ribbon
