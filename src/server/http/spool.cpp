#include "server/http/spool.hpp"

#include "storage/files/write_all.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace ribbon::server {

namespace {

[[noreturn]] void can_not_hold(std::string_view what)
{
    throw std::runtime_error(fmt::format("Ribbon can not keep an upload in {}: {}", what,
                                         std::generic_category().message(errno)));
}

/// For file systems that have no O_TMPFILE: a name, for as long as it takes to remove it.
int make_and_unlink(const std::string& folder)
{
    std::string name = folder + "/upload-XXXXXX";
    const int file = mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0) unlink(name.c_str());
    return file;
}

} // namespace

Spool::Spool(const std::string& folder)
{
    file_ = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file_ < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL))
        file_ = make_and_unlink(folder);
    if (file_ < 0) can_not_hold(folder);
}

Spool::~Spool()
{
    if (file_ >= 0) close(file_);
}

Spool::Spool(Spool&& other) noexcept
    : file_(std::exchange(other.file_, -1)), bytes_(std::exchange(other.bytes_, 0))
{
}

Spool& Spool::operator=(Spool&& other) noexcept
{
    std::swap(file_, other.file_);
    std::swap(bytes_, other.bytes_);
    return *this;
}

void Spool::write(std::string_view bytes)
{
    bytes_ += bytes.size();
    if (!storage::write_all(file_, bytes)) can_not_hold("its folder");
}

std::string Spool::path() const { return fmt::format("/proc/self/fd/{}", file_); }

} // namespace ribbon::server
