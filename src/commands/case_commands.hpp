// What may be recorded in a case, and every reason why not. Each `decide` is pure: it reads the
// case as it stands and says what the command would add, or all that stands in its way.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// A fact of law, in the matter named or the one it opens.
struct RecordFact {
    Kind kind = Kind::none;
    Days when;
    Particulars says;
    MatterId matter = 0;     ///< 0: the matter it opens, or the only one it can belong to
    std::string matter_name; ///< of a matter it opens; empty for "request 2"
    bool new_matter = false; ///< opens one though an open one would take it
    std::string evidence;
    FactId corrects = 0;
    bool struck = false; ///< withdraws the fact it names, and puts nothing in its place
};

/// Where a fact of this kind goes when nobody says: into the newest matter its kind would join, or
/// the only one that admits it; 0 where it opens a new one. Nothing where no matter admits it, or
/// several do and somebody must say which.
std::optional<MatterId> matter_unasked(const CaseFacts& facts, Kind kind);

/// The standing of a fact: the number of the later one that corrected or withdrew it; 0 for none.
FactId replaced_by(const CaseFacts& facts, FactId id);

/// A case for a child or young person, who may be new or may be a person already.
struct OpenCase {
    std::string a_case;  ///< the key it will have
    std::string person;  ///< the key of the child's own stream
    std::string name;    ///< as the case is called
    Day opened;
    std::optional<Days> born;
    std::string evidence;
};

/// A message in or out. One that comes in starts an answer clock in a matter of its own; one that
/// goes out ends only the clocks of those messages that its writer says it answers, all of them of
/// the person it goes to. With none, it is a holding note and stops nothing. It joins only a
/// conversation with this person (goes_on_from).
struct FileMessage {
    Day day;
    bool incoming = true;
    Party from = Party::unsaid; ///< of an incoming one
    std::string channel;        ///< email, portal, telephone, letter, in person
    std::string person, officer, subject, words;
    std::vector<MatterId> answers = {}; ///< of an outgoing one: the messages answered in substance
    MatterId about = 0; ///< of a holding note: the message it speaks of
    std::int64_t reply_to = 0; ///< the number of the entry it goes on from
    std::string evidence;
};

/// Whoever wrote says that an answer was none: the clock goes on from its first start. Only for the
/// 28 days after the answer, and only what was answered.
struct DisputeAnswer {
    MatterId message = 0;
    Day day;
    std::string words; ///< what was missing, in the writer's own words; may be empty
};

/// How long after an answer it can be said to be none, in days: our promise, not law.
inline constexpr days dispute_time{28};

/// The case passes from whoever holds it to another officer, with a note or without.
struct HandOver {
    Day day;
    std::string officer, name, team;
    std::string note; ///< where the case stands, from the one who leaves
    std::string reason;
};

Result<StreamProposal> decide(const RecordFact& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const OpenCase& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const FileMessage& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const DisputeAnswer& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const HandOver& command, const CaseHistory& so_far, Day today);

/// Any detail of a case or of another stream.
Result<StreamProposal> decide(const Detail& detail, const StreamId& stream, std::int64_t number,
                              Day today);

} // namespace ribbon
