#include "record/places/places.hpp"

#include "record/people/identifiers.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// ZZ is of no place at all: the returns and the health service write ZZ99 where there is no
/// address, and it would fall into the last range.
bool not_in_britain(std::string_view postcode)
{
    const std::string_view area = postcode.substr(0, 2);
    return area == "BT" || area == "GY" || area == "JE" || area == "IM" || area == "ZZ";
}

template <class List> const Area* with_code(const List& areas, std::string_view code)
{
    const auto found =
        std::find_if(areas.begin(), areas.end(), [&](const Area& one) { return one.code == code; });
    return found == areas.end() ? nullptr : &*found;
}

} // namespace

std::optional<std::uint64_t> postcode_number(std::string_view postcode)
{
    if (why_no_postcode(postcode)) return std::nullopt;
    std::uint64_t number = 0;
    for (const char c : folded_postcode(postcode))
        if (c != ' ') number = number * digits.size() + digits.find(c);
    return number;
}

std::string postcode_of(std::uint64_t number)
{
    std::string text;
    for (; number > 0; number /= digits.size()) text.insert(0, 1, digits[number % digits.size()]);
    return folded_postcode(text);
}

PostcodePlace Places::at(std::string_view postcode) const
{
    const auto number = postcode_number(postcode);
    // The ranges are of Great Britain: a postcode of Belfast would fall into one of Bournemouth.
    if (!number || not_in_britain(folded_postcode(postcode))) return {};
    const auto area = [](const std::vector<Area>& areas, std::uint16_t index) {
        return index == none ? nullptr : &areas[index];
    };
    const auto exact = std::lower_bound(
        tables_.exact.begin(), tables_.exact.end(), *number,
        [](const Exact& one, std::uint64_t sought) { return one.postcode < sought; });
    if (exact != tables_.exact.end() && exact->postcode == *number)
        return {area(tables_.districts, exact->district),
                area(tables_.constituencies, exact->constituency)};
    const auto after =
        std::upper_bound(tables_.ranges.begin(), tables_.ranges.end(), *number,
                         [](std::uint64_t sought, const Range& one) { return sought < one.first; });
    if (after == tables_.ranges.begin()) return {};
    return {nullptr, area(tables_.constituencies, std::prev(after)->constituency)};
}

const School* Places::school(std::string_view urn) const
{
    const auto found = std::lower_bound(
        tables_.schools.begin(), tables_.schools.end(), urn,
        [](const School& one, std::string_view sought) { return one.urn < sought; });
    return found != tables_.schools.end() && found->urn == urn ? &*found : nullptr;
}

const Area* Places::district(std::string_view code) const
{
    return with_code(tables_.districts, code);
}

const Area* Places::constituency(std::string_view code) const
{
    return with_code(tables_.constituencies, code);
}

} // namespace ribbon
