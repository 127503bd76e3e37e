#include "outbound/mail/message.hpp"

#include "base/bytes.hpp"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>

namespace ribbon {
namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Held = std::unique_ptr<T, Unref>;

struct EndOptions {
    void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
};
using Options = std::unique_ptr<GMimeFormatOptions, EndOptions>;

void begin_library()
{
    static const bool begun = (g_mime_init(), true);
    static_cast<void>(begun);
}

/// Lines end with CR LF (RFC 5322 section 2.1), and names of files are as RFC 2231 has them.
Options options()
{
    Options made{g_mime_format_options_new()};
    g_mime_format_options_set_newline_format(made.get(), GMIME_NEWLINE_FORMAT_DOS);
    g_mime_format_options_set_param_encoding_method(made.get(),
                                                    GMIME_PARAM_ENCODING_METHOD_RFC2231);
    return made;
}

bool is_control(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return code < 0x20 || code == 0x7f;
}

std::string one_line(std::string_view text)
{
    std::string line{text};
    std::replace_if(line.begin(), line.end(), is_control, ' ');
    return line;
}

/// A Message-ID or a list's name between its brackets: visible ASCII without brackets, and short
/// enough for a line (RFC 5322 sections 3.6.4 and 2.1.1).
bool is_identifier(std::string_view id)
{
    return !id.empty() && id.size() <= 900 && std::all_of(id.begin(), id.end(), [](char c) {
        return c > 0x20 && c < 0x7f && c != '<' && c != '>';
    });
}

bool is_boundary(std::string_view text)
{
    return !text.empty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

void expect_address(const std::string& address, const char* field, Problems& problems)
{
    if (!is_envelope_address(address))
        problems.push_back({field, "\"" + one_line(address) + "\" is no address a mail can go to"});
}

Problems problems_of(const OutgoingMail& mail)
{
    Problems problems;
    expect_address(mail.from, "from", problems);
    expect_address(mail.to, "to", problems);
    if (!mail.reply_to.empty()) expect_address(mail.reply_to, "reply_to", problems);
    if (!is_identifier(mail.message_id))
        problems.push_back({"message_id", "A message needs an identifier of its own"});
    if (!is_boundary(mail.boundary))
        problems.push_back({"boundary", "A boundary is 1 to 60 letters and digits"});
    for (const std::string* text : {&mail.from_name, &mail.subject, &mail.text})
        if (!is_utf8(*text))
            problems.push_back({"text", "The name, the subject and the text must be UTF-8"});
    for (const OutgoingFile& file : mail.files)
        if (!is_utf8(file.name)) problems.push_back({"files", "The name of a file must be UTF-8"});
    return problems;
}

void set(GMimeMessage* message, const char* name, const std::string& value)
{
    g_mime_object_set_header(GMIME_OBJECT(message), name, value.c_str(), "utf-8");
}

/// What it answers, as those who thread mails look for it. Only what can be an identifier: those
/// of others come from mails that anybody may have written.
void set_thread(GMimeMessage* message, const OutgoingMail& mail)
{
    std::string all;
    for (const std::string& id : mail.references)
        if (is_identifier(id)) all += (all.empty() ? "<" : " <") + id + ">";
    if (is_identifier(mail.in_reply_to)) {
        set(message, "In-Reply-To", "<" + mail.in_reply_to + ">");
        if (mail.references.empty() || mail.references.back() != mail.in_reply_to)
            all += (all.empty() ? "<" : " <") + mail.in_reply_to + ">";
    }
    if (!all.empty()) set(message, "References", all);
}

void set_head(GMimeMessage* message, const OutgoingMail& mail)
{
    const Held<InternetAddress> from{
        internet_address_mailbox_new(one_line(mail.from_name).c_str(), mail.from.c_str())};
    internet_address_set_charset(from.get(), "utf-8"); // else the shortest that it fits into
    internet_address_list_add(g_mime_message_get_from(message), from.get());
    if (!mail.reply_to.empty())
        g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_REPLY_TO, nullptr,
                                   mail.reply_to.c_str());
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, nullptr, mail.to.c_str());
    g_mime_message_set_subject(message, one_line(mail.subject).c_str(), "utf-8");
    GDateTime* const date = g_date_time_new_from_unix_utc(mail.date.seconds);
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(message, mail.message_id.c_str());
    set_thread(message, mail);
    if (mail.automatic) {
        // RFC 3834 section 5: an answer to one message is told from what nobody wrote for.
        set(message, "Auto-Submitted",
            mail.in_reply_to.empty() ? "auto-generated" : "auto-replied");
        // What Exchange heeds in place of RFC 3834.
        // Not "All", which asks Exchange for no reports of delivery either (MS-OXCMAIL 2.1.3.2.20).
        set(message, "X-Auto-Response-Suppress", "OOF, AutoReply, RN, NRN");
    }
    if (is_identifier(mail.list_id)) set(message, "List-Id", "<" + mail.list_id + ">");
}

