#include "inbound/cases/names.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/clauses.hpp"
#include "inbound/cases/limits.hpp"
#include "inbound/cases/nearest.hpp"
#include "inbound/cases/words.hpp"

#include <algorithm>
#include <vector>

namespace ribbon {

std::optional<MatterKind> matter_kind_called(std::string_view words, std::string& why)
{
    std::string spaced{words};
    std::replace(spaced.begin(), spaced.end(), '-', ' ');
    std::vector<std::string> kinds;
    kinds.reserve(matter_kind_count);
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        kinds.push_back(in_words(static_cast<MatterKind>(i)));
    const auto found = std::find(kinds.begin(), kinds.end(), spaced);
    if (found != kinds.end()) return static_cast<MatterKind>(found - kinds.begin());
    const std::vector<std::string_view> views{kinds.begin(), kinds.end()};
    why = shown(words) + " is not a kind of matter" + did_you_mean(spaced, views);
    return std::nullopt;
}

std::optional<std::string> wrong_with_name(std::string_view name)
{
    const auto all = all_clauses();
    const auto matter = std::find_if(all.begin(), all.end(),
                                     [](const Clause& one) { return one.words == "matter"; });
    FactDraft draft;
    return set_clause(draft, *matter, name);
}

std::optional<std::string> wrong_with_title(std::string_view title)
{
    if (trimmed(title).empty()) return "the case has no title; give it one";
    if (characters(title) > max_title_characters)
        return "the title has more than 300 characters; shorten it";
    if (title != trimmed(title)) return "the title begins or ends with a blank; take it out";
    const bool showable = std::none_of(title.begin(), title.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '\x7F';
    });
    if (!showable) return "the title is one line, without characters that can not be shown";
    return std::nullopt;
}

} // namespace ribbon
