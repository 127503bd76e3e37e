#include "inbound/mail/encoded_words.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/transfer.hpp"

#include <optional>

namespace ribbon {
namespace {

/// "=?utf-8*en?Q?caf=C3=A9?=", taken apart.
struct Word {
    std::string_view charset, text;
    char encoding = 'q';
    std::size_t end = 0; ///< after the "?="
};

/// The word that begins at `at`. `last` is where the last "?=" of the value stands: beyond it
/// nothing is looked for, so that a thousand beginnings do not read the value a thousand times.
std::optional<Word> word_at(std::string_view value, std::size_t at, std::size_t last)
{
    if (at >= last || value.substr(at, 2) != "=?") return std::nullopt;
    const auto charset_end = value.find('?', at + 2);
    if (charset_end == std::string_view::npos || charset_end - at > 64) return std::nullopt;
    Word word;
    word.charset = value.substr(at + 2, charset_end - at - 2);
    if (word.charset.find_first_of(" \t") != std::string_view::npos) return std::nullopt;
    word.charset = word.charset.substr(0, word.charset.find('*')); // RFC 2231 section 5: a language
    if (charset_end + 2 >= value.size() || value[charset_end + 2] != '?') return std::nullopt;
    word.encoding = static_cast<char>(value[charset_end + 1] | 0x20);
    if (word.encoding != 'q' && word.encoding != 'b') return std::nullopt;
    const auto begin = charset_end + 3;
    if (begin > last) return std::nullopt;
    const auto end = value.find("?=", begin);
    word.text = value.substr(begin, end - begin);
    word.end = end + 2;
    return word;
}

std::string bytes_of(const Word& word)
{
    if (word.encoding == 'b') return from_base64(word.text);
    std::string bytes;
    for (std::size_t at = 0; at < word.text.size(); ++at) {
        const auto byte =
            word.text[at] == '=' ? byte_of_hex(word.text.substr(at + 1, 2)) : std::nullopt;
        bytes += byte ? *byte : word.text[at] == '_' ? ' ' : word.text[at];
        if (byte) at += 2;
    }
    return bytes;
}

/// Gathers the bytes of neighbouring words in one character set.
class Joined {
public:
    explicit Joined(std::string& out) : out_(out) {}
    void add(const Word& word)
    {
        const std::string charset = lower_case(word.charset);
        if (charset != charset_) end();
        charset_ = charset;
        bytes_ += bytes_of(word);
    }
    void end()
    {
        out_ += utf8_from(bytes_, charset_);
        bytes_.clear();
    }

private:
    std::string& out_;
    std::string charset_, bytes_;
};

} // namespace

std::string decoded_words(std::string_view value)
{
    const auto last = value.rfind("?=");
    if (last == std::string_view::npos) return mended_utf8(value);
    std::string out;
    Joined joined{out};
    std::size_t plain = 0; // where what is no word began
    bool after_word = false;
    for (std::size_t at = 0; at < value.size();) {
        const auto word = word_at(value, at, last);
        if (!word) {
            ++at;
            continue;
        }
        const auto between = value.substr(plain, at - plain);
        // RFC 2047 section 6.2: blanks between two words are not shown.
        if (!after_word || between.find_first_not_of(" \t") != std::string_view::npos) {
            joined.end();
            out += mended_utf8(between);
        }
        joined.add(*word);
        at = plain = word->end;
        after_word = true;
    }
    joined.end();
    return out += mended_utf8(value.substr(plain));
}

} // namespace ribbon
