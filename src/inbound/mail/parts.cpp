#include "inbound/mail/parts.hpp"

#include "inbound/forms/text.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/fields.hpp"
#include "inbound/mail/part_head.hpp"
#include "inbound/mail/shape.hpp"
#include "inbound/mail/structure.hpp"
#include "inbound/mail/tnef.hpp"
#include "inbound/mail/uuencode.hpp"
#include "inbound/mail/words_of_part.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

constexpr int most_messages_inside = 8; ///< within each other, as base64: each is read again

/// RFC 3464, 6533, 8098, 5965: what a machine says of a mail.
bool is_machine_words(std::string_view type)
{
    return type == "message/delivery-status" || type == "message/global-delivery-status" ||
           type == "message/disposition-notification" || type == "message/feedback-report" ||
           type == "text/rfc822-headers" || type == "message/rfc822-headers";
}

/// Line ends as "\n", no control characters of ASCII but tabs, and no mark of the order of
/// bytes before it.
std::string shown(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
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

    void read(std::string_view bytes, const std::vector<MailField>& fields,
              std::size_t body, // NOLINT(misc-no-recursion)
              bool mended, int depth)
    {
        const Structure structure = cut_message(bytes, fields, body, mended);
        for (const CutPart& cut : structure.parts) add(cut, depth);
        if (depth == 0) after_ = shown(guessed_utf8(structure.after));
    }

    void join();

private:
    void add(const CutPart& cut, int depth) // NOLINT(misc-no-recursion)
    {
        MailPart part = read_part(cut, depth);
        if (part.charset.empty() && is_html(part.type)) part.charset = charset_within(part.bytes);
        if (part.type.starts_with("text/") || is_html(part.type) || is_machine_words(part.type))
            part.text = shown(utf8_from(part.bytes, part.charset));
        in_report_ |= cut.in_report;
        if (part.depth == 0) report(part, cut.in_report);
        const bool is_message = part.type == "message/rfc822" || part.type == "message/global";
        const bool encoded = is_message && part.bytes.size() != cut.content.size();
        message_.parts.push_back(std::move(part));
        alternatives_.push_back(cut.alternatives);
        // Bytes are moved out of the list and back, because what is inside is added to the list.
        const std::size_t index = message_.parts.size() - 1;
        if (encoded) {
            const std::string bytes = message_.parts[index].bytes;
            inside(bytes, depth + cut.depth + 1);
        } else if (message_.parts[index].is_body) {
            uuencoded(index);
        } else {
            tnef(index);
        }
    }

    void add_file(MailFile file, int depth)
    {
        MailPart part;
        part.type = std::move(file.type);
        part.name = std::move(file.name);
        part.bytes = std::move(file.bytes);
        part.is_file = true;
        part.depth = depth;
        message_.parts.push_back(std::move(part));
        alternatives_.emplace_back();
    }

    void uuencoded(std::size_t index)
    {
        const MailPart& part = message_.parts[index];
        if (part.type != "text/plain" || part.text.find("begin ") == std::string::npos) return;
        UuencodedText taken = take_uuencoded(part.text);
        if (taken.files.empty()) return;
        message_.parts[index].text = std::move(taken.text);
        for (MailFile& file : taken.files) add_file(std::move(file), 0);
    }

    void tnef(std::size_t index)
    {
        auto contents = read_tnef(message_.parts[index].bytes);
        if (!contents) return;
        const int depth = message_.parts[index].depth;
        // What holds nothing that could be taken out is a file itself, and so is what is broken.
        message_.parts[index].is_file = !contents->whole || contents->files.empty();
        for (MailFile& file : contents->files) add_file(std::move(file), depth);
        if (depth > 0) return;
        if (packed_text_.empty()) packed_text_ = shown(contents->text);
        if (packed_html_.empty()) packed_html_ = shown(contents->html);
    }

    /// A message that travelled as base64 was not cut with the rest.
    void inside(std::string_view bytes, int depth) // NOLINT(misc-no-recursion)
    {
        if (depth > most_messages_inside || is_too_deep(bytes)) return;
        const MailHead head = read_head(bytes);
        read(bytes, head.fields, head.body, head.mended, depth);
    }

    /// RFC 3464, also outside of a multipart/report, and within one under another type.
    void report(const MailPart& part, bool in_report)
    {
        const bool fields =
            in_report && (part.type == "text/plain" || part.type == "application/octet-stream");
        if (part.type.ends_with("delivery-status"))
            add_blocks(part.text);
        else if (const std::string_view text = stripped(part.bytes);
                 fields && (begins_with_field(text, "Reporting-MTA") ||
                            begins_with_field(text, "Final-Recipient") ||
                            begins_with_field(text, "Original-Recipient")))
            add_blocks(shown(guessed_utf8(text)));
        if (!in_report || !message_.returned_head.empty()) return;
        if (part.type == "text/rfc822-headers" || part.type == "message/rfc822" ||
            part.type == "message/global")
            message_.returned_head = part.bytes.substr(0, read_head(part.bytes).body);
    }

    static bool begins_with_field(std::string_view text, std::string_view name)
    {
        return text.size() > name.size() && text[name.size()] == ':' &&
               same_word(text.substr(0, name.size()), name);
    }

    void add_blocks(std::string_view rest)
    {
        std::string block;
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

    MailMessage& message_;
    void add_packed_body(std::string_view type, std::string text);
    void add_other_words();
    void add_words_inside();
    bool has_body() const { return std::ranges::any_of(message_.parts, &MailPart::is_body); }

    bool in_report_ = false;
    std::vector<std::vector<int>> alternatives_; ///< beside the parts
    std::string after_; ///< the last boundary
    std::string packed_text_, packed_html_; ///< of a winmail.dat
};

void add_paragraph(std::string& text, std::string_view more)
{
    if (without_edges(more).empty()) return;
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    text += more;
}

void Reader::add_packed_body(std::string_view type, std::string text)
{
    if (text.empty()) return;
    MailPart part;
    part.type = type;
    part.charset = "utf-8";
    part.is_body = true;
    part.text = std::move(text);
    message_.parts.push_back(std::move(part));
    alternatives_.push_back({-1}); // they say the same
}

/// Text of other kinds, where nothing that can be read better says the same.
void Reader::add_other_words()
{
    std::set<int> told;
    for (std::size_t index = 0; index < message_.parts.size(); ++index)
        if (message_.parts[index].is_body)
            told.insert(alternatives_[index].begin(), alternatives_[index].end());
    for (std::size_t index = 0; index < message_.parts.size(); ++index) {
        MailPart& part = message_.parts[index];
        if (part.is_body || part.is_file || part.depth > 0 || !is_other_words(part.type)) continue;
        part.is_body = std::ranges::none_of(
            alternatives_[index], [&](int alternative) { return told.contains(alternative); });
    }
}

/// The words of a message within, where the mail is nothing but this message. A report has its own.
void Reader::add_words_inside()
{
    const bool has_file = std::ranges::any_of(
        message_.parts, [](const MailPart& part) { return part.depth == 0 && part.is_file; });
    if (has_file || in_report_) return;
    const auto words = [](const MailPart& part) {
        return part.depth > 0 && !part.is_file && is_other_words(part.type);
    };
    const auto first = std::ranges::find_if(message_.parts, words);
    if (first == message_.parts.end()) return;
    const int depth = first->depth;
    for (MailPart& part : message_.parts) part.is_body |= words(part) && part.depth == depth;
}

/// RFC 8621 section 4.1.4: HTML is read where no plain text says the same. Parts stand in their
/// order.
void Reader::join()
{
    add_other_words();
    // Outlook's own body counts only where it left no other.
    if (!has_body()) {
        add_packed_body("text/plain", std::move(packed_text_));
        add_packed_body("text/html", std::move(packed_html_));
    }
    if (!has_body()) add_words_inside();
    std::set<int> told; // the alternatives in which there is plain text
    for (std::size_t index = 0; index < message_.parts.size(); ++index) {
        const MailPart& part = message_.parts[index];
        if (part.is_body && !is_html(part.type) && !without_edges(part.text).empty())
            told.insert(alternatives_[index].begin(), alternatives_[index].end());
    }
    for (std::size_t index = 0; index < message_.parts.size(); ++index) {
        const MailPart& part = message_.parts[index];
        if (!part.is_body) continue;
        if (!is_html(part.type)) {
            add_paragraph(message_.text, words_of_part(part));
            continue;
        }
        if (!message_.html) message_.html.emplace();
        *message_.html += part.text;
        const bool said = std::ranges::any_of(
            alternatives_[index], [&](int alternative) { return told.contains(alternative); });
        if (!said) add_paragraph(message_.text, words_of_part(part));
    }
    add_paragraph(message_.text, after_);
}

} // namespace

void read_parts(std::string_view bytes, std::size_t body, bool mended, MailMessage& message)
{
    Reader reader{message};
    reader.read(bytes, message.fields, body, mended, 0);
    reader.join();
}

} // namespace ribbon
