// What the parts of the benchmark program share: the cases, and the twenty clocks its peers have.
#pragma once

#include "law/law.hpp"
#include "tests/support/county_cases.hpp"

#include <string>

namespace ribbon::bench {

/// The thousand cases that everything here is timed on, made once.
const std::vector<CountyCase>& the_cases();

/// A statute book of the twenty plain clocks that tests/bench/peers/ has too: one start, one
/// number, one calendar. Only for the ratios; every other figure is of the whole book.
const Law& twenty_clocks();

/// The digest of all that timeline() says of the cases, and of all its words.
std::string timeline_digest();
std::string words_digest();

/// Writes the facts of the cases and the days that Ribbon counts for the twenty clocks, as JSON.
void write_cases(const std::string& path);

/// Computes 640,000 timelines, as many as England had open plans, on two threads: the cases over
/// and over, every time moved by a day. Prints how long it took.
void run_country();

} // namespace ribbon::bench
