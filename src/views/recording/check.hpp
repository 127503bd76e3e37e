// "Check, then record": what will stand in the record, in a sentence, and all that follows from it;
// and afterwards the same as a receipt.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"
#include "views/recording/consequences.hpp"
#include "views/recording/fields.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// One answer, and what it was before where it is put right.
struct AnswerRow {
    std::string label, answer;
    std::string field; ///< of the form, to change it
    std::string before; ///< of a correction; empty where it said nothing
    bool changed = false;
};

/// What became of a reason for delay.
struct ReasonOutcome {
    bool lifts = false;
    std::string sentence;
};

/// What follows, the same before and after.
struct WhatFollows {
    std::vector<ConsequenceGroup> groups;
    std::vector<Consequence> stays; ///< open dates of the same matter that do not move
    std::vector<ReasonOutcome> reasons; ///< one, where a reason for delay is recorded
};

struct CheckView {
    std::string child;
    std::string sentence; ///< "On Friday 18 July 2025 the finalised plan was sent to the family."
    std::vector<AnswerRow> answers;
    WhatFollows follows;
    std::string old; ///< of a correction: the sentence that will stand no more
    bool withdraws = false;
    bool changed_meanwhile = false; ///< somebody recorded something since the page was made
    TypedValues keep; ///< what the form sends on
    std::int64_t seen = 0; ///< the number of the case's last entry when this was made
    Problems problems; ///< what the guard found in words that the family would read
};

struct DoneView {
    std::string child;
    std::string sentence;
    FactId number = 0; ///< in the case, to name it by
    std::int64_t entry = 0; ///< in the stream, for the receipt
    std::string recorded; ///< the day; empty where it is not known
    std::string by;
    std::string old; ///< of a correction: what no longer stands
    bool withdraws = false;
    WhatFollows follows;
};

/// A fact as one sentence, with its particulars.
std::string sentence_of(const Fact& fact);
/// The answers of a fact, a row each.
std::vector<AnswerRow> answers_of(const Fact& fact, const CaseFacts& facts, const Law& law);

/// What the last fact of `after` changes. `before` is the same case without it.
WhatFollows what_follows(const CaseFacts& before, const CaseFacts& after, const Law& law,
                         const Calendar& calendar, Day today);

CheckView arrange_check(const CaseHistory& history, const StreamProposal& proposal, const Law& law,
                        const Calendar& calendar, Day today);

/// The receipt of a fact, whatever was recorded after it; the fact must be in the history.
DoneView arrange_done(const CaseHistory& history, FactId recorded, const Law& law,
                      const Calendar& calendar, Day today);

} // namespace ribbon
