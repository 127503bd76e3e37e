#include "outbound/cases/case_json_write.hpp"

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
    if (clause.shape == Shape::number) return value;
    return json_text(clause.shape == Shape::one_of ? hyphenated(value) : value);
}

std::string json_fact(const CaseFacts& facts, const Fact& fact)
{
    std::string text = "{\"happened\": " + json_text(iso(fact.when));
    if (fact.kind != Kind::none) text += ", \"what\": " + json_text(json_name(fact.kind));
    if (fact.matter > 0 && fact.kind != Kind::none)
        text += ", \"matter\": " + json_text(facts.matter(fact.matter).name);
    for (const Clause& one : all_clauses())
        if (const auto value = clause_value(fact, one))
            text += ", " + json_text(one.json) + ": " + json_value(one, *value);
    return text + "}";
}

} // namespace

std::string json_text(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else if (code < 0x20) {
            quoted += "\\u00";
            quoted += digits[code >> 4];
            quoted += digits[code & 0xF];
        } else
            quoted += c;
    }
    return quoted + '"';
}

std::string render_case_json(const CaseFacts& facts)
{
    std::string text = "{\n  \"case\": " + json_text(facts.title) + ",\n  \"matters\": [";
    for (const Matter& one : facts.matters)
        text += std::string{one.id == 1 ? "\n" : ",\n"} + "    {\"name\": " + json_text(one.name) +
                ", \"kind\": " + json_text(hyphenated(in_words(one.kind))) + "}";
    text += facts.matters.empty() ? "],\n  \"facts\": [" : "\n  ],\n  \"facts\": [";
    for (const Fact& one : facts.facts)
        text += std::string{one.id == 1 ? "\n    " : ",\n    "} + json_fact(facts, one);
    return text + (facts.facts.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace ribbon
