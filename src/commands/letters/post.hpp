// Letters on paper: what is to be printed, what was printed, on which day it went into the post,
// and what the post brought back. It follows from the facts of the case; nothing else is kept.
// Pure.
//
// The day of posting is what the law asks for: service by post is made when the letter would be
// delivered in the ordinary course of post, if it was properly addressed, pre-paid and posted
// (Interpretation Act 1978, s.7). The printed day is nothing in law.
#pragma once

#include "commands/proposal.hpp"

#include "base/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ribbon {

enum class LetterState : std::uint8_t { to_print, printed, posted, returned };
std::string_view in_words(LetterState state);

/// A letter to one party.
struct PaperLetter {
    std::int64_t entry = 0; ///< of the queueing: how the post room calls it, with the case
    std::int64_t message = 0; ///< the entry whose words it carries
    std::string person, subject, words;
    LetterState state = LetterState::to_print;
    Day queued;
    std::optional<Day> printed, posted, returned;
    std::string by_class, why_returned; ///< "first", "second"
    bool released = false; ///< the guard had stopped it, and a second person let it go
    bool by_service = false; ///< a service prints and posts it, and not the post room
    bool post_room_only = false; ///< a service could not print it: no service is given it again
    bool queued_again = false; ///< it was not posted, and another letter took its place
};

/// Every letter of a case, in the order in which they were queued.
std::vector<PaperLetter> paper_letters(const CaseHistory& history);

/// The letter went into the post. Refused before it was printed, for a day that has not come or is
/// before the printing, and a second time.
struct PostLetter {
    std::int64_t entry = 0;
    Day day;
    std::string by_class; ///< "first", "second"
    std::string officer;
};
/// The post brought it back: refused where it was never posted, or came back already.
struct ReturnLetter {
    std::int64_t entry = 0;
    Day day;
    std::string reason, officer;
};
Result<StreamProposal> decide(const PostLetter& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const ReturnLetter& command, const CaseHistory& so_far, Day today);

/// What stands as evidence of a printing that a service has in hand.
inline constexpr std::string_view by_notify = "GOV.UK Notify";
/// What stands as evidence where a letter that a service could not print waits again as another.
inline constexpr std::string_view goes_on_as_another = "queued again for the post room";

/// A service that prints and posts takes the letter in hand: from here on the post room does not
/// print it. Refused where it was printed already, or no service may have it.
struct HandOverLetter {
    std::int64_t entry = 0;
};
/// The service printed and posted it, on that day.
struct ServicePosted {
    std::int64_t entry = 0;
    Day day;
    std::string by_class;
};
/// The service could not print it, or nobody knows whether it did. In the first case it waits for
/// the post room again, as a new letter; a letter that was posted comes back to nobody by this.
struct ServiceFailed {
    std::int64_t entry = 0;
    std::string reason;
    bool queue_again = true;
};
Result<StreamProposal> decide(const HandOverLetter& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const ServicePosted& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const ServiceFailed& command, const CaseHistory& so_far, Day today);

/// Queues a letter for each message that a proposal files and that goes out on paper, to its
/// person.
void queue_letters(StreamProposal& proposal, Day day,
                   const std::function<bool(const Detail& message)>& goes_on_paper);

} // namespace ribbon
