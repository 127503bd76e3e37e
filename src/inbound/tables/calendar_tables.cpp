#include "inbound/tables/calendar_tables.hpp"

#include "inbound/tables/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ribbon {
namespace {

constexpr int bank_holidays_a_year = 8; ///< at least; what England and Wales have by statute
constexpr days longest_gap{60};         ///< between terms; summer is about 42

/// Reads one file and collects what is wrong with it under the file's name.
class Table {
public:
    Table(std::string_view file, std::string_view text, std::span<const std::string_view> columns,
          Problems& problems)
        : file_(file), columns_(columns), problems_(problems)
    {
        auto rows = parse_csv(text, columns);
        if (rows)
            rows_ = std::move(*rows);
        else
            for (const Problem& problem : rows.problems())
                report(problem.line, problem.field, problem.sentence);
    }

    const std::vector<CsvRow>& rows() const { return rows_; }

    void report(int line, std::string_view column, std::string sentence)
    {
        std::string field{file_};
        if (!column.empty()) field.append(" ").append(column);
        problems_.push_back({std::move(field), std::move(sentence), line});
    }

    /// The field of a column, which must not be empty.
    std::string_view text(const CsvRow& row, std::size_t column)
    {
        const std::string& field = row.fields[column];
        if (field.empty()) report(row.line, columns_[column], "This field must not be empty");
        return field;
    }
    std::optional<Day> day(const CsvRow& row, std::size_t column)
    {
        const auto day = parse_day(row.fields[column]);
        if (!day)
            report(row.line, columns_[column],
                   "\"" + row.fields[column] + "\" is not a day written like 2026-12-25");
        return day;
    }

private:
    std::string_view file_;
    std::span<const std::string_view> columns_;
    Problems& problems_;
    std::vector<CsvRow> rows_;
};

Days whole_years(Day first, Day last)
{
    using std::chrono::year;
    return {Day{year{first.year()} / 1 / 1}, Day{year{last.year()} / 12 / 31}};
}

/// Whether `day` comes later than the last of `so_far`; a problem where it does not.
bool in_order(Table& table, int line, std::string_view column, const std::vector<Day>& so_far,
              Day day)
{
    if (so_far.empty() || so_far.back() < day) return true;
    const bool twice = std::binary_search(so_far.begin(), so_far.end(), day);
    table.report(line, column,
                 twice ? in_words(day) + " is in the table already"
                       : in_words(day) + " comes after " + in_words(so_far.back()) +
                             ", and the rows must be in order of date");
    return false;
}

/// Each year that the days cover must have its bank holidays; `line` is the last of the file.
void check_years(Table& table, int line, std::string_view whose, const std::vector<Day>& holidays)
{
    if (holidays.empty()) return;
    auto next = holidays.begin();
    for (int year = holidays.front().year(); year <= holidays.back().year(); ++year) {
        int found = 0;
        for (; next != holidays.end() && next->year() == year; ++next) ++found;
        if (found >= bank_holidays_a_year) continue;
        table.report(line, "date",
                     std::to_string(year) + " has " + std::to_string(found) + " bank holidays of " +
                         std::string(whose) + "; a year has at least " +
                         std::to_string(bank_holidays_a_year) +
                         ", and the table must hold whole "
                         "years");
    }
}

void read_england(std::string_view text, CalendarTables& tables, Problems& problems)
{
    static constexpr std::array<std::string_view, 3> columns{"date", "title", "source"};
    Table table{"bank-holidays-england.csv", text, columns, problems};
    int line = 1;
    for (const CsvRow& row : table.rows()) {
        line = row.line;
        table.text(row, 1);
        table.text(row, 2);
        const auto day = table.day(row, 0);
        if (day && in_order(table, line, "date", tables.england, *day))
            tables.england.push_back(*day);
    }
    check_years(table, line, "England and Wales", tables.england);
    if (tables.england.empty())
        table.report(line, "", "The table holds no bank holiday");
    else
        tables.england_covers = whole_years(tables.england.front(), tables.england.back());
}

constexpr std::array<std::string_view, 3> divisions{"england-and-wales", "northern-ireland",
                                                    "scotland"};
constexpr std::array<std::string_view, 3> division_names{"England and Wales", "Northern Ireland",
                                                         "Scotland"};

/// Every bank holiday of England and Wales, in the years that both tables hold, must be in both:
/// else a request for information would be counted on a day that no office is open.
void check_same(Table& table, int line, const CalendarTables& tables, const std::vector<Day>& uk)
{
    for (const Day day : tables.england)
        if (tables.uk_covers.has(day) && !std::binary_search(uk.begin(), uk.end(), day))
            table.report(line, "date",
                         in_words(day) + " is in bank-holidays-england.csv and is missing here "
                                         "for england-and-wales");
    for (const Day day : uk)
        if (tables.england_covers.has(day) &&
            !std::binary_search(tables.england.begin(), tables.england.end(), day))
            table.report(line, "date",
                         in_words(day) + " is here for england-and-wales and is missing in "
                                         "bank-holidays-england.csv");
}

void read_uk(std::string_view text, CalendarTables& tables, Problems& problems)
{
    static constexpr std::array<std::string_view, 4> columns{"date", "division", "title", "basis"};
    Table table{"bank-holidays-uk.csv", text, columns, problems};
    std::array<std::vector<Day>, divisions.size()> nations;
    int line = 1;
    for (const CsvRow& row : table.rows()) {
        line = row.line;
        table.text(row, 2);
        table.text(row, 3);
        const auto day = table.day(row, 0);
        const auto nation = std::find(divisions.begin(), divisions.end(), row.fields[1]);
        if (nation == divisions.end()) {
            table.report(line, "division",
                         "A division is england-and-wales, northern-ireland or "
                         "scotland, not \"" +
                             row.fields[1] + "\"");
            continue;
        }
        auto& holidays = nations[static_cast<std::size_t>(nation - divisions.begin())];
        if (day && in_order(table, line, "date", holidays, *day)) holidays.push_back(*day);
    }
    for (std::size_t i = 0; i < nations.size(); ++i) {
        if (nations[i].empty())
            table.report(line, "division",
                         "The table has no bank holiday of " + std::string(division_names[i]));
        check_years(table, line, division_names[i], nations[i]);
        tables.uk.insert(tables.uk.end(), nations[i].begin(), nations[i].end());
    }
    std::sort(tables.uk.begin(), tables.uk.end());
    tables.uk.erase(std::unique(tables.uk.begin(), tables.uk.end()), tables.uk.end());
    if (tables.uk.empty()) return;
    tables.uk_covers = whole_years(tables.uk.front(), tables.uk.back());
    check_same(table, line, tables, nations[0]);
    for (std::size_t i = 0; i < nations.size(); ++i)
        if (!nations[i].empty() &&
            whole_years(nations[i].front(), nations[i].back()) != tables.uk_covers)
            table.report(line, "division",
                         "The bank holidays of " + std::string(division_names[i]) +
                             " do not cover the years that the others do");
}

/// "2025/26": the year it begins in; nothing when it is not so written.
std::optional<int> school_year(std::string_view words)
{
    int first = 0, second = 0;
    const char* begin = words.data();
    if (words.size() != 7 || words[4] != '/') return std::nullopt;
    const auto one = std::from_chars(begin, begin + 4, first);
    const auto two = std::from_chars(begin + 5, begin + 7, second);
    if (one.ec != std::errc{} || one.ptr != begin + 4) return std::nullopt;
    if (two.ec != std::errc{} || two.ptr != begin + 7) return std::nullopt;
    if (first < 0 || second < 0 || (first + 1) % 100 != second) return std::nullopt;
    return first;
}

constexpr std::array<std::string_view, 4> statuses{"verified", "reported", "derived", "assumption"};

/// What is wrong with a term beside the terms of the same school before it; whether it can stand.
bool term_stands(Table& table, const CsvRow& row, Days span, const std::vector<Term>& before,
                 const CalendarTables& tables)
{
    using std::chrono::year;
    if (span.last < span.first) {
        table.report(row.line, "last_day", "The half-term ends before it begins");
        return false;
    }
    if (const auto begins = school_year(row.fields[1])) {
        const Days bounds{Day{year{*begins} / 8 / 1}, Day{year{*begins + 1} / 8 / 31}};
        if (!bounds.has(span.first) || !bounds.has(span.last))
            table.report(row.line, "school_year",
                         "The half-term does not lie in the school year " + row.fields[1]);
    }
    if (!tables.england.empty() &&
        (!tables.england_covers.has(span.first) || !tables.england_covers.has(span.last)))
        table.report(row.line, "last_day",
                     "The bank holidays of England and Wales are not known for all of this "
                     "half-term");
    if (before.empty()) return true;
    const Day last = before.back().span.last;
    if (span.first <= last) {
        table.report(row.line, "first_day",
                     "The half-term begins before the one above it has ended, on " +
                         in_words(last));
        return false;
    }
    if (span.first - last > longest_gap)
        table.report(row.line, "first_day",
                     "More than " + std::to_string(longest_gap.count()) + " days lie between " +
                         in_words(last) + " and this half-term; a row seems to be missing");
    return true;
}

void read_terms(std::string_view text, CalendarTables& tables, Problems& problems)
{
    static constexpr std::array<std::string_view, 7> columns{
        "school", "school_year", "half_term", "first_day", "last_day", "status", "source"};
    Table table{"school-terms.csv", text, columns, problems};
    for (const CsvRow& row : table.rows()) {
        table.text(row, 2);
        table.text(row, 6);
        if (!school_year(row.fields[1]))
            table.report(row.line, "school_year", "A school year is written like 2025/26");
        if (std::find(statuses.begin(), statuses.end(), row.fields[5]) == statuses.end())
            table.report(row.line, "status",
                         "A status is verified, reported, derived or assumption");
        const auto first = table.day(row, 3), last = table.day(row, 4);
        if (!first || !last) continue;
        const std::string& school = row.fields[0];
        auto& terms = school.empty() ? tables.council_terms : tables.school_terms[school];
        const Days span{*first, *last};
        if (term_stands(table, row, span, terms, tables)) terms.push_back({span});
    }
    if (tables.council_terms.empty())
        table.report(1, "school",
                     "The council's own terms are missing: rows with no school, "
                     "which stand in for a school that has given none");
}

void read_training(std::string_view text, CalendarTables& tables, Problems& problems)
{
    static constexpr std::array<std::string_view, 3> columns{"school", "date", "source"};
    Table table{"training-days.csv", text, columns, problems};
    for (const CsvRow& row : table.rows()) {
        table.text(row, 2);
        const auto day = table.day(row, 1);
        if (!day) continue;
        if (day->is_weekend())
            table.report(row.line, "date", in_words(*day) + " is not a day that schools are open");
        auto& of_school = tables.training_days[row.fields[0]];
        if (in_order(table, row.line, "date", of_school, *day)) of_school.push_back(*day);
    }
}

} // namespace

Result<CalendarTables> parse_calendar_tables(const CalendarSources& sources)
{
    CalendarTables tables;
    Problems problems;
    read_england(sources.bank_holidays_england, tables, problems);
    read_uk(sources.bank_holidays_uk, tables, problems);
    read_terms(sources.school_terms, tables, problems);
    read_training(sources.training_days, tables, problems);
    if (!problems.empty()) return problems;
    return tables;
}

} // namespace ribbon
