#include "inbound/mail/part_head.hpp"

#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/fields.hpp"
#include "inbound/mail/parameters.hpp"
#include "inbound/mail/transfer.hpp"
#include "inbound/mail/uuencode.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::string raw_of(const std::vector<MailField>& fields, std::string_view name)
{
    const MailField* field = find_field(fields, name);
    return field ? field->raw : std::string{};
}

/// RFC 2045 section 6; an encoding that is unknown is none.
std::string decoded(std::string_view content, std::string_view encoding)
{
    const std::string plain = without_comments(encoding);
    const std::string name = lower_case(without_edges(plain.substr(0, plain.find(';'))));
    if (name == "base64") return from_base64(content);
    if (name == "quoted-printable") return from_quoted_printable(content);
    return std::string{content};
}

/// uuencode as a way to travel, which RFC 2045 never knew: the file's own name comes with it.
void read_uuencoded(std::string_view content, MailPart& part)
{
    UuencodedText taken = take_uuencoded(content);
    if (taken.files.empty()) return;
    part.bytes = std::move(taken.files.front().bytes);
    if (!part.name) part.name = std::move(taken.files.front().name);
}

bool is_type(std::string_view type)
{
    const auto slash = type.find('/');
    return slash != std::string_view::npos && slash > 0 && slash + 1 < type.size() &&
           slash == type.rfind('/') &&
           std::ranges::all_of(type, [](char letter) { return letter > ' ' && letter < 0x7F; });
}

/// RFC 2045 section 5.2: nothing said, and what can not be read, is plain text. What has a name or
/// is to be attached is a file of bytes.
std::string type_of(const MailParameters& said, bool is_file)
{
    if (is_type(said.value)) return said.value;
    const bool nothing = said.value.empty() || said.value == "text" || said.value == "text/";
    return is_file && !nothing ? "application/octet-stream" : "text/plain";
}

} // namespace

MailPart read_part(const CutPart& cut, int depth)
{
    const MailParameters type = read_parameters(raw_of(cut.fields, "Content-Type"));
    const MailParameters disposition = read_parameters(raw_of(cut.fields, "Content-Disposition"));
    const std::string encoding = raw_of(cut.fields, "Content-Transfer-Encoding");
    MailPart part;
    part.parameters = type.rest;
    if (const std::string* charset = type.find("charset")) part.charset = *charset;
    part.disposition = disposition.value;
    part.depth = depth + cut.depth;
    const std::string* name = disposition.find("filename");
    if (!name) name = type.find("name");
    if (name) part.name = file_name(*name);
    part.type = type_of(type, part.name || part.disposition == "attachment");
    part.content_id = raw_of(cut.fields, "Content-ID");
    std::erase_if(part.content_id, [](char c) { return c == '<' || c == '>' || c == ' '; });
    part.bytes = decoded(cut.content, encoding);
    // What calls itself nothing that can be read, and is no text, is a file.
    const bool nameless_bytes =
        !is_type(type.value) && !type.value.empty() && part.bytes.find('\0') != std::string::npos;
    if (nameless_bytes) part.type = "application/octet-stream";
    if (lower_case(encoding).find("uue") != std::string::npos) read_uuencoded(cut.content, part);
    // A message within is a file where it is said to be one; else what it carries is listed.
    const bool is_message = part.type == "message/rfc822" || part.type == "message/global";
    part.is_file = nameless_bytes || part.disposition == "attachment" || (part.name && !is_message);
    part.is_body =
        part.depth == 0 && !part.is_file && (part.type == "text/plain" || part.type == "text/html");
    return part;
}

} // namespace ribbon
