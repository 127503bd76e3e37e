#include "inbound/tables/import_tables.hpp"

#include "inbound/tables/contacts_csv.hpp"
#include "inbound/tables/officers_csv.hpp"
#include "inbound/tables/open_requests_csv.hpp"

#include <array>

namespace ribbon {

std::span<const WantedTable> import_tables()
{
    static const std::array<WantedTable, 3> tables{officers_table(), open_requests_table(),
                                                   contacts_table()};
    return tables;
}

} // namespace ribbon
