#include "base/json/canonical.hpp"

#include "base/json/writer.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon {
namespace {

constexpr std::int64_t most = (std::int64_t{1} << 53) - 1;

/// Where a character that begins with this byte of UTF-8 stands among UTF-16 code units: those
/// above U+FFFF are written with surrogates (D800 to DFFF), and so come before U+E000.
int rank(unsigned char byte)
{
    if (byte >= 0xF0) return 0xED * 2 + 1; // after U+D7FF, whose first byte is ED
    return byte * 2;
}

void append(std::string& out, const JsonValue& value);

void append_members(std::string& out, const std::vector<JsonMember>& members)
{
    std::vector<const JsonMember*> sorted;
    for (const JsonMember& one : members) sorted.push_back(&one);
    std::sort(sorted.begin(), sorted.end(), [](const JsonMember* a, const JsonMember* b) {
        return before_in_utf16(a->name, b->name);
    });
    out += '{';
    for (const JsonMember* one : sorted) {
        if (out.back() != '{') out += ',';
        append_json_string(out, one->name);
        out += ':';
        append(out, one->value);
    }
    out += '}';
}

void append(std::string& out, const JsonValue& value)
{
    if (const auto* members = value.object()) return append_members(out, *members);
    if (const auto* values = value.array()) {
        out += '[';
        for (const JsonValue& one : *values) {
            if (&one != values->data()) out += ',';
            append(out, one);
        }
        out += ']';
    } else if (const auto* text = value.text()) {
        append_json_string(out, *text);
    } else if (const auto* number = value.number()) {
        assert(*number <= most && *number >= -most);
        out += std::to_string(*number);
    } else if (const auto* flag = std::get_if<bool>(&value.held)) {
        out += *flag ? "true" : "false";
    } else {
        out += "null";
    }
}

} // namespace

bool before_in_utf16(std::string_view a, std::string_view b)
{
    const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (in_b == b.end()) return false;
    if (in_a == a.end()) return true;
    const auto x = static_cast<unsigned char>(*in_a);
    const auto y = static_cast<unsigned char>(*in_b);
    // Bytes that differ are either both first bytes of a character, or both later bytes of it.
    return rank(x) == rank(y) ? x < y : rank(x) < rank(y);
}

std::string canonical_json(const JsonValue& value)
{
    std::string out;
    append(out, value);
    return out;
}

} // namespace ribbon
