#include "commands/council_rules.hpp"

#include "commands/case_commands.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using What = CouncilChange::What;

constexpr int longest_promise = 60; ///< working days
constexpr days longest_closure{366};
/// Snow closes offices before anybody can say so. Later it would only make late answers prompt.
constexpr days latest_word{7};
/// About 190 days make a school year: 380 sessions, by the Education (School Day and School Year)
/// (England) Regulations 1999 (SI 1999/3181) reg 3(2). Fewer or more are a slip of the pen.
constexpr int fewest_school_days = 170, most_school_days = 205;
constexpr std::size_t most_terms = 12;

bool is_blank(const std::string& text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void check_answer_time(const CouncilChange& change, Day today, Problems& problems)
{
    const auto sound = [](int n) { return n >= 1 && n <= longest_promise; };
    const char* fields[]{"count", "count-2", "count-3"};
    for (std::size_t i = 0; i < std::size(fields); ++i)
        if (i >= change.rungs.size() || !sound(change.rungs[i]))
            problems.push_back({fields[i], "Promise a number of working days from 1 to 60"});
    if (!change.sender.empty() && !party_called(change.sender))
        problems.push_back({"sender", "Choose whose messages"});
    if (is_blank(change.words))
        problems.push_back({"words", "Say it in words, as families read it"});
    if (change.day < today)
        problems.push_back({"day", "A promise never looks back: choose today or a later day"});
}

void check_closed(const CouncilChange& change, Day today, Problems& problems)
{
    const bool known = change.whose == closed_offices || change.whose == closed_schools ||
                       change.whose == closed_school;
    if (!known) problems.push_back({"whose", "Choose what is closed"});
    if (change.whose == closed_school && is_blank(change.name))
        problems.push_back({"name", "Give the name of the school, as children\u2019s records do"});
    if (is_blank(change.words)) problems.push_back({"words", "Say why these days are closed"});
    if (change.whose == closed_offices && change.day < today - latest_word)
        problems.push_back({"day",
                            "Closed offices move promises that families were told of: say so "
                            "within a week"});
    if (change.until && *change.until < change.day)
        problems.push_back({"until", "The last day must not be before the first"});
    if (change.until && *change.until - change.day >= longest_closure)
        problems.push_back({"until", "Close at most a year at a time"});
}

/// Days of Monday to Friday; bank holidays among them are few, and the bounds are wide.
int weekdays_in(const std::vector<Days>& terms)
{
    int count = 0;
    for (const Days& one : terms)
        for (Day day = one.first; day <= one.last; day = day + days{1})
            count += day.is_weekend() ? 0 : 1;
    return count;
}

void check_terms(const CouncilChange& change, Problems& problems)
{
    const auto wrong = [&](std::string sentence) {
        problems.push_back({"terms", std::move(sentence)});
    };
    if (change.terms.empty()) return wrong("Write the terms of a whole school year, a line each");
    if (change.terms.size() > most_terms) return wrong("A school year has at most 12 terms");
    const int year = school_year_of(change.terms.front().first);
    for (std::size_t i = 0; i < change.terms.size(); ++i) {
        const Days& one = change.terms[i];
        const std::string line = "Line " + std::to_string(i + 1) + ": ";
        if (one.last < one.first) return wrong(line + "the last day is before the first");
        if (one.last - one.first > longest_closure) return wrong(line + "a term is no year");
        if (school_year_of(one.first) != year || school_year_of(one.last) != year)
            return wrong(line + "it is of another school year (1 September to 31 August)");
        if (i > 0 && one.first <= change.terms[i - 1].last)
            return wrong(line + "it begins before the one before has ended");
    }
    const int open = weekdays_in(change.terms);
    if (open < fewest_school_days || open > most_school_days)
        wrong("These are " + std::to_string(open) +
              " days of school. A school year has about "
              "190: give every term of the year");
}

const Detail* closed_entry(const DetailHistory& area, std::int64_t number)
{
    for (const Detail* one : standing(area.details))
        if (one->number == number && one->kind == DetailKind::calendar_set &&
            (*one)[DetailField::code] != open_term)
            return one;
    return nullptr;
}

Detail answer_time(const CouncilChange& change, Day today)
{
    Detail detail = detail_of(DetailKind::promise_set, today);
    detail.set(DetailField::code, std::string{answer_promise});
    detail.set(DetailField::name, "Answers to messages");
    detail.set(DetailField::count, std::to_string(change.rungs.front()));
    detail.set(DetailField::rungs, rungs_text(change.rungs));
    detail.set(DetailField::relation, change.sender);
    detail.set(DetailField::words, change.words);
    detail.set(DetailField::since, iso(change.day));
    return detail;
}

Detail closure(const CouncilChange& change, Day today)
{
    Detail detail = detail_of(DetailKind::calendar_set, today);
    detail.set(DetailField::code, change.whose);
    detail.set(DetailField::name, change.whose == closed_offices   ? "The council\u2019s offices"
                                  : change.whose == closed_schools ? "The council\u2019s schools"
                                                                   : change.name);
    detail.set(DetailField::words, change.words);
    detail.set(DetailField::since, iso(change.day));
    detail.set(DetailField::until, iso(change.until.value_or(change.day)));
    return detail;
}

Detail term(const Days& span, Day today)
{
    Detail detail = detail_of(DetailKind::calendar_set, today);
    detail.set(DetailField::code, std::string{open_term});
    detail.set(DetailField::name, "The council\u2019s schools");
    detail.set(DetailField::words, "A term");
    detail.set(DetailField::since, iso(span.first));
    detail.set(DetailField::until, iso(span.last));
    return detail;
}

std::vector<Detail> details_for(const CouncilChange& change, const DetailHistory& area, Day today)
{
    switch (change.what) {
    case What::set_answer_time: return {answer_time(change, today)};
    case What::close_days: return {closure(change, today)};
    case What::open_again: {
        Detail back = *closed_entry(area, change.entry);
        back.when = Days::on(today);
        back.corrects = change.entry;
        back.struck = true;
        return {back};
    }
    default: break;
    }
    std::vector<Detail> terms;
    for (const Days& one : change.terms) terms.push_back(term(one, today));
    return terms;
}

} // namespace

