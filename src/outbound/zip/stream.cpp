#include "outbound/zip/stream.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <exception>
#include <stdexcept>

namespace ribbon {
namespace {

struct Closes {
    void operator()(archive* one) const { archive_write_free(one); }
    void operator()(archive_entry* one) const { archive_entry_free(one); }
};

} // namespace

struct ZipStream::Body {
    std::function<void(std::string_view)> take;
    std::exception_ptr problem; ///< of `take`, which may not be thrown through C
    std::unique_ptr<archive, Closes> zip;

    static la_ssize_t write(archive*, void* to, const void* bytes, std::size_t count)
    {
        auto& body = *static_cast<Body*>(to);
        if (body.problem) return -1;
        try {
            body.take({static_cast<const char*>(bytes), count});
        } catch (...) {
            body.problem = std::current_exception();
            return -1;
        }
        return static_cast<la_ssize_t>(count);
    }

    void expect(bool well) const
    {
        if (problem) std::rethrow_exception(problem);
        if (well) return;
        const char* why = archive_error_string(zip.get());
        throw std::runtime_error{std::string{"The ZIP file could not be made: "} +
                                 (why ? why : "libarchive does not say why")};
    }
};

ZipStream::ZipStream(std::function<void(std::string_view)> take) : body_(std::make_unique<Body>())
{
    body_->take = std::move(take);
    body_->zip.reset(archive_write_new());
    archive* zip = body_->zip.get();
    body_->expect(archive_write_set_format_zip(zip) == ARCHIVE_OK);
    // Names are in UTF-8, and each says so (APPNOTE.TXT 6.3.10, 4.4.4, bit 11): a program that is
    // not told takes them for letters of the machine it runs on.
    body_->expect(archive_write_set_options(zip, "zip:hdrcharset=UTF-8") == ARCHIVE_OK);
    body_->expect(archive_write_set_bytes_in_last_block(zip, 1) == ARCHIVE_OK);
    body_->expect(archive_write_open(zip, body_.get(), nullptr, Body::write, nullptr) ==
                  ARCHIVE_OK);
}

ZipStream::~ZipStream()
{
    // What was broken off is not worth another byte.
    body_->take = [](std::string_view) {};
}

void ZipStream::add(const std::string& name, std::string_view bytes)
{
    const std::unique_ptr<archive_entry, Closes> head{archive_entry_new()};
    archive_entry_set_pathname_utf8(head.get(), name.c_str());
    archive_entry_set_filetype(head.get(), AE_IFREG);
    archive_entry_set_perm(head.get(), 0644);
    archive_entry_set_size(head.get(), static_cast<la_int64_t>(bytes.size()));
    // 1 January 1980: the first day a ZIP file can name.
    archive_entry_set_mtime(head.get(), 315532800, 0);
    archive* zip = body_->zip.get();
    body_->expect(archive_write_header(zip, head.get()) == ARCHIVE_OK);
    body_->expect(archive_write_data(zip, bytes.data(), bytes.size()) >= 0);
}

void ZipStream::finish() { body_->expect(archive_write_close(body_->zip.get()) == ARCHIVE_OK); }

} // namespace ribbon
