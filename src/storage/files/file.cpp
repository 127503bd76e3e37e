#include "storage/files/file.hpp"

#include "storage/files/write_all.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace ribbon::storage {
namespace {

int flags_for(File::For what)
{
    switch (what) {
    case File::For::reading: return O_RDONLY;
    case File::For::making: return O_WRONLY | O_CREAT | O_EXCL;
    case File::For::appending: return O_WRONLY | O_CREAT | O_APPEND;
    }
    return O_RDONLY;
}

std::string_view word_for(File::For what)
{
    return what == File::For::reading ? "open" : what == File::For::making ? "make" : "write";
}

} // namespace

FileError::FileError(std::string_view what, const std::string& path)
    : std::runtime_error("Ribbon can not " + std::string{what} + " " + path + ": " +
                         std::strerror(errno))
{
}

File::File(const std::string& path, For what) : path_(path)
{
    file_ = open(path.c_str(), flags_for(what) | O_CLOEXEC, 0600);
    if (file_ < 0) throw FileError{word_for(what), path};
}

File File::new_in(const std::string& folder)
{
    File made;
    made.path_ = folder + "/XXXXXX";
    made.file_ = mkostemp(made.path_.data(), O_CLOEXEC);
    if (made.file_ < 0) throw FileError{"make a file in", folder};
    return made;
}

File::~File() { close(); }

File::File(File&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1))
{
}

File& File::operator=(File&& other) noexcept
{
    if (this == &other) return *this;
    close();
    path_ = std::move(other.path_);
    file_ = std::exchange(other.file_, -1);
    return *this;
}

void File::close() noexcept
{
    if (file_ >= 0) ::close(std::exchange(file_, -1));
}

std::string File::read(std::size_t most)
{
    std::string bytes(most, '\0');
    for (;;) {
        const auto got = ::read(file_, bytes.data(), most);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw FileError{"read", path_};
        bytes.resize(static_cast<std::size_t>(got));
        return bytes;
    }
}

std::string File::read_rest()
{
    constexpr std::size_t at_once = std::size_t{1} << 16;
    std::string text;
    for (std::string piece = read(at_once); !piece.empty(); piece = read(at_once)) text += piece;
    return text;
}

void File::write(std::string_view bytes)
{
    if (!write_all(file_, bytes)) throw FileError{"write", path_};
}

void File::sync()
{
    if (fsync(file_) != 0) throw FileError{"write", path_};
}

std::uint64_t File::size() const
{
    struct stat about{};
    if (fstat(file_, &about) != 0) throw FileError{"read", path_};
    return static_cast<std::uint64_t>(about.st_size);
}

std::string all_bytes_of(int file)
{
    constexpr std::size_t at_once = std::size_t{1} << 18;
    std::string bytes;
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + at_once);
        const auto got = pread(file, bytes.data() + before, at_once, static_cast<off_t>(before));
        if (got < 0 && errno != EINTR) throw FileError{"read", "an open file"};
        bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0) return bytes;
    }
}

void sync_folder(const std::string& folder)
{
    const std::string path = folder.empty() ? "." : folder;
    const int file = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) throw FileError{"open", folder};
    const int result = fsync(file);
    close(file);
    if (result != 0) throw FileError{"write", folder};
}

void sync_folder_of(const std::string& path)
{
    sync_folder(std::filesystem::path{path}.parent_path().string());
}

void make_folders(const std::string& folder)
{
    if (folder.empty() || std::filesystem::is_directory(folder)) return;
    make_folders(std::filesystem::path{folder}.parent_path().string());
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw FileError{"make", folder};
    sync_folder_of(folder);
}

void move_durably(const std::string& from, const std::string& to)
{
    if (std::rename(from.c_str(), to.c_str()) != 0) throw FileError{"make", to};
    sync_folder_of(to);
    if (std::filesystem::path{from}.parent_path() != std::filesystem::path{to}.parent_path())
        sync_folder_of(from);
}

void move_without_replacing(const std::string& from, const std::string& to)
{
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        sync_folder_of(to);
        return;
    }
    // A file system of another kind (a memory stick, a share) does not know how to.
    if (errno != EINVAL && errno != ENOSYS) throw FileError{"make", to};
    errno = EEXIST;
    if (std::filesystem::exists(to)) throw FileError{"make", to};
    move_durably(from, to);
}

} // namespace ribbon::storage
