// A fact as the form would hold it, so that a correction begins with what stands.
#include "views/recording/fields.hpp"

namespace ribbon {
namespace {

class Filler {
public:
    void text(std::string name, std::string_view value)
    {
        if (!value.empty()) values.emplace_back(std::move(name), std::string{value});
    }
    void day(const std::string& name, Day day)
    {
        const auto date = day.date();
        text(name + "-day", std::to_string(unsigned{date.day()}));
        text(name + "-month", std::to_string(unsigned{date.month()}));
        text(name + "-year", std::to_string(int{date.year()}));
    }
    void days(const std::string& name, Days days)
    {
        if (days.exact()) return day(name, days.first);
        const int year = days.first.year();
        const unsigned month{days.first.date().month()};
        if (part_of(year, month, "") == days) {
            text(name + "-month", std::to_string(month));
        } else if (part_of(year, 0, "") != days) {
            // A stretch that no month or year is: written out in the first box.
            return text(name + "-day",
                        in_short_words(days.first) + " to " + in_short_words(days.last));
        }
        text(name + "-year", std::to_string(year));
        text(name + "-rough", "yes");
    }
    template <class Word> void word(Field field, Word value)
    {
        if (value != Word{}) text(std::string{form_name(field)}, in_words(value));
    }
    void number(Field field, int value)
    {
        if (value > 0) text(std::string{form_name(field)}, std::to_string(value));
    }
    TypedValues values;
};

std::string two_figures(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

} // namespace

TypedValues values_of(const Fact& fact)
{
    const Particulars& says = fact.says;
    Filler form;
    form.days("when", fact.when);
    form.word(Field::from, says.from);
    form.word(Field::post, says.post);
    form.word(Field::ground, says.ground);
    form.word(Field::defect, says.defect);
    if (says.on) form.day("on", *says.on);
    if (says.until) form.day("until", *says.until);
    if (says.asked) form.day("asked", *says.asked);
    form.number(Field::year, says.year);
    form.number(Field::count, says.count);
    form.number(Field::amount, says.pounds);
    form.text("code", says.code);
    form.text("name", says.name);
    form.text("like", says.like);
    if (!says.clock.empty()) form.text("clock", says.clock + "@" + std::to_string(fact.matter));
    if (says.minute >= 0)
        form.text("time", two_figures(says.minute / 60) + ":" + two_figures(says.minute % 60));
    form.text("evidence", fact.evidence);
    return std::move(form.values);
}

} // namespace ribbon
