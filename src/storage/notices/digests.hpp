// The notices that tell of several things in one: made of what waits, when it is due.
#pragma once

#include "storage/archive.hpp"

#include <string>

namespace ribbon::storage {

/// Puts out one notice for everybody who is to be told something by now, in the transaction that
/// takes away what it tells of: killed at any moment, each thing is told of once. Who may be told
/// is looked at now: a party who left, or whom a court has barred since, is told nothing. `pages`
/// is where our pages are. Tells how many it put out.
int put_out_digests(Archive& archive, const std::string& pages, Moment now);

} // namespace ribbon::storage
