// A council's officers, from its own list. Columns: docs/operators/importing.md.
#pragma once

#include "base/day.hpp"
#include "inbound/tables/column_map.hpp"

#include <optional>

namespace ribbon {

struct ImportedOfficer {
    std::string officer; ///< by which other tables name them: a staff number, an address for mail
    std::string name, team;
    std::string role; ///< "officer", "senior officer" or "manager"
    std::string email;
    std::optional<Day> from, until; ///< the first and the last day in this place, where known
    int line = 0;

    bool operator==(const ImportedOfficer&) const = default;
};

struct OfficersTable {
    std::vector<ImportedOfficer> officers; ///< in the order of the file
    std::vector<std::string> not_read;     ///< their columns that were none of ours
};

const WantedTable& officers_table();

/// The officers, or every problem with its line. Somebody may stand in the table more than once,
/// with other days or in another team; refused is the same row twice, a last day before the first,
/// a role or an address for mail that is none, and what `read_mapped_table` refuses.
Result<OfficersTable> parse_officers_csv(std::string_view csv, const ColumnMap& map = {});

} // namespace ribbon
