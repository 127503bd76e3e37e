#include "storage/postgres/errors.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace ribbon::storage {
namespace {

using enum DatabaseError::What;

struct Meaning {
    std::string_view begins; ///< the first characters of a SQLSTATE; the first that fits holds
    DatabaseError::What what;
};

constexpr std::array meanings{
    Meaning{"40003", unavailable}, // whether it was completed is not known
    Meaning{"40", conflict},       // a deadlock, or no order in which both could stand
    Meaning{"55P03", conflict},    // waited too long for a lock
    Meaning{"08P01", refused},     // the wrong number of values
    Meaning{"08", unavailable},    // the connection
    Meaning{"28", unavailable},    // the password or user
    Meaning{"3D", unavailable},    // no such database
    Meaning{"42501", unavailable}, // this user lacks a right
    Meaning{"53100", full},
    Meaning{"53", unavailable},    // too little memory, too many connections
    Meaning{"57", unavailable},    // the server is ending, or an administrator ended this
    Meaning{"58", unavailable},    // a file it could not read or write
    Meaning{"XX001", damaged},
    Meaning{"XX002", damaged},
};

std::string_view advice(DatabaseError::What what)
{
    switch (what) {
    case conflict: return "Another transaction came between. Try again.";
    case unavailable:
        return "PostgreSQL cannot be used. See that it runs, that its address, user and password "
               "are right and that this user owns the database; whether the last change was kept "
               "is not known.";
    case full: return "The disk of PostgreSQL is full, and nothing was changed. Make room on it.";
    case damaged:
        return "PostgreSQL found its files broken. Stop Ribbon, keep a copy of them, and restore "
               "a backup.";
    case refused: break;
    }
    return "PostgreSQL refused this.";
}

/// A statement may be long, and a message ends with a line's end.
std::string shortened(std::string_view text)
{
    while (text.ends_with('\n')) text.remove_suffix(1);
    constexpr std::size_t most = 200;
    return text.size() <= most ? std::string(text) : std::string(text.substr(0, most)) + " ...";
}

} // namespace

DatabaseError::What kind_of_sqlstate(std::string_view state)
{
    if (state.empty()) return unavailable;
    const auto* found = std::ranges::find_if(
        meanings, [&](const Meaning& meaning) { return state.starts_with(meaning.begins); });
    return found == meanings.end() ? refused : found->what;
}

DatabaseError postgres_error(std::string_view state, std::string_view said, std::string_view doing)
{
    const auto what = kind_of_sqlstate(state);
    return {what, fmt::format("{} It said \"{}\"{} on: {}", advice(what), shortened(said),
                              state.empty() ? "" : fmt::format(" (SQLSTATE {})", state),
                              shortened(doing))};
}

} // namespace ribbon::storage
