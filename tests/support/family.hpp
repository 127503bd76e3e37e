// One family in a small record, every word of which begins with "zqcanary", so that a test can look
// for what is left of it anywhere.
#pragma once

#include "tests/support/small_record.hpp"

#include <cstdint>
#include <string>

namespace ribbon {

/// The word, and the digits of the telephone number: no hash or number of ours has them by chance.
inline constexpr const char* canary_word = "zqcanary";
inline constexpr const char* canary_digits = "07700900461";

struct Family {
    std::string attachment; ///< the hash of the file
    std::uint64_t position = 0; ///< of the note, in the log
};

/// Records case C1 of person P1: name, numbers, ways to reach them, a request, a note, a message
/// and a file; and case C2, of somebody else, with a note and a file of its own.
Family record_family(SmallRecord& small);

/// Erases every entry of both streams of the family.
void erase_family(SmallRecord& small);

/// Receives a file and makes it part of the record; gives its hash.
std::string attach(SmallRecord& small, const std::string& bytes);

} // namespace ribbon
