// The council's own people and what it has set for itself, and the page of one change. Plain
// values.
#pragma once

#include "base/result.hpp"
#include "views/parts/state.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

struct CouncilPage {
    struct Person {
        std::string key, name, team, roles, state;
        bool here = true;
    };
    struct Setting {
        std::string name, words;
        std::string since;  ///< "Since 1 November", "Set on 1 November"
        std::string change; ///< the path by which it is changed
    };
    std::string name, first, just_done;
    std::vector<std::string> teams;
    std::vector<Person> people; ///< in the order of names; those who left stand last
    std::vector<Setting> promises, templates, closed;
    std::string answers; ///< within how long messages are answered today, in a sentence
    std::string reading; ///< how far cases are read again after a change; empty where all are
    std::string law_begins; ///< what of the law has not begun, and where its day is set
};

/// One change: asked, then checked, then made.
struct ChangePage {
    struct Field {
        enum class Input : std::uint8_t { line, words, day, choice, number };
        std::string name, label, hint, value; ///< of a day: "27 11 2026", as typed
        Input input = Input::line;
        std::vector<std::pair<std::string, std::string>> choices;
        std::string shown; ///< the value as a person reads it, on the page that checks
    };
    std::string what; ///< "appoint": how the path calls it
    std::string heading, button; ///< "Appoint an officer"
    std::string follows; ///< what the change does, in a sentence
    std::vector<Field> fields;
    bool checking = false;
    Problems problems;
    /// What would move, on the page that checks a change that clocks run by.
    struct Moved {
        std::string child, path, what, before, after;
    };
    std::string moves; ///< how many clocks, in a sentence; empty where none can
    std::vector<Moved> moved; ///< the first of them, soonest first
};

} // namespace ribbon
