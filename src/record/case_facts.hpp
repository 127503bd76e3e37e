// One case as the record has it: one child or young person with one council, for life, and
// inside it the matters, each with its facts.
#pragma once

#include "base/result.hpp"
#include "record/fact.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct Matter {
    MatterId id = 0;
    MatterKind kind = MatterKind::none;
    std::string name; ///< "request", "request 2", or as a person called it

    bool operator==(const Matter&) const = default;
};

/// Everything recorded of one case, corrected facts and their corrections side by side.
struct CaseFacts {
    std::string title;
    std::vector<Matter> matters; ///< the matter with id n stands at n - 1
    std::vector<Fact> facts;     ///< in the order they were recorded; ids 1, 2, 3 and on

    const Matter& matter(MatterId id) const { return matters[static_cast<std::size_t>(id - 1)]; }
    /// The fact with this number; null when there is none. One that stands where its number says
    /// is found at once.
    const Fact* fact(FactId id) const;
    bool operator==(const CaseFacts&) const = default;
};

/// The matters a fact of this kind could belong to, in order, none of them made up: those that
/// exist and admit the kind.
std::vector<MatterId> matters_admitting(const CaseFacts& facts, Kind kind);

/// Adds a matter with the next id, named after its kind ("request", "request 2") unless a name
/// is given.
MatterId open_matter(CaseFacts& facts, MatterKind kind, std::string name = {});

/// Everything wrong with a case as a value: a fact whose matter is missing or of a kind that
/// does not admit it, a clause the kind needs and the fact lacks, a correction of nothing. Empty
/// when the case is sound. `timeline` leaves out unsound facts rather than fail.
Problems problems_of(const CaseFacts& facts);

/// The facts that stand: corrected and struck ones left out, and unsound ones; in no order that
/// anything may rely on. The pointers live as long as `facts`.
std::vector<const Fact*> standing(const CaseFacts& facts);

} // namespace ribbon
