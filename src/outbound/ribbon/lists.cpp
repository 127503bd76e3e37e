#include "outbound/ribbon/lists.hpp"

#include "base/bytes.hpp"

#include <fmt/format.h>

#include <array>

namespace ribbon {
namespace {

/// RFC 3629 sequences that turn a line of text round or can not be seen: U+200B to U+200F, U+202A
/// to U+202E, U+2060 to U+2069, U+FEFF.
bool hides(std::string_view rest)
{
    if (rest.starts_with("\xef\xbb\xbf")) return true;
    if (rest.size() < 3 || !rest.starts_with("\xe2")) return false;
    const auto second = static_cast<unsigned char>(rest[1]);
    const auto third = static_cast<unsigned char>(rest[2]);
    return (second == 0x80 &&
            ((third >= 0x8b && third <= 0x8f) || (third >= 0xaa && third <= 0xae))) ||
           (second == 0x81 && third >= 0xa0 && third <= 0xa9);
}

/// At most so many bytes of UTF-8, with its ending kept.
std::string shortened(std::string name)
{
    constexpr std::size_t most = 150;
    if (name.size() <= most) return name;
    const auto dot = name.rfind('.');
    const std::string ending =
        dot != std::string::npos && name.size() - dot <= 12 ? name.substr(dot) : std::string{};
    std::size_t cut = most - ending.size();
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xc0U) == 0x80U) --cut;
    return name.substr(0, cut) + ending;
}

} // namespace

std::string list_of(const std::vector<RibbonFile>& files)
{
    std::string made;
    for (const RibbonFile& one : files) made += one.sha256 + "  " + one.name + "\n";
    return made;
}

std::string original_path(const RibbonDocument& document)
{
    std::string name;
    const std::string given = is_utf8(document.name) ? document.name : std::string{"file"};
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto letter = static_cast<unsigned char>(given[i]);
        if (hides(std::string_view{given}.substr(i))) {
            i += 2;
            continue;
        }
        const bool wrong = letter < 0x20 || letter == 0x7f ||
                           std::string_view{"/\\:*?\"<>|"}.find(given[i]) != std::string_view::npos;
        name += wrong ? '_' : given[i];
    }
    while (!name.empty() && (name.back() == '.' || name.back() == ' ')) name.pop_back();
    return fmt::format("originals/{:03} {}", document.number,
                       name.empty() ? "file" : shortened(std::move(name)));
}

std::string read_me(const Ribbon& ribbon, const std::vector<std::string>& missing)
{
    std::string says =
        ribbon.title + "\nCase " + ribbon.reference + ", " + ribbon.council + ", made on " +
        ribbon.made +
        "\n\n"
        "ribbon.pdf     everything, with an index; print this\n"
        "ribbon.html    the same words as a page, for any browser, with no network\n"
        "originals      each document as it came\n"
        "receipts       a proof for each entry of the record: \"ribbon verify FILE\"\n"
        "checkpoint.txt what the record's log had signed when this was made\n"
        "letters.txt    the typefaces that ribbon.pdf was drawn with\n"
        "inputs.txt     what ribbon.pdf was made of; its last page names the "
        "checksum of this list\n"
        "checksums.txt  the checksum of every file: \"sha256sum --check "
        "checksums.txt\"\n\n"
        "Keep it safe: whoever has it can read all of it.\n";
    if (ribbon.whole) says += std::string{not_for_one_party} + "\n";
    if (missing.empty()) return says;
    says += "\nThese documents are not in the folder originals. ribbon.pdf says why:\n";
    for (const std::string& one : missing) says += one + "\n";
    return says;
}

std::string file_name(const Ribbon& ribbon)
{
    return ribbon.reference + "-" + std::string{letter_of(ribbon.kind)};
}

} // namespace ribbon
