#include "views/recording/parts.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

namespace ribbon {
namespace {

#define M(kind) in(MatterKind::kind)
constexpr std::array<PartEntry, part_count> parts{{
#define PART(name, matters, title, lead) {Part::name, matters, title, lead},
#include "views/recording/parts.def"
#undef PART
}};
#undef M

/// What people say for words of the law: where the first is typed, the second is looked for too.
struct SaidFor {
    std::string_view said, means;
};
constexpr SaidFor said_for[]{
    {"ehcp", "plan"},         {"ehc", "plan"},         {"ehcna", "assessment"},
    {"statement", "plan"},    {"ep", "advice"},        {"psychologist", "advice"},
    {"sar", "data"},          {"dsar", "data"},        {"fine", "penalty"},
    {"expelled", "excluded"}, {"lgo", "ombudsman"},    {"lgsco", "ombudsman"},
    {"sendist", "tribunal"},  {"court", "tribunal"},   {"taxi", "travel"},
    {"bus", "travel"},        {"transport", "travel"}, {"ehe", "home"},
    {"email", "message"},     {"letter", "message"},   {"call", "message"},
    {"late", "delay"},        {"closing", "cease"},    {"annual", "review"},
};

std::string small(std::string_view text)
{
    std::string lower;
    lower.reserve(text.size());
    for (const char letter : text)
        lower += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                 : letter == '_'                ? ' '
                                                : letter;
    return lower;
}

std::vector<std::string> words_of(const std::string& text)
{
    constexpr std::string_view between = " ,.;:()/'\"-\t\n";
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = text.find_first_not_of(between, at);
        if (from == std::string::npos) break;
        const auto to = std::min(text.find_first_of(between, from), text.size());
        words.push_back(text.substr(from, to - from));
        at = to;
    }
    return words;
}

bool begins_one(const std::vector<std::string>& words, std::string_view wanted)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return word.starts_with(wanted); });
}

bool meets(const std::vector<std::string>& words, const std::string& wanted)
{
    if (begins_one(words, wanted)) return true;
    return std::any_of(std::begin(said_for), std::end(said_for), [&](const SaidFor& one) {
        return one.said == wanted && begins_one(words, one.means);
    });
}

} // namespace

std::span<const PartEntry> all_parts() { return parts; }

Part part_of(Kind kind)
{
    const KindEntry& what = entry(kind);
    if (what.matters == any_matter) return Part::delays;
    // What may be said of any decision is of its mediation and its appeal.
    const bool of_decisions = (what.matters & decision_matters) == decision_matters;
    if (what.opens == MatterKind::none && of_decisions) return Part::appeals;
    for (std::size_t i = 0; i < matter_kind_count; ++i) {
        const auto matter = static_cast<MatterKind>(i);
        if (what.opens == MatterKind::none ? !(what.matters & in(matter)) : what.opens != matter)
            continue;
        for (const PartEntry& one : parts)
            if (one.matters & in(matter)) return one.part;
    }
    assert(false && "every kind of matter stands in one part");
    return Part::none;
}

bool found_by(Kind kind, std::string_view words)
{
    const KindEntry& what = entry(kind);
    const PartEntry& part = parts[static_cast<std::size_t>(part_of(kind))];
    const auto said = words_of(small(std::string{what.name} + " " + std::string{what.meaning} +
                                     " " + std::string{part.title}));
    const auto wanted = words_of(small(words));
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const std::string& one) { return meets(said, one); });
}

} // namespace ribbon
