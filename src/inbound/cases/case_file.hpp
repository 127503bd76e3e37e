// A file of cases as a value: what happened in each, and what its author expects of the law.
#pragma once

#include "base/day.hpp"
#include "duties/duty.hpp"
#include "record/case_facts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// What a duty is expected to read like. Which members count depends on `state`.
struct ExpectedState {
    State state = State::running;
    std::optional<Lateness> late; ///< overdue by, late by or ago, where a number is given
    Ground ground = Ground::none; ///< of `limit_lifted`
    Kind because = Kind::none;    ///< of `ended`; none is not checked
    std::string words;            ///< of `cannot_say`: words that the reason contains

    bool operator==(const ExpectedState&) const = default;
};

/// One line after "then": what is expected of the duty with a title, on the day of the look.
/// What a line leaves out is not checked.
struct Expectation {
    int line = 0;
    std::string text;                 ///< the sentence as it stands in the file
    std::string title;
    std::optional<std::string> matter; ///< its name, where several hold such a duty
    bool absent = false;              ///< no such duty at all
    std::optional<Days> legal;
    bool no_date = false;             ///< no day can be counted
    std::optional<Day> safe;
    std::optional<Day> considered;    ///< the day guidance with a range begins
    std::optional<ExpectedState> state;
    std::string cite;                 ///< words that the citation contains
    bool unverified = false;          ///< the number is marked as from memory
    std::optional<Nature> nature;     ///< a duty, a right, an aim

    bool operator==(const Expectation&) const = default;
};

/// One day on which the case is looked at.
struct LookDay {
    Day on;
    int line = 0;
    std::vector<Expectation> expectations;

    bool operator==(const LookDay&) const = default;
};

struct CaseBlock {
    int line = 0;
    std::string title;
    std::string law; ///< the note after "law:"; may be empty
    std::vector<std::string> notes;
    CaseFacts facts;
    std::vector<LookDay> looks;

    bool operator==(const CaseBlock&) const = default;
};

using CaseFile = std::vector<CaseBlock>;

} // namespace ribbon
