// Which words of an act go out of the council: those that a family comes to read, on its pages, in
// a mail or on paper. One place says it of every kind there is; a new kind does not compile until
// somebody has said it. Pure.
#pragma once

#include "commands/proposal.hpp"

#include <string>

namespace ribbon {

/// Whether a family may read the words of such a detail. Notes among staff, checks of identity,
/// seals and conflicts it does not.
bool family_reads(DetailKind kind);

/// The words of an act that go out. `subject` is that of the first message in it.
struct OutwardWords {
    std::string subject, words;
    bool empty() const { return subject.empty() && words.empty(); }
    bool operator==(const OutwardWords&) const = default;
};

/// Of what is added to a case: the words of its details, the evidence and the names of its facts, a
/// paragraph each. Nothing of another stream: what stands there no family reads.
OutwardWords outward_words(const StreamProposal& proposed);

} // namespace ribbon
