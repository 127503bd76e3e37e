// What became of a message that the council sent, as its case is told.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// A message arrived at the next server, is late, or came back. An answer that came back has not
/// been given: its clocks go on from where they began. So of the notice that something else was
/// recorded, which was no answer: of that it is only noted.
struct NoteDelivery {
    Day day;
    std::int64_t entry = 0; ///< of the message that was sent; else of what the notice told of
    std::string code;       ///< delivered, delayed, bounced, unknown
    std::string words;      ///< what a server said
    std::string person = {}; ///< of a notice: whom it was for; several are told of one entry
};

/// Refused where the case has no such entry, or where that was the last that was noted of it.
Result<StreamProposal> decide(const NoteDelivery& command, const CaseHistory& so_far);

/// Whom a note of a delivery is about: the one the message was written to, or the notice was for.
/// Empty where nobody can say.
std::string_view was_sent_to(const CaseHistory& history, const Detail& noted);
/// Whether it is about a notice and not about a message.
bool is_of_a_notice(const Detail& noted);

/// The answers that a report took back, as they were given. What the writer said was none is not
/// among them.
std::vector<const Fact*> came_back(const CaseHistory& history);

} // namespace ribbon
