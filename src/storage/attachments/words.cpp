#include "storage/attachments/words.hpp"

#include "base/folded_words.hpp"
#include "storage/attachments/media_type.hpp"
#include "storage/attachments/pdf_words.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <fcntl.h>
#include <fstream>
#include <memory>
#include <optional>
#include <unistd.h>

namespace ribbon::storage {
namespace {

constexpr std::size_t most_bytes = 5'000'000;
constexpr std::size_t piece = 1 << 16;

/// The part of an office document that holds its text; empty for every other kind.
std::string_view part_with_text(std::string_view type)
{
    if (type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        return "word/document.xml";
    if (type == "application/vnd.oasis.opendocument.text") return "content.xml";
    return {};
}

struct Free {
    void operator()(::archive* one) const { archive_read_free(one); }
};

std::optional<std::string> part_of(const std::string& path, std::string_view wanted)
{
    const std::unique_ptr<::archive, Free> zip{archive_read_new()};
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_filename(zip.get(), path.c_str(), piece) != ARCHIVE_OK)
        return std::nullopt;
    archive_entry* entry = nullptr;
    while (archive_read_next_header(zip.get(), &entry) == ARCHIVE_OK) {
        const char* name = archive_entry_pathname(entry);
        if (!name || wanted != name) continue;
        std::string bytes(most_bytes, '\0');
        std::size_t read = 0;
        while (read < bytes.size()) {
            const auto got = archive_read_data(zip.get(), bytes.data() + read, bytes.size() - read);
            if (got < 0) return std::nullopt;
            if (got == 0) break;
            read += static_cast<std::size_t>(got);
        }
        bytes.resize(read);
        return bytes;
    }
    return std::nullopt;
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
        if (name == "/w:p" || name == "/text:p" || name == "/text:h") words += '\n';
        if (name.starts_with("w:tab") || name.starts_with("w:br") || name.starts_with("text:s") ||
            name.starts_with("text:tab") || name.starts_with("text:line-break"))
            words += ' ';
        xml.remove_prefix(end + 1);
    }
    return words;
}

constexpr const char* too_many = "it has more words than are read";

FileWords words_in_text(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    FileWords found{.words = std::string(most_bytes, '\0'), .unread = {}};
    in.read(found.words.data(), static_cast<std::streamsize>(most_bytes));
    found.words.resize(static_cast<std::size_t>(in.gcount()));
    if (in.bad() || found.words.find('\0') != std::string::npos)
        found.unread = "its letters can not be read";
    else if (in && in.peek() != std::ifstream::traits_type::eof())
        found.unread = too_many;
    return found;
}

FileWords words_in_office(const std::string& path, std::string_view part)
{
    const auto xml = part_of(path, part);
    // What is encrypted has its parts under their names, and they are no XML.
    if (!xml || xml->find('<') > 3) return {.words = {}, .unread = "it is locked, or damaged"};
    FileWords found{.words = without_marks(*xml), .unread = {}};
    if (xml->size() == most_bytes)
        found.unread = too_many;
    else if (words_in(found.words).empty())
        found.unread = "it shows pictures, or nothing";
    return found;
}

FileWords words_in_pdf_at(const std::string& path)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return {.words = {}, .unread = "it can not be opened"};
    FileWords found = words_in_pdf(file);
    close(file);
    return found;
}

} // namespace

FileWords words_in_file(const std::string& path, std::string_view media_type)
{
    if (media_type.starts_with("text/")) return words_in_text(path);
    if (media_type == "application/pdf") return words_in_pdf_at(path);
    if (const auto part = part_with_text(media_type); !part.empty())
        return words_in_office(path, part);
    return {.words = {}, .unread = "it is " + in_words_of(media_type)};
}

} // namespace ribbon::storage
