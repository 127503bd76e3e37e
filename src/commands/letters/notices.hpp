// Notices: they say that something happened in a case and where to read it, and never what. An
// email can be read by whoever shares the computer, a text by whoever holds the telephone. Pure.
#pragma once

#include "base/moment.hpp"
#include "commands/letters/recipients.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// What happened, as far as a notice may say.
enum class Happened : std::uint8_t { message, decision, document, date_changed, officer_changed };

struct Act {
    Happened what = Happened::message;
    std::string by_person; ///< the party who did it themselves, who need not be told; may be empty
    std::string link; ///< the address of the page, which asks for the sign-in
};

struct Notice {
    std::string person;
    Way way = Way::email;
    std::string address;
    std::string subject, words;
    std::string digest; ///< "daily" or "weekly" where it waits to be told with others; else empty
    bool operator==(const Notice&) const = default;
};

/// The notices of what happened: one each, by the way and as often as each party wishes. A decision
/// is told at once whatever they wish, because a time limit may run from it. Whoever has no other
/// way than our pages gets none.
std::vector<Notice> notices_for(const Act& act, const Recipients& recipients,
                                const std::map<std::string, DetailHistory>& people);

/// One notice of several that waited for one person: how many, and where to read them. Nothing
/// where there are none.
std::vector<Notice> digests_of(const std::vector<Notice>& waiting, const std::string& link);

/// The day on which what waits is told: the next for "daily", the next Monday for "weekly"; the day
/// itself for anything else.
Day told_on(std::string_view digest, Day happened);

} // namespace ribbon
