// Puts the facts of one case together: finds the matter of each, numbers it, and says what is
// wrong with it. The case text and JSON both come through here, so they follow one rule.
#pragma once

#include "base/result.hpp"
#include "inbound/cases/fact_draft.hpp"
#include "inbound/cases/known_words.hpp"
#include "record/case_facts.hpp"

#include <array>
#include <bitset>
#include <string>
#include <unordered_map>
#include <vector>

namespace ribbon {

/// Which matter a fact without a name for one belongs to.
struct Place {
    MatterId matter = 0;                 ///< it belongs here
    bool opens = false;                  ///< or it opens a new one
    std::vector<MatterId> could_be = {}; ///< or these all admit it (the first 6)
};

class CaseBuilder {
public:
    /// With `clocks` null or empty the ids of clocks are not checked; else it must outlive this.
    explicit CaseBuilder(std::string title, const WordList* clocks = nullptr) : clocks_(clocks)
    {
        facts_.title = std::move(title);
    }

    /// Adds a matter that no fact opens. Problems: the name is taken, or there are too many.
    void declare(std::string name, MatterKind kind, int line, Problems& problems);

    /// Adds a fact, with every problem it has. A fact that can not be read keeps its number, so
    /// that "corrects 3" still means the third.
    void add(FactDraft draft, Problems& problems);

    /// Where a fact of this kind goes when nothing is said of its matter: into the one it
    /// corrects, else into a new one or the one that lacks it, else into the only one that
    /// admits it.
    Place place_of(Kind kind, FactId corrects) const;

    /// The name a new matter gets when none is given: "request", "request 2".
    std::string next_name(MatterKind kind) const;

    const CaseFacts& facts() const { return facts_; }
    CaseFacts take() { return std::move(facts_); }

private:
    void check(const FactDraft& draft, Problems& problems) const;
    void check_strike(const FactDraft& draft, Problems& problems) const;
    MatterId matter_of(const FactDraft& draft, Problems& problems);
    MatterId matter_of_struck(const FactDraft& draft, Problems& problems) const;
    MatterId named(const FactDraft& draft, Problems& problems) const;
    MatterId opened(const FactDraft& draft, Problems& problems);
    MatterId open(MatterKind kind, std::string name);

    const WordList* clocks_;
    CaseFacts facts_;
    std::unordered_map<std::string, MatterId> by_name_;
    std::array<std::vector<MatterId>, matter_kind_count> by_kind_;
    std::vector<std::bitset<kind_count>> seen_; ///< of each matter, the kinds it holds
    bool unreadable_ = false; ///< some fact could not be read, and may have opened a matter
};

} // namespace ribbon
