// Reading the values of a council's row: each gives what it says, or says what is wrong with it.
#pragma once

#include "base/day.hpp"
#include "inbound/tables/column_map.hpp"

#include <initializer_list>

namespace ribbon {

/// One row of a mapped table, by the places of its columns. Collects every problem; none repeats a
/// value, since a report is printed and kept.
class ImportFields {
public:
    ImportFields(const MappedRow& row, const WantedTable& table, DayOrder days, Problems& problems)
        : row_(row), table_(table), days_(days), problems_(problems)
    {
    }

    const std::string& text(std::size_t column) const { return row_.values[column]; }
    /// A day, in the order that the mapping file states; nothing where it is empty or wrong.
    std::optional<Day> day(std::size_t column) const;
    /// yes or no, y or n, true or false, 1 or 0, in any case; nothing where it is empty or wrong.
    std::optional<bool> yes_no(std::size_t column) const;
    /// One of these words, whatever its case; empty where it is empty or wrong.
    std::string word(std::size_t column, std::initializer_list<std::string_view> words) const;
    /// A text that `why_no` has nothing against, or none.
    template <class WhyNo> std::string checked(std::size_t column, const WhyNo& why_no) const
    {
        if (text(column).empty()) return {};
        const auto why = why_no(text(column));
        if (why) wrong(column, *why);
        return text(column);
    }
    /// An address for mail: something, an @, a domain with a dot, no spaces.
    std::string email(std::size_t column) const;

    void wrong(std::size_t column, std::string sentence) const;

private:
    const MappedRow& row_;
    const WantedTable& table_;
    DayOrder days_;
    Problems& problems_;
};

} // namespace ribbon
