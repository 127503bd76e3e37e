#include "inbound/mail/charset.hpp"

#include "base/bytes.hpp"
#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/tables/windows_1252.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <memory>
#include <uchardet/uchardet.h>

namespace ribbon {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Alias {
    std::string_view said, meant;
};
// A set that is called by the name of the smaller one it grew from is read as the larger one, as
// the Encoding Standard does; and names that were never registered.
constexpr Alias aliases[] = {
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"utf-8-mac", "utf-8"},
    {"unicode-1-1-utf-7", "utf-7"},
    {"x-unicode-2-0-utf-7", "utf-7"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"win-1252", "windows-1252"},
    {"windows1252", "windows-1252"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"iso-8859-8-e", "iso-8859-8"},
    {"iso-8859-9", "cp1254"},
    {"iso-8859-11", "cp874"},
    {"tis-620", "cp874"},
    {"ks_c_5601-1987", "cp949"},
    {"ks_c_5601", "cp949"},
    {"ksc5601", "cp949"},
    {"ks-c-5601-1987", "cp949"},
    {"euc-kr", "cp949"},
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"x-gbk", "gb18030"},
    {"gbk", "gb18030"},
    {"eucgb2312_cn", "gb18030"}, // so Python's email package calls it
    {"shift_jis", "cp932"},
    {"shift-jis", "cp932"},
    {"sjis", "cp932"},
    {"x-sjis", "cp932"},
    {"windows-31j", "cp932"},
    {"x-euc-jp", "euc-jp"},
    {"big5", "big5-hkscs"},
    {"big5_tw", "big5-hkscs"}, // so Python's email package calls it
    {"x-x-big5", "big5-hkscs"},
    {"x-mac-roman", "macintosh"},
    {"mac", "macintosh"},
    {"cp-850", "cp850"},
    {"ibm-850", "cp850"},
};

/// A character set as iconv knows it: "utf-8", "windows-1252"; empty for those that say nothing.
std::string meant(std::string_view said)
{
    std::string name = lower_case(stripped(said));
    std::erase_if(name, [](char letter) { return letter == '"' || letter == '\''; });
    if (name == "us-ascii" || name == "ascii" || name == "ansi_x3.4-1968") return {};
    const auto* const alias = std::ranges::find(aliases, name, &Alias::said);
    return alias == std::end(aliases) ? name : std::string{alias->meant};
}

/// iconv's handle, closed at the end.
class Converter {
public:
    explicit Converter(const std::string& from) : handle_(iconv_open("UTF-8", from.c_str())) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter()
    {
        if (*this) iconv_close(handle_);
    }
    explicit operator bool() const
    {
        // How iconv_open(3) says that it knows no such set.
        return handle_ != reinterpret_cast<iconv_t>(-1); // NOLINT(performance-no-int-to-ptr)
    }

    std::string read(std::string_view bytes) const
    {
        std::string out;
        out.reserve(bytes.size() + bytes.size() / 2);
        char* from = const_cast<char*>(bytes.data());
        std::size_t left = bytes.size();
        std::array<char, 4096> piece{};
        while (left > 0) {
            char* to = piece.data();
            std::size_t room = piece.size();
            const auto done = iconv(handle_, &from, &left, &to, &room);
            const int why = errno;
            out.append(piece.data(), piece.size() - room);
            if (done != static_cast<std::size_t>(-1) || why == E2BIG) continue;
            out += replacement;
            if (why == EINVAL) break; // the bytes end inside a character
            ++from, --left;
        }
        // Where a letter may yet take an accent (windows-1255, windows-1258) the last is held back.
        char* to = piece.data();
        std::size_t room = piece.size();
        iconv(handle_, nullptr, nullptr, &to, &room);
        out.append(piece.data(), piece.size() - room);
        // glibc leaves out of a name what no name has ("ut]f-~8" is UTF-8), and takes that for good
        // which RFC 3629 does not: numbers past U+10FFFF.
        return mended_utf8(out);
    }

private:
    iconv_t handle_;
};

/// The length of the character at `at`, or of the bytes that begin one and do not end it.
std::size_t utf8_step(std::string_view bytes, std::size_t at, bool& good)
{
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(bytes[index]); };
    const unsigned lead = byte(at);
    good = lead < 0x80;
    if (good || lead < 0xC2 || lead > 0xF4) return 1;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    std::size_t step = 1;
    while (step < length && at + step < bytes.size()) {
        if (byte(at + step) < lowest || byte(at + step) > highest) return step;
        lowest = 0x80, highest = 0xBF, ++step;
    }
    good = step == length;
    return step;
}

/// What the frequencies of the bytes tell; empty where they tell nothing to be relied on. English
/// with a few accents has few bytes beyond ASCII, and is what the guess would most often spoil.
std::string frequent_charset(std::string_view bytes)
{
    const auto high = std::ranges::count_if(
        bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    if (static_cast<std::size_t>(high) * 5 < bytes.size()) return {};
    constexpr std::size_t enough = std::size_t{64} << 10;
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector{uchardet_new(), uchardet_delete};
    const auto sample = bytes.substr(0, enough);
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
    uchardet_data_end(detector.get());
    return meant(uchardet_get_charset(detector.get()));
}

/// Windows-1252 as browsers read it: the five bytes it leaves undefined are the controls of their
/// number (WHATWG Encoding, index windows-1252), so that no byte of a text is lost.
std::string windows_1252(std::string_view bytes)
{
    constexpr std::string_view undefined = "\x81\x8D\x8F\x90\x9D";
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    while (!bytes.empty()) {
        const auto piece = bytes.substr(0, bytes.find_first_of(undefined));
        text += from_windows_1252(piece);
        bytes.remove_prefix(piece.size());
        if (bytes.empty()) break;
        text += '\xC2';
        text += bytes.front();
        bytes.remove_prefix(1);
    }
    return text;
}

} // namespace

std::string mended_utf8(std::string_view bytes)
{
    if (is_utf8(bytes)) return std::string{bytes};
    std::string mended;
    mended.reserve(bytes.size() + 16);
    for (std::size_t at = 0; at < bytes.size();) {
        bool good = false;
        const std::size_t step = utf8_step(bytes, at, good);
        mended += good ? bytes.substr(at, step) : replacement;
        at += step;
    }
    return mended;
}

bool is_known_charset(std::string_view name)
{
    const std::string charset = meant(name);
    return !charset.empty() && (charset == "utf-8" || Converter{charset});
}

std::string guessed_utf8(std::string_view bytes)
{
    if (is_utf8(bytes)) return std::string{bytes};
    const std::string charset = frequent_charset(bytes);
    if (!charset.empty() && charset != "utf-8" && charset != "windows-1252")
        if (const Converter converter{charset}) return converter.read(bytes);
    return windows_1252(bytes);
}

std::string utf8_from(std::string_view bytes, std::string_view charset)
{
    const std::string name = meant(charset);
    if (name.empty()) return guessed_utf8(bytes);
    if (name == "utf-8") return mended_utf8(bytes);
    if (name == "windows-1252") return windows_1252(bytes);
    const Converter converter{name};
    return converter ? converter.read(bytes) : guessed_utf8(bytes);
}

} // namespace ribbon
