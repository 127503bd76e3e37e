#include "inbound/mail/parameters.hpp"

#include "base/lower_case.hpp"
#include "base/whole_number.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/encoded_words.hpp"

#include <algorithm>
#include <tuple>

namespace ribbon {
namespace {

/// "filename*1*" taken apart: a name, which piece, and whether it is percent-encoded.
struct Piece {
    std::string name, value;
    int number = -1; ///< -1: not in pieces
    bool encoded = false;
};

Piece piece_of(std::string_view name, std::string value)
{
    Piece piece{lower_case(stripped(name)), std::move(value)};
    if (piece.name.ends_with('*')) piece.encoded = true, piece.name.pop_back();
    const auto star = piece.name.find('*');
    if (star == std::string::npos) return piece;
    if (const auto number = whole_number<int>(std::string_view{piece.name}.substr(star + 1));
        number && *number >= 0)
        piece.number = *number;
    piece.name.resize(star);
    return piece;
}

/// Reads "; name=value" again and again.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<Piece> pieces()
    {
        std::vector<Piece> found;
        constexpr std::size_t most = 500; // the longest names have some ten
        while (at_ < text_.size() && found.size() < most) {
            const auto equals = text_.find_first_of("=;", at_);
            if (equals == std::string_view::npos) break;
            const auto name = text_.substr(at_, equals - at_);
            at_ = equals + 1;
            if (text_[equals] == ';') continue;
            found.push_back(piece_of(name, value(name)));
        }
        return found;
    }

private:
    std::string value(std::string_view name)
    {
        at_ = std::min(text_.find_first_not_of(" \t", at_), text_.size());
        if (at_ < text_.size() && text_[at_] == '"') return quoted();
        const auto end = std::min(text_.find(';', at_), text_.size());
        const std::string_view found = stripped(text_.substr(at_, end - at_));
        at_ = end + 1;
        const std::string small = lower_case(name);
        if (small.find("name") != std::string::npos) return std::string{found};
        std::string plain{stripped(without_comments(found))};
        if (plain.size() > 2 && plain.starts_with('"') && plain.ends_with('"'))
            return plain.substr(1, plain.size() - 2);
        return plain.empty() ? std::string{found} : plain;
    }

    std::string quoted()
    {
        std::string found;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            // Only these two are escaped by programs; "C:\new.doc" is meant as it stands.
            const bool escape = text_[at_] == '\\' && at_ + 1 < text_.size() &&
                                (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\');
            found += text_[escape ? ++at_ : at_];
        }
        at_ = std::min(text_.find(';', at_), text_.size()) + 1;
        return found;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// All pieces of one name as UTF-8. RFC 2231 section 4: the first says the character set.
std::string joined(const std::vector<const Piece*>& pieces)
{
    std::string charset, bytes;
    bool encoded = false;
    for (const Piece* piece : pieces) {
        std::string_view value = piece->value;
        if (piece->encoded && piece == pieces.front()) {
            const auto first = value.find('\'');
            const auto second =
                first == std::string_view::npos ? first : value.find('\'', first + 1);
            if (second != std::string_view::npos) {
                charset = value.substr(0, first);
                value.remove_prefix(second + 1);
            }
        }
        encoded |= piece->encoded;
        bytes += piece->encoded ? percent_decoded(value) : std::string{value};
    }
    return encoded ? utf8_from(bytes, charset) : decoded_words(bytes);
}

/// Takes "text/plain" off the front, blanks around its stroke too; it ends at the first other
/// blank, because some programs leave out the semicolon after it.
std::string take_value(std::string_view& raw)
{
    std::string value;
    while (raw.starts_with('(') && raw.find(')') != std::string_view::npos) {
        raw.remove_prefix(raw.find(')') + 1);
        raw.remove_prefix(std::min(raw.find_first_not_of(" \t"), raw.size()));
    }
    std::size_t at = 0;
    for (; at < raw.size() && raw[at] != ';' && raw[at] != '(' && raw[at] != ','; ++at) {
        if (raw[at] != ' ' && raw[at] != '\t') {
            value += raw[at];
            continue;
        }
        const auto next = raw.find_first_not_of(" \t", at);
        const bool goes_on = value.empty() || value.back() == '/' ||
                             (next != std::string_view::npos && raw[next] == '/');
        if (!goes_on) break;
    }
    if (at < raw.size() && raw[at] == '(') at = std::min(raw.find(')', at), raw.size() - 1) + 1;
    raw.remove_prefix(at);
    return value;
}

/// A pair of figures tells how far a form is to be believed: RFC 2231's two are written by programs
/// that know what they do.
int rank(const Piece& piece) { return piece.number < 0 ? (piece.encoded ? 0 : 2) : 1; }

} // namespace

const std::string* MailParameters::find(std::string_view name) const
{
    for (const auto& [known, said] : all)
        if (known == name) return &said;
    return nullptr;
}

std::string without_comments(std::string_view text)
{
    std::string plain;
    std::size_t kept = 0; // what is before this in `text` is in `plain`, or in a comment
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '\\' && (quoted || depth > 0))
            ++at;
        else if (letter == '"' && depth == 0)
            quoted = !quoted;
        else if (letter == '(' && !quoted) {
            if (++depth > 1) continue;
            plain += text.substr(kept, at - kept);
            kept = at;
        } else if (letter == ')' && depth > 0) {
            if (--depth == 0) kept = at + 1;
        }
    }
    return plain += text.substr(std::min(kept, text.size()));
}

