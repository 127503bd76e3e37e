// "What happened?": the first page of recording. What this case most likely needs next stands
// first, then everything it can take now, then what needs something else recorded before it.
#pragma once

#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "views/recording/parts.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// One kind of fact that somebody may choose.
struct ChoiceRow {
    Kind kind = Kind::none;
    std::string what;      ///< "The finalised plan was sent to the family"
    std::string goes_into; ///< "Goes into request, from 3 March 2025"; "Begins a new complaint"
    std::string first;     ///< what must be recorded before it; empty where it can be taken now
    std::string
        answers;   ///< of a likely one: "Final plan, due 21 July 2025. Due soon: 3 days left."
    bool late = false;     ///< what it answers is late already
    MatterId matter = 0;   ///< of a likely one: the matter of what it answers
};

struct ChoicePart {
    std::string_view title, lead;
    std::vector<ChoiceRow> now, later;
};

/// A fact of the case that can be put right or withdrawn.
struct RecordedRow {
    FactId id = 0;
    std::string what, matter, when;
    std::string by;       ///< who recorded it; may be empty
    std::string replaced; ///< "Put right by fact 7"; empty where it stands
};

struct ChooseView {
    std::string child;
    std::string searched;          ///< what was looked for; may be empty
    std::vector<ChoiceRow> likely; ///< at most 8; none while something is looked for
    std::vector<ChoicePart> parts; ///< those that have something
    std::size_t found = 0;         ///< rows in the parts
    std::vector<RecordedRow> recorded; ///< newest first, at most 30
    std::size_t recorded_all = 0;      ///< how many there are
};

/// The matter as an officer knows it: "request, from 3 March 2025".
std::string matter_in_words(const CaseFacts& facts, MatterId id);

ChooseView arrange_choose(const CaseHistory& history, const Timeline& timeline,
                          std::string_view searched);

} // namespace ribbon
