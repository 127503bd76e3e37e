// Looks at a record after something broke, and says all that is wrong with it.
#pragma once

#include "tests/torture/acts.hpp"
#include "tests/torture/ground.hpp"

#include <string>
#include <vector>

namespace ribbon::torture {

/// Opens the record as after a restart and holds it against what was acknowledged: each act there
/// exactly once, with its words, where it was said to be; those never acknowledged whole or not at
/// all; every checkpoint ever given the root of a beginning of today's tree, and signed with the
/// key; nothing for the audit to find, also against the signer; the index as a rebuild would make
/// it; and that it records the next act and signs it, with no help.
///
/// What is wrong, a line each that begins with its kind: "lost", "twice", "half", "changed",
/// "fork", "audit", "index", "open", "next". And "ack ..." of that next act.
std::vector<std::string> inspect(const Ground& ground, std::shared_ptr<storage::Signer> signer,
                                 const std::vector<Acknowledged>& acts);

} // namespace ribbon::torture
