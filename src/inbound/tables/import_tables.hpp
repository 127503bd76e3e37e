// The tables of ours that a mapping file may name.
#pragma once

#include "inbound/tables/column_map.hpp"

#include <span>

namespace ribbon {

/// officers, requests and contacts: for `parse_column_map`.
std::span<const WantedTable> import_tables();

} // namespace ribbon
