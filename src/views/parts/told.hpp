// A case as one party of it is told it: decided here, once, for the pages of a family, for the
// record they take away and for the ribbon. Pure.
//
// Parties are separate from one another, also the parents of one child. What the council did about
// the child is told to each of them. What one person asked for, complained of, was fined for or
// wrote is told to nobody else of the family.
#pragma once

#include "commands/proposal.hpp"
#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "views/parts/words.hpp"

#include <cstdint>
#include <string>

namespace ribbon {

/// Evidence that an officer put into words can name anybody and any place; a mail's key or an
/// entry's number can not.
bool names_nobody(const std::string& evidence);

/// Whether names of schools and advisers are told. Where another party's address is sealed they are
/// not, nor words and documents that could hold one: a new school says where a child lives.
enum class Whereabouts : std::uint8_t { told, hidden };

/// The case with whatever this party is not told left blank, as if it had been erased: numbers stay
/// as they are. What is sealed on the day is blank as well. A fact of one party's is told where it
/// is theirs by who recorded it, by the mail or message it rests on, because its evidence names
/// them and nobody else of the family (`names`), or because they are the only one of the family who
/// ever had a part in the case; where nothing says whose it is, to nobody.
CaseHistory told_to(const CaseHistory& history, const std::string& person, Day today,
                    Whereabouts places = Whereabouts::told, const Names& names = {});

/// The case for whoever hands it on as a whole: only what is sealed on the day is blank.
CaseHistory without_sealed(const CaseHistory& history, Day today);

/// The duties that rest on nothing blank. A duty is told whole or not at all, rather than wrongly.
Timeline told_to(Timeline timeline, const CaseHistory& told);
ExplainedTimeline told_to(ExplainedTimeline explained, const CaseHistory& told);

/// What an act adds to a case, without what is left blank in the case as a party is told it.
/// `before` is the number of the last entry before the act.
StreamProposal told_of(const StreamProposal& act, const CaseHistory& told, std::int64_t before);

/// Whether the words of an entry with this number are in the told case.
bool is_told(const CaseHistory& told, std::int64_t entry);

} // namespace ribbon
