#include "outbound/cases/case_schema.hpp"

#include "base/json/writer.hpp"
#include "inbound/cases/clauses.hpp"
#include "inbound/cases/limits.hpp"

#include <algorithm>
#include <vector>

namespace ribbon {
namespace {

using Words = std::vector<std::string>;

std::string hyphenated(std::string_view text)
{
    std::string changed{text};
    std::replace(changed.begin(), changed.end(), ' ', '-');
    return changed;
}

std::string list_of(const Words& words, std::string_view margin)
{
    std::string text = "[";
    for (const std::string& word : words)
        text += (text.size() == 1 ? "\n" : ",\n") + std::string{margin} + "  " + json_string(word);
    return text + "\n" + std::string{margin} + "]";
}

/// The names of the kinds of fact that `chosen` picks.
template <class Chosen> Words kinds(Chosen chosen)
{
    Words names;
    for (const KindEntry& one : all_kinds())
        if (chosen(one)) names.push_back(json_name(one.kind));
    return names;
}

std::string number(std::size_t value) { return std::to_string(value); }

std::string name_schema(std::size_t most)
{
    return R"("type": "string", "pattern": "\\S", "maxLength": )" + number(most);
}

std::string value_schema(const Clause& clause)
{
    constexpr auto clock = R"("type": "string", "pattern": "^[a-z0-9.-]{1,64}$")";
    switch (clause.shape) {
    case ClauseShape::one_of: {
        std::string words;
        for (const std::string_view one : choices(clause))
            words += (words.empty() ? "" : ", ") + json_string(hyphenated(one));
        return "\"enum\": [" + words + "]";
    }
    case ClauseShape::day: return R"("$ref": "#/$defs/day")";
    case ClauseShape::quoted:
        return name_schema(clause.words == "evidence" ? max_evidence_characters
                                                      : max_name_characters);
    case ClauseShape::number:
        if (clause.field == bit(Field::year))
            return R"("type": "integer", "minimum": 1900, "maximum": 2199)";
        if (clause.field == bit(Field::count))
            return R"("type": "integer", "minimum": 1, "maximum": 2)";
        if (clause.field == bit(Field::amount))
            return R"("type": "integer", "minimum": 1, "maximum": 1000000)";
        return R"("type": "integer", "minimum": 1, "maximum": )" + number(max_case_facts);
    case ClauseShape::word: break;
    }
    if (clause.field == bit(Field::code))
        return R"("type": "string", "pattern": "^[A-Z#/\\\\][1-9]?$")";
    if (clause.field == bit(Field::time))
        return R"("type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$")";
    if (clause.field == 0)
        return R"("type": "string", "pattern": "^[0-9-]{10}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?Z$")";
    return clock;
}

/// What the rules of one clause ask: who must have it, and who may not.
std::string clause_rules(const Clause& clause)
{
    std::string rules;
    const auto rule = [&](const Words& names, std::string_view then) {
        rules += ",\n        {\n          \"if\": {\n            \"properties\": {\"what\": "
                 "{\"enum\": " +
                 list_of(names, "            ") +
                 "}},\n            \"required\": [\"what\"],\n"
                 "            \"not\": {\"required\": [\"strikes\"]}\n          },\n"
                 "          \"then\": " +
                 std::string{then} + "\n        }";
    };
    const std::string required = "{\"required\": [" + json_string(clause.json) + "]}";
    const Words need = kinds([&](const KindEntry& k) { return (k.needs & clause.field) != 0; });
    if (!need.empty()) rule(need, required);
    const Words take =
        kinds([&](const KindEntry& k) { return ((k.needs | k.may) & clause.field) != 0; });
    rules += ",\n        {\n          \"if\": " + required +
             ",\n          \"then\": {\"properties\": {\"what\": {\"enum\": " +
             list_of(take, "          ") + "}}}\n        }";
    return rules;
}

constexpr std::string_view schema_top = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A case",
  "description": "One case as docs/case-format.md has it: what happened, and when",
  "type": "object",
  "required": ["case", "facts"],
  "additionalProperties": false,
  "properties": {
    "case": {"description": "The title of the case", )";

constexpr std::string_view schema_middle = R"(},
    "matters": {
      "description": "The matters of the case. A fact may open one that is not listed here.",
      "type": "array",
      "items": {"$ref": "#/$defs/matter"}
    },
    "facts": {
      "description": "What happened, in the order in which it was recorded",
      "type": "array",
      "items": {"$ref": "#/$defs/fact"}
    }
  },
  "$defs": {
    "day": {
      "description": "One day, from 1900-01-01 to 2199-12-31",
      "type": "string",
      "pattern": "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    },
    "days": {
      "description": "A day, or the days on which it may have been: docs/case-format.md",
      "type": "string",
      "pattern": "^)";

// A day, a month or a year, with a part of it before.
constexpr std::string_view some_days =
    "(?:(?:early |mid |late |start |end |spring |summer |autumn |winter )?"
    "(?:19|20|21)[0-9]{2}(?:-[0-9]{2}){0,2})";

constexpr std::string_view schema_matter = R"($"
    },
    "matter": {
      "type": "object",
      "required": ["name", "kind"],
      "additionalProperties": false,
      "properties": {
        "name": {)";

} // namespace

std::string render_case_schema()
{
    Words matters;
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        matters.push_back(hyphenated(in_words(static_cast<MatterKind>(i))));
    std::string text{schema_top};
    text += name_schema(max_title_characters) + std::string{schema_middle};
    text.append(some_days).append(R"((?:\\.\\.)").append(some_days).append(")?");
    text += schema_matter;
    text += name_schema(max_name_characters) +
            "},\n        \"kind\": {\"enum\": " + list_of(matters, "        ") +
            "}\n      }\n    },\n";
    text += "    \"fact\": {\n      \"type\": \"object\",\n      \"required\": [\"happened\"],\n"
            "      \"additionalProperties\": false,\n      \"properties\": {\n"
            "        \"happened\": {\"$ref\": \"#/$defs/days\"},\n        \"what\": {\"enum\": " +
            list_of(kinds([](const KindEntry&) { return true; }), "        ") + "}";
    for (const Clause& one : all_clauses())
        if (!one.json.empty())
            text += ",\n        " + json_string(one.json) +
                    ": {\"description\": " + json_string(one.meaning) + ", " + value_schema(one) +
                    "}";
    text += "\n      },\n      \"not\": {\"required\": [\"corrects\", \"strikes\"]},\n"
            "      \"allOf\": [\n        {\"anyOf\": [{\"required\": [\"what\"]}, "
            "{\"required\": [\"strikes\"]}]}";
    for (const Clause& one : all_clauses())
        if (one.field != 0) text += clause_rules(one);
    return text + "\n      ]\n    }\n  }\n}\n";
}

} // namespace ribbon
