#include "inbound/mail/mbox.hpp"

#include <utility>

namespace ribbon {
namespace {

constexpr std::string_view separator = "From ";

bool among(std::string_view names, std::string_view word)
{
    return word.size() == 3 && names.find(word) % 4 == 0;
}

/// RFC 4155: "From ", an address, and a date as asctime() writes it: "Mon Mar  2 09:00:00 2026".
/// Without the names of a day and a month it is a sentence that begins so.
bool begins_mail(std::string_view line)
{
    if (!line.starts_with(separator)) return false;
    line.remove_prefix(separator.size());
    bool day = false, month = false, time = false;
    while (!line.empty()) {
        const auto end = line.find_first_of(" \r\n");
        const std::string_view word = line.substr(0, end);
        day = day || among("Mon Tue Wed Thu Fri Sat Sun", word);
        month = month || among("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", word);
        time = time || (word.size() >= 4 && word.find(':') != std::string_view::npos &&
                        word.find_first_not_of("0123456789:") == std::string_view::npos);
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
    return day && month && time;
}

/// A line of ">" and "From ", which has one ">" more than it had.
bool is_quoted(std::string_view line)
{
    const auto from = line.find_first_not_of('>');
    return from != 0 && from != std::string_view::npos && line.substr(from).starts_with(separator);
}

} // namespace

bool is_mbox(std::string_view beginning)
{
    return begins_mail(beginning.substr(0, beginning.find('\n')));
}

void MboxReader::take(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto end = bytes.find('\n');
        const auto piece = bytes.substr(0, end == std::string_view::npos ? end : end + 1);
        // A line without end is no line of a mail: it is cut as the mail would be.
        if (line_.size() + piece.size() <= most_bytes_)
            line_ += piece;
        else
            whole_ = false;
        bytes.remove_prefix(piece.size());
        if (end != std::string_view::npos) take_line(std::exchange(line_, {}));
    }
}

void MboxReader::take_line(std::string_view line)
{
    if (after_empty_ && begins_mail(line)) {
        give();
        in_mail_ = true;
        after_empty_ = false;
        return;
    }
    after_empty_ = line == "\n" || line == "\r\n";
    if (!in_mail_) return;
    if (is_quoted(line)) line.remove_prefix(1);
    if (mail_.size() + line.size() <= most_bytes_)
        mail_ += line;
    else
        whole_ = false;
}

void MboxReader::give()
{
    // The empty line behind a mail is the mbox's, not the mail's.
    if (after_empty_ && mail_.ends_with("\n\n")) mail_.pop_back();
    if (after_empty_ && mail_.ends_with("\r\n\r\n")) mail_.resize(mail_.size() - 2);
    if (in_mail_ && !mail_.empty()) give_(mail_, whole_);
    mail_.clear();
    whole_ = true;
}

void MboxReader::end()
{
    if (!line_.empty()) take_line(std::exchange(line_, {}));
    give();
    in_mail_ = false;
}

} // namespace ribbon
