// The one door through which what is decided enters the record. Whatever staff write that a family
// comes to read is looked at by the guard first; no route can record without passing here.
#pragma once

#include "commands/letters/letter_guard.hpp"
#include "commands/letters/outward.hpp"
#include "server/route.hpp"

#include <functional>

namespace ribbon::server {

/// The form once more, with what was found.
using ShowAgain = std::function<Response(const Problems&)>;

/// Records what staff decided. Nothing where it is recorded. An answer where it is not: the form
/// again, where the guard found something in words that a family would read (under the fields of
/// pages/parts/guard.hpp); or the page of what is held now, where they asked a second person to
/// look. Throws storage::Conflict.
[[nodiscard]] std::optional<Response> record(Ask& ask, Proposal proposal, const ShowAgain& again);
[[nodiscard]] std::optional<Response> record(Ask& ask, StreamProposal proposal,
                                             const ShowAgain& again);

/// Records what a family itself wrote, which goes to the council and not out of it; never for
/// staff. Throws storage::Conflict.
void record_of_family(Ask& ask, StreamProposal proposal);
/// Records an act that rows of the desk go with. A family's own; of staff only what no family
/// reads. Throws storage::Conflict.
void record_with(Ask& ask, const storage::Decided& decided);
/// Records what concerns the council alone: its people and its settings, or what only hides words.
void record_inside(Ask& ask, StreamProposal proposal);

/// What is said of what was found. Of names alone nothing more once they were looked at.
Problems problems_of(const std::vector<FoundLeak>& leaks, bool names_seen);

} // namespace ribbon::server
