#include "duties/council_rules.hpp"

#include "base/whole_number.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace ribbon {
namespace {

constexpr std::size_t most_rungs = 6;
constexpr int most_days = 60;

std::optional<Policy::Promise> promise_in(const Detail& one)
{
    if (one.kind != DetailKind::promise_set || one[DetailField::code] != answer_promise)
        return std::nullopt;
    const std::vector<int> days = rungs_from(one[DetailField::rungs]);
    if (days.empty()) return std::nullopt;
    Policy::Promise promise;
    promise.set = one.when.first;
    promise.from = parse_day(one[DetailField::since]).value_or(one.when.first);
    promise.sender = party_called(one[DetailField::relation]).value_or(Party::unsaid);
    for (const int n : days) promise.ladder.push_back({"", n});
    return promise;
}

std::optional<ClosedDays> closed_in(const Detail& one)
{
    if (one.kind != DetailKind::calendar_set) return std::nullopt;
    const std::string_view code = one[DetailField::code];
    ClosedDays closed;
    if (code == closed_offices)
        closed.whose = ClosedDays::Whose::offices;
    else if (code == closed_schools)
        closed.whose = ClosedDays::Whose::schools;
    else if (code == closed_school)
        closed.whose = ClosedDays::Whose::school;
    else
        return std::nullopt;
    if (closed.whose == ClosedDays::Whose::school) closed.school = one[DetailField::name];
    const Day first = parse_day(one[DetailField::since]).value_or(one.when.first);
    closed.span = {first, parse_day(one[DetailField::until]).value_or(first)};
    return closed;
}

std::optional<Term> term_in(const Detail& one)
{
    if (one.kind != DetailKind::calendar_set || one[DetailField::code] != open_term)
        return std::nullopt;
    const auto first = parse_day(one[DetailField::since]),
               last = parse_day(one[DetailField::until]);
    if (!first || !last || *last < *first) return std::nullopt;
    return Term{{*first, *last}};
}

/// Terms are set a school year at a time, in one act: those of a later act take the place of all
/// that were recorded before of the same year.
void put_term(std::vector<Term>& terms, const Term& term, const Detail& detail,
              std::map<int, Moment>& set_in)
{
    const int year = school_year_of(term.span.first);
    const auto [at, first] = set_in.try_emplace(year, detail.recorded);
    if (!first && at->second != detail.recorded) {
        std::erase_if(terms,
                      [&](const Term& old) { return school_year_of(old.span.first) == year; });
        at->second = detail.recorded;
    }
    terms.push_back(term);
}

} // namespace

int school_year_of(Day day)
{
    return day.year() - (day.date().month() < std::chrono::September ? 1 : 0);
}

bool is_rule(const Detail& detail)
{
    return detail.kind == DetailKind::promise_set || detail.kind == DetailKind::calendar_set;
}

CouncilRules rules_of(const DetailHistory& area)
{
    CouncilRules rules;
    std::map<int, Moment> set_in; // of each school year, when its terms were set last
    for (const Detail& one : area.details)
        if (is_rule(one)) rules.number = std::max(rules.number, one.number);
    for (const Detail* one : standing(area.details)) {
        if (auto promise = promise_in(*one)) rules.promises.push_back(*std::move(promise));
        if (auto closed = closed_in(*one)) rules.closed.push_back(*std::move(closed));
        if (const auto term = term_in(*one)) put_term(rules.terms, *term, *one, set_in);
    }
    std::sort(rules.terms.begin(), rules.terms.end(),
              [](const Term& a, const Term& b) { return a.span.first < b.span.first; });
    return rules;
}

Law with_rules(const Law& law, const CouncilRules& rules)
{
    Policy policy = law.policy();
    policy.set.clear();
    for (const Policy::Promise& said : rules.promises) {
        Policy::Promise whole = said;
        whole.ladder = policy.ladder;
        for (std::size_t i = 0; i < std::min(whole.ladder.size(), said.ladder.size()); ++i)
            whole.ladder[i].working_days = said.ladder[i].working_days;
        if (!whole.ladder.empty()) policy.set.push_back(std::move(whole));
    }
    return Law{{law.provisions().begin(), law.provisions().end()}, std::move(policy)};
}

Calendar with_rules(const Calendar& calendar, const CouncilRules& rules)
{
    CalendarTables tables = calendar.tables();
    tables.closed = rules.closed;
    std::erase_if(tables.council_terms, [&](const Term& old) {
        return std::any_of(rules.terms.begin(), rules.terms.end(), [&](const Term& one) {
            return school_year_of(one.span.first) == school_year_of(old.span.first);
        });
    });
    tables.council_terms.insert(tables.council_terms.end(), rules.terms.begin(), rules.terms.end());
    std::sort(tables.council_terms.begin(), tables.council_terms.end(),
              [](const Term& a, const Term& b) { return a.span.first < b.span.first; });
    return Calendar{std::move(tables)};
}

std::vector<int> rungs_from(std::string_view text)
{
    std::vector<int> days;
    while (!text.empty()) {
        const auto end = text.find(',');
        const auto n = whole_number<int>(text.substr(0, end));
        if (!n || *n < 1 || *n > most_days || days.size() == most_rungs) return {};
        days.push_back(*n);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
        if (text.empty()) return {};
    }
    return days;
}

std::string rungs_text(const std::vector<int>& days)
{
    std::string text;
    for (const int n : days) text += (text.empty() ? "" : ",") + std::to_string(n);
    return text;
}

} // namespace ribbon
