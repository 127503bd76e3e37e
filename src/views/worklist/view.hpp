// An officer's work in the order of harm, with the reason for the order said. Plain values.
#pragma once

#include "views/parts/state.hpp"
#include "views/worklist/query.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

struct WorkTab {
    std::string says, path;
    std::int64_t count = 0;
    bool here = false;
};
struct WorkFigure {
    std::int64_t count = 0;
    std::string says, path;
    bool late = false;
};
struct WorkLine {
    std::string a_case, child, path;
    std::string state;
    Standing look = Standing::plain;
    std::string what; ///< "Send the final plan. Due Monday 26 October"
    std::string law;  ///< the citation, or whose promise
    std::string who;  ///< whose it is, where that is not the reader; empty else
};
/// A case that was offered to the reader and waits for an answer.
struct OfferedCase {
    std::string a_case, child, since, path;
};

struct WorkList {
    std::string heading; ///< "My work, Thursday 19 November"
    std::string first;   ///< how things stand, in a sentence
    std::vector<WorkTab> tabs;
    std::vector<WorkFigure> figures;
    std::vector<WorkLine> lines;
    std::int64_t all = 0;
    std::string next;  ///< the path of the next page; empty on the last
    std::string csv;   ///< where the same list is a file
    std::string start; ///< of the list, where this is not its first page
    std::vector<OfferedCase> offered;
    std::string covers;    ///< whose work is here too, because they are away; empty else
    std::string nobody;    ///< an alarm: cases that nobody holds; empty where there is none
    std::int64_t asks = 0; ///< messages of the council that may ask for something, undecided
    std::string just_done; ///< what was done a moment ago; empty else
    WorkQuery query;
    /// What can be chosen in the filter: values and what they say.
    std::vector<std::pair<std::string, std::string>> clocks, teams, officers;
    std::vector<std::pair<std::string, std::string>> saved; ///< paths, and what they are called
    std::string problem; ///< of the filter, in a sentence; empty where there is none
};

/// The page that checks before something is done with several children at once.
struct BulkCheck {
    bool promise = false; ///< else: hand over
    std::vector<WayTo> children;
    std::vector<std::string> cases;
    std::string officer, officer_name, words;
    std::string day, month, year; ///< as typed, of a promise
    std::vector<std::pair<std::string, std::string>> officers; ///< to choose from
    bool asks = true; ///< it still asks for words, a day, an officer; else it only checks them
    std::vector<std::string> refused; ///< children for whom it can not be done, and why
    std::vector<std::pair<std::string, std::string>> problems; ///< the field and the sentence
};

} // namespace ribbon
