#include "storage/backup/tar.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <exception>
#include <utility>

namespace ribbon::storage {
namespace {

struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Entry = std::unique_ptr<archive_entry, FreeEntry>;

[[noreturn]] void damaged(archive* tar)
{
    const char* why = archive_error_string(tar);
    throw BackupError("The backup is damaged inside: " +
                      std::string{why ? why : "it is no tar file"});
}

} // namespace

struct TarWriter::State {
    std::function<void(std::string_view)> out;
    archive* tar = archive_write_new();
    std::exception_ptr failed;

    ~State() { archive_write_free(tar); }
    /// Called from C, through which no exception may go.
    static la_ssize_t give(archive* tar, void* self, const void* bytes, std::size_t size)
    {
        auto& state = *static_cast<State*>(self);
        try {
            if (!state.failed) state.out({static_cast<const char*>(bytes), size});
        } catch (...) {
            state.failed = std::current_exception();
        }
        if (!state.failed) return static_cast<la_ssize_t>(size);
        archive_set_error(tar, EIO, "the backup can not be written");
        return -1;
    }
    void check(la_ssize_t code)
    {
        if (failed) std::rethrow_exception(std::exchange(failed, nullptr));
        if (code < 0) damaged(tar);
    }
};

TarWriter::TarWriter(std::function<void(std::string_view)> out) : state_(std::make_unique<State>())
{
    state_->out = std::move(out);
    archive_write_set_format_pax_restricted(state_->tar);
    archive_write_add_filter_none(state_->tar);
    archive_write_set_bytes_per_block(state_->tar, 1 << 16);
    archive_write_set_bytes_in_last_block(state_->tar, 1);
    state_->check(archive_write_open(state_->tar, state_.get(), nullptr, &State::give, nullptr));
}
TarWriter::~TarWriter()
{
    // One that is broken off writes nothing more.
    state_->failed = std::make_exception_ptr(BackupError("broken off"));
}

void TarWriter::begin(const std::string& name, std::uint64_t bytes)
{
    const Entry entry{archive_entry_new()};
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    state_->check(archive_write_header(state_->tar, entry.get()));
}

void TarWriter::write(std::string_view bytes)
{
    if (!bytes.empty()) state_->check(archive_write_data(state_->tar, bytes.data(), bytes.size()));
}

void TarWriter::finish() { state_->check(archive_write_close(state_->tar)); }

struct TarReader::State {
    std::function<std::string()> in;
    std::string bytes;
    archive* tar = archive_read_new();
    std::exception_ptr failed;
    std::string piece = std::string(std::size_t{1} << 17, '\0');

    ~State() { archive_read_free(tar); }
    static la_ssize_t take(archive* tar, void* self, const void** bytes)
    {
        auto& state = *static_cast<State*>(self);
        try {
            state.bytes = state.in();
        } catch (...) {
            state.failed = std::current_exception();
            archive_set_error(tar, EIO, "the backup can not be read");
            return -1;
        }
        *bytes = state.bytes.data();
        return static_cast<la_ssize_t>(state.bytes.size());
    }
    void check(la_ssize_t code)
    {
        if (failed) std::rethrow_exception(std::exchange(failed, nullptr));
        if (code < 0) damaged(tar);
    }
};

TarReader::TarReader(std::function<std::string()> in) : state_(std::make_unique<State>())
{
    state_->in = std::move(in);
    archive_read_support_format_tar(state_->tar);
    state_->check(archive_read_open(state_->tar, state_.get(), nullptr, &State::take, nullptr));
}
TarReader::~TarReader() = default;

std::optional<Member> TarReader::next()
{
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(state_->tar, &entry);
    if (code == ARCHIVE_EOF) return std::nullopt;
    state_->check(code);
    const char* name = archive_entry_pathname(entry);
    if (!name || archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) ||
        archive_entry_size_is_set(entry) == 0)
        throw BackupError("The backup holds \"" + std::string{name ? name : "?"} +
                          "\", which is no plain file: Ribbon did not make it");
    return Member{name, static_cast<std::uint64_t>(archive_entry_size(entry))};
}

std::string_view TarReader::read()
{
    const auto got = archive_read_data(state_->tar, state_->piece.data(), state_->piece.size());
    state_->check(got);
    return {state_->piece.data(), static_cast<std::size_t>(got)};
}

} // namespace ribbon::storage
