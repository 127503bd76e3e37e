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

/// Reads again only the cases in which something changes by itself on or before a day, and those
/// whose days were counted before the council last changed a promise or closed days; returns how
/// many they were. Safe to run at any time, to break off and to run again.
std::uint64_t refresh(Archive& archive, Day today);
/// The first few of them, in one transaction; 0 where there are none left.
std::uint64_t refresh_some(Archive& archive, Day today);

/// How far that has come after the council changed its rules.
struct RulesBehind {
    std::int64_t left = 0, all = 0;
};
RulesBehind behind_the_rules(Connection& from, const std::string& area, std::int64_t rules);

/// What is kept and should be otherwise on a day, a sentence each, at most `most`. Nothing where
/// the index is what a rebuild would make it.
std::vector<std::string> differences(Archive& archive, Day today, std::size_t most = 20);

} // namespace ribbon::storage