void set_content(GMimePart* part, const std::string& bytes, GMimeContentEncoding encoding)
{
    const Held<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
    const Held<GMimeDataWrapper> content{
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT)};
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, encoding);
}

/// Plain text in UTF-8. Mostly ASCII stays readable as it stands (quoted-printable); anything
/// else is shorter in base64 (RFC 2045 section 6), and in base64 no line can be taken for the
/// boundary. Its line ends become CR LF either way.
Held<GMimeObject> text_part(const std::string& text, const std::string& boundary)
{
    std::string lines;
    lines.reserve(text.size() + text.size() / 32);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        if (text[at] == '\n' || text[at] == '\r')
            lines += "\r\n";
        else
            lines += text[at] == '\0' ? ' ' : text[at];
    }
    const auto others = std::count_if(lines.begin(), lines.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
    const bool mostly_ascii = static_cast<std::size_t>(others) * 6 < lines.size() + 6 &&
                              lines.find("--" + boundary) == std::string::npos;
    GMimePart* const part = g_mime_part_new_with_type("text", "plain");
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
    set_content(part, lines,
                mostly_ascii ? GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE
                             : GMIME_CONTENT_ENCODING_BASE64);
    return Held<GMimeObject>{GMIME_OBJECT(part)};
}

bool is_type_word(std::string_view word)
{
    return !word.empty() && word.size() <= 60 && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '+';
    });
}

Held<GMimeObject> file_part(const OutgoingFile& file)
{
    const auto slash = file.type.find('/');
    std::string type = "application", subtype = "octet-stream";
    if (slash != std::string::npos && is_type_word(file.type.substr(0, slash)) &&
        is_type_word(file.type.substr(slash + 1)) && !file.type.starts_with("multipart/") &&
        !file.type.starts_with("message/")) {
        type = file.type.substr(0, slash);
        subtype = file.type.substr(slash + 1);
    }
    GMimePart* const part = g_mime_part_new_with_type(type.c_str(), subtype.c_str());
    g_mime_object_set_disposition(GMIME_OBJECT(part), "attachment");
    g_mime_part_set_filename(part, one_line(file.name).c_str());
    set_content(part, file.bytes, GMIME_CONTENT_ENCODING_BASE64);
    return Held<GMimeObject>{GMIME_OBJECT(part)};
}

std::string written(GMimeMessage* message)
{
    const Held<GMimeStream> stream{g_mime_stream_mem_new()};
    const Options how = options();
    g_mime_object_write_to_stream(GMIME_OBJECT(message), how.get(), stream.get());
    const GByteArray* const bytes =
        g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

} // namespace

bool is_envelope_address(std::string_view address)
{
    const auto at = address.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == address.size()) return false;
    if (address.size() > 254 || address.find('@', at + 1) != std::string_view::npos) return false;
    return std::all_of(address.begin(), address.end(), [](char c) {
        return c > 0x20 && c < 0x7f &&
               std::string_view{"<>()[],;:\\\""}.find(c) == std::string_view::npos;
    });
}

Result<std::string> build_mail(const OutgoingMail& mail)
{
    Problems problems = problems_of(mail);
    if (!problems.empty()) return problems;
    begin_library();
    const Held<GMimeMessage> message{g_mime_message_new(FALSE)};
    set_head(message.get(), mail);
    const auto text = text_part(mail.text, mail.boundary);
    if (mail.files.empty()) {
        g_mime_message_set_mime_part(message.get(), text.get());
        return written(message.get());
    }
    const Held<GMimeMultipart> parts{g_mime_multipart_new_with_subtype("mixed")};
    g_mime_multipart_set_boundary(parts.get(), mail.boundary.c_str());
    g_mime_multipart_add(parts.get(), text.get());
    for (const OutgoingFile& file : mail.files)
        g_mime_multipart_add(parts.get(), file_part(file).get());
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(parts.get()));
    return written(message.get());
}

} // namespace ribbon
