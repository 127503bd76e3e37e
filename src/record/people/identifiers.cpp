#include "record/people/identifiers.hpp"

#include "base/embedded.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace ribbon {
namespace {

constexpr std::string_view upn_letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
constexpr std::size_t upn_length = 13;

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return 'A' <= c && c <= 'Z'; }
char upper(char c) { return 'a' <= c && c <= 'z' ? static_cast<char>(c - 32) : c; }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

/// Upper case, without the spaces that people put in.
std::string without_spaces(std::string_view typed)
{
    std::string kept;
    for (const char c : typed)
        if (c != ' ' && c != '\t') kept += upper(c);
    return kept;
}

/// What a character is worth in the sum: a digit itself, a letter its place in the alphabet.
std::size_t upn_worth(char c)
{
    return is_digit(c) ? static_cast<std::size_t>(c - '0') : upn_letters.find(c);
}

char check_letter(std::string_view upn)
{
    std::size_t sum = 0;
    for (std::size_t i = 1; i < upn_length; ++i) sum += (i + 1) * upn_worth(upn[i]);
    return upn_letters[sum % upn_letters.size()];
}

bool may_stand_in_upn(std::string_view authority)
{
    // A header, then one code a line: data/people/upn-authorities.csv.
    const std::string line = "\n" + std::string(authority) + "\n";
    return embedded("people/upn-authorities.csv").find(line) != std::string_view::npos;
}

/// The sum of the first nine digits with the weights 10 to 2, by modulus 11.
int weighted_modulus(std::string_view ten_digits)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i) sum += (10 - i) * (ten_digits[static_cast<std::size_t>(i)] - '0');
    return sum % 11;
}

std::optional<std::string> why_not_digits(std::string_view typed, std::size_t count,
                                          std::string_view name, char least_first)
{
    const std::string text = without_spaces(typed);
    if (text.size() != count || !all_digits(text))
        return std::string(name) + " has " + std::to_string(count) + " digits and nothing else";
    if (text[0] < least_first)
        return std::string(name) + " does not begin with " + std::string(1, text[0]);
    return std::nullopt;
}

/// The shapes of the first half of a postcode, A for a letter and 9 for a digit.
constexpr std::array<std::string_view, 6> outward_shapes{"A9", "A99", "A9A", "AA9", "AA99", "AA9A"};

bool has_shape(std::string_view text, std::string_view shape)
{
    return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                      [](char c, char kind) { return kind == '9' ? is_digit(c) : is_letter(c); });
}

} // namespace

std::string folded_upn(std::string_view typed) { return without_spaces(typed); }

bool is_temporary_upn(std::string_view upn) { return !upn.empty() && !is_digit(upn.back()); }

std::optional<std::string> why_no_upn(std::string_view typed)
{
    const std::string upn = folded_upn(typed);
    if (upn.size() != upn_length) return "A UPN has 13 characters";
    if (upn_letters.find(upn[0]) == std::string_view::npos)
        return "A UPN begins with a letter, which is never I, O or S";
    if (!all_digits(std::string_view{upn}.substr(1, 11)))
        return "Characters 2 to 12 of a UPN are digits";
    if (!is_digit(upn[12]) && upn_letters.find(upn[12]) == std::string_view::npos)
        return "A UPN ends with a digit, or with a letter that is not I, O or S";
    if (!may_stand_in_upn(std::string_view{upn}.substr(1, 3)))
        return "Characters 2 to 4 of a UPN are the number of an authority, and these are of none";
    if (upn[0] != check_letter(upn))
        return "The first letter does not fit the rest of the UPN, so one character is wrong";
    return std::nullopt;
}

std::optional<std::string> why_no_uln(std::string_view typed)
{
    return why_not_digits(typed, 10, "A learner number (ULN)", '1');
}

std::optional<std::string> doubt_about_uln(std::string_view uln)
{
    const std::string text = without_spaces(uln);
    assert(!why_no_uln(text));
    const int rest = weighted_modulus(text);
    if (rest != 0 && 10 - rest == text[9] - '0') return std::nullopt;
    return "The last digit does not seem to fit the rest of the learner number; look it up again";
}

std::optional<std::string> why_no_nhs_number(std::string_view typed)
{
    if (auto why = why_not_digits(typed, 10, "An NHS number", '0')) return why;
    const std::string text = without_spaces(typed);
    const int check = (11 - weighted_modulus(text)) % 11;
    // All noughts fit the sum, and are what a form holds where nobody knew the number.
    if (check == text[9] - '0' && text != "0000000000") return std::nullopt;
    return "The last digit does not fit the rest of the NHS number, so one of its digits is wrong";
}

std::optional<std::string> why_no_urn(std::string_view typed)
{
    return why_not_digits(typed, 6, "A school's URN", '1');
}

std::optional<std::string> why_no_ukprn(std::string_view typed)
{
    if (auto why = why_not_digits(typed, 8, "A provider's UKPRN", '1')) return why;
    if (without_spaces(typed)[0] != '1') return "A provider's UKPRN begins with 1";
    return std::nullopt;
}

std::optional<std::string> why_no_authority_code(std::string_view typed)
{
    return why_not_digits(typed, 3, "The code of an authority", '1');
}

std::string folded_postcode(std::string_view typed)
{
    std::string text = without_spaces(typed);
    if (text.size() > 3) text.insert(text.size() - 3, " ");
    return text;
}

std::optional<std::string> why_no_postcode(std::string_view typed)
{
    const std::string text = folded_postcode(typed);
    const auto space = text.find(' ');
    const std::string_view outward = std::string_view{text}.substr(0, space);
    const bool outward_fits =
        std::any_of(outward_shapes.begin(), outward_shapes.end(),
                    [&](std::string_view shape) { return has_shape(outward, shape); });
    if (space == std::string::npos || !outward_fits ||
        !has_shape(std::string_view{text}.substr(space + 1), "9AA"))
        return "This does not have the shape of a postcode, such as DE4 3AG";
    return std::nullopt;
}

} // namespace ribbon
