#include "storage/sqlite/errors.hpp"

#include <fmt/format.h>

namespace ribbon::storage {
namespace {

/// A statement may be long; the first of it tells which one it was.
std::string shortened(std::string_view doing)
{
    constexpr std::size_t most = 200;
    return doing.size() <= most ? std::string(doing) : std::string(doing.substr(0, most)) + " ...";
}

} // namespace

DatabaseError sqlite_error(int code, const std::string& path, std::string_view said,
                           std::string_view doing)
{
    using enum DatabaseError::What;
    const auto because = fmt::format("SQLite said \"{}\" ({}) on: {}", said,
                                     sqlite3_errstr(code & 0xFF), shortened(doing));
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {full, fmt::format("The disk of {} is full, and nothing was changed. Make room on "
                                  "it, then try again. {}",
                                  path, because)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {damaged, fmt::format("{} is not a whole SQLite database. Stop Ribbon, keep a copy "
                                     "of the file with its -wal, and restore a backup. {}",
                                     path, because)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {conflict, fmt::format("Another process is writing to {}, and the wait was too "
                                      "long. Try again. {}",
                                      path, because)};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
        return {unavailable, fmt::format("{} could not be read or written (error {}). See that "
                                         "its disk is there and sound, and that this user may "
                                         "write to the file and its folder. {}",
                                         path, code, because)};
    case SQLITE_NOMEM:
        return {unavailable,
                fmt::format("There was too little memory to use {}. {}", path, because)};
    default: return {refused, because};
    }
}

} // namespace ribbon::storage
