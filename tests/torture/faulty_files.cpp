#include "tests/torture/faulty_files.hpp"

#include "tests/torture/faulty_vfs.hpp"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <random>
#include <sqlite3.h>
#include <stdexcept>
#include <unistd.h>
#include <vector>

namespace ribbon::torture {
namespace {

constexpr std::size_t sector = 512;

} // namespace

FaultyFile::FaultyFile(const std::string& path) : file_(open(path.c_str(), O_RDWR | O_CLOEXEC))
{
    // Kept open to the end: closing it would give up every lock this process has on the file.
    if (file_ < 0) throw std::runtime_error{"cannot open " + path};
    std::ifstream in(path, std::ios::binary);
    now.assign(std::istreambuf_iterator<char>(in), {});
    size_on_disk = now.size();
}

FaultyFile::~FaultyFile() { close(file_); }

void FaultyFile::write(std::size_t at, std::string_view bytes)
{
    if (now.size() < at + bytes.size()) now.resize(at + bytes.size(), '\0');
    std::ranges::copy(bytes, now.begin() + static_cast<std::ptrdiff_t>(at));
    for (std::size_t one = at / sector; one * sector < at + bytes.size(); ++one)
        unsynced.insert(one);
}

void FaultyFile::cut_to(std::size_t size) { now.resize(size, '\0'); }

void FaultyFile::put_on_disk(const std::set<std::size_t>& sectors, std::size_t size)
{
    if (ftruncate(file_, static_cast<off_t>(size)) != 0)
        throw std::runtime_error{"the real disk failed"};
    for (const std::size_t one : sectors) {
        const std::size_t at = one * sector;
        if (at >= std::min(now.size(), size)) continue;
        const std::size_t bytes = std::min({sector, now.size() - at, size - at});
        if (std::cmp_not_equal(pwrite(file_, now.data() + at, bytes, static_cast<off_t>(at)),
                               bytes))
            throw std::runtime_error{"the real disk failed"};
    }
    size_on_disk = size;
}

FaultyFiles& FaultyFiles::installed()
{
    static FaultyFiles files;
    return files;
}

FaultyFiles::FaultyFiles() { install_faulty_vfs(name); }

void FaultyFiles::start_anew()
{
    const std::lock_guard lock{mutex};
    files_.clear();
    calls_ = {};
    fault_ = {.at = 0};
    failed_ = false;
    power_ = true;
    lies_ = false;
}

void FaultyFiles::fail(Fault fault)
{
    const std::lock_guard lock{mutex};
    fault_ = fault;
    fault_.at += calls(fault.call);
    failed_ = false;
}

int FaultyFiles::code_for(Call call)
{
    if (!power_) return SQLITE_IOERR;
    const int count = ++calls_.at(static_cast<std::size_t>(call));
    if (fault_.at == 0 || call != fault_.call || count < fault_.at) return SQLITE_OK;
    if (count > fault_.at && !fault_.stays) return SQLITE_OK;
    failed_ = true;
    return fault_.code;
}

FaultyFile& FaultyFiles::file(const std::string& path)
{
    auto& file = files_[path];
    if (!file) file = std::make_unique<FaultyFile>(path);
    return *file;
}

FaultyFile* FaultyFiles::find(const std::string& path)
{
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : found->second.get();
}

void FaultyFiles::cut_power(std::uint32_t seed, unsigned chance)
{
    const std::lock_guard lock{mutex};
    std::mt19937 dice{seed};
    const auto kept = [&] { return dice() % 100 < chance; };
    for (auto& [path, file] : files_) {
        std::set<std::size_t> sectors;
        for (const std::size_t one : file->unsynced)
            if (kept()) sectors.insert(one);
        // A file that was made shorter may have its old length again, and the end it had then.
        std::size_t size = file->size_on_disk;
        if (file->now.size() < size && kept()) size = file->now.size();
        for (const std::size_t one : sectors)
            size = std::max(size, std::min(file->now.size(), (one + 1) * sector));
        file->put_on_disk(sectors, size);
    }
    power_ = false;
}

void FaultyFiles::write_all_back()
{
    const std::lock_guard lock{mutex};
    for (auto& [path, file] : files_) {
        file->put_on_disk(file->unsynced, file->now.size());
        file->unsynced.clear();
    }
}

} // namespace ribbon::torture
