// What whoever keeps the machine sees: whether the record can be read, what waits to be done beside
// the pages, what was refused. Counts alone: it names no child, no family and no officer. Pure.
#pragma once

#include "base/day.hpp"
#include "base/moment.hpp"
#include "views/parts/state.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// What was counted.
struct MachineState {
    bool record_reads = true;
    std::string record; ///< what the record is called: its origin
    std::uint64_t entries = 0;
    std::optional<Moment> last_entry;
    Moment began; ///< when the server began
    std::int64_t letters_waiting = 0, letters_given_up = 0;
    std::int64_t letters_held_up = 0; ///< of those that wait: for more than an hour
    std::optional<Moment> oldest_letter; ///< of those that wait: when it was put out
    std::int64_t mails_unread = 0; ///< taken in, and nobody has read them: no program either
    std::int64_t mails_for_a_person = 0;
    /// A mailbox elsewhere from which mail is fetched.
    struct Mailbox {
        std::string name;
        std::optional<Moment> seen; ///< when all of it was last read
        std::string said; ///< what has kept us from it since
        bool late = false; ///< it is long since it was read
    };
    std::vector<Mailbox> mailboxes;
    std::int64_t cases_behind = 0; ///< to be counted again after the council changed something
    std::uint64_t connections = 0, open = 0, requests = 0;
    std::uint64_t refused_busy = 0, refused_slow = 0, refused_large = 0, refused_bad = 0;
};

struct MachineRow {
    std::string name, count, says;
    Standing how = Standing::plain; ///< late, where somebody must do something
};

struct MachinePage {
    std::string first; ///< how it does, in a sentence
    std::vector<MachineRow> record, waits, requests;
};
MachinePage arrange_machine(const MachineState& state, Day today);

/// The same in the form that Prometheus reads: "ribbon_requests_total 12", a line each.
std::string machine_figures(const MachineState& state);

} // namespace ribbon
