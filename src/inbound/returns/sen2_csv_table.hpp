// One of COLLECT's nine files as rows with their ids, before they are joined.
#pragma once

#include "inbound/returns/sen2_csv.hpp"
#include "inbound/tables/csv.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace ribbon {

/// A row: its record, its id and its parent's.
template <class Record> struct Sen2TableRow {
    Record record;
    std::string parent;
    long long order = 0; ///< the order column; the row's own number where there is none
};

/// What each column of a file is for.
struct Sen2Columns {
    /// An item of the record, with the part whose profile has it.
    struct Item {
        std::size_t column;
        Sen2Part part;
        const Sen2Row* row;
    };
    std::vector<Item> items;
    std::optional<std::size_t> id, parent, order;
};

/// The columns of a file by its first line. Reports a missing id; notes a column it does not know,
/// and one that the year of the return needs and is not there.
Sen2Columns sen2_columns(const CsvRow& first, const Sen2Module& module,
                         const Sen2Profiles& profiles, const NamedBytes& file, std::uint8_t number,
                         Sen2Report& report);

/// The limits of a file of the return: a county's has tens of thousands of rows.
inline constexpr CsvLimits sen2_csv_limits{.field_bytes = 4096, .rows = 1'000'000, .problems = 100};

/// Every line of a file. One that is not UTF-8 is read as Windows-1252, with a note.
Result<std::vector<CsvRow>> sen2_csv_rows(const NamedBytes& file, std::uint8_t number,
                                          Sen2Report& report);

/// The order that the column gives, or `otherwise` where it is no number.
long long order_from(const std::string& text, long long otherwise);

template <class Record>
Sen2TableRow<Record> sen2_table_row(const CsvRow& row, const Sen2Columns& columns,
                                    const Sen2Module& module, const NamedBytes& file,
                                    std::uint8_t number, Sen2Report& report)
{
    Sen2TableRow<Record> made;
    made.record.place = {number, row.line, row.fields[*columns.id]};
    if (columns.parent) made.parent = row.fields[*columns.parent];
    made.order = columns.order ? order_from(row.fields[*columns.order], row.line) : row.line;
    for (const Sen2Columns::Item& item : columns.items) {
        const std::string wrong =
            put_sen2(sen2_slot(made.record, item.row->tag), *item.row, row.fields[item.column]);
        if (!wrong.empty()) report.problem(item.row->tag, wrong, made.record.place, file.name);
    }
    if (made.record.place.id.empty())
        report.problem(std::string(module.name) + "tableid", "This row has no table id",
                       made.record.place, file.name);
    return made;
}

/// The rows of one file in the order of their order column; nothing where they can not be joined.
template <class Record>
std::optional<std::vector<Sen2TableRow<Record>>> sen2_table(const NamedBytes& file,
                                                            std::uint8_t number,
                                                            const Sen2Module& module,
                                                            const Sen2Profiles& profiles,
                                                            Sen2Report& report)
{
    const auto table = sen2_csv_rows(file, number, report);
    if (!table) {
        for (const Problem& one : table.problems())
            report.problem(one.field, one.sentence, {number, one.line, {}}, file.name);
        return std::nullopt;
    }
    const Sen2Columns columns =
        sen2_columns(table->front(), module, profiles, file, number, report);
    if (!columns.id || (!module.parent.empty() && !columns.parent)) return std::nullopt;
    std::vector<Sen2TableRow<Record>> rows;
    rows.reserve(table->size() - 1);
    for (std::size_t i = 1; i < table->size() && !report.full(); ++i)
        rows.push_back(sen2_table_row<Record>((*table)[i], columns, module, file, number, report));
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.order < b.order; });
    return rows;
}

/// Which row has which id. An id given twice is reported.
template <class Record>
std::unordered_map<std::string, std::size_t> sen2_ids(const std::vector<Sen2TableRow<Record>>& rows,
                                                      const NamedBytes& file,
                                                      const Sen2Module& module, Sen2Report& report)
{
    std::unordered_map<std::string, std::size_t> ids;
    ids.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Sen2Place& place = rows[i].record.place;
        if (!place.id.empty() && !ids.emplace(place.id, i).second)
            report.problem(std::string(module.name) + "tableid",
                           "This table id stands in the file twice", place, file.name);
    }
    return ids;
}

} // namespace ribbon
