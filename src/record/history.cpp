#include "record/history.hpp"

#include "record/encode.hpp"

#include <stdexcept>

namespace ribbon {
namespace {

[[noreturn]] void unreadable(const Entry& entry, const std::string& why)
{
    throw std::runtime_error("Entry " + std::to_string(entry.number) + " of " +
                             written(entry.stream) + " (" + entry.kind +
                             ") can not be read: " + why);
}

JsonValue body_of(const Entry& entry)
{
    auto body =
        parse_json(entry.fact, {.bytes = std::size_t{1} << 24, .depth = 8, .values = 10'000});
    if (!body) unreadable(entry, body.problems().front().sentence);
    return std::move(*body);
}

template <class T> T checked(const Entry& entry, Result<T> result)
{
    if (result) return std::move(*result);
    const Problem& first = result.problems().front();
    unreadable(entry, first.field.empty() ? first.sentence : first.field + ": " + first.sentence);
}

void add_detail(std::vector<Detail>& details, const Entry& entry, DetailKind kind)
{
    Detail detail;
    if (!entry.erased())
        detail = checked(entry, decode_detail(kind, entry.version, body_of(entry)));
    detail.number = entry.number;
    detail.recorded = entry.recorded;
    detail.by = entry.by;
    details.push_back(std::move(detail));
}

/// Sees to it that there is a matter with this id; a place for one whose opening was erased.
void make_room(CaseFacts& facts, MatterId id)
{
    while (static_cast<MatterId>(facts.matters.size()) < id)
        facts.matters.push_back(
            {static_cast<MatterId>(facts.matters.size() + 1), MatterKind::none, "erased"});
}

void add_fact(CaseHistory& history, const Entry& entry, Kind kind)
{
    DecodedFact decoded;
    if (entry.erased())
        decoded.fact.struck = true;
    else
        decoded = checked(entry, decode_fact(kind, entry.version, body_of(entry)));
    Fact& fact = decoded.fact;
    if (fact.matter < 0 || fact.matter > 100'000)
        unreadable(entry, "its matter has no such number");
    fact.id = static_cast<FactId>(history.facts.facts.size() + 1);
    fact.recorded = entry.recorded;
    fact.by = entry.by;
    make_room(history.facts, fact.matter);
    if (decoded.opens)
        history.facts.matters[static_cast<std::size_t>(fact.matter - 1)] = *decoded.opens;
    history.facts.facts.push_back(std::move(fact));
    history.entry_of.push_back(entry.number);
}

} // namespace

CaseHistory case_history(std::vector<Entry> entries)
{
    CaseHistory history;
    for (const Entry& entry : entries) {
        history.key = entry.stream.key;
        history.number = entry.number;
        if (entry.kind == struck_name)
            add_fact(history, entry, Kind::none);
        else if (const auto kind = kind_called(entry.kind))
            add_fact(history, entry, *kind);
        else if (const auto other = detail_called(entry.kind))
            add_detail(history.details, entry, *other);
        else
            unreadable(entry, "this version of Ribbon does not know the kind");
    }
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::case_opened)
            history.facts.title = std::string{one[DetailField::name]};
    return history;
}

DetailHistory detail_history(std::vector<Entry> entries)
{
    DetailHistory history;
    for (const Entry& entry : entries) {
        history.stream = entry.stream;
        history.number = entry.number;
        const auto kind = detail_called(entry.kind);
        if (!kind) unreadable(entry, "this version of Ribbon does not know the kind");
        add_detail(history.details, entry, *kind);
    }
    return history;
}

} // namespace ribbon
