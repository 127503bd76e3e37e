// Parents and carers, each a party of their own, from a council's own list. Columns:
// docs/operators/importing.md.
#pragma once

#include "base/day.hpp"
#include "inbound/tables/column_map.hpp"

#include <optional>

namespace ribbon {

struct ImportedContact {
    std::string child; ///< the council's own number of the child
    std::string name;
    std::string relation; ///< in the council's words: "mother", "foster carer"
    /// What the council's list says, or nothing where it does not say: silence is not a no.
    std::optional<bool> responsibility, lives_with_child, court_order, sealed;
    std::string email, phone, address;
    std::string postcode; ///< folded
    int line = 0;

    bool operator==(const ImportedContact&) const = default;
};

struct ContactsTable {
    std::vector<ImportedContact> contacts; ///< in the order of the file
    std::vector<std::string> not_read;
};

const WantedTable& contacts_table();

/// The contacts, or every problem with its line. Refused: a contact without any way to write or to
/// call, the same name twice for one child, an address for mail or a postcode that is none, and
/// what `read_mapped_table` refuses.
///
/// A list that has no column for an address to be kept from others (`sealed`) is refused as well:
/// such an address shown to the other parent can not be taken back. A council that has none maps
/// the column to one that is empty in every row.
Result<ContactsTable> parse_contacts_csv(std::string_view csv, const ColumnMap& map = {});

} // namespace ribbon
