// Which tables a backup holds, and how a row of one is written: a JSON object a line, bytes in
// base64. `area` is that of the whole backup and stands in no row.
#pragma once

#include "storage/sql/connection.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace ribbon::storage {

enum class ColumnType : std::uint8_t { text, number, bytes, maybe_text, maybe_number, maybe_bytes };

struct Column {
    std::string_view name;
    ColumnType type;
};

struct BackedUpTable {
    std::string_view name;
    std::span<const Column> columns;
    std::string_view order; ///< the column it is written in the order of, beside the area a key
    bool order_is_a_number = false;
};

/// In the order in which they are written and read: the entries first.
std::span<const BackedUpTable> backed_up_tables();
const BackedUpTable* backed_up_table(std::string_view name);

/// Tables a backup leaves out on purpose: what is made again from the entries, and what a restored
/// copy must not bring back to life (a session that was ended, a link that was used).
std::span<const std::string_view> left_out_tables();

/// Gives the rows of an area as lines, each with its newline.
void each_line(Connection& from, const BackedUpTable& table, const std::string& area,
               const std::function<void(std::string)>& tell);

/// The values of a line in the order of the columns, `area` before them. Throws BackupError.
Values values_of_line(const BackedUpTable& table, const std::string& area, std::string_view line);
/// The statement that puts such values into the table.
std::string insert_into(const BackedUpTable& table);

} // namespace ribbon::storage
