// The power cut, the disk full, and its calls failing, under a record that is being written.
#pragma once

#include "tests/torture/figures.hpp"

namespace ribbon::torture {

/// Cuts the power of SQLite's files at a random moment of acts of three threads: what was not
/// synced is lost, or there in part. The signer's file stays as it is, so a record that lost anything is
/// behind its signer. Run n has the seed `seed + n`. With `lying`, the disk says that it has synced
/// and has not: then there must be something to find, or this finds nothing.
Figures cut_power(std::uint32_t seed, int cuts, bool lying = false, const Told& told = {});

/// Lets the first, second, third ... call of each kind fail under four acts, until none is reached:
/// disk full, a write or a sync refused. What an act throws must be of the right kind, and once
/// the disk is well again the same record must go on by itself. Begins with call `first` and goes
/// on in steps of `step`, for tests that share the calls among them.
Figures fail_each_call(int first = 1, int step = 1, const Told& told = {});

/// The signer's own file: made and written where the disk takes no more (a limit on the size of
/// its files, which the system holds as it does a full disk). Acts must be recorded meanwhile, and
/// signed when there is room again.
Figures fill_signer_disk(const Told& told = {});

} // namespace ribbon::torture
