#include "storage/attachments/pdf_words.hpp"

#include "base/folded_words.hpp"
#include "storage/attachments/pdf_beside.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <stdexcept>
#include <unistd.h>

namespace ribbon::storage {
namespace {

constexpr double most_pages = 1'000'000;

/// Between two blanks there may be more of them; a page may be empty.
std::vector<std::string_view> parts(std::string_view text, char end)
{
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const auto at = text.find(end);
        const auto part = text.substr(0, at);
        if (!part.empty() || end == '\f') all.push_back(part);
        if (at == std::string_view::npos) break;
        text.remove_prefix(at + 1);
    }
    return all;
}

double number(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Square inches by page, from the table that "pdfimages -list" writes: page, number, type, width,
/// height, colour, components, bits, encoding, interpolation, object (two columns), points an inch
/// of each side.
std::map<std::size_t, double> pictures_by_page(std::string_view table)
{
    std::map<std::size_t, double> covered;
    for (const std::string_view line : parts(table, '\n')) {
        auto columns = parts(line, ' ');
        // A picture that stands in the page itself has no object: one column says so.
        if (columns.size() > 10 && columns[10] == "[inline]")
            columns.insert(columns.begin() + 10, columns[10]);
        // A mask belongs to the picture before it.
        if (columns.size() < 14 || columns[2] == "mask" || columns[2] == "smask") continue;
        const double page = number(columns[0]);
        const double x = number(columns[12]), y = number(columns[13]);
        // What was taken over by its PDF may write anything.
        if (page >= 1 && page <= most_pages && x > 0 && y > 0)
            covered[static_cast<std::size_t>(page)] +=
                number(columns[3]) / x * number(columns[4]) / y;
    }
    return covered;
}

/// Letters whose font does not say which they are come out as control characters.
bool is_of_no_letters(std::string_view words)
{
    return std::any_of(words.begin(), words.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
}

/// Letters set far apart, or each in a box, come out as words of one letter.
bool is_spaced_out(const std::vector<FoldedWord>& words)
{
    constexpr int most_in_a_row = 4;
    int in_a_row = 0;
    for (const FoldedWord& one : words) {
        const bool letter = one.folded.size() == 1 && (one.folded[0] < '0' || one.folded[0] > '9');
        in_a_row = letter ? in_a_row + 1 : 0;
        if (in_a_row > most_in_a_row) return true;
    }
    return false;
}

std::string listed(const std::vector<std::size_t>& pages)
{
    std::string all;
    for (std::size_t i = 0; i < pages.size(); ++i)
        all += (i == 0 ? "" : i + 1 == pages.size() ? " and " : ", ") + std::to_string(pages[i]);
    return all;
}

/// Letters that printers set as one (U+FB00 to U+FB06), apart: a name is looked for by its letters.
std::string without_ligatures(std::string_view text)
{
    constexpr std::array<std::string_view, 7> letters{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    constexpr std::string_view begins = "\xEF\xAC";
    std::string apart;
    apart.reserve(text.size());
    for (auto at = text.find(begins); at != std::string_view::npos; at = text.find(begins)) {
        const std::size_t which = at + 2 < text.size()
                                      ? static_cast<unsigned char>(text[at + 2]) - 0x80U
                                      : letters.size();
        apart += text.substr(0, at);
        if (which < letters.size())
            apart += letters[which];
        else
            apart += text.substr(at, 3);
        text.remove_prefix(std::min(at + 3, text.size()));
    }
    return apart.append(text);
}

/// Why a program that reads a PDF did not read it to its end; empty: it did.
std::string why_not(RunEnd end)
{
    switch (end) {
    case RunEnd::well: return {};
    case RunEnd::gave_up: return "it is locked, damaged, or too large";
    case RunEnd::broke_off: return "the program that reads a PDF broke off";
    case RunEnd::too_long: return "it takes too long to read";
    case RunEnd::too_much: return too_many_words;
    case RunEnd::not_there:
        return "the program that reads a PDF (of poppler-utils) is not on this machine";
    }
    return {};
}

/// Whether a PDF carries other files (ISO 32000-1, 7.11.4). Of a stream the dictionary is never
/// packed, so its type stands in the bytes.
bool carries_files(int file)
{
    constexpr std::string_view sign = "/EmbeddedFile";
    std::string piece(std::size_t{1} << 16, '\0');
    off_t at = 0;
    for (ssize_t got = 0; (got = pread(file, piece.data(), piece.size(), at)) > 0;) {
        const std::string_view bytes{piece.data(), static_cast<std::size_t>(got)};
        if (bytes.find(sign) != std::string_view::npos) return true;
        if (bytes.size() < sign.size()) return false;
        at += static_cast<off_t>(bytes.size() - sign.size() + 1);
    }
    return false;
}

RunApart run(std::vector<std::string> command, std::initializer_list<const char*> more, int file,
             const RunLimits& limits)
{
    command.insert(command.end(), more.begin(), more.end());
    lseek(file, 0, SEEK_SET);
    return run_apart(command, file, limits);
}

} // namespace

std::string pages_to_look_at(std::string_view words, std::string_view pictures)
{
    const auto covered = pictures_by_page(pictures);
    const auto pages = parts(words, '\f');
    std::vector<std::size_t> look;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto found = covered.find(i + 1);
        const auto words_here = words_in(pages[i]);
        if (words_here.empty() || is_of_no_letters(pages[i]) || is_spaced_out(words_here) ||
            (found != covered.end() && found->second >= large_picture))
            look.push_back(i + 1);
    }
    if (pages.empty() || look.size() == pages.size())
        return "it shows pictures, or letters that can not be read";
    if (look.empty()) return {};
    constexpr std::size_t most_listed = 8;
    if (look.size() > most_listed)
        return std::to_string(look.size()) + " of its " + std::to_string(pages.size()) +
               " pages show pictures, or letters that can not be read";
    return (look.size() == 1 ? "page " : "pages ") + listed(look) +
           (look.size() == 1 ? " shows" : " show") + " a picture, or letters that can not be read";
}

FileWords words_in_pdf(int file, const PdfReader& reader)
{
    FileWords found;
    try {
        const RunApart seen = run(reader.words, {"-", "-"}, file, reader.limits);
        found.words = seen.said;
        found.unread = why_not(seen.end);
        if (found.unread.empty()) {
            const RunApart written = run(reader.words, {"-raw", "-", "-"}, file, reader.limits);
            const RunApart pictures = run(reader.pictures, {"-"}, file, reader.limits);
            found.words += "\n\n" + written.said;
            for (const RunEnd end : {written.end, pictures.end})
                if (found.unread.empty()) found.unread = why_not(end);
            if (found.unread.empty()) found.unread = pages_to_look_at(seen.said, pictures.said);
            const FileWords beside = words_beside_pages(file, reader.limits);
            found.words += "\n\n" + beside.words;
            if (found.unread.empty()) found.unread = beside.unread;
            if (found.unread.empty() && carries_files(file))
                found.unread = "it carries other files";
        }
        found.words = without_ligatures(found.words);
    } catch (const std::runtime_error&) {
        found.unread = nothing_read_safely;
    }
    return found;
}

} // namespace ribbon::storage
