#include "duties/count.hpp"

namespace ribbon {
namespace {

const CountedDays& table_of(Over over, const Calendar& calendar, std::string_view school)
{
    switch (over) {
    case Over::uk: return calendar.uk();
    case Over::tribunal: return calendar.tribunal();
    case Over::tribunal_open: return calendar.tribunal_open();
    case Over::school: return calendar.school(school).days();
    case Over::offices: return calendar.offices();
    case Over::england:
    case Over::every_day: break;
    }
    return calendar.england();
}

/// Days that a table counts one by one, in the direction and with the word of the limit.
Found by_table(const Limit& limit, int n, Day start, const CountedDays& table)
{
    if (limit.word == Word::beginning_with)
        return last_day(working_days{n}, BeginningWith{start}, table);
    if (limit.backward()) return last_day(working_days{n}, AtLeastBefore{start}, table);
    return last_day(working_days{n}, After{start}, table);
}

/// A number of some chrono unit on the plain calendar.
template <class Amount> Day plainly(Word word, Amount n, Day start)
{
    switch (word) {
    case Word::beginning_with: return last_day(n, BeginningWith{start});
    case Word::within_of_next: return last_day(n, After{start + days{1}});
    case Word::at_least_before:
    case Word::looking_back: return last_day(n, AtLeastBefore{start});
    case Word::looking_back_to: return last_day(n, AtLeastBefore{start}) + days{1};
    default: return last_day(n, After{start});
    }
}

bool by_number(Word word)
{
    return word == Word::within || word == Word::within_of_next || word == Word::beginning_with ||
           word == Word::at_least_before || word == Word::looking_back ||
           word == Word::looking_back_to;
}

} // namespace

bool countable(const Limit& limit)
{
    return by_number(limit.word) || limit.word == Word::at_once || limit.word == Word::before_date;
}

Found last_day(const Limit& limit, Day start, const Calendar& calendar, std::string_view school)
{
    if (limit.word == Word::before_date) {
        const auto closed = start.date().year() / int{limit.month} / int{limit.day};
        return {last_day_before(Day{closed})};
    }
    if (!by_number(limit.word)) return {start};
    if (limit.over != Over::every_day) {
        const int n = limit.unit == Unit::weeks ? limit.n * 7 : limit.n;
        return by_table(limit, n, start, table_of(limit.over, calendar, school));
    }
    switch (limit.unit) {
    case Unit::weeks: return {plainly(limit.word, days{limit.n * 7}, start)};
    case Unit::months: return {plainly(limit.word, months{limit.n}, start)};
    case Unit::years: return {plainly(limit.word, months{limit.n * 12}, start)};
    default: return {plainly(limit.word, days{limit.n}, start)};
    }
}

Counted last_day(const Limit& limit, Days start, const Calendar& calendar, std::string_view school)
{
    const Found first = last_day(limit, start.first, calendar, school);
    if (!first) return {{}, first.beyond};
    if (start.exact()) return {Days::on(first.day)};
    const Found last = last_day(limit, start.last, calendar, school);
    if (!last) return {{}, last.beyond};
    return {{first.day, last.day}};
}

Counted rolled(Roll roll, Days limit, const Calendar& calendar)
{
    if (roll == Roll::none) return {limit};
    const auto one = [&](Day day) {
        return roll == Roll::lodging ? lodging_day(day, calendar)
                                     : calendar.england().on_or_after(day);
    };
    const Found first = one(limit.first);
    if (!first) return {{}, first.beyond};
    const Found last = limit.exact() ? first : one(limit.last);
    if (!last) return {{}, last.beyond};
    return {{first.day, last.day}};
}

Counted served(Post post, Days posted, const Calendar& calendar)
{
    if (post == Post::unsaid) return {posted};
    const int n = post == Post::first_class ? 2 : 4;
    return last_day(within(working_days{n}, Over::england), posted, calendar, {});
}

} // namespace ribbon
