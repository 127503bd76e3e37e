// What became of a message that the council sent, as its case is told.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"

#include <cstdint>
#include <string>

namespace ribbon {

/// A message arrived at the next server, is late, or came back. An answer that came back has not
/// been given: its clocks go on from where they began.
struct NoteDelivery {
    Day day;
    std::int64_t entry = 0; ///< of the message that was sent
    std::string code;       ///< delivered, delayed, bounced, unknown
    std::string words;      ///< what a server said
};

/// Refused where the entry is no message that went out, or where the same is noted already.
Result<StreamProposal> decide(const NoteDelivery& command, const CaseHistory& so_far);

} // namespace ribbon
