#include "views/worklist/query.hpp"

#include "base/url.hpp"

#include <charconv>
#include <vector>

namespace ribbon {
namespace {

template <class Number> bool read(std::string_view text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace

std::string_view in_words(WorkQuery::Whose whose)
{
    switch (whose) {
    case WorkQuery::Whose::mine: return "mine";
    case WorkQuery::Whose::team: return "team";
    case WorkQuery::Whose::nobody: return "nobody";
    case WorkQuery::Whose::everybody: return "everybody";
    }
    return "mine";
}

std::string written(const WorkQuery& query, bool with_place)
{
    std::string text;
    const auto add = [&text](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        text += text.empty() ? "" : "&";
        text += name;
        text += '=';
        text += in_url(value);
    };
    if (query.whose != WorkQuery::Whose::mine) add("whose", in_words(query.whose));
    add("team", query.team);
    add("officer", query.officer);
    add("clock", query.clock);
    if (query.due_by) add("due", iso(*query.due_by));
    if (query.reason) add("reason", std::to_string(static_cast<int>(*query.reason) + 1));
    if (with_place && query.after) add("after", written(*query.after));
    return text;
}

std::string written(const RiskPlace& place)
{
    return std::to_string(static_cast<int>(place.reason)) + "~" + std::to_string(place.legal) +
           "~" + std::to_string(place.matter) + "~" + place.clock + "~" + place.a_case;
}

std::optional<RiskPlace> place_in(std::string_view word)
{
    std::vector<std::string_view> parts;
    while (parts.size() < 4) {
        const auto end = word.find('~');
        if (end == std::string_view::npos) return std::nullopt;
        parts.push_back(word.substr(0, end));
        word.remove_prefix(end + 1);
    }
    RiskPlace place;
    int reason = 0;
    if (!read(parts[0], reason) || reason < 0 || reason >= risk_reason_count ||
        !read(parts[1], place.legal) || !read(parts[2], place.matter) || word.empty())
        return std::nullopt;
    place.reason = static_cast<RiskReason>(reason);
    place.clock = parts[3];
    place.a_case = word;
    return place;
}

} // namespace ribbon
