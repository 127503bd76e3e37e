// Notices: they say that something happened in a case and where to read it, and never what. An
// email can be read by whoever shares the computer, a text by whoever holds the telephone. Pure.
#pragma once

#include "base/moment.hpp"
#include "commands/letters/recipients.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// What happened, as far as a notice may say.
enum class Happened : std::uint8_t { message, decision, document, recorded, officer_changed };

struct ToTell {
    Happened what = Happened::message;
    std::string by_person; ///< the party who did it themselves, who need not be told; may be empty
    std::string link; ///< the address of the page, which asks for the sign-in
    bool answers = false; ///< it answers what this party asked
    bool danger = false; ///< somebody in the case may be in danger
};

/// What is told at once whatever anybody wishes (decision 102): a decision, because a time limit
/// may run from it; an answer to what they asked; anything where somebody may be in danger.
bool is_told_at_once(const ToTell& act);

struct Notice {
    std::string person;
    Way way = Way::email;
    std::string address;
    std::string subject, words;
    std::string digest; ///< "daily" or "weekly" where it waits to be told with others; else empty
    int hour = 8; ///< at which it is then told, in England
    bool operator==(const Notice&) const = default;
};

/// The notices of what happened: one each, by the way and as often as each party wishes. Whoever
/// has no other way than our pages gets none, and whoever wishes to hear only what they must, none
/// that can wait.
std::vector<Notice> notices_for(const ToTell& act, const Recipients& recipients,
                                const std::map<std::string, DetailHistory>& people);

/// How many things are new for one child, and where they stand.
struct NewFor {
    std::string child; ///< the name it is called by
    std::string link;
    int things = 0;
};
/// One notice of several things, to one person: how many, and for which child where there are more
/// than one. A text names nobody: it is read by whoever sees the telephone light up. `home` is the
/// page with all their children.
Notice digest_of(const Recipient& to, const std::vector<NewFor>& all, const std::string& home);

/// When what waits is told: the next morning (or other hour) for "daily", the next Monday's for
/// "weekly", the moment itself for anything else. Hours are those of a clock in England.
Moment told_at(std::string_view digest, int hour, Moment happened);

} // namespace ribbon
