#include "cli/entry_lines.hpp"

#include "base/json/value.hpp"
#include "base/key.hpp"
#include "calendar/london.hpp"

#include <fmt/format.h>

namespace ribbon::cli {
namespace {

std::string spaced(std::string text)
{
    for (char& c : text)
        if (c == '-' || c == '_') c = ' ';
    return text;
}

/// What an entry says beside what happened, in a line: "given Maya, family Radford".
std::string particulars(const Entry& entry)
{
    const auto body = parse_json(entry.fact, {.bytes = std::size_t{1} << 24});
    if (!body || !body->object()) return {};
    std::string text;
    for (const JsonMember& one : *body->object()) {
        if (one.name == "when" || one.name == "matter" || one.name == "opens") continue;
        std::string value;
        if (const auto* words = one.value.text())
            value = *words;
        else if (const auto* number = one.value.number())
            value = std::to_string(*number);
        if (value.size() > 160) value.replace(157, std::string::npos, "...");
        for (char& c : value)
            if (c == '\n') c = ' ';
        text += (text.empty() ? "" : "; ") + spaced(one.name) + " " + value;
    }
    return text;
}

} // namespace

std::string lines_of(const Entry& entry)
{
    const Day day = day_in_london(entry.happened);
    const std::string kind = spaced(entry.kind);
    if (entry.erased())
        return fmt::format("{:>4}  {:<11}  {}: erased\n", entry.number, iso(day), kind);
    std::string lines = fmt::format("{:>4}  {:<11}  {} ({}, {})\n", entry.number, iso(day), kind,
                                    entry.role, entry.by);
    if (const std::string says = particulars(entry); !says.empty())
        lines += fmt::format("{:>4}  {:<11}  {}\n", "", "", says);
    return lines;
}

StreamId stream_named(const std::string& typed)
{
    constexpr std::string_view person = "person/";
    if (typed.starts_with(person))
        return {StreamKind::person, key_typed(typed.substr(person.size()))};
    return {StreamKind::a_case, key_typed(typed)};
}

std::string key_typed(const std::string& typed) { return read_key(typed).value_or(typed); }

} // namespace ribbon::cli
