#include "views/words.hpp"

namespace ribbon {
namespace {

std::string_view unit_word(Unit unit)
{
    switch (unit) {
    case Unit::none: return "";
    case Unit::days: return "day";
    case Unit::weeks: return "week";
    case Unit::months: return "month";
    case Unit::years: return "year";
    case Unit::working_days: return "working day";
    case Unit::school_days: return "school day";
    case Unit::sessions: return "session";
    }
    return "";
}

std::string_view over_words(Over over)
{
    switch (over) {
    case Over::uk: return " (days that are working days in every part of the UK)";
    case Over::tribunal:
        return " (working days of the Tribunal: none from 25 December to 1 January or in August)";
    case Over::tribunal_open:
        return " (days from 25 December to 1 January and in August not counted)";
    default: return "";
    }
}

} // namespace

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::size_t length = 0;
    for (const std::string_view part : parts) length += part.size();
    std::string text;
    text.reserve(length);
    for (const std::string_view part : parts) text += part;
    return text;
}

std::string counted(int n, std::string_view one)
{
    return joined({std::to_string(n), " ", one, n == 1 ? "" : "s"});
}

std::string in_words(Days days)
{
    if (days.exact()) return in_short_words(days.first);
    return joined(
        {"some day from ", in_short_words(days.first), " to ", in_short_words(days.last)});
}

std::string in_words(const Limit& limit)
{
    const auto amount = [&](std::string_view before, std::string_view after) {
        return joined({before, std::to_string(limit.n), " ", unit_word(limit.unit),
                       limit.n == 1 ? "" : "s", over_words(limit.over), after});
    };
    switch (limit.word) {
    case Word::no_number: return "no number";
    case Word::at_once: return "at once";
    case Word::within: return amount("within ", ", the first day left out");
    case Word::within_of_next: return amount("within ", ", counted from the day after");
    case Word::beginning_with: return amount("", " beginning with the first day");
    case Word::at_least_before: return amount("at least ", " before");
    case Word::before_date: {
        constexpr std::string_view month_names[]{"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
        return joined(
            {"before ", std::to_string(limit.day), " ", month_names[(limit.month - 1u) % 12]});
    }
    case Word::looking_back: return amount("in the ", " before");
    case Word::looking_back_to: return amount("in the ", " ending with that day");
    case Word::directed: return "on the day directed";
    case Word::like_an_order: return "as the equivalent order of the Tribunal";
    case Word::day_of_absence:
        return "the " + std::to_string(limit.n) + "th school day of absence in a school year";
    case Word::days_on_end:
        return "the " + std::to_string(limit.n) + "th school day of absence on end";
    case Word::in_school_weeks:
        return counted(limit.n, "session") + " in a rolling " +
               counted(int{limit.weeks}, "school week");
    case Word::school_age_ends:
        return "the last Friday in June of the school year of the 16th birthday";
    case Word::academic_year: return "the end of the academic year of the 25th birthday";
    }
    return "";
}

char capital(char letter)
{
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

std::string capital(std::string clause)
{
    if (!clause.empty()) clause[0] = capital(clause[0]);
    return clause;
}

} // namespace ribbon
