// What can be wrong in how a time is counted: its number, its word, its calendar, its roll.
#include "tests/mutation/mutants.hpp"

#include <span>

namespace ribbon {
namespace {

/// Where a provision keeps a limit, and what the mutants call it.
struct Place {
    std::string name;
    Limit& (*in)(Provision&);
};

std::string_view name_of(Word word)
{
    constexpr std::string_view names[]{
        "no_number",       "at_once",         "within",          "within_of_next",
        "beginning_with",  "at_least_before", "before_date",     "looking_back",
        "looking_back_to", "directed",        "like_an_order",   "day_of_absence",
        "days_on_end",     "in_school_weeks", "school_age_ends", "academic_year"};
    return names[static_cast<std::size_t>(word)];
}

std::string_view name_of(Over over)
{
    constexpr std::string_view names[]{"every_day",     "england", "uk",     "tribunal",
                                       "tribunal_open", "school",  "offices"};
    return names[static_cast<std::size_t>(over)];
}

std::string_view name_of(Roll roll)
{
    constexpr std::string_view names[]{"none", "next_working", "lodging"};
    return names[static_cast<std::size_t>(roll)];
}

/// The words that a careless reader could take for this one. "From the day after" is a way to find
/// a corresponding date; of days counted one by one on a table there is no such count.
std::vector<Word> mistaken_for(Word word, Over over)
{
    const bool one_by_one = over != Over::every_day;
    switch (word) {
    case Word::within:
        if (one_by_one) return {Word::beginning_with, Word::at_least_before};
        return {Word::beginning_with, Word::within_of_next, Word::at_least_before};
    case Word::beginning_with:
        if (one_by_one) return {Word::within};
        return {Word::within, Word::within_of_next};
    case Word::within_of_next: return {Word::within, Word::beginning_with};
    case Word::at_least_before: return {Word::within};
    case Word::looking_back: return {Word::looking_back_to};
    case Word::looking_back_to: return {Word::looking_back};
    case Word::day_of_absence: return {Word::days_on_end};
    case Word::days_on_end: return {Word::day_of_absence};
    case Word::no_number: return {Word::at_once};
    default: return {Word::no_number};
    }
}

/// The days that a careless reader could count instead of these.
std::vector<Over> mistaken_for(Over over)
{
    switch (over) {
    case Over::england:
    case Over::offices: return {Over::uk, Over::tribunal};
    case Over::uk: return {Over::england, Over::tribunal};
    case Over::tribunal: return {Over::england, Over::uk};
    case Over::school: return {Over::england};
    case Over::tribunal_open: return {Over::every_day};
    case Over::every_day: break;
    }
    return {};
}

void mutate_numbers(Mutating& to, const Place& place, const Limit& limit)
{
    const auto number = [&](std::string_view what, auto Limit::* member) {
        for (const int by : {1, -1})
            to.add("number",
                   place.name + std::string{what} + " " + std::to_string(limit.*member) + " -> " +
                       std::to_string(limit.*member + by),
                   [&](Provision& p) {
                       auto& n = place.in(p).*member;
                       n = static_cast<std::remove_reference_t<decltype(n)>>(n + by);
                   });
    };
    if (limit.n != 0) number("", &Limit::n);
    if (limit.weeks != 0) number(", weeks", &Limit::weeks);
    if (limit.word != Word::before_date) return;
    for (const int by : {1, -1}) {
        const Day closed{std::chrono::year{2025} / int{limit.month} / int{limit.day}};
        const auto moved = (closed + days{by}).date();
        to.add("number", place.name + " " + (by > 0 ? "a day later" : "a day earlier"),
               [&](Provision& p) {
                   place.in(p).month = static_cast<std::uint8_t>(unsigned{moved.month()});
                   place.in(p).day = static_cast<std::uint8_t>(unsigned{moved.day()});
               });
    }
}

void mutate_limit(Mutating& to, const Place& place)
{
    Provision copy = to.original();
    const Limit limit = place.in(copy);
    const bool absent = limit == Limit{} && place.name != "limit";
    if (absent) return;
    mutate_numbers(to, place, limit);
    for (const Word word : mistaken_for(limit.word, limit.over))
        to.add("counting word",
               place.name + " " + std::string{name_of(limit.word)} + " -> " +
                   std::string{name_of(word)},
               [&](Provision& p) { place.in(p).word = word; });
    for (const Over over : mistaken_for(limit.over))
        to.add("calendar",
               place.name + " " + std::string{name_of(limit.over)} + " -> " +
                   std::string{name_of(over)},
               [&](Provision& p) { place.in(p).over = over; });
}

void mutate_roll(Mutating& to, const std::string& name, Roll roll, Roll& (*in)(Provision&))
{
    if (roll == Roll::none) return;
    const Roll other = roll == Roll::lodging ? Roll::next_working : Roll::lodging;
    for (const Roll now : {Roll::none, other})
        to.add("roll", name + " " + std::string{name_of(roll)} + " -> " + std::string{name_of(now)},
               [&](Provision& p) { in(p) = now; });
}

} // namespace

void mutate_limits(Mutating& to)
{
    const Place places[]{
        {"limit", [](Provision& p) -> Limit& { return p.limit; }},
        {"by_second_class", [](Provision& p) -> Limit& { return p.by_second_class; }},
        {"limb.limit", [](Provision& p) -> Limit& { return p.limb.limit; }},
        {"extended", [](Provision& p) -> Limit& { return p.extended; }},
        {"limb.extended", [](Provision& p) -> Limit& { return p.limb.extended; }},
        {"earlier_look", [](Provision& p) -> Limit& { return p.earlier_look; }},
    };
    for (const Place& place : places) mutate_limit(to, place);
    const Provision& one = to.original();
    mutate_roll(to, "roll", one.roll, [](Provision& p) -> Roll& { return p.roll; });
    mutate_roll(to, "limit.roll", one.limit.roll,
                [](Provision& p) -> Roll& { return p.limit.roll; });
    if (one.combine == Combine::none) return;
    const bool later = one.combine == Combine::later_of;
    to.add("later or earlier of", later ? "later_of -> earlier_of" : "earlier_of -> later_of",
           [&](Provision& p) { p.combine = later ? Combine::earlier_of : Combine::later_of; });
}

} // namespace ribbon
