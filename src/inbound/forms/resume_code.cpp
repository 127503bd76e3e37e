#include "inbound/forms/resume_code.hpp"

#include <cassert>

namespace ribbon {
namespace {

constexpr std::string_view letters = "BCDFGHJKMNPQRSTVWXYZ";
constexpr std::size_t length = 12;

} // namespace

std::string make_resume_code(std::string_view chance)
{
    assert(chance.size() >= 32);
    std::string code;
    // A byte of 240 or more is passed over, so that each letter is as likely as any other.
    for (const char byte : chance) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 240 && code.size() < length) code += letters[value % letters.size()];
    }
    // Twenty-one bytes of 32 at 240 or more never come by chance; all the same, no short code.
    for (std::size_t at = 0; code.size() < length; ++at)
        code += letters[static_cast<unsigned char>(chance[at]) % letters.size()];
    return code;
}

std::optional<std::string> read_resume_code(std::string_view typed)
{
    std::string code;
    for (char letter : typed) {
        if (letter == ' ' || letter == '-' || letter == '.' || letter == '\t') continue;
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
        if (letters.find(letter) == std::string_view::npos || code.size() == length)
            return std::nullopt;
        code += letter;
    }
    if (code.size() != length) return std::nullopt;
    return code;
}

std::string shown_resume_code(std::string_view code)
{
    std::string shown;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (at > 0 && at % 4 == 0) shown += '-';
        shown += code[at];
    }
    return shown;
}

} // namespace ribbon
