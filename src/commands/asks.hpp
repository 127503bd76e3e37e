// A person says whether a message asks for what its words read like.
//
// "Yes" records the fact of law from the day the council had the message: the time to decide on a
// request runs from receipt (SEND Regulations 2014, reg 5(1)), and not from the day somebody read
// it. "No" needs a reason, is told to whoever wrote, and is undone by their reply.
#pragma once

#include "commands/case_commands.hpp"
#include "record/ask_history.hpp"

namespace ribbon {

struct DecideAsk {
    std::int64_t ask = 0; ///< the number of its ask_seen
    bool yes = false;
    Day day;              ///< on which it is said
    std::string officer;
    std::string reason;   ///< of a "no", as whoever wrote will read it
    std::string given; ///< of a "no" that nothing we send can bring to them: "telephone", "letter"
    std::string words; ///< of a "yes": what was done where no fact of law says it; may be empty
    Kind kind = Kind::none; ///< of a "yes": another fact than the label's, a reassessment say
    Particulars says; ///< who it is from, and what else the fact needs
    MatterId matter = 0; ///< else the one it opens
    FactId already = 0; ///< of a "yes": the fact is in the record already, and is this one
};

/// Whoever wrote answered the "no" that was told to them.
struct ReopenAsk {
    std::int64_t ask = 0;
    Day day;
    std::string words; ///< of their reply; may be empty
};

/// What it adds: of a "yes" the fact, where the label has one, and the decision; of a "no" the
/// decision and, as the next entry, the message that tells it. That message stops no clock. The
/// caller sends it, in the same act, to whoever wrote.
Result<StreamProposal> decide(const DecideAsk& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const ReopenAsk& command, const CaseHistory& so_far, Day today);

/// What is told to whoever wrote.
std::string not_asked_in_words(const SeenAsk& ask, const std::string& reason);

/// What a "yes" would record, as it would stand; none where the label has no fact of law.
std::optional<RecordFact> fact_of(const SeenAsk& ask, const CaseHistory& history);

} // namespace ribbon
