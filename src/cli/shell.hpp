// What the sub-commands share of the world outside: files, the tables, the clock, the terminal.
#pragma once

#include "base/result.hpp"
#include "calendar/calendar.hpp"
#include "cli/commands.hpp"
#include "law/law.hpp"
#include "outbound/terminal/render.hpp"
#include "storage/derived/rows.hpp"

#include <optional>
#include <string>

namespace ribbon::cli {

/// The law and the calendars, from the tables built in or from the operator's folder.
using storage::Books;
/// Every problem of every table at once.
Result<Books> open_books(const Common& common);

/// Why a file can not be read: it is not there, is a folder, or may not be opened; else nothing.
std::optional<Problem> why_unreadable(const std::string& path);

/// A whole file of at most `most` bytes; a problem that names the file otherwise.
Result<std::string> read_file(const std::string& path, std::size_t most);

/// Prints problems to standard error, a line each: "FILE:LINE: field: sentence".
void tell(const std::string& file, const Problems& problems);

void print(std::string_view text);

Terminal terminal(const Common& common);

/// Today in England, by this machine's clock.
Day today();

} // namespace ribbon::cli
