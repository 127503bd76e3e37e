#include "outbound/zip/write.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace ribbon {
namespace {

struct Closes {
    void operator()(archive* one) const { archive_write_free(one); }
    void operator()(archive_entry* one) const { archive_entry_free(one); }
};

void expect(archive* zip, int answer)
{
    if (answer == ARCHIVE_OK || answer == ARCHIVE_WARN) return;
    const char* why = archive_error_string(zip);
    throw std::runtime_error{std::string{"The ZIP file could not be made: "} +
                             (why ? why : "libarchive does not say why")};
}

la_ssize_t take(archive*, void* to, const void* bytes, std::size_t count)
{
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), count);
    return static_cast<la_ssize_t>(count);
}

} // namespace

std::string zip_of(const std::vector<ZipFile>& files)
{
    std::string made;
    const std::unique_ptr<archive, Closes> zip{archive_write_new()};
    expect(zip.get(), archive_write_set_format_zip(zip.get()));
    expect(zip.get(), archive_write_set_bytes_in_last_block(zip.get(), 1));
    expect(zip.get(), archive_write_open(zip.get(), &made, nullptr, take, nullptr));
    for (const ZipFile& file : files) {
        const std::unique_ptr<archive_entry, Closes> head{archive_entry_new()};
        archive_entry_set_pathname_utf8(head.get(), file.name.c_str());
        archive_entry_set_filetype(head.get(), AE_IFREG);
        archive_entry_set_perm(head.get(), 0644);
        archive_entry_set_size(head.get(), static_cast<la_int64_t>(file.bytes.size()));
        // 1 January 1980: the first day a ZIP file can name.
        archive_entry_set_mtime(head.get(), 315532800, 0);
        expect(zip.get(), archive_write_header(zip.get(), head.get()));
        if (archive_write_data(zip.get(), file.bytes.data(), file.bytes.size()) < 0)
            expect(zip.get(), ARCHIVE_FATAL);
    }
    expect(zip.get(), archive_write_close(zip.get()));
    return made;
}

} // namespace ribbon
