#include "inbound/tables/csv.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Reads a table from its first byte to its last, once.
class Reader {
public:
    Reader(std::string_view text, const CsvLimits& limits,
           const std::function<void(CsvRow&&)>& take)
        : text_(text), limits_(limits), take_(take)
    {
        if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
    }

    Problems read()
    {
        while (at_ < text_.size() && !stopped_) read_row();
        if (count_ == 0 && problems_.empty()) report(1, "", "The table is empty");
        return std::move(problems_);
    }

private:
    void read_row()
    {
        CsvRow row;
        row.line = line_;
        bool more = true;
        while (more && !stopped_) {
            field_line_ = line_;
            std::string field = text_.substr(at_).starts_with('"') ? quoted() : bare();
            if (stopped_) return;
            check(field, row.fields.size());
            row.fields.push_back(std::move(field));
            more = end_of_field();
        }
        if (!stopped_) keep(std::move(row));
    }

    /// A field up to the next comma or end of line.
    std::string bare()
    {
        const std::size_t end = std::min(text_.find_first_of(",\n\r\"", at_), text_.size());
        std::string field{text_.substr(at_, end - at_)};
        at_ = end;
        if (at_ < text_.size() && text_[at_] == '"')
            stop("A quote stands inside a field that does not begin with one; put the whole "
                 "field in quotes and double each quote in it");
        return field;
    }

    /// A field in quotes, its doubled quotes made single.
    std::string quoted()
    {
        std::string field;
        ++at_;
        while (true) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos) {
                stop("A quote is opened here and never closed");
                return field;
            }
            const std::string_view part = text_.substr(at_, quote - at_);
            for (const char c : part) line_ += c == '\n';
            field += part;
            at_ = quote + 1;
            if (at_ == text_.size() || text_[at_] != '"') return field;
            field += '"';
            ++at_;
        }
    }

    /// Steps over what ends a field; true where another follows on the same record.
    bool end_of_field()
    {
        if (at_ == text_.size()) return false;
        const char c = text_[at_];
        if (c == ',') {
            ++at_;
            return true;
        }
        if (c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        if (text_[at_] == '\n') {
            ++at_;
            ++line_;
            return false;
        }
        stop(c == '\r' ? "A line ends with CR alone; end lines with LF or CRLF"
                       : "After a closing quote there must be a comma or the end of the line");
        return false;
    }

    void check(const std::string& field, std::size_t column)
    {
        const auto name = [&] {
            return column < first_.size() ? first_[column] : "column " + std::to_string(column + 1);
        };
        if (field.size() > limits_.field_bytes)
            report(field_line_, name(),
                   "This field is longer than " + std::to_string(limits_.field_bytes) + " bytes");
        else if (!is_utf8(field))
            report(field_line_, name(), "This field is not in UTF-8; save the table as UTF-8");
        else if (field.find('\0') != std::string::npos)
            report(field_line_, name(), "This field has a NUL byte in it");
    }

    void keep(CsvRow row)
    {
        if (count_ > 0 && row.fields.size() != first_.size()) {
            const std::string expected = std::to_string(first_.size());
            report(row.line, "",
                   "This line has " + std::to_string(row.fields.size()) +
                       " fields and should have " + expected);
            return;
        }
        if (count_ > limits_.rows) {
            stop("The table has more than " + std::to_string(limits_.rows) + " lines");
            return;
        }
        if (count_++ == 0) first_ = row.fields;
        take_(std::move(row));
    }

    void report(int line, std::string field, std::string sentence)
    {
        if (stopped_) return;
        if (problems_.size() < limits_.problems) {
            problems_.push_back({std::move(field), std::move(sentence), line});
            return;
        }
        problems_.push_back({"", "There is more wrong than is listed here", line});
        stopped_ = true;
    }
    /// Reports what makes the rest of the file unreadable.
    void stop(std::string sentence)
    {
        report(field_line_, "", std::move(sentence));
        stopped_ = true;
    }

    std::string_view text_;
    const CsvLimits& limits_;
    std::size_t at_ = 0;
    int line_ = 1;       ///< of the byte at `at_`
    int field_line_ = 1; ///< on which the field being read began
    bool stopped_ = false;
    const std::function<void(CsvRow&&)>& take_;
    std::size_t count_ = 0; ///< of the records given to `take_`
    std::vector<std::string> first_;
    Problems problems_;
};

std::string joined(std::span<const std::string_view> columns)
{
    std::string list;
    for (const std::string_view column : columns)
        list.append(list.empty() ? "" : ",").append(column);
    return list;
}

} // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view text, const CsvLimits& limits)
{
    std::vector<CsvRow> rows;
    const std::function<void(CsvRow&&)> keep = [&](CsvRow&& row) {
        rows.push_back(std::move(row));
    };
    Problems problems = Reader{text, limits, keep}.read();
    if (!problems.empty()) return problems;
    return rows;
}

Problems read_csv(std::string_view text, const std::function<void(CsvRow&&)>& take,
                  const CsvLimits& limits)
{
    return Reader{text, limits, take}.read();
}

Result<std::vector<CsvRow>> parse_csv(std::string_view text,
                                      std::span<const std::string_view> columns,
                                      const CsvLimits& limits)
{
    auto rows = parse_csv(text, limits);
    if (!rows) return rows;
    const auto& first = rows->front().fields;
    if (!std::equal(first.begin(), first.end(), columns.begin(), columns.end()))
        return Problems{{"", "The first line must read " + joined(columns), 1}};
    rows->erase(rows->begin());
    return rows;
}

} // namespace ribbon
