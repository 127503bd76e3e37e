// A child passes from one officer to the next: what is asked, what goes with the child, and the
// letter that the family gets. Plain values.
#pragma once

#include "base/result.hpp"
#include "views/parts/state.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

/// A promise or a duty that goes with the child, whoever has it.
struct CarriedOver {
    std::string words, detail, state;
    Standing how = Standing::plain;
};

/// The letter as it will be sent, in its own words: paragraphs, with the promises as a list.
struct HandoverLetter {
    std::string subject;
    std::vector<std::string> before, promises, after;
    std::string whole() const; ///< as it is filed: one text
};

struct HandoverPage {
    enum class Step : std::uint8_t {
        ask,    ///< the three questions
        check,  ///< what was answered, and the letter
        answer, ///< the other officer reads it, and accepts or says why not
        wait,   ///< it is offered; whoever offered it reads what they wrote
    };
    Step step = Step::ask;
    std::string a_case, child;
    std::string first; ///< how things stand, in a sentence
    std::string officer, officer_name, know, next, waiting, reason;
    std::string day, month, year; ///< of the day by which an answer is asked for
    std::vector<std::pair<std::string, std::string>> officers;
    std::string note; ///< of an offer that is open
    std::vector<CarriedOver> promises, duties;
    HandoverLetter letter;
    std::string typed; ///< of an answer
    Problems problems;
};

/// All children of somebody who leaves.
struct LeaverPage {
    std::string officer, name, first;
    struct Row {
        std::string a_case, child, path, state;
        bool offered = false;
    };
    std::vector<Row> rows;
    std::vector<std::pair<std::string, std::string>> officers;
    int all = 0, offered = 0;
    std::string more; ///< the path of the rest of a long list; empty where this is all
};

/// Offers that wait, to the reader and by others.
struct HandoversPage {
    std::vector<WayTo> to_me;
    std::vector<WayTo> with_nobody;
    std::string first, own; ///< the path of the reader's own children
};

} // namespace ribbon
