#include "tests/torture/faulty_vfs.hpp"

#include "tests/torture/faulty_files.hpp"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>
#include <stdexcept>

namespace ribbon::torture {
namespace {

/// What SQLite has made room for at each open file; the ordinary layer's file comes right after it.
struct Handle {
    sqlite3_file base; ///< must be first: SQLite knows no more
    FaultyFile* file; ///< null for a temporary file, which no power cut matters to
};

sqlite3_vfs* ordinary_vfs = nullptr;
sqlite3_vfs faulty_vfs{};

Handle& handle_of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }

sqlite3_file* ordinary(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(Handle));
}

FaultyFiles& disk() { return FaultyFiles::installed(); }

/// What the ordinary layer answers.
template <auto Method, typename... Given> int pass_on(sqlite3_file* file, Given... given)
{
    sqlite3_file* const below = ordinary(file);
    return (below->pMethods->*Method)(below, given...);
}

int read(sqlite3_file* file, void* to, int count, sqlite3_int64 from)
{
    const std::lock_guard lock{disk().mutex};
    FaultyFile* const ours = handle_of(file).file;
    if (!ours) return pass_on<&sqlite3_io_methods::xRead>(file, to, count, from);
    if (const int code = disk().code_for(Call::read)) return code;
    const auto begin = std::min(static_cast<std::size_t>(from), ours->now.size());
    const std::string_view found =
        std::string_view(ours->now).substr(begin, static_cast<std::size_t>(count));
    std::memcpy(to, found.data(), found.size());
    if (std::cmp_equal(found.size(), count)) return SQLITE_OK;
    // SQLite asks that the rest be zeros.
    std::memset(static_cast<char*>(to) + found.size(), 0,
                static_cast<std::size_t>(count) - found.size());
    return SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at)
{
    const std::lock_guard lock{disk().mutex};
    FaultyFile* const ours = handle_of(file).file;
    if (!ours) return pass_on<&sqlite3_io_methods::xWrite>(file, bytes, count, at);
    const std::string_view all{static_cast<const char*>(bytes), static_cast<std::size_t>(count)};
    if (const int code = disk().code_for(Call::write)) {
        // A disk that fails in the middle of a write has done some of it.
        if (disk().has_power())
            ours->write(static_cast<std::size_t>(at), all.substr(0, all.size() / 2));
        return code;
    }
    ours->write(static_cast<std::size_t>(at), all);
    return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    const std::lock_guard lock{disk().mutex};
    FaultyFile* const ours = handle_of(file).file;
    if (!ours) return pass_on<&sqlite3_io_methods::xTruncate>(file, size);
    if (!disk().has_power()) return SQLITE_IOERR_TRUNCATE;
    ours->cut_to(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync(sqlite3_file* file, int flags)
{
    const std::lock_guard lock{disk().mutex};
    FaultyFile* const ours = handle_of(file).file;
    if (!ours) return pass_on<&sqlite3_io_methods::xSync>(file, flags);
    if (const int code = disk().code_for(Call::sync)) return code;
    if (disk().lies()) return SQLITE_OK;
    // Not synced on the real disk: the tests read it back in the same boot of the real machine.
    ours->put_on_disk(ours->unsynced, ours->now.size());
    ours->unsynced.clear();
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    const std::lock_guard lock{disk().mutex};
    FaultyFile* const ours = handle_of(file).file;
    if (!ours) return pass_on<&sqlite3_io_methods::xFileSize>(file, size);
    *size = static_cast<sqlite3_int64>(ours->now.size());
    return SQLITE_OK;
}

int file_control(sqlite3_file* file, int what, void* about)
{
    // These would change the length of the real file behind our back.
    if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE) return SQLITE_OK;
    return pass_on<&sqlite3_io_methods::xFileControl>(file, what, about);
}

int close(sqlite3_file* file)
{
    const int code = pass_on<&sqlite3_io_methods::xClose>(file);
    file->pMethods = nullptr;
    return code;
}

int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** to)
{
    return pass_on<&sqlite3_io_methods::xShmMap>(file, page, size, extend, to);
}

void order_shared(sqlite3_file* file)
{
    sqlite3_file* const below = ordinary(file);
    below->pMethods->xShmBarrier(below);
}

/// Of version 2: without the calls that would let SQLite map the real file into memory.
const sqlite3_io_methods methods{
    .iVersion = 2,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = file_size,
    .xLock = pass_on<&sqlite3_io_methods::xLock, int>,
    .xUnlock = pass_on<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = pass_on<&sqlite3_io_methods::xCheckReservedLock, int*>,
    .xFileControl = file_control,
    .xSectorSize = pass_on<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = pass_on<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = map_shared,
    .xShmLock = pass_on<&sqlite3_io_methods::xShmLock, int, int, int>,
    .xShmBarrier = order_shared,
    .xShmUnmap = pass_on<&sqlite3_io_methods::xShmUnmap, int>,
};

int open(sqlite3_vfs* /*ours*/, const char* path, sqlite3_file* file, int flags, int* got)
{
    const std::lock_guard lock{disk().mutex};
    file->pMethods = nullptr;
    handle_of(file).file = nullptr;
    const bool lasting =
        path != nullptr &&
        (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    if (lasting)
        if (const int code = disk().code_for(Call::open)) return code;
    const int code = ordinary_vfs->xOpen(ordinary_vfs, path, ordinary(file), flags, got);
    if (code != SQLITE_OK) return code;
    if (lasting) handle_of(file).file = &disk().file(path);
    file->pMethods = &methods;
    return SQLITE_OK;
}

int remove(sqlite3_vfs* /*ours*/, const char* path, int sync_folder)
{
    const std::lock_guard lock{disk().mutex};
    if (!disk().has_power()) return SQLITE_IOERR_DELETE;
    disk().forget(path);
    return ordinary_vfs->xDelete(ordinary_vfs, path, sync_folder);
}

int access(sqlite3_vfs* /*ours*/, const char* path, int asked, int* answer)
{
    const std::lock_guard lock{disk().mutex};
    const FaultyFile* const ours = disk().find(path);
    if (!ours || asked != SQLITE_ACCESS_EXISTS)
        return ordinary_vfs->xAccess(ordinary_vfs, path, asked, answer);
    // The ordinary layer, too, says of an empty file that there is none.
    *answer = ours->now.empty() ? 0 : 1;
    return SQLITE_OK;
}

} // namespace

void install_faulty_vfs(const char* name)
{
    ordinary_vfs = sqlite3_vfs_find(nullptr);
    faulty_vfs = *ordinary_vfs;
    faulty_vfs.pNext = nullptr;
    faulty_vfs.zName = name;
    faulty_vfs.szOsFile = static_cast<int>(sizeof(Handle)) + ordinary_vfs->szOsFile;
    faulty_vfs.xOpen = open;
    faulty_vfs.xDelete = remove;
    faulty_vfs.xAccess = access;
    if (sqlite3_vfs_register(&faulty_vfs, 0) != SQLITE_OK)
        throw std::runtime_error{"SQLite did not take the layer"};
}

} // namespace ribbon::torture
