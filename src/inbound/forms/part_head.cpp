#include "inbound/forms/part_head.hpp"

#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"

#include <algorithm>

namespace ribbon {

namespace {

Problems unreadable()
{
    return {{"", "The name of a field or a file of this form can not be read"}};
}

/// What stands in quotes at the start of `rest`, which it takes off; nothing when none ends it.
std::optional<std::string> take_quoted(std::string_view& rest, Backslash backslash)
{
    std::string value;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '"') {
            rest.remove_prefix(at + 1);
            return value;
        }
        if (rest[at] == '\\' && backslash == Backslash::escapes && ++at == rest.size()) break;
        value += rest[at];
    }
    return std::nullopt;
}

/// A token at the start of `rest`, which it takes off; nothing when there is none.
std::optional<std::string> take_token(std::string_view& rest)
{
    const auto end = std::min(rest.find_first_of("; \t="), rest.size());
    const std::string_view token = rest.substr(0, end);
    if (!is_token(token)) return std::nullopt;
    rest.remove_prefix(end);
    return std::string{token};
}

/// The three escapes of the HTML Standard, and no other: "100%25.pdf" is called that.
std::string without_browser_escapes(std::string_view written)
{
    std::string plain;
    for (std::size_t at = 0; at < written.size(); ++at) {
        const std::string three = lower_case(written.substr(at, 3));
        const char escaped = three == "%22" ? '"' : three == "%0d" ? '\r' : '\n';
        const bool is_one = three == "%22" || three == "%0d" || three == "%0a";
        plain += is_one ? escaped : written[at];
        if (is_one) at += 2;
    }
    return plain;
}

Result<PartHead> head_from(const Parameters& disposition)
{
    const std::string* name = disposition.find("name");
    if (disposition.value != "form-data" || !name) return unreadable();
    auto field = plain_text(without_browser_escapes(*name), "");
    if (!field) return unreadable();
    PartHead head{.name = *std::move(field)};
    if (const std::string* file = disposition.find("filename")) {
        const auto called = plain_text(without_browser_escapes(*file), head.name);
        if (!called) return unreadable();
        head.file = without_folders(*called);
        // A name that is nothing but folders is no sign that nobody chose a file.
        if (head.file->empty() && !file->empty()) head.file = "file";
    }
    return head;
}

} // namespace

const std::string* Parameters::find(std::string_view name) const
{
    for (const auto& [called, value_of] : named)
        if (called == name) return &value_of;
    return nullptr;
}

std::optional<Parameters> parse_parameters(std::string_view header, Backslash backslash)
{
    const auto end = std::min(header.find(';'), header.size());
    Parameters read{.value = lower_case(stripped(header.substr(0, end)))};
    std::string_view rest = header.substr(end);
    while (!(rest = stripped(rest)).empty()) {
        if (rest.front() != ';') return std::nullopt;
        rest = stripped(rest.substr(1));
        if (rest.empty()) break; // a ";" at the end, which many write
        const auto name = take_token(rest);
        if (!name || !rest.starts_with('=')) return std::nullopt;
        rest.remove_prefix(1);
        auto value = rest.starts_with('"') ? take_quoted(rest, backslash) : take_token(rest);
        if (!value || read.find(lower_case(*name))) return std::nullopt;
        read.named.emplace_back(lower_case(*name), *std::move(value));
    }
    return read;
}

Result<PartHead> parse_part_head(std::string_view lines)
{
    std::optional<Parameters> disposition;
    while (!lines.empty()) {
        const auto end = std::min(lines.find("\r\n"), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 2, lines.size()));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
            return unreadable();
        const std::string name = lower_case(line.substr(0, colon));
        const std::string_view value = stripped(line.substr(colon + 1));
        if (name == "content-disposition") {
            if (disposition) return unreadable();
            disposition = parse_parameters(value, Backslash::is_itself);
            if (!disposition) return unreadable();
        }
        // RFC 7578, section 4.7: no browser encodes a part, and we do not decode one.
        const std::string encoding = lower_case(value);
        if (name == "content-transfer-encoding" && encoding != "binary" && encoding != "8bit" &&
            encoding != "7bit")
            return unreadable();
    }
    if (!disposition) return unreadable();
    return head_from(*disposition);
}

std::string without_folders(std::string_view name)
{
    const auto slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    std::string plain{name};
    for (char& letter : plain)
        if (static_cast<unsigned char>(letter) < ' ' || letter == '\x7f') letter = ' ';
    plain = stripped(plain);
    return plain == "." || plain == ".." ? "" : plain;
}

std::optional<std::string> multipart_boundary(std::string_view content_type)
{
    const auto read = parse_parameters(content_type, Backslash::escapes);
    if (!read || read->value != "multipart/form-data") return std::nullopt;
    const std::string* boundary = read->find("boundary");
    if (!boundary || boundary->empty() || boundary->size() > 70 || boundary->ends_with(' '))
        return std::nullopt;
    const bool allowed = std::all_of(boundary->begin(), boundary->end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c != '\0' && std::string_view{"'()+_,-./:=? "}.find(c) != std::string_view::npos);
    });
    return allowed ? std::optional{*boundary} : std::nullopt;
}

} // namespace ribbon
