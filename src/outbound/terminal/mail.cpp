#include "outbound/terminal/mail.hpp"

#include "outbound/terminal/paper.hpp"

#include <array>

namespace ribbon {
namespace {

/// Without control characters, U+0080 to U+009F too: some terminals obey those.
std::string harmless(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto letter = static_cast<unsigned char>(text[at]);
        const bool second = letter == 0xC2 && at + 1 < text.size() &&
                            static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (second)
            ++at;
        else if (letter >= 0x20 && letter != 0x7F)
            plain += text[at];
    }
    return plain;
}

std::string shown(const MailAddress& address)
{
    return address.name.empty() ? address.addr : address.name + " <" + address.addr + ">";
}

std::string shown(const std::vector<MailAddress>& addresses)
{
    std::string all;
    for (const MailAddress& one : addresses) all += (all.empty() ? "" : ", ") + shown(one);
    return all;
}

std::string kinds(const MailReading& reading)
{
    const std::array<std::pair<bool, std::string_view>, 7> known{{
        {reading.message.too_deep, "too many parts to be read; a person is to look"},
        {reading.is_bounce, "a delivery that failed or is late"},
        {reading.is_auto_reply, "an automatic answer"},
        {reading.is_receipt, "a receipt for a mail that was read"},
        {reading.is_complaint, "a report of abuse"},
        {reading.machine_sent, "written by a machine"},
        {reading.locked != MailLock::none, "encrypted"},
    }};
    std::string all;
    for (const auto& [is, words] : known)
        if (is) all += (all.empty() ? "" : "; ") + std::string{words};
    return all;
}

std::string shown(const MailFile& file)
{
    return file.name.value_or("(no name)") + ", " + file.type + ", " +
           std::to_string(file.bytes.size()) + " bytes";
}

std::string shown(const MailMeeting& meeting)
{
    return meeting.method + ": " + meeting.summary + (meeting.start ? ", " : "") +
           (meeting.start ? iso(*meeting.start) : "") + (meeting.end ? " to " : "") +
           (meeting.end ? iso(*meeting.end) : "");
}

} // namespace

std::string render_mail(const MailReading& reading, const Terminal& terminal)
{
    constexpr int indent = 10;
    Paper paper{terminal.colour, terminal.width};
    const auto row = [&](std::string_view label, std::string_view words) {
        if (!words.empty())
            paper.paragraph("  " + paper.in(Ink::faint, label), indent, harmless(words));
    };
    const MailMessage& message = reading.message;
    paper.paragraph("", 0, harmless(message.subject.value_or("(no subject)")), Ink::bold);
    row("from", message.from ? shown(*message.from) : "nobody who can be read");
    row("", message.from_ambiguous ? "There is more than one From field." : "");
    row("to", shown(message.to));
    row("cc", shown(message.cc));
    row("date", message.sent ? iso(*message.sent) : "no date that can be one");
    row("kind", kinds(reading));
    for (const std::string& address : reading.failed_recipients) row("failed", address);
    for (const std::string& token : reading.case_tokens) row("case", token);
    for (const std::string& token : reading.case_guess) row("perhaps", token);
    if (reading.meeting) row("meeting", shown(*reading.meeting));
    for (const MailFile& file : reading.files) row("file", shown(file));
    paper.rule();
    std::string_view rest = reading.text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        paper.paragraph("", 0, harmless(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return paper.text();
}

} // namespace ribbon
