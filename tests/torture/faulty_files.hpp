// The files of SQLite on a disk that fails, fills up, or loses its power: a layer (a VFS of SQLite,
// sqlite.org/vfs.html) over the ordinary one, for Place::vfs.
//
// What is written stays in memory until it is synced. A power cut leaves on the real disk what was
// synced, and by chance some of the rest: sectors of 512 bytes, so that a page of 4096 can be torn.
// That a file was made or taken away is taken to be kept; SQLite's own order of those is not tried.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace ribbon::torture {

/// Which call is to fail.
enum class Call : std::uint8_t { open, read, write, sync };

struct Fault {
    Call call = Call::write;
    int at = 1; ///< the how manieth of its kind from now, counted from 1
    int code = 0; ///< what SQLite is told: SQLITE_IOERR_WRITE, SQLITE_FULL
    bool stays = false; ///< and every later one too
};

/// A file as the program sees it, beside what is on the disk.
struct FaultyFile {
    explicit FaultyFile(const std::string& path);
    ~FaultyFile();
    FaultyFile(const FaultyFile&) = delete;
    FaultyFile& operator=(const FaultyFile&) = delete;

    void write(std::size_t at, std::string_view bytes);
    void cut_to(std::size_t size);
    /// Writes the sectors of these numbers, and the size, to the disk.
    void put_on_disk(const std::set<std::size_t>& sectors, std::size_t size);

    std::string now;
    std::set<std::size_t> unsynced;
    std::size_t size_on_disk = 0;

private:
    int file_;
};

/// The layer; one for the process, as SQLite's list of them is.
class FaultyFiles {
public:
    static constexpr const char* name = "ribbon-faulty";
    static FaultyFiles& installed();

    /// The machine is started anew: no faults, and nothing but what is on the disk. No connection
    /// may be open.
    void start_anew();
    void fail(Fault fault);
    /// From now on what is synced is said to be on the disk, and is not.
    void lie() { lies_ = true; }
    bool lies() const { return lies_; }
    /// Whether the fault came to pass.
    bool failed() const { return failed_; }
    /// How often a call was made since the machine was started.
    int calls(Call call) const { return calls_.at(static_cast<std::size_t>(call)); }

    /// The power goes: each sector that was not synced is on the disk with this chance in 100. From
    /// here every call fails, until the machine is started anew.
    void cut_power(std::uint32_t seed, unsigned chance = 50);
    /// Everything reaches the disk, as it would in time.
    void write_all_back();

    // For the functions that SQLite calls:
    std::recursive_mutex mutex;
    FaultyFile& file(const std::string& path);
    FaultyFile* find(const std::string& path);
    void forget(const std::string& path) { files_.erase(path); }
    /// Counts a call; 0, or the code with which it is to fail.
    int code_for(Call call);
    bool has_power() const { return power_; }

private:
    FaultyFiles();

    std::map<std::string, std::unique_ptr<FaultyFile>> files_;
    std::array<int, 4> calls_{};
    Fault fault_{.at = 0};
    bool failed_ = false;
    bool power_ = true;
    bool lies_ = false;
};

} // namespace ribbon::torture
