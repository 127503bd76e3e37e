#include "inbound/mail/reply_text.hpp"

#include "inbound/mail/notices.hpp"
#include "inbound/mail/quoting.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool blank(std::string_view line) { return without_blanks(line).empty(); }

std::string joined(const Stretch& lines)
{
    std::string text;
    std::size_t empty = 0;
    for (const std::string_view line : lines) {
        empty = blank(line) ? empty + 1 : 0;
        if (empty > 2 || (blank(line) && text.empty())) continue;
        if (!blank(line)) text += line.starts_with(">From ") ? line.substr(1) : line;
        text += '\n';
    }
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

/// The lines of the sender; with or without what stands around every mail of theirs.
std::string own_lines(const std::vector<std::string_view>& lines, const std::vector<LineIs>& tells,
                      bool with_notices)
{
    Stretch all, stretch;
    bool first = true;
    const auto end_stretch = [&] {
        if (stretch.empty()) return;
        if (!with_notices) {
            if (first)
                stretch.erase(stretch.begin(),
                              stretch.begin() + static_cast<std::ptrdiff_t>(banner_lines(stretch)));
            leave_out_notices(stretch);
        }
        first = first && std::ranges::all_of(stretch, blank);
        all.insert(all.end(), stretch.begin(), stretch.end());
        all.emplace_back();
        stretch.clear();
    };
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (tells[at] == LineIs::own)
            stretch.push_back(lines[at]);
        else
            end_stretch();
    }
    end_stretch();
    return joined(all);
}

/// How many signs of quoting begin the line.
std::size_t depth_of(std::string_view line)
{
    return std::min(line.find_first_not_of('>'), line.size());
}

} // namespace

std::string reply_text(std::string_view text)
{
    const auto lines = lines_of(text);
    const auto tells = tell_lines(lines);
    std::string reply = own_lines(lines, tells, false);
    if (reply.empty()) reply = own_lines(lines, tells, true);
    // Only quoted, or only brought on: that is what is said.
    if (reply.empty()) reply = joined(lines);
    // Of blanks that are no ASCII, all are kept.
    if (reply.empty() && text.find_first_not_of(" \t\r\n") != text.npos) reply = text;
    return reply;
}

std::vector<TextPiece> fold_quotes(std::string_view text)
{
    const auto lines = lines_of(text);
    const auto tells = tell_lines(lines);
    std::vector<TextPiece> pieces;
    std::size_t begin = 0;
    bool quoted = false;
    const auto cut = [&](std::size_t end, bool next) {
        if (end > begin) pieces.push_back({text.substr(begin, end - begin), quoted});
        begin = end;
        quoted = next;
    };
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const bool now = tells[at] != LineIs::own;
        if (now == quoted) continue;
        // An empty line between quoted ones is of the quotation.
        if (!now) {
            std::size_t after = at;
            while (after < lines.size() && blank(lines[after])) ++after;
            if (after < lines.size() && tells[after] != LineIs::own) {
                at = after - 1;
                continue;
            }
        }
        cut(static_cast<std::size_t>(lines[at].data() - text.data()), now);
    }
    cut(text.size(), false);
    return pieces;
}

std::string unflowed(std::string_view text, bool del_space)
{
    std::string made;
    bool flows = false;
    std::size_t depth = 0;
    for (std::string_view line : lines_of(text)) {
        const std::size_t now = depth_of(line);
        std::string_view rest = line.substr(now);
        if (rest.starts_with(' ')) rest.remove_prefix(1); // section 4.4: a stuffed blank
        const bool signature = rest == "-- " || rest == "--";
        if (!flows || now != depth || signature) {
            if (!made.empty()) made += '\n';
            made.append(now, '>');
            if (now > 0) made += ' ';
            // A sign behind a stuffed blank was written: set in, nobody takes it for quoting.
            if (now == 0 && rest.starts_with('>')) made += "    ";
        }
        depth = now;
        // Section 4.1: a blank at the end says that the paragraph goes on.
        flows = rest.ends_with(' ') && !signature;
        if (flows && del_space) rest.remove_suffix(1);
        made += rest;
    }
    return made;
}

} // namespace ribbon
