#include "storage/attachments/words.hpp"

#include "storage/attachments/media_type.hpp"
#include "storage/attachments/office_words.hpp"
#include "storage/attachments/pdf_words.hpp"
#include "storage/files/file.hpp"

#include <algorithm>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace ribbon::storage {
namespace {

bool is_text(std::string_view media_type) { return media_type.starts_with("text/"); }

FileWords words_in_text(std::string bytes)
{
    FileWords found{.words = std::move(bytes), .unread = {}};
    if (found.words.find('\0') != std::string::npos)
        found.unread = "its letters can not be read";
    else if (found.words.size() > most_read_words)
        found.unread = too_many_words;
    found.words.resize(std::min(found.words.size(), most_read_words));
    return found;
}

} // namespace

bool has_words(std::string_view media_type)
{
    return is_text(media_type) || media_type == "application/pdf" || is_office_text(media_type);
}

FileWords words_in_file(int file, std::string_view media_type, const RunLimits& limits)
{
    if (!has_words(media_type)) return {.words = {}, .unread = "it is " + in_words_of(media_type)};
    if (media_type == "application/pdf") return words_in_pdf(file, {.limits = limits});
    try {
        std::string bytes = all_bytes_of(file);
        if (is_text(media_type)) return words_in_text(std::move(bytes));
        return words_in_office(bytes, media_type, limits);
    } catch (const FileError&) {
        return {.words = {}, .unread = "it can not be opened"};
    } catch (const std::runtime_error&) {
        return {.words = {}, .unread = nothing_read_safely};
    }
}

FileWords words_in_file(const std::string& path, std::string_view media_type)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return {.words = {}, .unread = "it can not be opened"};
    FileWords found = words_in_file(file, media_type);
    close(file);
    return found;
}

} // namespace ribbon::storage
