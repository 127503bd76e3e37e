// A case explained: every duty with its day, its state, its reasons and its law, as plain text
// that a terminal, a page or a letter can show.
#pragma once

#include "duties/timeline.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// The words of the law itself are not copied: they point into the Law, which outlives its views.
struct ExplainedDuty {
    std::string_view clock;
    std::string title, matter;
    std::string_view nature; ///< "duty", "promise": always shown
    std::string_view kind;   ///< "statutory-duty", "case-law"
    std::string_view who, to, action;
    std::string legal, safe; ///< ISO days or stretches; empty where none can be counted
    State state = State::running;
    std::string reads;       ///< the state as a sentence: "Overdue by 3 days."
    std::string_view why_none; ///< why there is no day; empty where there is one
    std::vector<std::string> reasons; ///< each step as a sentence
    std::string_view cite, url, note;
    bool verified = true;
    std::string next_change; ///< ISO day; empty where nothing changes of itself
    std::vector<FactId> because; ///< the facts that made it so
};

struct ExplainView {
    std::string title;
    std::string today;       ///< "Tuesday 22 July 2025"
    std::string today_iso;
    std::string next_change; ///< ISO day; empty where nothing changes of itself
    std::vector<std::size_t> pressing; ///< which duties a reader should see first, worst first
    std::string summary;               ///< "31 duties: 2 overdue, 1 due soon, ..."
    std::vector<ExplainedDuty> duties;
};

/// The duties of a case in the order of their days, undated ones last.
ExplainView arrange_explain(const CaseFacts& facts, const ExplainedTimeline& timeline);

/// The state of a duty as one sentence, with its counts of days as they stand on `today`.
std::string reading(const Duty& duty, const CaseFacts& facts, Day today);

/// The arithmetic as sentences. Facts are spoken of by what happened and when.
std::vector<std::string> reasons(const Duty& duty, const std::vector<Step>& steps,
                                 const CaseFacts& facts);

/// Why a recorded reason lifts nothing, as a clause after "because"; empty where it lifts.
std::string_view why_it_lifts_nothing(Step::Why why);

/// Said once wherever a person might take the program for a lawyer.
inline constexpr std::string_view not_advice =
    "This is not legal advice. It is how Ribbon reads the law; check before you rely on it.";

} // namespace ribbon
