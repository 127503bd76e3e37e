// Makes what is derived again, whole or where a day has come, and holds the two against each other.
#pragma once

#include "storage/archive.hpp"

#include <functional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// Is told how many streams of how many are done.
using RebuildProgress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/// Drops everything derived of the area and makes it from the facts as they stand on a day. One
/// transaction: nobody ever reads a half. Returns how many cases and people it holds.
std::uint64_t rebuild(Archive& archive, Day today, const RebuildProgress& progress = {});

/// Reads again only the cases in which something changes by itself on or before a day, and returns
/// how many they were. The nightly job; safe to run at any time and again.
std::uint64_t refresh(Archive& archive, Day today);

/// What is kept and should be otherwise on a day, a sentence each, at most `most`. Nothing where
/// the index is what a rebuild would make it.
std::vector<std::string> differences(Archive& archive, Day today, std::size_t most = 20);

} // namespace ribbon::storage
