#include "storage/attachments/office_words.hpp"

#include "base/folded_words.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace ribbon::storage {
namespace {

constexpr std::size_t most_bytes = most_read_words;

/// Where an office document keeps its words.
struct Office {
    std::string_view text;               ///< the part that holds its text
    std::vector<std::string_view> beside; ///< how the names of the others begin: heads, notes
};

const Office* office_of(std::string_view type)
{
    // ECMA-376 part 1, 11.3, and part 2, 10; ODF 1.3 part 2, 3.1. Microsoft keeps the newer kinds
    // of comment in parts whose names begin as the old one's.
    static const Office word{"word/document.xml",
                             {"word/header", "word/footer", "word/comments", "word/footnotes",
                              "word/endnotes", "docProps/"}};
    static const Office open_document{"content.xml", {"styles.xml", "meta.xml"}};
    if (type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        return &word;
    if (type == "application/vnd.oasis.opendocument.text") return &open_document;
    return nullptr;
}

struct Free {
    void operator()(::archive* one) const { archive_read_free(one); }
};

/// The bytes of the entry that was come to, up to so many; nothing where they can not be read.
std::optional<std::string> entry_of(::archive* zip, std::size_t most)
{
    std::string bytes(most, '\0');
    std::size_t read = 0;
    while (read < bytes.size()) {
        const auto got = archive_read_data(zip, bytes.data() + read, bytes.size() - read);
        if (got < 0) return std::nullopt;
        if (got == 0) break;
        read += static_cast<std::size_t>(got);
    }
    bytes.resize(read);
    return bytes;
}

/// The XML of an office document; nothing of what it has not, or what is locked or damaged.
struct OfficeParts {
    std::optional<std::string> text;
    std::string beside;
    bool all = true; ///< false where there is more than is read, or one of them is damaged
};

OfficeParts parts_of(const std::string& bytes, const Office& office)
{
    OfficeParts parts;
    const std::unique_ptr<::archive, Free> zip{archive_read_new()};
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return parts;
    archive_entry* entry = nullptr;
    int ended = ARCHIVE_OK;
    while ((ended = archive_read_next_header(zip.get(), &entry)) == ARCHIVE_OK) {
        const char* named = archive_entry_pathname(entry);
        const std::string_view name = named ? named : "";
        const bool stands_beside =
            name.ends_with(".xml") &&
            std::any_of(office.beside.begin(), office.beside.end(),
                        [&](std::string_view begin) { return name.starts_with(begin); });
        if (name == office.text) {
            parts.text = entry_of(zip.get(), most_bytes);
            parts.all = parts.all && (!parts.text || parts.text->size() < most_bytes);
        } else if (stands_beside) {
            const std::size_t room = most_bytes - parts.beside.size();
            const auto part = entry_of(zip.get(), room);
            parts.all = parts.all && part && part->size() < room;
            if (part) parts.beside += *part;
        }
    }
    parts.all = parts.all && ended == ARCHIVE_EOF;
    return parts;
}

/// What is between the marks. The end of a paragraph is a line; other marks fall within words,
/// where somebody made half of one bold.
std::string without_marks(std::string_view xml)
{
    std::string words;
    while (!xml.empty()) {
        const auto mark = xml.find('<');
        words += xml.substr(0, mark);
        if (mark == std::string_view::npos) break;
        xml.remove_prefix(mark);
        const auto end = xml.find('>');
        if (end == std::string_view::npos) break;
        const std::string_view name = xml.substr(1, end - 1);
        // A property of the document ends as a paragraph does.
        if (name == "/w:p" || name == "/text:p" || name == "/text:h" || name.starts_with("/dc:") ||
            name.starts_with("/cp:") || name.starts_with("/meta:") || name.starts_with("/vt:"))
            words += '\n';
        if (name.starts_with("w:tab") || name.starts_with("w:br") || name.starts_with("text:s") ||
            name.starts_with("text:tab") || name.starts_with("text:line-break"))
            words += ' ';
        xml.remove_prefix(end + 1);
    }
    return words;
}

/// The value of an attribute in inches: of EMUs, 914,400 an inch (ECMA-376 part 1, 20.4.2.7), or of
/// a length with its unit (ODF 1.3 part 3, 18.3.18).
double inches(std::string_view mark, std::string_view name)
{
    const std::string begin = " " + std::string{name} + "=\"";
    const auto at = mark.find(begin);
    if (at == std::string_view::npos) return 0;
    const std::string_view text = mark.substr(at + begin.size());
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value).ptr;
    const std::string_view unit{end, static_cast<std::size_t>(text.data() + text.size() - end)};
    for (const auto& [called, of_an_inch] :
         {std::pair{"cm", 2.54}, {"mm", 25.4}, {"in", 1.0}, {"pt", 72.0}, {"\"", 914'400.0}})
        if (unit.starts_with(called)) return value / of_an_inch;
    return 0;
}

/// Whether a picture stands in it that is large enough to be a letter somebody scanned.
bool shows_a_large_picture(std::string_view xml)
{
    for (auto at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
        const std::string_view mark = xml.substr(at + 1, xml.find('>', at) - at);
        const bool word = mark.starts_with("wp:extent ");
        if (!word && !mark.starts_with("draw:frame ")) continue;
        const double wide = inches(mark, word ? "cx" : "svg:width");
        if (wide * inches(mark, word ? "cy" : "svg:height") >= large_picture) return true;
    }
    return false;
}

FileWords read_apart(const std::string& bytes, const Office& office)
{
    const OfficeParts parts = parts_of(bytes, office);
    // What is encrypted has its parts under their names, and they are no XML.
    if (!parts.text || parts.text->find('<') > 3)
        return {.words = {}, .unread = "it is locked, or damaged"};
    FileWords found{.words = without_marks(*parts.text), .unread = {}};
    if (!parts.all)
        found.unread = too_many_words;
    else if (words_in(found.words).empty())
        found.unread = "it shows pictures, or nothing";
    else if (shows_a_large_picture(*parts.text))
        found.unread = "it shows a large picture";
    found.words += without_marks(parts.beside);
    return found;
}

} // namespace

bool is_office_text(std::string_view media_type) { return office_of(media_type) != nullptr; }

FileWords words_in_office(const std::string& bytes, std::string_view media_type,
                          const RunLimits& limits)
{
    const RunApart ran = work_apart(
        [&] {
            const FileWords found = read_apart(bytes, *office_of(media_type));
            return found.unread + '\0' + found.words;
        },
        limits);
    // What it says until it is not heard any more: why some is not read, and then the words.
    const auto end = std::min(ran.said.find('\0'), ran.said.size());
    FileWords found{.words = ran.said.substr(std::min(end + 1, ran.said.size())),
                    .unread = ran.said.substr(0, end)};
    if (ran.end == RunEnd::too_much)
        found.unread = too_many_words;
    else if (ran.end == RunEnd::too_long)
        found.unread = "it takes too long to read";
    else if (ran.end != RunEnd::well)
        found.unread = "it is damaged, or takes too much to read";
    return found;
}

} // namespace ribbon::storage
