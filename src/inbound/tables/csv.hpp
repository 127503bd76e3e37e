// Reading comma-separated tables (RFC 4180), strictly: a table that is nearly right is refused
// with the line and the reason, never guessed at.
#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// One record of a table, and the line of the file it begins on, from 1.
struct CsvRow {
    int line = 0;
    std::vector<std::string> fields;

    bool operator==(const CsvRow&) const = default;
};

/// How much of a stranger's file is read before it is refused.
struct CsvLimits {
    std::size_t field_bytes = 4096;
    std::size_t rows = 200'000;
    std::size_t problems = 100; ///< no more are listed than this, and one that says so
};

/// Every record of a table, the first (which names the columns) included; all with as many fields
/// as the first. Lines end with LF or CRLF; a byte-order mark at the start is left out, because
/// spreadsheets write one. Refuses a quote inside a bare field, text after a closing quote, a
/// quote never closed, a bare CR, a NUL, invalid UTF-8, a field that is too long, a line with
/// another number of fields, too many rows, and an empty file. After bad quoting nothing further
/// is read, since no later line could be trusted; every other problem is reported in one go.
Result<std::vector<CsvRow>> parse_csv(std::string_view text, const CsvLimits& limits = {});

/// The same, each record given to `take` as it is read and then forgotten, so that a national
/// register needs no memory for what is not used. Records are given before the whole table is known
/// to be sound: what was made of them is to be dropped where there are problems.
Problems read_csv(std::string_view text, const std::function<void(CsvRow&&)>& take,
                  const CsvLimits& limits = {});

/// The records after the first, of a table whose first must name just these columns in this order.
Result<std::vector<CsvRow>> parse_csv(std::string_view text,
                                      std::span<const std::string_view> columns,
                                      const CsvLimits& limits = {});

} // namespace ribbon