MailParameters read_parameters(std::string_view raw)
{
    MailParameters read;
    // RFC 2047 has no words here, but some programs write the whole value as one.
    std::string decoded;
    if (raw.starts_with("=?")) raw = decoded = decoded_words(raw);
    std::string_view after = raw;
    read.value = lower_case(take_value(after));
    // "filename=odd.pdf" alone: the value itself was left out.
    if (read.value.find('=') == std::string::npos)
        raw = after;
    else
        read.value.clear();
    while (raw.starts_with(';') || raw.starts_with(' ') || raw.starts_with('\t'))
        raw.remove_prefix(1);
    read.rest = stripped(raw);
    std::vector<Piece> pieces = Reader{raw}.pieces();
    std::ranges::stable_sort(pieces, {}, [](const Piece& piece) {
        return std::tuple<std::string_view, int, int>{piece.name, rank(piece), piece.number};
    });
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        const auto same = std::find_if(begin, pieces.end(), [&](const Piece& piece) {
            return piece.name != begin->name || rank(piece) != rank(*begin);
        });
        std::vector<const Piece*> together;
        for (auto piece = begin; piece != same; ++piece)
            if (together.empty() || piece->number != together.back()->number)
                together.push_back(&*piece);
        read.all.emplace_back(begin->name, joined(together));
        begin = same;
    }
    return read;
}

namespace {

/// What is no letter for anybody to see: U+0000 to U+001F, U+007F to U+009F.
bool is_control(std::string_view text, std::size_t at, std::size_t& length)
{
    const auto letter = static_cast<unsigned char>(text[at]);
    length = 1;
    if (letter < 0x20 || letter == 0x7F) return true;
    if (letter != 0xC2 || at + 1 >= text.size()) return false;
    length = static_cast<unsigned char>(text[at + 1]) < 0xA0 ? 2 : 1;
    return length == 2;
}

/// U+061C, U+200B to U+200F, U+2028 to U+202E, U+2060 to U+2069, U+FEFF: they turn the direction
/// of writing, or hide, so that "gpj.exe" reads as a picture.
bool is_mark(std::string_view text, std::size_t at, std::size_t& length)
{
    const auto next = text.substr(at, 3);
    length = next.starts_with("\xD8\x9C") ? 2 : 3;
    if (length == 2 || next == "\xEF\xBB\xBF") return true;
    if (next.size() < 3 || next[0] != '\xE2') return false;
    const auto last = static_cast<unsigned char>(next[2]);
    if (next[1] == '\x80') return (last >= 0x8B && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE);
    return next[1] == '\x81' && last >= 0xA0 && last <= 0xA9;
}

} // namespace

std::optional<std::string> file_name(std::string_view said)
{
    const auto slash = said.find_last_of("/\\");
    if (slash != std::string_view::npos) said.remove_prefix(slash + 1);
    std::string name;
    for (std::size_t at = 0, length = 1; at < said.size(); at += length) {
        if (is_control(said, at, length) || is_mark(said, at, length)) continue;
        length = 1;
        name += said[at];
    }
    name = without_edges(name);
    if (name.empty() || name == "." || name == "..") return std::nullopt;
    return name;
}

std::string without_controls(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0, length = 1; at < text.size(); at += length) {
        if (!is_control(text, at, length)) {
            length = 1;
            plain += text[at];
        } else if (text[at] == '\t' || text[at] == '\n' || text[at] == '\r') {
            plain += ' ';
        }
    }
    return plain;
}

} // namespace ribbon
