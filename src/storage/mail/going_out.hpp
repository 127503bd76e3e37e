// What the council writes in a case goes out to whoever it is written to, in the act that records
// it: both, or neither. Whoever wrote by mail has the whole answer by mail; everybody else is told
// that there is one, and where: at once, or with other things, as they wish (decision 102). Of what
// else the council records, the family and whoever they let act are told that there is something.
#pragma once

#include "storage/archive.hpp"
#include "storage/mail/clues.hpp"

namespace ribbon::storage {

/// Adds to an act the mails that its messages are and the notices of them, and queues a letter for
/// whoever is written to on paper. Whoever is written to must be a party of the case who can be
/// reached (answered()): ask before the act is recorded. What officers only write down, of a call,
/// a visit or a letter of their own, goes nowhere. `pages` is where our pages are:
/// "https://ribbon.northshire.example".
void put_out(Archive& archive, Decided& decided, const FilingRules& rules,
             const std::string& pages);

} // namespace ribbon::storage
