// A stream as it was read: its entries in order, and the same as facts.
#pragma once

#include "record/case_facts.hpp"
#include "record/detail.hpp"
#include "record/stream.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// One entry of a stream, as it stands in the record. Where it was erased, `body` is empty.
struct Entry {
    StreamId stream;
    std::int64_t number = 0;    ///< in its stream, from 1
    std::uint64_t position = 0; ///< in the area's log, from 0: the index of its leaf
    std::string kind;           ///< "request-received", "officer-named"
    int version = 1;
    Moment happened;            ///< the start of the first day it may have happened on
    Moment recorded;
    std::string by, role;
    std::string fact;           ///< what it says, canonical JSON; empty once erased
    std::string salt;           ///< 32 bytes; empty once erased
    std::string commitment;     ///< 32 bytes; stays when the entry is erased

    bool erased() const { return salt.empty(); }
    bool operator==(const Entry&) const = default;
};

/// The facts of a case stream, those of law and the others.
struct CaseHistory {
    std::string key;
    CaseFacts facts;
    std::vector<std::int64_t>
        entry_of; ///< of the fact with id n, the number of its entry, at n - 1
    std::vector<Detail> details;
    std::int64_t number = 0; ///< of the last entry: what an append must expect
};

/// Any other stream.
struct DetailHistory {
    StreamId stream;
    std::vector<Detail> details;
    std::int64_t number = 0;
};

/// What the entries say. An entry that was erased leaves its place: a fact of no kind, struck, so
/// that no number moves. Throws std::runtime_error where the record holds what we can not read.
CaseHistory case_history(std::vector<Entry> entries);
DetailHistory detail_history(std::vector<Entry> entries);

} // namespace ribbon
