#include "inbound/mail/quoting.hpp"

#include "inbound/mail/quote_words.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <bitset>
#include <optional>
#include <string>

namespace ribbon {
namespace {

/// How far the repeated fields of one head may reach, and a line of "wrote" may be broken.
constexpr std::size_t head_lines = 14, wrote_lines = 4;
/// Bytes of a line that is looked at closely. Mail programs write shorter ones.
constexpr std::size_t longest_line = 600;

class Teller {
public:
    explicit Teller(const std::vector<std::string_view>& lines)
        : lines_(lines), tells_(lines.size(), LineIs::own)
    {
    }

    std::vector<LineIs> tell()
    {
        for (std::size_t at = 0; at < lines_.size(); ++at)
            if (begins_with_sign(at)) tells_[at] = LineIs::quoted;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (tells_[at] != LineIs::own || blank(at) || lines_[at].size() > longest_line)
                continue;
            if (const auto begin = begin_of_old(at)) {
                std::fill(tells_.begin() + static_cast<std::ptrdiff_t>(*begin), tells_.end(),
                          LineIs::old);
                break;
            }
        }
        return std::move(tells_);
    }

private:
    bool blank(std::size_t at) const { return without_blanks(lines_[at]).empty(); }

    bool begins_with_sign(std::size_t at) const
    {
        const auto signed_at = [&](std::size_t index) {
            if (index >= lines_.size()) return false;
            const auto begin = lines_[index].find_first_not_of(" \t");
            return begin <= 3 && lines_[index][begin] == '>';
        };
        if (!signed_at(at)) return false;
        // A line that begins with "From " gets a sign from programs that keep mail in one file.
        if (lines_[at].starts_with(">From "))
            return signed_at(at + 1) || (at > 0 && signed_at(at - 1));
        return true;
    }

    /// Where the old text begins, if this line begins it or ends what leads to it.
    std::optional<std::size_t> begin_of_old(std::size_t at)
    {
        if (parts_from_old(lines_[at])) return at;
        if (begins_head(at)) return before_rules(at);
        if (begins_notes_head(at)) return before_names(at);
        return lead_to_old(at);
    }

    /// "From: ... Sent: ... To: ..." as Outlook and many others have it.
    bool begins_head(std::size_t at) const
    {
        const QuotedField first = quoted_field(lines_[at]);
        if (first == QuotedField::none || first == QuotedField::other) return false;
        std::bitset<8> seen;
        std::size_t strange = 0;
        const std::size_t end = std::min(lines_.size(), at + head_lines);
        for (std::size_t line = at; line < end && strange < 3; ++line) {
            if (tells_[line] == LineIs::quoted) break;
            if (blank(line)) continue;
            const QuotedField field = quoted_field(lines_[line]);
            // Many addresses take many lines; a sentence after the head is none of them.
            strange = field == QuotedField::none ? strange + 1 : 0;
            seen.set(static_cast<std::size_t>(field));
        }
        const auto has = [&](QuotedField field) { return seen[static_cast<std::size_t>(field)]; };
        const int others = has(QuotedField::date) + has(QuotedField::to) + has(QuotedField::cc) +
                           has(QuotedField::subject);
        if (has(QuotedField::from)) return others >= 2;
        return others >= 3 && (has(QuotedField::date) || before_names(at) < at);
    }

    /// Lotus Notes: names of fields alone on their lines, below a name and a time.
    bool begins_notes_head(std::size_t at) const
    {
        if (lines_[at].size() > 20 || quoted_field(lines_[at], true) != QuotedField::to)
            return false;
        if (before_names(at) == at) return false;
        const std::size_t end = std::min(lines_.size(), at + 10);
        for (std::size_t line = at + 1; line < end; ++line) {
            const QuotedField field = quoted_field(lines_[line], true);
            if (field == QuotedField::cc || field == QuotedField::subject) return true;
        }
        return false;
    }

    /// Before the rules and blank lines above a head.
    std::size_t before_rules(std::size_t at) const
    {
        std::size_t begin = at;
        for (std::size_t line = at; line > 0 && at - line < 3;) {
            --line;
            if (is_rule(lines_[line]))
                begin = line;
            else if (!blank(line))
                break;
        }
        return begin;
    }

