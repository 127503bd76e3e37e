#include "inbound/mail/html_entities.hpp"

#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace ribbon {
namespace {

/// In the order of their bytes.
constexpr std::array<std::pair<std::string_view, std::uint16_t>, 285> names{{
    {"AElig", 198},   {"AMP", 38},      {"Aacute", 193},   {"Acirc", 194},   {"Agrave", 192},
    {"Alpha", 913},   {"Aring", 197},   {"Atilde", 195},   {"Auml", 196},    {"Beta", 914},
    {"COPY", 169},    {"Ccedil", 199},  {"Chi", 935},      {"Dagger", 8225}, {"Delta", 916},
    {"ETH", 208},     {"Eacute", 201},  {"Ecirc", 202},    {"Egrave", 200},  {"Epsilon", 917},
    {"Eta", 919},     {"Euml", 203},    {"GT", 62},        {"Gamma", 915},   {"Iacute", 205},
    {"Icirc", 206},   {"Igrave", 204},  {"Iota", 921},     {"Iuml", 207},    {"Kappa", 922},
    {"LT", 60},       {"Lambda", 923},  {"Mu", 924},       {"NewLine", 10},  {"Ntilde", 209},
    {"Nu", 925},      {"OElig", 338},   {"Oacute", 211},   {"Ocirc", 212},   {"Ograve", 210},
    {"Omega", 937},   {"Omicron", 927}, {"Oslash", 216},   {"Otilde", 213},  {"Ouml", 214},
    {"Phi", 934},     {"Pi", 928},      {"Prime", 8243},   {"Psi", 936},     {"QUOT", 34},
    {"REG", 174},     {"Rho", 929},     {"Scaron", 352},   {"Sigma", 931},   {"THORN", 222},
    {"Tab", 9},       {"Tau", 932},     {"Theta", 920},    {"Uacute", 218},  {"Ucirc", 219},
    {"Ugrave", 217},  {"Upsilon", 933}, {"Uuml", 220},     {"Xi", 926},      {"Yacute", 221},
    {"Yuml", 376},    {"Zeta", 918},    {"aacute", 225},   {"acirc", 226},   {"acute", 180},
    {"aelig", 230},   {"agrave", 224},  {"alefsym", 8501}, {"alpha", 945},   {"amp", 38},
    {"and", 8743},    {"ang", 8736},    {"apos", 39},      {"aring", 229},   {"ast", 42},
    {"asymp", 8776},  {"atilde", 227},  {"auml", 228},     {"bdquo", 8222},  {"beta", 946},
    {"brvbar", 166},  {"bsol", 92},     {"bull", 8226},    {"cap", 8745},    {"ccedil", 231},
    {"cedil", 184},   {"cent", 162},    {"check", 10003},  {"chi", 967},     {"circ", 710},
    {"clubs", 9827},  {"colon", 58},    {"comma", 44},     {"commat", 64},   {"cong", 8773},
    {"copy", 169},    {"crarr", 8629},  {"cup", 8746},     {"curren", 164},  {"dArr", 8659},
    {"dagger", 8224}, {"darr", 8595},   {"deg", 176},      {"delta", 948},   {"diams", 9830},
    {"divide", 247},  {"dollar", 36},   {"eacute", 233},   {"ecirc", 234},   {"egrave", 232},
    {"empty", 8709},  {"emsp", 8195},   {"ensp", 8194},    {"epsilon", 949}, {"equals", 61},
    {"equiv", 8801},  {"eta", 951},     {"eth", 240},      {"euml", 235},    {"euro", 8364},
    {"excl", 33},     {"exist", 8707},  {"fnof", 402},     {"forall", 8704}, {"frac12", 189},
    {"frac14", 188},  {"frac34", 190},  {"frasl", 8260},   {"gamma", 947},   {"ge", 8805},
    {"gt", 62},       {"hArr", 8660},   {"harr", 8596},    {"hearts", 9829}, {"hellip", 8230},
    {"hyphen", 8208}, {"iacute", 237},  {"icirc", 238},    {"iexcl", 161},   {"igrave", 236},
    {"image", 8465},  {"infin", 8734},  {"int", 8747},     {"iota", 953},    {"iquest", 191},
    {"isin", 8712},   {"iuml", 239},    {"kappa", 954},    {"lArr", 8656},   {"lambda", 955},
    {"lang", 9001},   {"laquo", 171},   {"larr", 8592},    {"lbrace", 123},  {"lbrack", 91},
    {"lceil", 8968},  {"ldquo", 8220},  {"le", 8804},      {"lfloor", 8970}, {"lowast", 8727},
    {"lowbar", 95},   {"loz", 9674},    {"lpar", 40},      {"lrm", 8206},    {"lsaquo", 8249},
    {"lsquo", 8216},  {"lt", 60},       {"macr", 175},     {"mdash", 8212},  {"micro", 181},
    {"middot", 183},  {"minus", 8722},  {"mu", 956},       {"nabla", 8711},  {"nbsp", 160},
    {"ndash", 8211},  {"ne", 8800},     {"ni", 8715},      {"not", 172},     {"notin", 8713},
    {"nsub", 8836},   {"ntilde", 241},  {"nu", 957},       {"num", 35},      {"oacute", 243},
    {"ocirc", 244},   {"oelig", 339},   {"ograve", 242},   {"oline", 8254},  {"omega", 969},
    {"omicron", 959}, {"oplus", 8853},  {"or", 8744},      {"ordf", 170},    {"ordm", 186},
    {"oslash", 248},  {"otilde", 245},  {"otimes", 8855},  {"ouml", 246},    {"para", 182},
    {"part", 8706},   {"percnt", 37},   {"period", 46},    {"permil", 8240}, {"perp", 8869},
    {"phi", 966},     {"pi", 960},      {"piv", 982},      {"plus", 43},     {"plusmn", 177},
    {"pound", 163},   {"prime", 8242},  {"prod", 8719},    {"prop", 8733},   {"psi", 968},
    {"quest", 63},    {"quot", 34},     {"rArr", 8658},    {"radic", 8730},  {"rang", 9002},
    {"raquo", 187},   {"rarr", 8594},   {"rbrace", 125},   {"rbrack", 93},   {"rceil", 8969},
    {"rdquo", 8221},  {"real", 8476},   {"reg", 174},      {"rfloor", 8971}, {"rho", 961},
    {"rlm", 8207},    {"rpar", 41},     {"rsaquo", 8250},  {"rsquo", 8217},  {"sbquo", 8218},
    {"scaron", 353},  {"sdot", 8901},   {"sect", 167},     {"semi", 59},     {"shy", 173},
    {"sigma", 963},   {"sigmaf", 962},  {"sim", 8764},     {"sol", 47},      {"spades", 9824},
    {"sub", 8834},    {"sube", 8838},   {"sum", 8721},     {"sup", 8835},    {"sup1", 185},
    {"sup2", 178},    {"sup3", 179},    {"supe", 8839},    {"szlig", 223},   {"tau", 964},
    {"there4", 8756}, {"theta", 952},   {"thetasym", 977}, {"thinsp", 8201}, {"thorn", 254},
    {"tilde", 732},   {"times", 215},   {"trade", 8482},   {"uArr", 8657},   {"uacute", 250},
    {"uarr", 8593},   {"ucirc", 251},   {"ugrave", 249},   {"uml", 168},     {"upsih", 978},
    {"upsilon", 965}, {"uuml", 252},    {"weierp", 8472},  {"xi", 958},      {"yacute", 253},
    {"yen", 165},     {"yuml", 255},    {"zeta", 950},     {"zwj", 8205},    {"zwnj", 8204},
}};
static_assert(std::ranges::is_sorted(names));

/// What the numbers 128 to 159 mean on pages, which took them from Windows (HTML Standard,
/// section 13.2.5.80). 0 is a control character that means nothing.
constexpr std::array<std::uint16_t, 32> windows{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::size_t longest_name = 10;

int value_of(char letter)
{
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return 99;
}

/// A reference by number, from behind "&#". Gives the bytes it took; 0 where it is none.
std::size_t take_number(std::string_view rest, std::string& to)
{
    std::size_t at = 0;
    const bool hex = rest.starts_with('x') || rest.starts_with('X');
    if (hex) ++at;
    const int base = hex ? 16 : 10;
    const std::size_t begin = at;
    std::uint32_t number = 0;
    for (; at < rest.size() && value_of(rest[at]) < base; ++at)
        number = std::min<std::uint32_t>(number * base + value_of(rest[at]), 0x110000);
    if (at == begin) return 0;
    if (number >= 128 && number < 160) number = windows[number - 128];
    append_character(to, number);
    return at + (at < rest.size() && rest[at] == ';' ? 1 : 0);
}

/// A reference by name, from behind "&". Gives the bytes it took; 0 where it is none.
std::size_t take_name(std::string_view rest, bool attribute, std::string& to)
{
    std::size_t size = 0;
    while (size < rest.size() && size < longest_name && is_letter_or_figure(rest[size])) ++size;
    const auto named = [&] {
        const auto name = rest.substr(0, size);
        const auto at =
            std::ranges::lower_bound(names, name, {}, [](auto& one) { return one.first; });
        return at != names.end() && at->first == name ? at : names.end();
    };
    auto found = named();
    // "&eacutete" is "été" without the signs that end a name, and the longest name counts.
    while (found == names.end() && !attribute && size > 2) {
        --size;
        found = named();
        if (found != names.end() && found->second > 255) found = names.end();
    }
    if (found == names.end()) return 0;
    const bool ended = size < rest.size() && rest[size] == ';';
    // Without its semicolon only an old name of Latin 1 counts, and in an address not even that
    // where it may be a parameter: "?a=1&copy=2".
    if (!ended && found->second > 255) return 0;
    if (!ended && attribute && size < rest.size() && rest[size] == '=') return 0;
    append_character(to, found->second);
    return size + (ended ? 1 : 0);
}

} // namespace

std::string without_entities(std::string_view text, bool attribute)
{
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto at = std::min(text.find('&'), text.size());
        plain += text.substr(0, at);
        text.remove_prefix(at);
        if (text.empty()) break;
        text.remove_prefix(1);
        std::size_t taken = 0;
        if (text.starts_with('#')) {
            taken = take_number(text.substr(1), plain);
            taken += taken != 0 ? 1 : 0;
        } else
            taken = take_name(text, attribute, plain);
        if (taken == 0) plain += '&';
        text.remove_prefix(taken);
    }
    return plain;
}

} // namespace ribbon
