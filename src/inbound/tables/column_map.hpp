// What a council calls our columns, so that nobody has to rename the columns of an export.
#pragma once

#include "base/result.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// In what order an export writes a day. It is stated, never guessed: 03/04/2024 is two days.
enum class DayOrder { year_month_day, day_month_year };

/// A column of ours.
struct WantedColumn {
    std::string_view name;
    bool needed = false;        ///< every row must have something in it
    bool column_needed = false; ///< the column must be there, though it may be empty
};

/// A table of ours, such as "officers".
struct WantedTable {
    std::string_view name;
    std::span<const WantedColumn> columns;
};

/// A mapping file as it was read.
struct ColumnMap {
    DayOrder days = DayOrder::year_month_day;
    /// Theirs, by table and our column. A column that is not here is called as we call it.
    std::map<std::pair<std::string, std::string>, std::string> theirs;

    std::string_view name_of(std::string_view table, std::string_view column) const;
};

/// A mapping file: lines `our column = their column` under the name of a table in brackets, and
/// before them, if it is so, `days = day/month/year`. What follows # is a comment, and quotes
/// around their name may be left out.
///
/// days = day/month/year [officers] officer = "Staff number" name    = Full name
///
/// Refuses, with every line: a table or a column of ours that there is not, one given twice, an
/// empty name, a line that is none of these, and another order of days than the two.
Result<ColumnMap> parse_column_map(std::string_view text, std::span<const WantedTable> tables);

/// A table with its columns in our order.
struct MappedRow {
    int line = 0;
    std::vector<std::string> values; ///< without white space around them; empty where there is none
};

struct MappedTable {
    std::vector<MappedRow> rows;
    std::vector<std::string> not_read; ///< their columns that are none of ours
};

/// The rows of a table of theirs, in UTF-8 or Windows-1252. Names of columns are compared without
/// regard to case. Refuses, all at once: a needed column that is not there, two columns with the
/// name of one, a mapped column that the file does not have, a needed value that is empty, and what
/// parse_csv refuses. No problem repeats a value.
Result<MappedTable> read_mapped_table(std::string_view csv, const WantedTable& wanted,
                                      const ColumnMap& map);

} // namespace ribbon
