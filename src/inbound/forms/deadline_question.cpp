#include "inbound/forms/deadline_question.hpp"

#include "inbound/forms/days.hpp"

namespace ribbon {

DeadlineQuestion read_deadline_question(const Form& query, const Law& law)
{
    DeadlineQuestion question;
    question.clock = query.one("clock");
    question.trigger = deadline_trigger(query.one("what"));
    const bool date_typed = !query.one("on-day").empty() || !query.one("on-month").empty() ||
                            !query.one("on-year").empty();
    // A link to a clock, or to one thing that happened, asks nothing yet.
    question.asked = date_typed || query.has("on-day");
    if (!question.clock.empty() && !law.knows(question.clock)) {
        question.problems.push_back({"what", "There is no such clock. Choose what happened"});
        question.clock.clear();
        question.asked = true;
    } else if (question.asked && question.clock.empty() && !question.trigger) {
        question.problems.push_back({"what", "Choose what happened"});
    }
    if (!question.asked) return question;
    const FormDays day = read_day_boxes(query, "on", false);
    if (!day.problem.empty())
        question.problems.push_back({"on", day.problem});
    else if (!day.days)
        question.problems.push_back({"on", "Give the day it happened"});
    else
        question.on = day.days->first;
    return question;
}

} // namespace ribbon
