// A child passes from one officer to the next in two steps: it is offered with a note, and the
// other accepts it or says why not. Until then it is the first one's. Promises and duties need no
// step: they are the council's, and stay with the child.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// The three questions that whoever leaves answers, and to whom the child is to pass.
struct OfferHandover {
    Day day;
    std::string officer, name, team; ///< the one to come
    std::string know;                ///< what they must know that the record does not say
    std::string next;                ///< what is to be done next, and by when
    std::string waiting;             ///< who is waiting to hear from us
    std::string reason;              ///< why: "I am leaving on 27 November"; may be empty
    std::optional<Day> by;           ///< the day by which an answer is asked for
};

/// What the family is told on the day a handover is accepted, to each party apart.
struct FamilyLetter {
    std::string person, channel, subject, words;
};

/// The other officer's word. Accepting makes them the holder from that day, keeps the note as the
/// handover's and files what the family is told; it answers no message.
struct AnswerHandover {
    Day day;
    std::string officer; ///< who answers: only the one to whom it was offered can
    bool accepts = false;
    std::string words; ///< why not, or what they wish to say
    std::vector<FamilyLetter> letters = {};
};

Result<StreamProposal> decide(const OfferHandover& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const AnswerHandover& command, const CaseHistory& so_far, Day today);

/// The offer that waits for an answer; null where there is none.
const Detail* open_offer(const CaseHistory& history);
/// The key of whoever holds the child; empty where nobody does.
std::string holder_of(const CaseHistory& history);

/// The three answers as one note, each under its question, and back.
std::string handover_note(const OfferHandover& offer);

} // namespace ribbon
