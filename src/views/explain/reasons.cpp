// The arithmetic of a duty put into words, step by step.
#include "views/explain/view.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

const Fact* fact_of(const CaseFacts& facts, FactId id)
{
    for (const Fact& fact : facts.facts)
        if (fact.id == id) return &fact;
    return nullptr;
}

std::string spoken(const CaseFacts& facts, FactId id)
{
    const Fact* fact = fact_of(facts, id);
    if (!fact) return "a fact";
    std::string text = capital(entry(fact->kind).meaning) + ": " + in_words(fact->when);
    if (!fact->evidence.empty()) text += " (" + fact->evidence + ")";
    return text;
}

std::string counted_sentence(const Step& step)
{
    std::string text = capital(in_words(step.limit)) + ": from " + in_words(step.from);
    return text + " to " + in_words(step.to) + ".";
}

std::string_view why_words(Step::Why why)
{
    switch (why) {
    case Step::Why::not_a_ground: return "this provision does not admit that ground";
    case Step::Why::no_evidence: return "no evidence is recorded";
    case Step::Why::no_days: return "its days are not recorded";
    case Step::Why::too_short: return "it was shorter than four weeks on end";
    case Step::Why::asked_outside:
        return "the advice was not asked for in the window the law gives";
    case Step::Why::outside_the_period: return "it does not touch the time this clock ran";
    case Step::Why::nothing: break;
    }
    return "";
}

std::string ground_sentence(const Step& step)
{
    const std::string ground{in_words(static_cast<Ground>(step.n))};
    if (step.what == Step::What::reason_lifts)
        return "A reason is recorded with evidence: " + ground +
               ". It lifts the number and adds no days; the duty stays.";
    return "A reason was recorded, " + ground +
           ", but it lifts nothing: " + std::string{why_words(step.why)} + ".";
}

std::string safe_sentence(const Step& step)
{
    if (step.from == step.to) return "The last day is a working day: it is the safe day too.";
    return "The safe day is the last working day on or before it: " + in_words(step.to) + ".";
}

std::string sentence(const Step& step, const CaseFacts& facts)
{
    using What = Step::What;
    switch (step.what) {
    case What::started: return "The clock starts. " + spoken(facts, step.fact) + ".";
    case What::served_by_post:
        return "Posted on " + in_words(step.from) + ", so served on " + in_words(step.to) + ".";
    case What::counted:
    case What::second_counted: return counted_sentence(step);
    case What::second_started: return "A second time runs. " + spoken(facts, step.fact) + ".";
    case What::later_governs: return "The later governs: " + in_words(step.to) + ".";
    case What::earlier_governs: return "The earlier governs: " + in_words(step.to) + ".";
    case What::paused:
        return "The clock stood still for " + counted(step.n, "day") + ", from " +
               in_words(step.from) + " to " + in_words(step.to) + ".";
    case What::restarted: return "The clock starts anew. " + spoken(facts, step.fact) + ".";
    case What::extended:
        return "Extended. " + spoken(facts, step.fact) + "; now " + in_words(step.to) + ".";
    case What::directed: return "Another day was set: " + in_words(step.to) + ".";
    case What::rolled: return "That day is closed, so it is in time on " + in_words(step.to) + ".";
    case What::held_open: return "Its end is open. " + spoken(facts, step.fact) + ".";
    case What::earlier_look: return "The range begins earlier, on " + in_words(step.to) + ".";
    case What::safe: return safe_sentence(step);
    case What::reason_lifts:
    case What::reason_refused: return ground_sentence(step);
    case What::school_assumed:
        return "Counted on the council's term dates: the school's own are not known.";
    case What::done_after_five:
        return "Done after 5pm, so it counts as done on " + in_words(step.to) + ".";
    case What::met: return "Done. " + spoken(facts, step.fact) + ".";
    case What::ended: return "Ended. " + spoken(facts, step.fact) + ".";
    }
    return "";
}

/// A day that went by, or may, on a clock whose number some reason could have lifted.
bool shows_no_reason(const Duty& duty, const std::vector<Step>& steps)
{
    if (duty.under->lifted_by.empty()) return false;
    if (duty.state != State::overdue && duty.state != State::met_late) return false;
    for (const Step& step : steps)
        if (step.what == Step::What::reason_lifts || step.what == Step::What::reason_refused)
            return false;
    return true;
}

std::string no_reason_sentence(const Provision& under)
{
    std::string grounds;
    for (const Ground ground : under.lifted_by)
        grounds += (grounds.empty() ? "" : ", ") + std::string{in_words(ground)};
    return "Reasons considered: none is recorded. The law would hear " + grounds + " (" +
           std::string{under.lift_cite} + "), with evidence.";
}

} // namespace

std::vector<std::string> reasons(const Duty& duty, const std::vector<Step>& steps,
                                 const CaseFacts& facts)
{
    std::vector<std::string> sentences;
    sentences.reserve(steps.size() + 1);
    for (const Step& step : steps) sentences.push_back(sentence(step, facts));
    if (shows_no_reason(duty, steps)) sentences.push_back(no_reason_sentence(*duty.under));
    if (duty.school_assumed)
        sentences.push_back("Counted on the council's term dates: the school's own are not known.");
    return sentences;
}

} // namespace ribbon
