#include "inbound/tables/column_map.hpp"

#include "inbound/tables/csv.hpp"
#include "inbound/tables/windows_1252.hpp"

#include <algorithm>
#include <optional>

namespace ribbon {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view white = " \t\r\n";
    const auto first = text.find_first_not_of(white);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

std::string folded(std::string_view text)
{
    std::string small;
    for (const char c : trimmed(text))
        small += 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return small;
}

std::string_view without_quotes(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return text;
    return text.substr(1, text.size() - 2);
}

/// What stands before a # that is not in quotes.
std::string_view without_comment(std::string_view line)
{
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') quoted = !quoted;
        if (line[i] == '#' && !quoted) return line.substr(0, i);
    }
    return line;
}

class MapReader {
public:
    explicit MapReader(std::span<const WantedTable> tables) : tables_(tables) {}

    Result<ColumnMap> read(std::string_view text)
    {
        while (!text.empty() && problems_.size() < CsvLimits{}.problems) {
            const auto end = text.find('\n');
            ++line_;
            read_line(trimmed(without_comment(text.substr(0, end))));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        if (!problems_.empty()) return problems_;
        return std::move(map_);
    }

private:
    void wrong(std::string sentence) { problems_.push_back({"", std::move(sentence), line_}); }

    void read_line(std::string_view line)
    {
        if (line.empty()) return;
        if (!is_utf8(line)) return wrong("This line is not in UTF-8; save the file as UTF-8");
        if (line.front() == '[') return read_table(line);
        const auto equals = line.find('=');
        if (equals == std::string_view::npos)
            return wrong("Write our column = their column, or a table in brackets");
        const auto ours = trimmed(line.substr(0, equals));
        const auto theirs = trimmed(without_quotes(trimmed(line.substr(equals + 1))));
        if (theirs.empty()) return wrong("Say what their column is called, after the =");
        if (!table_ && ours == "days") return read_days(theirs);
        read_column(ours, theirs);
    }

    void read_table(std::string_view line)
    {
        table_ = nullptr;
        for (const WantedTable& one : tables_)
            if (line == "[" + std::string(one.name) + "]") table_ = &one;
        if (!table_) wrong("There is no table of ours called so");
        table_begun_ = true;
    }

    void read_days(std::string_view order)
    {
        if (order == "day/month/year")
            map_.days = DayOrder::day_month_year;
        else if (order != "year-month-day")
            wrong("Days are day/month/year or year-month-day");
    }

    void read_column(std::string_view ours, std::string_view theirs)
    {
        if (!table_) {
            // After a table that there is not, one problem is enough.
            if (!table_begun_) wrong("Name the table in brackets before its columns");
            return;
        }
        const bool known = std::any_of(table_->columns.begin(), table_->columns.end(),
                                       [&](const WantedColumn& one) { return one.name == ours; });
        if (!known) return wrong("There is no column of ours called so in this table");
        const std::pair key{std::string(table_->name), std::string(ours)};
        if (!map_.theirs.emplace(key, theirs).second)
            wrong("This column of ours stands twice in this table");
    }

    std::span<const WantedTable> tables_;
    const WantedTable* table_ = nullptr;
    bool table_begun_ = false;
    int line_ = 0;
    ColumnMap map_;
    Problems problems_;
};

class TableReader {
public:
    TableReader(const WantedTable& wanted, const ColumnMap& map) : wanted_(wanted), map_(map) {}

    Result<MappedTable> read(std::string_view csv)
    {
        const CsvLimits limits{.field_bytes = 4096, .rows = 1'000'000, .problems = 100};
        Problems of_table = read_csv(csv, [&](CsvRow&& row) { take(row); }, limits);
        of_table.insert(of_table.end(), problems_.begin(), problems_.end());
        if (!of_table.empty()) return of_table;
        return std::move(table_);
    }

private:
    void take(const CsvRow& row)
    {
        if (at_.empty())
            read_titles(row);
        else if (usable_ && problems_.size() < CsvLimits{}.problems)
            read_row(row);
    }

    void wrong(std::string_view column, std::string sentence, int line)
    {
        problems_.push_back({std::string(column), std::move(sentence), line});
    }

    void read_titles(const CsvRow& row)
    {
        std::vector<bool> used(row.fields.size(), false);
        for (const WantedColumn& column : wanted_.columns) {
            const std::string sought = folded(map_.name_of(wanted_.name, column.name));
            std::optional<std::size_t> found;
            for (std::size_t i = 0; i < row.fields.size(); ++i) {
                if (folded(row.fields[i]) != sought) continue;
                if (found) wrong(column.name, "Two columns have this name", row.line);
                found = i;
                used[i] = true;
            }
            const bool mapped =
                map_.theirs.contains({std::string(wanted_.name), std::string(column.name)});
            if (!found && (mapped || column.needed || column.column_needed))
                wrong(column.name,
                      mapped ? "The file has no column of the name that the mapping file gives"
                             : "The file has no such column; name theirs in the mapping file",
                      row.line);
            at_.push_back(found);
        }
        for (std::size_t i = 0; i < used.size(); ++i)
            if (!used[i]) table_.not_read.push_back(row.fields[i]);
        usable_ = problems_.empty();
    }

    void read_row(const CsvRow& row)
    {
        MappedRow made{.line = row.line};
        for (std::size_t i = 0; i < at_.size(); ++i) {
            made.values.emplace_back(at_[i] ? trimmed(row.fields[*at_[i]]) : std::string_view{});
            if (wanted_.columns[i].needed && made.values.back().empty())
                wrong(wanted_.columns[i].name, "This must not be empty", row.line);
        }
        table_.rows.push_back(std::move(made));
    }

    const WantedTable& wanted_;
    const ColumnMap& map_;
    std::vector<std::optional<std::size_t>> at_;
    bool usable_ = false;
    MappedTable table_;
    Problems problems_;
};

} // namespace

std::string_view ColumnMap::name_of(std::string_view table, std::string_view column) const
{
    const auto found = theirs.find({std::string(table), std::string(column)});
    return found == theirs.end() ? column : std::string_view{found->second};
}

Result<ColumnMap> parse_column_map(std::string_view text, std::span<const WantedTable> tables)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return MapReader{tables}.read(text);
}

Result<MappedTable> read_mapped_table(std::string_view csv, const WantedTable& wanted,
                                      const ColumnMap& map)
{
    if (is_utf8(csv)) return TableReader{wanted, map}.read(csv);
    return TableReader{wanted, map}.read(from_windows_1252(csv));
}

} // namespace ribbon
