// How somebody wishes to be told that something happened. A fact of the person, whoever of them or
// the council writes it down.
#pragma once

#include "base/result.hpp"
#include "commands/letters/recipients.hpp"
#include "commands/proposal.hpp"

#include <string>

namespace ribbon {

struct SetWishes {
    std::string by;        ///< "email", "text" or "letter"
    std::string how_often; ///< "at once", "daily", "weekly"; "none": only what can not wait
    int hour = 8; ///< at which what waited is told, on a clock in England
    std::string phone; ///< for texts, where they gave another; empty: the one that is known
};
/// Refused where that way leads nowhere: no address for it is known.
Result<StreamProposal> decide(const SetWishes& command, const StreamId& person,
                              const DetailHistory& so_far, Day today);

/// "by text message, once a day at 6 in the evening": as it holds now.
std::string wishes_in_words(const Reachable& known);

} // namespace ribbon
