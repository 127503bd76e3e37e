#include "daemons/mail/fetch_imap.hpp"

#include "base/whole_number.hpp"
#include "inbound/mail/dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>

namespace ribbon::daemons {
namespace {

using Why = ServerAway::Why;

constexpr std::size_t most_literal = std::size_t{200} << 20;
/// The answer to a search is one line: room for two million messages.
constexpr std::size_t longest_line = std::size_t{16} << 20;

/// The number after a word in a line: "RFC822.SIZE 123)".
std::int64_t number_after(std::string_view line, std::string_view word)
{
    const auto at = line.find(word);
    if (at == std::string_view::npos) return -1;
    line.remove_prefix(at + word.size());
    while (line.starts_with(' ')) line.remove_prefix(1);
    return whole_number<std::int64_t>(line.substr(0, line.find_first_not_of("0123456789")))
        .value_or(-1);
}

/// The moment after a word in a line: "INTERNALDATE \" 7-Jul-2026 02:44:25 +0100\"" (RFC 9051
/// section 9, date-time).
std::optional<Moment> moment_after(std::string_view line, std::string_view word)
{
    const auto at = line.find(word);
    if (at == std::string_view::npos) return std::nullopt;
    const auto from = line.find('"', at), to = line.find('"', from + 1);
    if (from == std::string_view::npos || to == std::string_view::npos) return std::nullopt;
    return read_mail_date(line.substr(from + 1, to - from - 1));
}

/// A quoted string (RFC 9051 section 4.3). The name of a mailbox comes from the operator.
std::string quoted(const std::string& text)
{
    std::string all = "\"";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20)
            throw ServerAway{Why::unreachable, "The name of the mailbox holds a control character"};
        if (c == '"' || c == '\\') all += '\\';
        all += c;
    }
    return all + "\"";
}

} // namespace

/// Everything up to the line that begins with the tag. A literal is "{123}" at the end of a line,
/// and then so many bytes (RFC 9051 section 4.3).
Imap::Said Imap::answer_to(const std::string& tag)
{
    Said said;
    while (true) {
        auto line = line_.line(wait_, longest_line);
        if (!line) throw ServerAway{Why::broke_off, "The mailbox does not answer"};
        if (line->starts_with(tag + " ")) {
            said.end = line->substr(tag.size() + 1);
            said.ok = said.end.starts_with("OK");
            return said;
        }
        if (const auto brace = line->rfind('{'); line->ends_with('}') && brace != line->npos) {
            const auto count = whole_number<std::uint64_t>(
                std::string_view{*line}.substr(brace + 1, line->size() - brace - 2));
            if (!count || *count > most_literal)
                throw ServerAway{Why::broke_off, "The mailbox sends more than can be a mail"};
            said.literal = line_.bytes(*count, wait_);
        }
        if (said.lines.size() < 200'000) said.lines.push_back(*std::move(line));
    }
}

Imap::Said Imap::ask(const std::string& command)
{
    // libcurl counts A001 and on in the words it said before us.
    const std::string tag = "R" + std::to_string(++count_);
    line_.send(tag + " " + command + "\r\n");
    return answer_to(tag);
}

bool Imap::can(std::string_view word)
{
    if (abilities_.empty())
        for (const std::string& line : ask("CAPABILITY").lines)
            if (line.starts_with("* CAPABILITY ")) abilities_ = line + " ";
    return abilities_.find(" " + std::string{word} + " ") != std::string::npos;
}

std::int64_t Imap::select(const std::string& mailbox)
{
    const Said said = ask("SELECT " + quoted(mailbox));
    if (!said.ok)
        throw ServerAway{Why::unreachable,
                         "The mailbox " + mailbox + " can not be opened: " + said.end};
    empty_ = std::find(said.lines.begin(), said.lines.end(), "* 0 EXISTS") != said.lines.end();
    for (const std::string& line : said.lines)
        if (const auto number = number_after(line, "[UIDVALIDITY"); number > 0) return number;
    return 1;
}

std::vector<std::int64_t> Imap::search(const std::string& what)
{
    // "1:*" names no message there, and some servers call that a mistake.
    if (empty_) return {};
    std::vector<std::int64_t> found;
    const Said said = ask("UID SEARCH " + what);
    if (!said.ok)
        throw ServerAway{Why::broke_off, "The mailbox does not say what is in it: " + said.end};
    for (const std::string& line : said.lines) {
        if (!line.starts_with("* SEARCH")) continue;
        std::string_view rest = std::string_view{line}.substr(8);
        while (!rest.empty()) {
            const auto from = rest.find_first_of("0123456789");
            if (from == rest.npos) break;
            rest.remove_prefix(from);
            const auto end = std::min(rest.find_first_not_of("0123456789"), rest.size());
            if (const auto uid = whole_number<std::int64_t>(rest.substr(0, end)))
                found.push_back(*uid);
            rest.remove_prefix(end);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::int64_t> Imap::uids(std::int64_t first)
{
    auto found = search("UID " + std::to_string(first) + ":*");
    // "*" is the last message there is: "7:*" finds message 5 where none is later (RFC 3501
    // section 6.4.8).
    found.erase(found.begin(), std::lower_bound(found.begin(), found.end(), first));
    return found;
}

std::vector<std::int64_t> Imap::uids_before(Day day)
{
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::year_month_day date = day.date();
    return search(fmt::format("BEFORE {}-{}-{}", static_cast<unsigned>(date.day()),
                              months.at(static_cast<unsigned>(date.month()) - 1),
                              static_cast<int>(date.year())));
}

Imap::Envelope Imap::envelope_of(std::int64_t uid)
{
    Envelope found;
    const Said said = ask("UID FETCH " + std::to_string(uid) + " (RFC822.SIZE INTERNALDATE)");
    for (const std::string& line : said.lines) {
        if (const auto size = number_after(line, "RFC822.SIZE"); size >= 0)
            found.bytes = static_cast<std::uint64_t>(size);
        if (const auto arrived = moment_after(line, "INTERNALDATE")) found.arrived = arrived;
    }
    return found;
}

std::string Imap::message(std::int64_t uid)
{
    return ask("UID FETCH " + std::to_string(uid) + " (BODY.PEEK[])").literal;
}

bool Imap::remove(std::int64_t uid)
{
    // Without UIDPLUS only everything that anybody marked could be removed at once.
    if (!can("UIDPLUS")) return false;
    const std::string number = std::to_string(uid);
    return ask("UID STORE " + number + " +FLAGS.SILENT (\\Deleted)").ok &&
           ask("UID EXPUNGE " + number).ok;
}

bool Imap::idle(int seconds)
{
    if (!can("IDLE")) return false;
    const std::string tag = "R" + std::to_string(++count_);
    line_.send(tag + " IDLE\r\n");
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
    while (std::chrono::steady_clock::now() < until) {
        const auto line = line_.line(1);
        if (line && line->starts_with("*") && line->find("EXISTS") != line->npos) break;
        if (line && line->starts_with(tag)) return false;
    }
    line_.send("DONE\r\n");
    return answer_to(tag).ok;
}

void Imap::log_out()
{
    try {
        ask("LOGOUT");
    } catch (const ServerAway&) {
        return; // it is over either way
    }
}

} // namespace ribbon::daemons
