#include "storage/attachments/words.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <fstream>
#include <memory>

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

} // namespace

std::optional<std::string> words_in_file(const std::string& path, std::string_view media_type)
{
    if (media_type.starts_with("text/")) {
        std::ifstream in{path, std::ios::binary};
        std::string bytes(most_bytes, '\0');
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (in.bad()) return std::nullopt;
        bytes.resize(static_cast<std::size_t>(in.gcount()));
        return bytes;
    }
    const std::string_view part = part_with_text(media_type);
    if (part.empty()) return std::nullopt;
    const auto xml = part_of(path, part);
    return xml ? std::optional{without_marks(*xml)} : std::nullopt;
}

} // namespace ribbon::storage