    /// Before a name and a time that stand above a head of Notes.
    std::size_t before_names(std::size_t at) const
    {
        std::size_t begin = at, taken = 0;
        for (std::size_t line = at; line > 0 && taken < 3 && at - line < 6;) {
            --line;
            if (blank(line)) continue;
            const std::string_view text = lines_[line].substr(0, longest_line);
            const bool figures = std::ranges::any_of(text, is_figure);
            const bool time = figures && text.size() < 60 &&
                              (text.find(':') != text.npos || text.find('/') != text.npos);
            const bool name = text.find('@') != text.npos || text.find("Sent by") != text.npos;
            if (!time && !name) break;
            begin = line;
            ++taken;
        }
        return begin;
    }

    /// "On Tuesday Ann <ann@school.example> wrote:", on one line or on several.
    std::optional<std::size_t> lead_to_old(std::size_t at)
    {
        const std::string_view last = without_blanks(lines_[at]);
        if (!last.ends_with(':') && !last.ends_with("\xEF\xBC\x9A") && !last.ends_with(":*"))
            return std::nullopt;
        std::size_t begin = at;
        std::string text;
        bool found = false;
        for (std::size_t back = 0; back < wrote_lines && back <= at; ++back) {
            const std::size_t line = at - back;
            if (blank(line) || tells_[line] != LineIs::own || lines_[line].size() > longest_line)
                break;
            text.insert(0, std::string{lines_[line]} + " ");
            const std::string plain = plain_words(text);
            if (!begins_as_wrote(plain) || !leads(plain)) continue;
            begin = line;
            found = true;
            break;
        }
        // "Am Montag,\nden 3. März schrieb Ann:" begins twice.
        while (found && begin > 0 && at - begin + 1 < wrote_lines && begins_before(begin - 1))
            text.insert(0, std::string{lines_[--begin]} + " ");
        const bool quoted = followed_by_quoted(at);
        if (!found) {
            // "Ann wrote:" says enough where what follows is marked.
            text = lines_[at];
            const bool wrote = leads(plain_words(text)), all = names_who_and_when(text);
            if (!(quoted && (wrote || all || names_whom(text))) && !(wrote && all))
                return std::nullopt;
        }
        if (quoted) {
            for (std::size_t line = begin; line <= at; ++line) tells_[line] = LineIs::lead;
            return std::nullopt;
        }
        // People also write "On 3 March your officer wrote:" and go on; a mail program gives the
        // address or the hour.
        if (text.find('@') == std::string::npos && !has_hour(text)) return std::nullopt;
        return begin;
    }

    /// A short line that begins as such a head does, and ends no sentence.
    bool begins_before(std::size_t line) const
    {
        constexpr std::size_t short_line = 100;
        const std::string_view text = without_blanks(lines_[line]);
        if (text.empty() || tells_[line] != LineIs::own || text.size() > short_line) return false;
        const bool ends = std::string_view{".!?:"}.find(text.back()) != text.npos;
        const bool date = std::ranges::any_of(text, is_figure) || text.ends_with(',');
        return !ends && date && begins_as_wrote(plain_words(text));
    }

    /// With "wrote" in it; or with a date first and an address last, as some programs have it.
    static bool leads(std::string_view plain)
    {
        if (says_wrote(plain)) return true;
        return plain.ends_with(">:") && plain.find('@') != plain.npos &&
               std::ranges::count_if(plain, is_figure) >= 5;
    }

    /// An address and a day with its hour: above quoted lines that leads to them in any language.
    static bool names_who_and_when(std::string_view text)
    {
        return text.find('@') != text.npos && has_hour(text) &&
               std::ranges::count_if(text, is_figure) >= 5;
    }

    /// "Ann <ann@school.example> ...:", whatever the language, the figures and the hour.
    static bool names_whom(std::string_view text)
    {
        const auto begin = text.rfind('<'), sign = text.rfind('@'), end = text.rfind('>');
        return end != text.npos && begin < sign && sign < end;
    }

    static bool has_hour(std::string_view text)
    {
        for (std::size_t at = 1; at + 2 < text.size(); ++at)
            if ((text[at] == ':' || text[at] == '.') && is_figure(text[at - 1]) &&
                is_figure(text[at + 1]) && is_figure(text[at + 2]))
                return true;
        return false;
    }

    bool followed_by_quoted(std::size_t at) const
    {
        for (std::size_t line = at + 1; line < lines_.size() && line <= at + 3; ++line) {
            if (tells_[line] == LineIs::quoted) return true;
            if (!blank(line)) return false;
        }
        return false;
    }

    const std::vector<std::string_view>& lines_;
    std::vector<LineIs> tells_;
};

} // namespace

std::vector<LineIs> tell_lines(const std::vector<std::string_view>& lines)
{
    return Teller{lines}.tell();
}

} // namespace ribbon
