// What may be hidden, what must be kept, and what may be erased for ever: each with every reason
// why not. docs/decisions/0066-erasure.md tells what stays of what was erased.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"

#include <optional>
#include <string>
#include <unordered_set>

namespace ribbon {

/// Takes the words of some entries of a stream out of the record, for ever. The reason and the
/// basis stay, so neither may say what the words said.
struct EraseEntries {
    Day day;
    std::int64_t first = 0, last = 0; ///< numbers of entries, both included
    std::string reason;
    std::string basis; ///< the provision, or the rule of retention
};

/// Hides an entry from all but one officer, or from all but those with the right to sealed words.
struct SealEntry {
    Day day;
    std::int64_t entry = 0;
    std::string reason;
    std::optional<Day> until;
    std::string person; ///< whom it is hidden from, where it is one party
};
struct UnsealEntry {
    Day day;
    std::int64_t entry = 0;
    std::string reason;
};

/// Nothing of the stream may be erased while this holds: an appeal, a complaint, an inquiry.
struct KeepLonger {
    Day day;
    std::string reason;
    std::optional<Day> until; ///< without one: until somebody ends it
    std::string basis;
};
struct EndKeeping {
    Day day;
    std::string reason;
};

/// A stream as these commands read it: of a case, or any other.
struct Stream {
    StreamId id;
    std::int64_t number = 0; ///< of the last entry
    std::vector<Detail> details;
    const CaseHistory* a_case = nullptr; ///< its facts of law; none in any other stream
};
/// Holds the history by its address.
Stream stream_of(const CaseHistory& history);
Stream stream_of(const DetailHistory& history);

Result<StreamProposal> decide(const EraseEntries& command, const Stream& so_far, Day today);
Result<StreamProposal> decide(const SealEntry& command, const Stream& so_far, Day today);
Result<StreamProposal> decide(const UnsealEntry& command, const Stream& so_far, Day today);
Result<StreamProposal> decide(const KeepLonger& command, const Stream& so_far, Day today);
Result<StreamProposal> decide(const EndKeeping& command, const Stream& so_far, Day today);

/// The detail by which the stream is kept longer on a day; null where nothing keeps it.
const Detail* kept_longer_by(const Stream& stream, Day today);
/// Whether an entry is sealed on a day.
bool is_sealed(const Stream& stream, std::int64_t entry, Day today);
/// All that are sealed on a day: for whoever asks of every message of a case.
std::unordered_set<std::int64_t> sealed_entries(const Stream& stream, Day today);

} // namespace ribbon
