#include "inbound/mail/fields.hpp"

#include "inbound/forms/text.hpp"
#include "inbound/mail/encoded_words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

struct Line {
    std::string_view text; ///< without its end
    std::size_t next = 0;
};

Line line_at(std::string_view bytes, std::size_t at)
{
    const auto end = bytes.find_first_of("\r\n", at);
    if (end == std::string_view::npos) return {bytes.substr(at), bytes.size()};
    const bool pair = bytes.substr(end).starts_with("\r\n");
    return {bytes.substr(at, end - at), end + (pair ? 2 : 1)};
}

/// Where the name of a field ends, and whether there are blanks before its colon; nothing where the
/// line is no field. Some programs write names in 8 bits.
struct Name {
    std::string_view name;
    std::size_t colon = 0;
};
std::optional<Name> name_of(std::string_view line)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const auto name = stripped(line.substr(0, colon));
    const bool blank_within = name.find_first_of(" \t") != std::string_view::npos;
    if (name.empty() || blank_within || line.front() == ' ' || line.front() == '\t')
        return std::nullopt;
    return Name{name, colon};
}

bool is_folded(std::string_view line)
{
    return !line.empty() && (line.front() == ' ' || line.front() == '\t');
}

} // namespace

bool same_word(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, [](char one, char other) {
        const auto small = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
        };
        return small(one) == small(other);
    });
}

const MailField* find_field(const std::vector<MailField>& fields, std::string_view name)
{
    for (const MailField& field : fields)
        if (same_word(field.name, name)) return &field;
    return nullptr;
}

namespace {

/// A field without which no mail is one: at least one of them is in every head.
bool is_of_mails(const MailField& field)
{
    constexpr std::string_view names[] = {
        "From",       "To",          "Subject",      "Date",         "Received",
        "Message-ID", "Return-Path", "Content-Type", "MIME-Version", "Delivered-To"};
    return std::ranges::any_of(names, [&](auto name) { return same_word(field.name, name); });
}

/// The line that programs put between the mails of one file.
bool is_separator(std::string_view line)
{
    return line.starts_with("From ") || line.starts_with(">From ");
}

} // namespace

MailHead read_head(std::string_view bytes)
{
    MailHead head;
    if (bytes.starts_with("\xEF\xBB\xBF")) head.body = 3, head.mended = true;
    bool in_field = false, words_first = false;
    std::size_t words = std::string_view::npos; // where lines begin that no field follows
    while (head.body < bytes.size()) {
        const Line line = line_at(bytes, head.body);
        if (line.text.empty()) {
            head.body = line.next;
            break;
        }
        const auto name = name_of(line.text);
        if (is_folded(line.text) && in_field) {
            // RFC 5322 section 2.2.3: only the line end goes when a field is unfolded.
            head.fields.back().raw += line.text;
            head.mended |= stripped(line.text).empty();
        } else if (name) {
            head.fields.push_back({std::string{name->name}, "", ""});
            head.fields.back().raw = stripped(line.text.substr(name->colon + 1));
            head.mended |= name->name.size() != name->colon;
            in_field = true;
            words = std::string_view::npos;
        } else {
            in_field = false;
            head.mended = true;
            words_first |= head.fields.empty() && !is_separator(line.text);
            if (words == std::string_view::npos && !is_separator(line.text)) words = head.body;
        }
        head.body = line.next;
    }
    if (words != std::string_view::npos) head.body = words;
    if (words_first && std::ranges::none_of(head.fields, is_of_mails))
        head.fields.clear(), head.body = 0;
    // GMime keeps a table of all of them, which grows slowly.
    constexpr std::size_t many = 1000;
    head.mended |= head.fields.size() > many;
    for (MailField& field : head.fields) {
        field.raw = stripped(field.raw);
        field.value = decoded_words(field.raw);
    }
    return head;
}

} // namespace ribbon
