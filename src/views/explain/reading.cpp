#include "views/explain/view.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

std::string on_day(const CaseFacts& facts, FactId id)
{
    const Fact* fact = facts.fact(id);
    return fact ? joined({" on ", in_words(fact->when)}) : "";
}

std::string what_happened(const CaseFacts& facts, FactId id)
{
    const Fact* fact = facts.fact(id);
    return fact ? joined({entry(fact->kind).meaning, " on ", in_words(fact->when)})
                : "something else happened";
}

/// "3 days", "at least 3 and at most 9 days": how late.
std::string amount(const Lateness& late)
{
    if (late.least == late.most) return counted(late.least, "day");
    return joined(
        {"at least ", std::to_string(late.least), " and at most ", counted(late.most, "day")});
}

std::string in_time(const Duty& duty)
{
    if (!duty.late || duty.late->least != duty.late->most) return "";
    const int early = -duty.late->most;
    if (early < 0)
        return joined({", ", counted(-early, "day"), " after the day, the limit being lifted"});
    if (early == 0) return ", on the last day";
    return joined({", ", counted(early, "day"), " early"});
}

std::string missing_words(const Duty& duty)
{
    const Missing& missing = duty.missing;
    const std::string_view kind = missing.kind == Kind::none ? "" : entry(missing.kind).meaning;
    switch (missing.what) {
    case Missing::What::fact: return joined({"it is not recorded when ", kind});
    case Missing::What::exact_day: return joined({"the exact day is not known on which ", kind});
    case Missing::What::table:
        return duty.beyond ? "the day lies beyond " + duty.beyond->name()
                           : "the day lies beyond a table";
    case Missing::What::clause:
        return duty.under->limit.word == Word::like_an_order
                   ? "the record does not name the Tribunal order the agreement is like"
                   : "the record does not give the day that was set";
    case Missing::What::earlier_law:
        return "Ribbon does not hold the law as it stood before " +
               in_short_words(duty.under->from) +
               (duty.under->before.empty() ? "" : "; then: " + std::string{duty.under->before});
    case Missing::What::nothing: break;
    }
    return "nothing is missing";
}

std::string running(const Duty& duty, Day today, std::string_view word)
{
    if (!duty.dated) return joined({word, "."});
    const int left = static_cast<int>((duty.legal.first - today).count());
    if (duty.under->nature == Nature::bar && left < 0) return "It applies.";
    if (left == 0) return joined({word, ": today is the last day."});
    return joined({word, ": ", counted(left, "day"), " left."});
}

std::string overdue(const Duty& duty, Day today)
{
    const std::string late = amount(*duty.late);
    if (duty.rung == 0) return joined({"Overdue by ", late, "."});
    return joined({"Overdue by ", late, "; it has gone up to ", duty.held_by, ", whose time ",
                   duty.rung_until < today ? "ended" : "ends", " on ",
                   in_short_words(duty.rung_until), "."});
}

std::string met(const Duty& duty, const CaseFacts& facts)
{
    if (duty.state == State::met)
        return joined({"Met", on_day(facts, duty.met_by), in_time(duty), "."});
    return joined({"Met late", on_day(facts, duty.met_by), ", ", amount(*duty.late), " late."});
}

std::string ended(const Duty& duty, const CaseFacts& facts)
{
    if (duty.ended_by == 0) return "It does not apply: nothing lies in the time it looks back on.";
    std::string text = "Ended, because " + what_happened(facts, duty.ended_by);
    if (duty.late && duty.late->least > 0)
        text += "; it was " + amount(*duty.late) + " late by then";
    return text + ".";
}

std::string passed(const Duty& duty)
{
    const std::string ago = duty.late ? joined({" ", amount(*duty.late), " ago"}) : "";
    switch (duty.under->nature) {
    case Nature::floor: return joined({"The time the family must be given ended", ago, "."});
    case Nature::right: return joined({"The time for it passed", ago, "."});
    case Nature::bar: return joined({"It held until", ago, "; it holds no longer."});
    case Nature::rule: return joined({"The day has passed", ago, "."});
    default:
        return joined({"Its day passed", ago, ". This is ",
                       duty.under->nature == Nature::aim ? "an " : "", in_words(duty.under->nature),
                       ", not a duty in law."});
    }
}

} // namespace

std::string reading(const Duty& duty, const CaseFacts& facts, Day today)
{
    switch (duty.state) {
    case State::not_started: return joined({"Not started: ", missing_words(duty), "."});
    case State::running: return running(duty, today, "Running");
    case State::due_soon: return running(duty, today, "Due soon");
    case State::overdue: return overdue(duty, today);
    case State::met:
    case State::met_late: return met(duty, facts);
    case State::limit_lifted:
        return "The number does not bind, because of " + std::string{in_words(duty.ground)} +
               "; the duty stays, as soon as practicable. No day takes its place.";
    case State::ended: return ended(duty, facts);
    case State::passed: return passed(duty);
    case State::broken: return "Cut short, because " + what_happened(facts, duty.ended_by) + ".";
    case State::cannot_say: return "Ribbon can not say: " + missing_words(duty) + ".";
    case State::may_not_have_begun:
        return "The time may not have begun: the letter was defective. Take advice, and act as if "
               "it had.";
    }
    return "";
}

} // namespace ribbon
