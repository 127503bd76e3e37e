#include "tests/support/given.hpp"

#include "inbound/cases/case_text.hpp"
#include "tests/scenarios/books.hpp"

#include <stdexcept>

namespace ribbon {
namespace {

std::string days_or_dash(bool known, Days days) { return known ? iso(days) : "-"; }

std::string number(FactId id) { return std::to_string(id); }

} // namespace

CaseFacts given(std::string_view lines)
{
    std::string text = "case  A test\n";
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        const auto first = line.find_first_not_of(' ');
        if (first == std::string_view::npos) continue;
        line.remove_prefix(first);
        text += (line.starts_with("matter ") ? "" : "given ") + std::string{line} + "\n";
    }
    const auto read = parse_case_text(text, our_words());
    if (read) return read->front().facts;
    std::string problems = text;
    for (const Problem& one : read.problems()) problems += with_line(one) + "\n";
    throw std::invalid_argument{problems};
}

Timeline timeline_on(Day today, const CaseFacts& facts)
{
    return timeline(facts, our_law(), our_calendar(), today);
}
Timeline timeline_on(std::string_view today, const CaseFacts& facts)
{
    return timeline_on(day(today), facts);
}

Day day(std::string_view text) { return parse_day(text).value(); }

const Duty& the(const Timeline& timeline, std::string_view clock)
{
    const Duty* found = nullptr;
    int count = 0;
    std::string all;
    for (const Duty& duty : timeline.duties) {
        all += "\n  " + told(duty);
        if (duty.under->id != clock) continue;
        found = &duty;
        ++count;
    }
    if (count == 1) return *found;
    throw std::out_of_range{std::to_string(count) + " duties called " + std::string{clock} +
                            " among:" + all};
}

std::string told(const Duty& duty)
{
    std::string text = std::string{duty.under->id} + " from " + iso(duty.under->from) + " matter " +
                       std::to_string(duty.matter) + ": " + std::string{in_words(duty.state)};
    text += " legal " + days_or_dash(duty.dated, duty.legal);
    text += " safe " + days_or_dash(duty.safe_known, duty.safe);
    text += " late ";
    text += duty.late ? std::to_string(duty.late->least) + ".." + std::to_string(duty.late->most)
                      : std::string{"-"};
    text += " by " + number(duty.started_by) + " " + number(duty.second_by) + " " +
            number(duty.met_by) + " " + number(duty.ended_by) + " " + number(duty.lifted_by) + " " +
            number(duty.extended_by) + " " + number(duty.directed_by);
    text += " ground " + std::string{in_words(duty.ground)};
    text += " missing " + std::to_string(static_cast<int>(duty.missing.what));
    if (duty.missing.kind != Kind::none) text += " " + phrase(duty.missing.kind);
    if (duty.beyond) text += " beyond " + duty.beyond->name();
    if (duty.second_governs) text += " second governs";
    if (duty.school_assumed) text += " school assumed";
    if (duty.rung > 0) text += " rung " + std::to_string(duty.rung);
    if (!duty.held_by.empty())
        text += " held by " + std::string{duty.held_by} + " until " + iso(duty.rung_until);
    return text + " changes " + iso(duty.next_change);
}

std::string differs(const Timeline& a, const Timeline& b)
{
    if (a.today != b.today) return "today: " + iso(a.today) + " and " + iso(b.today);
    for (std::size_t i = 0; i < a.duties.size() && i < b.duties.size(); ++i) {
        const std::string one = told(a.duties[i]), other = told(b.duties[i]);
        if (one != other) return "\n  " + one + "\n  " + other;
    }
    if (a.duties.size() != b.duties.size()) {
        const auto& longer = a.duties.size() > b.duties.size() ? a.duties : b.duties;
        return "only one has " + told(longer[std::min(a.duties.size(), b.duties.size())]);
    }
    if (a.next_change != b.next_change)
        return "next change: " + iso(a.next_change) + " and " + iso(b.next_change);
    return {};
}

} // namespace ribbon
