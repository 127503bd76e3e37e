#include "inbound/decisions/decision.hpp"

#include "base/json/value.hpp"
#include "inbound/cases/bytes.hpp"

namespace ribbon {
namespace {

/// Reads the members of one record and gathers what is wrong with them.
struct Reader {
    int line;
    Problems problems{};

    void wrong(std::string field, std::string sentence)
    {
        problems.push_back({std::move(field), std::move(sentence), line});
    }

    /// A text member; empty when it is null or absent, unless it is needed.
    std::string text(const JsonValue& of, std::string_view name, const std::string& field,
                     bool needed)
    {
        const JsonValue* value = of.find(name);
        if (value && value->text()) return *value->text();
        if (needed || (value && !value->is_null()))
            wrong(field, "\"" + field + "\" should be text" + (needed ? "" : " or null"));
        return {};
    }

    const std::vector<JsonValue>* list(const JsonValue& of, const std::string& name)
    {
        const JsonValue* value = of.find(name);
        if (value && value->array()) return value->array();
        wrong(name, "\"" + name + "\" should be a list");
        return nullptr;
    }
};

std::optional<Days> dated(const std::string& date, const std::string& part)
{
    return parse_days(part.empty() ? date : part + " " + date);
}

void read_fact(Reader& reader, const JsonValue& value, std::size_t index, Decision& decision)
{
    const std::string at = "facts[" + std::to_string(index) + "]";
    const std::string event = reader.text(value, "event", at + ".event", true);
    const std::string date = reader.text(value, "date", at + ".date", true);
    const std::string part = reader.text(value, "part", at + ".part", false);
    if (event.empty() || date.empty()) return;
    const auto when = dated(date, part);
    if (!when) {
        reader.wrong(at + ".date",
                     "\"" + (part.empty() ? "" : part + " ") + date +
                         "\" is not a day, month or year (2025-03-03, 2025-03, 2025)");
        return;
    }
    decision.facts.push_back({event, *when});
}

void read_claim(Reader& reader, const JsonValue& value, std::size_t index, Decision& decision)
{
    const std::string at = "claims[" + std::to_string(index) + "]";
    Claim claim;
    claim.rule = reader.text(value, "rule", at + ".rule", true);
    claim.anchor = reader.text(value, "anchor", at + ".anchor", false);
    claim.end = reader.text(value, "end", at + ".end", false);
    claim.as_of_written = reader.text(value, "as_of", at + ".as_of", false);
    if (!claim.as_of_written.empty()) {
        claim.as_of = parse_days(claim.as_of_written);
        if (!claim.as_of)
            reader.wrong(at + ".as_of", "\"" + claim.as_of_written + "\" is not a day or a month");
    }
    decision.claims.push_back(std::move(claim));
}

} // namespace

Result<Decision> parse_decision(std::string_view json, int line)
{
    if (auto problem = unreadable(json)) {
        problem->line = line;
        return Problems{*std::move(problem)};
    }
    const auto value = parse_json(json, {}, line);
    if (!value) return value.problems();
    if (!value->object())
        return Problems{{"", "a line should hold one decision, as a JSON object", line}};
    Reader reader{line};
    Decision decision;
    decision.ref = reader.text(*value, "ref", "ref", true);
    if (const auto* facts = reader.list(*value, "facts"))
        for (std::size_t i = 0; i < facts->size(); ++i) read_fact(reader, (*facts)[i], i, decision);
    if (const auto* claims = reader.list(*value, "claims"))
        for (std::size_t i = 0; i < claims->size(); ++i)
            read_claim(reader, (*claims)[i], i, decision);
    if (!reader.problems.empty()) return reader.problems;
    return decision;
}

} // namespace ribbon
