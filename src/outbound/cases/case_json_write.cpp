#include "outbound/cases/case_json_write.hpp"

#include "base/json/writer.hpp"
#include "outbound/cases/clause_values.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::string hyphenated(std::string text)
{
    std::replace(text.begin(), text.end(), ' ', '-');
    return text;
}

std::string json_value(const Clause& clause, const std::string& value)
{
    if (clause.shape == ClauseShape::number) return value;
    return json_string(clause.shape == ClauseShape::one_of ? hyphenated(value) : value);
}

std::string json_fact(const CaseFacts& facts, const Fact& fact)
{
    std::string text = "{\"happened\": " + json_string(iso(fact.when));
    if (fact.kind != Kind::none) text += ", \"what\": " + json_string(json_name(fact.kind));
    if (fact.matter > 0 && fact.kind != Kind::none)
        text += ", \"matter\": " + json_string(facts.matter(fact.matter).name);
    for (const Clause& one : all_clauses())
        if (const auto value = clause_value(fact, one))
            text += ", " + json_string(one.json) + ": " + json_value(one, *value);
    return text + "}";
}

} // namespace

std::string render_case_json(const CaseFacts& facts)
{
    std::string text = "{\n  \"case\": " + json_string(facts.title) + ",\n  \"matters\": [";
    for (const Matter& one : facts.matters)
        text += std::string{one.id == 1 ? "\n" : ",\n"} +
                "    {\"name\": " + json_string(one.name) +
                ", \"kind\": " + json_string(hyphenated(in_words(one.kind))) + "}";
    text += facts.matters.empty() ? "],\n  \"facts\": [" : "\n  ],\n  \"facts\": [";
    for (const Fact& one : facts.facts)
        text += std::string{one.id == 1 ? "\n    " : ",\n    "} + json_fact(facts, one);
    return text + (facts.facts.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace ribbon
