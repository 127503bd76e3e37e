// The arithmetic of a duty put into words, step by step.
#include "views/explain/view.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

/// "The clock starts. The draft plan was served: 3 June 2025 (a letter)." from a fact and the
/// words before and after it.
std::string spoken(std::string_view before, const CaseFacts& facts, FactId id,
                   std::string_view after = ".")
{
    const Fact* fact = facts.fact(id);
    if (!fact) return joined({before, "a fact", after});
    const std::string_view meaning = entry(fact->kind).meaning;
    const char first = capital(meaning.front());
    const bool shown = !fact->evidence.empty();
    return joined({before,
                   {&first, 1},
                   meaning.substr(1),
                   ": ",
                   in_words(fact->when),
                   shown ? " (" : "",
                   fact->evidence,
                   shown ? ")" : "",
                   after});
}

std::string counted_sentence(const Step& step)
{
    return joined({capital(in_words(step.limit)), ": from ", in_words(step.from), " to ",
                   in_words(step.to), "."});
}

std::string ground_sentence(const Step& step)
{
    const std::string_view ground = in_words(static_cast<Ground>(step.n));
    if (step.what == Step::What::reason_lifts)
        return joined({"A reason is recorded with evidence: ", ground,
                       ". It lifts the number and adds no days; the duty stays."});
    return joined({"A reason was recorded, ", ground,
                   ", but it lifts nothing: ", why_it_lifts_nothing(step.why), "."});
}

std::string closed_sentence(const Step& step)
{
    const std::string when = step.from.exact() ? joined({"on ", in_short_words(step.from.first)})
                                               : joined({"from ", in_short_words(step.from.first),
                                                         " to ", in_short_words(step.from.last)});
    return joined({"Closed ", when, ", as the council recorded: ", counted(step.n, "working day"),
                   step.n == 1 ? " is" : " are", " not counted."});
}

std::string safe_sentence(const Step& step)
{
    if (step.from == step.to) return "The last day is a working day: it is the safe day too.";
    return joined(
        {"The safe day is the last working day on or before it: ", in_words(step.to), "."});
}

std::string sentence(const Step& step, const CaseFacts& facts)
{
    using What = Step::What;
    switch (step.what) {
    case What::started: return spoken("The clock starts. ", facts, step.fact);
    case What::served_by_post:
        return joined(
            {"Posted on ", in_words(step.from), ", so served on ", in_words(step.to), "."});
    case What::counted:
    case What::second_counted: return counted_sentence(step);
    case What::second_started: return spoken("A second time runs. ", facts, step.fact);
    case What::later_governs: return joined({"The later governs: ", in_words(step.to), "."});
    case What::earlier_governs: return joined({"The earlier governs: ", in_words(step.to), "."});
    case What::paused:
        return joined({"The clock stood still for ", counted(step.n, "day"), ", from ",
                       in_words(step.from), " to ", in_words(step.to), "."});
    case What::restarted: return spoken("The clock starts anew. ", facts, step.fact);
    case What::extended:
        return spoken("Extended. ", facts, step.fact, joined({"; now ", in_words(step.to), "."}));
    case What::directed: return joined({"Another day was set: ", in_words(step.to), "."});
    case What::rolled:
        return joined({"That day is closed, so it is in time on ", in_words(step.to), "."});
    case What::held_open: return spoken("Its end is open. ", facts, step.fact);
    case What::earlier_look:
        return joined({"The range begins earlier, on ", in_words(step.to), "."});
    case What::safe: return safe_sentence(step);
    case What::reason_lifts:
    case What::reason_refused: return ground_sentence(step);
    case What::school_assumed:
        return "Counted on the council's term dates: the school's own are not known.";
    case What::done_after_five:
        return joined({"Done after 5pm, so it counts as done on ", in_words(step.to), "."});
    case What::met: return spoken("Done. ", facts, step.fact);
    case What::ended: return spoken("Ended. ", facts, step.fact);
    case What::promised:
        return joined({"Our promise, set on ", in_words(step.to),
                       " by the council, for what it receives from ", in_words(step.from), " on."});
    case What::closed: return closed_sentence(step);
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

std::string_view why_it_lifts_nothing(Step::Why why)
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
