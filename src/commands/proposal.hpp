// What a command would add to the record: facts for the ends of streams. It changes nothing;
// storage numbers and keeps it, all of it or none.
#pragma once

#include "record/history.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace ribbon {

/// A fact of law to come, and the matter it opens, where it opens one.
struct ProposedFact {
    Fact fact;
    std::optional<Matter> opens;
    bool operator==(const ProposedFact&) const = default;
};

/// Entries whose words are to go for ever.
struct ProposedErasure {
    std::int64_t first = 0, last = 0;
    bool operator==(const ProposedErasure&) const = default;
};

/// What is to be added to one stream, and the number it ended with when it was read.
struct StreamProposal {
    StreamId stream;
    std::int64_t expected = 0;
    std::vector<std::variant<ProposedFact, Detail>> adds;
    std::vector<ProposedErasure> erases = {};
    bool operator==(const StreamProposal&) const = default;
};

using Proposal = std::vector<StreamProposal>;

/// Every fact of a case that was written somewhere else, at the end of a proposal for a new case,
/// each matter opened by the first fact in it.
void add_facts(StreamProposal& proposal, const CaseFacts& facts);

/// The history with what is proposed at its end, as it will read once recorded.
CaseHistory with(CaseHistory history, const StreamProposal& proposed);
DetailHistory with(DetailHistory history, const StreamProposal& proposed);

} // namespace ribbon
