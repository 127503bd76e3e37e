#include "inbound/cases/json_fact.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/clauses.hpp"
#include "inbound/cases/dates.hpp"
#include "inbound/cases/nearest.hpp"

#include <algorithm>

namespace ribbon {
namespace {

const Clause& clause_with_key(std::string_view key)
{
    const auto all = all_clauses();
    return *std::find_if(all.begin(), all.end(), [&](const Clause& c) { return c.json == key; });
}

std::optional<std::string> set_kind(FactDraft& draft, const std::string& value)
{
    if (const auto kind = kind_called(value)) {
        draft.fact.kind = *kind;
        return std::nullopt;
    }
    draft.readable = false;
    std::vector<std::string> names;
    for (const KindEntry& one : all_kinds()) names.push_back(json_name(one.kind));
    const std::vector<std::string_view> views{names.begin(), names.end()};
    return shown(value) + " is not a kind of fact we know" + did_you_mean(value, views);
}

std::optional<std::string> set_happened(FactDraft& draft, const std::string& value)
{
    const ReadDays read = read_days(value);
    if (read.days) {
        draft.fact.when = *read.days;
        return std::nullopt;
    }
    draft.readable = false;
    return read.why;
}

} // namespace

const std::vector<std::string_view>& json_fact_keys()
{
    static const std::vector<std::string_view> keys = [] {
        std::vector<std::string_view> all{"happened", "what"};
        for (const Clause& one : all_clauses())
            if (!one.json.empty()) all.push_back(one.json);
        return all;
    }();
    return keys;
}

std::optional<std::string> set_json_value(FactDraft& draft, std::string_view key,
                                          const std::string& value, bool is_text)
{
    const std::string marked = shown(key);
    const bool clause = key != "happened" && key != "what";
    const bool number = clause && clause_with_key(key).shape == ClauseShape::number;
    if (number == is_text) {
        draft.readable = draft.readable && clause;
        return marked + (number ? " is a number, without quotes" : " is a text, in quotes");
    }
    if (key == "what") return set_kind(draft, value);
    if (key == "happened") return set_happened(draft, value);
    const Clause& named = clause_with_key(key);
    draft.given |= std::uint32_t{1} << (&named - all_clauses().data());
    const auto why = set_clause(draft, named, value);
    return why ? std::optional{marked + ": " + *why} : std::nullopt;
}

} // namespace ribbon
