#include "inbound/mail/parts.hpp"

#include "inbound/forms/text.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/fields.hpp"
#include "inbound/mail/parameters.hpp"
#include "inbound/mail/shape.hpp"
#include "inbound/mail/structure.hpp"
#include "inbound/mail/transfer.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr int most_messages_inside = 8; ///< within each other, as base64: each is read again

std::string raw_of(const std::vector<MailField>& fields, std::string_view name)
{
    const MailField* field = find_field(fields, name);
    return field ? field->raw : std::string{};
}

/// RFC 2045 section 6; an encoding that is unknown is none.
std::string decoded(std::string_view content, std::string_view encoding)
{
    const std::string name = lower_case(without_edges(encoding.substr(0, encoding.find(';'))));
    if (name == "base64") return from_base64(content);
    if (name == "quoted-printable") return from_quoted_printable(content);
    return std::string{content};
}

bool is_type(std::string_view type)
{
    const auto slash = type.find('/');
    return slash != std::string_view::npos && slash > 0 && slash + 1 < type.size();
}

/// RFC 2045 section 5.2: nothing said is plain text. What can not be read is a file of bytes, but
/// "text" alone is text.
std::string type_of(const std::vector<MailField>& fields, const MailParameters& said)
{
    if (!find_field(fields, "Content-Type")) return "text/plain";
    if (said.value.empty() || said.value == "text" || said.value == "text/") return "text/plain";
    return is_type(said.value) ? said.value : "application/octet-stream";
}

/// RFC 3464, 6533, 8098, 5965: what a machine says of a mail.
bool is_machine_words(std::string_view type)
{
    return type == "message/delivery-status" || type == "message/global-delivery-status" ||
           type == "message/disposition-notification" || type == "message/feedback-report" ||
           type == "text/rfc822-headers" || type == "message/rfc822-headers";
}

/// Line ends as "\n", and no control characters of ASCII but tabs.
std::string shown(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto letter = static_cast<unsigned char>(text[at]);
        if (letter == '\r') {
            plain += '\n';
            if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
        } else if ((letter >= 0x20 && letter != 0x7F) || letter == '\n' || letter == '\t') {
            plain += text[at];
        }
    }
    return plain;
}

class Reader {
public:
    explicit Reader(MailMessage& message) : message_(message) {}

    void read(std::string_view bytes, const std::vector<MailField>& fields, std::size_t body, // NOLINT(misc-no-recursion)
              bool mended, int depth)
    {
        const Structure structure = cut_message(bytes, fields, body, mended);
        for (const CutPart& cut : structure.parts) add(cut, depth);
    }

    void join();

private:
    void add(const CutPart& cut, int depth) // NOLINT(misc-no-recursion)
    {
        const MailParameters type = read_parameters(raw_of(cut.fields, "Content-Type"));
        const MailParameters disposition =
            read_parameters(raw_of(cut.fields, "Content-Disposition"));
        MailPart part;
        part.type = type_of(cut.fields, type);
        part.parameters = type.rest;
        if (const std::string* charset = type.find("charset")) part.charset = *charset;
        part.disposition = disposition.value;
        part.depth = depth + cut.depth;
        const std::string* name = disposition.find("filename");
        if (!name) name = type.find("name");
        if (name) part.name = file_name(*name);
        part.content_id = raw_of(cut.fields, "Content-ID");
        std::erase_if(part.content_id, [](char c) { return c == '<' || c == '>' || c == ' '; });
        // A message within is a file where it is said to be one; else what it carries is listed.
        const bool is_message = part.type == "message/rfc822" || part.type == "message/global";
        part.is_file = part.disposition == "attachment" || (part.name && !is_message);
        const bool is_text = part.type.starts_with("text/");
        part.is_body = part.depth == 0 && !part.is_file &&
                       (part.type == "text/plain" || part.type == "text/html");
        part.bytes = decoded(cut.content, raw_of(cut.fields, "Content-Transfer-Encoding"));
        if (is_text || is_machine_words(part.type))
            part.text = shown(utf8_from(part.bytes, part.charset));
        if (cut.in_report) report(part);
        const bool encoded_message =
            part.type == "message/rfc822" &&
            part.bytes.size() != cut.content.size();
        message_.parts.push_back(std::move(part));
        alternatives_.push_back(cut.alternatives);
        if (encoded_message) inside(message_.parts.back().bytes, depth + cut.depth + 1);
    }

    /// A message that travelled as base64 was not cut with the rest.
    void inside(std::string bytes, int depth) // NOLINT(misc-no-recursion)
    {
        if (depth > most_messages_inside || is_too_deep(bytes)) return;
        const MailHead head = read_head(bytes);
        read(bytes, head.fields, head.body, head.mended, depth);
    }

    void report(const MailPart& part)
    {
        if (part.type.ends_with("delivery-status")) {
            std::string block;
            std::string_view rest = part.text;
            while (!rest.empty()) {
                const auto end = std::min(rest.find('\n'), rest.size());
                const auto line = rest.substr(0, end);
                if (!stripped(line).empty())
                    block += std::string{line} + "\n";
                else if (!block.empty())
                    message_.report.push_back(std::move(block)), block.clear();
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            if (!block.empty()) message_.report.push_back(std::move(block));
        }
        if (!message_.returned_head.empty()) return;
        if (part.type == "text/rfc822-headers" || part.type == "message/rfc822" ||
            part.type == "message/global")
            message_.returned_head = part.bytes.substr(0, read_head(part.bytes).body);
    }

    MailMessage& message_;
    std::vector<std::vector<int>> alternatives_; ///< beside the parts
};

/// For now: what stands outside of tags.
std::string outside_tags(std::string_view html)
{
    std::string text;
    bool inside = false;
    for (const char letter : html) {
        if (letter == '<') inside = true;
        if (!inside) text += letter;
        if (letter == '>') inside = false;
    }
    return text;
}

void add_paragraph(std::string& text, std::string_view more)
{
    if (stripped(more).empty()) return;
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    text += more;
}

/// RFC 8621 section 4.1.4: HTML is read where no plain text says the same. Parts stand in their
/// order.
void Reader::join()
{
    std::vector<int> told; // the alternatives in which there is plain text
    for (std::size_t index = 0; index < message_.parts.size(); ++index) {
        const MailPart& part = message_.parts[index];
        if (part.is_body && part.type == "text/plain" && !without_edges(part.text).empty())
            told.insert(told.end(), alternatives_[index].begin(), alternatives_[index].end());
    }
    for (std::size_t index = 0; index < message_.parts.size(); ++index) {
        const MailPart& part = message_.parts[index];
        if (!part.is_body) continue;
        if (part.type == "text/plain") {
            add_paragraph(message_.text, part.text);
            continue;
        }
        if (!message_.html) message_.html.emplace();
        *message_.html += part.text;
        const bool said = std::ranges::any_of(alternatives_[index], [&](int alternative) {
            return std::ranges::find(told, alternative) != told.end();
        });
        if (!said) add_paragraph(message_.text, outside_tags(part.text));
    }
}

} // namespace

void read_parts(std::string_view bytes, std::size_t body, bool mended, MailMessage& message)
{
    Reader reader{message};
    reader.read(bytes, message.fields, body, mended, 0);
    reader.join();
}

} // namespace ribbon
