// What is asked of the record in one go: an act, which is recorded whole or not at all.
#pragma once

#include "record/encode.hpp"
#include "record/history.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace ribbon::storage {

/// One entry to come. The record adds its number, its place, who and when.
struct NewEntry {
    std::string kind;
    int version = fact_version;
    Moment happened;
    std::string fact; ///< canonical JSON
};
/// A fact of law; `opens` where it opens its matter.
NewEntry new_entry(const Fact& fact, const Matter* opens = nullptr);
NewEntry new_entry(const Detail& detail);

/// Entries for the end of one stream, which must still end with number `expected`.
struct Addition {
    StreamId stream;
    std::int64_t expected = 0;
    std::vector<NewEntry> entries;
};

/// Entries whose words are to go: body and salt, for ever. The same act adds the detail that says
/// so and why.
struct Erasure {
    StreamId stream;
    std::int64_t first = 0, last = 0;
};

struct Act {
    Moment recorded;
    std::string by;   ///< who: an account's key, or "import"
    std::string role; ///< officer, family, school, import, system: the only word on this in the log
    std::vector<Addition> additions;
    std::vector<Erasure> erasures = {};
};

/// Somebody else recorded in the stream since it was read. Read it again and decide again.
class Conflict : public std::runtime_error {
public:
    explicit Conflict(StreamId in)
        : std::runtime_error("Somebody else has just recorded something in " + written(in)),
          stream(std::move(in))
    {
    }
    StreamId stream;
};

/// What came of an act.
struct Appended {
    std::uint64_t first_position = 0; ///< of its entries, which stand one after another
    std::uint64_t entries = 0;
    std::string checkpoint; ///< signed, over a tree that holds them
};

} // namespace ribbon::storage