bool moves_clocks(What what)
{
    return what == What::set_answer_time || what == What::close_days || what == What::open_again ||
           what == What::set_terms;
}

Result<StreamProposal> decide_rule(const CouncilChange& command, const DetailHistory& area,
                                   Day today)
{
    Problems problems;
    switch (command.what) {
    case What::set_answer_time: check_answer_time(command, today, problems); break;
    case What::close_days: check_closed(command, today, problems); break;
    case What::open_again:
        if (!closed_entry(area, command.entry))
            problems.push_back({"entry", "Choose days that are closed"});
        break;
    default: check_terms(command, problems); break;
    }
    if (!problems.empty()) return problems;
    StreamProposal proposal{.stream = area.stream, .expected = area.number, .adds = {}};
    for (const Detail& one : details_for(command, area, today)) {
        // One by one: what a detail may say, and that the day it was set is not still to come.
        const auto sound = decide(one, area.stream, area.number, today);
        if (!sound) return sound.problems();
        proposal.adds.emplace_back(one);
    }
    return proposal;
}

Problems problems_beside(const CouncilChange& command, const Calendar& calendar)
{
    Problems problems;
    if (command.what != What::set_terms || command.terms.empty()) return problems;
    const CalendarTables& tables = calendar.tables();
    const int year = school_year_of(command.terms.front().first);
    if (!tables.council_terms.empty()) {
        const int first = school_year_of(tables.council_terms.front().span.first);
        const int last = school_year_of(tables.council_terms.back().span.first);
        if (year < first || year > last + 1)
            problems.push_back(
                {"terms", "The terms we have are of the school years that begin in " +
                              std::to_string(first) + " to " + std::to_string(last) +
                              ". Give one of those, or the next one"});
    }
    if (command.terms.back().last > tables.england_covers.last)
        problems.push_back({"terms", "We know the bank holidays only until " +
                                         in_short_words(tables.england_covers.last)});
    return problems;
}

std::vector<ClosedEntry> closed_entries(const DetailHistory& area, Day today)
{
    std::vector<ClosedEntry> all;
    for (const Detail* one : standing(area.details)) {
        if (!closed_entry(area, one->number)) continue;
        const Day first = parse_day((*one)[DetailField::since]).value_or(one->when.first);
        const Day last = parse_day((*one)[DetailField::until]).value_or(first);
        if (last < today) continue;
        all.push_back({one->number,
                       std::string{(*one)[DetailField::name]},
                       std::string{(*one)[DetailField::words]},
                       {first, last}});
    }
    return all;
}

} // namespace ribbon
