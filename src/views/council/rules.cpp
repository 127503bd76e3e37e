// What the council has set that clocks run by, as its page shows it and as a change asks for it.
#include "views/council/rules.hpp"

#include "base/whole_number.hpp"
#include "commands/council_rules.hpp"
#include "views/parts/words.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using Field = ChangePage::Field;
using Input = Field::Input;
using What = CouncilChange::What;

Field field(Input input, std::string name, std::string label, std::string hint = {})
{
    return {.name = std::move(name),
            .label = std::move(label),
            .hint = std::move(hint),
            .value = {},
            .input = input,
            .choices = {},
            .shown = {}};
}

Field choice(std::string name, std::string label,
             std::vector<std::pair<std::string, std::string>> choices, std::string hint = {})
{
    Field made = field(Input::choice, std::move(name), std::move(label), std::move(hint));
    made.choices = std::move(choices);
    return made;
}

std::string span_words(Days span, Day today)
{
    return span.exact() ? said(span.first, today)
                        : said(span.first, today) + " to " + said(span.last, today);
}

std::vector<Field> answer_fields()
{
    return {field(Input::number, "count", "Within how many working days does the officer answer?"),
            field(Input::number, "count-2", "If not, how many more has the senior officer?"),
            field(Input::number, "count-3", "And then the manager?"),
            choice("sender", "Whose messages?",
                   {{"parent", "Those of parents"},
                    {"young person", "Those of young people"},
                    {"school", "Those of schools"},
                    {"health", "Those of the health service"},
                    {"mp", "Those of MPs"}},
                   "Everybody\u2019s, where you choose nothing"),
            field(Input::day, "day", "For what comes from which day on?",
                  "Today, where you leave it empty. A promise never looks back"),
            field(Input::words, "words", "In words, as families read it")};
}

std::vector<Field> closed_fields()
{
    return {choice("whose", "What is closed?",
                   {{std::string{closed_offices}, "The council\u2019s offices"},
                    {std::string{closed_schools}, "Every school with the council\u2019s terms"},
                    {std::string{closed_school}, "One school"}}),
            field(Input::line, "name", "Which school?",
                  "Only for one school: its name as children\u2019s records have it"),
            field(Input::day, "day", "From which day?", "Today, where you leave it empty"),
            field(Input::day, "until", "To which day?", "The same day, where you leave it empty"),
            field(Input::line, "words", "Why are they closed?", "For example: a day for staff")};
}

std::vector<Field> open_again_fields(const DetailHistory& area, Day today)
{
    std::vector<std::pair<std::string, std::string>> closed;
    for (const ClosedEntry& one : closed_entries(area, today))
        closed.emplace_back(std::to_string(one.entry),
                            one.name + ", " + span_words(one.span, today) + ": " + one.words);
    return {choice("entry", "Which days are open after all?", std::move(closed))};
}

CouncilPage::Setting setting_of(const Detail& one, Day today)
{
    const Day first = parse_day(one[DetailField::since]).value_or(one.when.first);
    const Day last = parse_day(one[DetailField::until]).value_or(first);
    return {std::string{one[DetailField::name]},
            span_words({first, last}, today) + ": " + std::string{one[DetailField::words]},
            "Set on " + said_short(one.when.first, today),
            {}};
}

/// A school year of terms as one thing to read: "12 terms" would help nobody.
void put_terms(CouncilPage& page, const CouncilRules& rules, Day today)
{
    int year = 0;
    for (const Term& one : rules.terms) {
        const int its_year = school_year_of(one.span.first);
        const std::string words = span_words(one.span, today);
        if (its_year == year)
            page.closed.back().words += "; " + words;
        else
            page.closed.push_back(
                {"Terms of the school year from September " + std::to_string(its_year),
                 words,
                 "Schools that follow the council\u2019s terms",
                 {}});
        year = its_year;
    }
}

} // namespace

std::string ladder_words(const std::vector<Policy::Rung>& ladder)
{
    std::string words;
    for (const Policy::Rung& rung : ladder) {
        const std::string amount = counted(rung.working_days, "working day");
        if (words.empty())
            words = capital(rung.who) + " answers within " + amount;
        else
            words += ", then " + rung.who + " has " + amount + " more";
    }
    return words + ".";
}

void put_rules(CouncilPage& page, const DetailHistory& area, const Law& law, Day today)
{
    const Policy& policy = law.policy();
    const Policy::Promise* own = policy.promise_for(today, Party::unsaid);
    page.answers = ladder_words(policy.ladder_of(own));
    page.answers += own ? " Set on " + said(own->set, today) + ", for what comes from " +
                              said(own->from, today) + " on."
                        : " Nobody has set another time here.";
    for (const Detail* one : standing(area.details)) {
        if (one->kind == DetailKind::calendar_set && (*one)[DetailField::code] != open_term)
            page.closed.push_back(setting_of(*one, today));
        if (one->kind != DetailKind::promise_set || (*one)[DetailField::code] != answer_promise)
            continue;
        const std::string sender{(*one)[DetailField::relation]};
        const Day from = parse_day((*one)[DetailField::since]).value_or(one->when.first);
        std::string steps;
        for (const int n : rungs_from((*one)[DetailField::rungs]))
            steps += (steps.empty() ? "" : ", then ") + std::to_string(n);
        page.promises.push_back({"Answers to messages" + (sender.empty() ? "" : " from: " + sender),
                                 steps + " working days, for what comes from " + said(from, today) +
                                     " on. " + std::string{(*one)[DetailField::words]},
                                 "Set on " + said_short(one->when.first, today),
                                 "/council/change/answers"});
    }
    put_terms(page, rules_of(area), today);
    int waiting = 0;
    for (const Provision& one : law.provisions())
        waiting += one.status == Status::proposed || one.status == Status::enacted ? 1 : 0;
    page.law_begins =
        counted(waiting, "rule") + " in our book of law " + (waiting == 1 ? "is" : "are") +
        " proposed or not yet in force, and " + (waiting == 1 ? "moves" : "move") +
        " no date. From which day a law holds is in the table of commencements, which the "
        "operator keeps with its source: nobody changes the law on a page.";
}

std::vector<ChangePage::Field> rule_fields(What what, const DetailHistory& area, Day today)
{
    switch (what) {
    case What::set_answer_time: return answer_fields();
    case What::close_days: return closed_fields();
    case What::open_again: return open_again_fields(area, today);
    default:
        return {field(Input::words, "terms", "The terms of one school year",
                      "A line each, like 2027-09-02 to 2027-10-22. Days for staff alone are "
                      "closed days, and come after")};
    }
}

void put_moved(ChangePage& page, std::int64_t all, std::vector<ChangePage::Moved> first)
{
    page.moved = std::move(first);
    if (all == 0) {
        page.moves = "No clock that runs today moves.";
        return;
    }
    page.moves =
        counted(static_cast<int>(all), "running clock") + (all == 1 ? " moves." : " move.");
    if (all > static_cast<std::int64_t>(page.moved.size()))
        page.moves += " Here are the first " + std::to_string(page.moved.size()) + ".";
}

} // namespace ribbon
