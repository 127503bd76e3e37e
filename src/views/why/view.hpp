// Why a date is what it is: what was counted from, the sum, the reasons looked at, the law. Pure.
#pragma once

#include "duties/timeline.hpp"
#include "views/parts/duties.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct WhyFact {
    std::string what, when, from, evidence;
    std::string put_right; ///< when it was put right, and what the record said before; or empty
};

struct WhyReason {
    std::string reason; ///< a ground that the law lists for this limit
    std::string found;  ///< what the record says of it
    bool applies = false;
};

struct WhyPage {
    std::string a_case, child;
    DutyView duty;
    std::string first;             ///< the answer, in one sentence
    std::vector<WhyFact> counted_from;
    std::vector<std::string> sum;  ///< each step as a sentence
    std::vector<WhyReason> reasons; ///< every ground the law admits, whether it applies or not
    std::string reasons_law;
    std::string says;              ///< how the text counts, in our words
    std::string_view cite, url, note;
    std::string in_force;
    bool verified = true;
    std::string printed;           ///< "Thursday 19 November 2026"
    bool family = true;            ///< who reads is of the family, and no officer
};

/// The page of one duty; nothing where the case has no such duty.
std::optional<WhyPage> arrange_why(const std::string& a_case, const std::string& child,
                                   const CaseFacts& facts, const ExplainedTimeline& explained,
                                   std::string_view clock, MatterId matter, bool family);

} // namespace ribbon
