// What whoever administers the council changes: people, teams, roles, absences, promises, ready
// words, closed days. Every change is a fact of the area's stream.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct CouncilChange {
    enum class What : std::uint8_t {
        appoint,
        move,
        leave,
        give_role,
        take_role,
        absence,
        form_team,
        set_promise,
        set_template,
        close_days,
        open_again,      ///< days that were to be closed are not
        set_answer_time, ///< within how many working days messages are answered
        set_terms,       ///< the terms of a school year, of schools that follow the council's
    };
    What what = What::appoint;
    Day day; ///< from when it holds
    std::string officer; ///< the key of the post; of one to be appointed, a new one
    std::string name; ///< of the officer, the promise, the ready words, the closed days
    std::string team, title, email;
    std::string role; ///< "manager", "administrator"
    std::string cover; ///< of an absence: the key of who looks after what is theirs
    std::string words, reason;
    std::optional<Day> until;
    int count = 0; ///< working days, of a promise
    std::vector<int> rungs; ///< working days of each step of the ladder, of the time of answers
    std::string sender; ///< "school": whose messages; empty for everybody's
    std::string whose;  ///< "offices", "schools", "school": what is closed
    std::int64_t entry = 0; ///< of the closed days that are taken back
    std::vector<Days> terms;
};

/// What the council's people are, as far as a change needs to know.
struct Staff {
    struct One {
        std::string key, name, team;
        std::vector<std::string> roles;
        bool left = false;
        bool has(std::string_view role) const;
    };
    std::vector<One> all; ///< in the order of their appointment
    std::vector<std::string> teams;
    const One* find(std::string_view key) const;
};
Staff staff_of(const DetailHistory& area);

/// The roles that can be given, and what they are called.
inline constexpr std::string_view given_roles[]{"manager", "administrator"};

Result<StreamProposal> decide(const CouncilChange& command, const DetailHistory& area, Day today);

/// A key for one more officer: "officer-41" after "officer-40".
std::string next_officer_key(const DetailHistory& area);

} // namespace ribbon
