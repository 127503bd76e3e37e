#include "county/names.hpp"

#include "base/embedded.hpp"
#include "inbound/tables/csv.hpp"

#include <cstdlib>
#include <stdexcept>

namespace ribbon::county {
namespace {

std::vector<CsvRow> rows_of(std::string_view table)
{
    auto rows = parse_csv(embedded(table));
    if (!rows) throw std::logic_error(rows.problems().front().sentence);
    rows->erase(rows->begin());
    return *std::move(rows);
}

} // namespace

Names::Names()
{
    for (const CsvRow& row : rows_of("names/first-names.csv")) {
        const bool female = row.fields[1] == "female";
        List& list =
            row.fields[0] == "child" ? (female ? girls_ : boys_) : (female ? women_ : men_);
        list.names.push_back(row.fields[2]);
        list.weights.push_back(std::strtod(row.fields[3].c_str(), nullptr));
    }
    for (const CsvRow& row : rows_of("names/surnames.csv")) {
        families_.names.push_back(row.fields[0]);
        families_.weights.push_back(std::strtod(row.fields[1].c_str(), nullptr));
    }
}

std::string Names::child(Dice& dice, bool girl) const
{
    const List& list = girl ? girls_ : boys_;
    return list.names[dice.pick(list.weights)];
}

std::string Names::adult(Dice& dice, bool woman) const
{
    const List& list = woman ? women_ : men_;
    return list.names[dice.pick(list.weights)];
}

std::string Names::family(Dice& dice) const
{
    return families_.names[dice.pick(families_.weights)];
}

std::string invented_upn(int serial, int year)
{
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    // Authority, school, year of entry, serial: a thousand to a year and a school.
    const int school = 9000 + serial / 1000 % 1000;
    std::string digits = "830" + std::to_string(school);
    digits += std::to_string(year % 100 + 100).substr(1);
    digits += std::to_string(serial % 1000 + 1000).substr(1);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
        sum += (i + 2) * static_cast<std::size_t>(digits[i] - '0');
    return std::string(1, letters[sum % letters.size()]) + digits;
}

std::string invented_email(std::string_view given, std::string_view family, std::size_t number)
{
    std::string name;
    for (const char c : std::string{given} + "." + std::string{family}) {
        if (c >= 'A' && c <= 'Z') name += static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || c == '.') name += c;
    }
    return name + std::to_string(number) + "@mail.example";
}

std::string invented_phone(Dice& dice)
{
    return "07700 900" + std::to_string(1000 + dice.from(0, 999)).substr(1);
}

} // namespace ribbon::county
