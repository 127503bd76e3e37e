#include "daemons/signer/key_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

namespace ribbon::daemons {
namespace {

constexpr std::size_t slot_bytes = 4096;

[[noreturn]] void cannot(const std::string& what, const std::string& path)
{
    throw std::runtime_error("The signer can not " + what + " " + path + ": " +
                             std::strerror(errno));
}

std::string slot_of(std::uint64_t turn, const ledger::Edge& edge)
{
    std::string slot = "ribbon-signer/v1\n" + std::to_string(turn) + "\n";
    const std::string bytes = edge.bytes();
    slot += std::to_string(bytes.size()) + "\n" + bytes;
    slot += ledger::as_bytes(ledger::sha256(slot));
    slot.resize(slot_bytes, '\0');
    return slot;
}

struct Slot {
    std::uint64_t turn = 0;
    ledger::Edge edge;
};

/// The slot, or nothing when it was never written or only in part.
std::optional<Slot> read_slot(const std::string& bytes)
{
    std::istringstream in{bytes};
    std::string head;
    Slot slot;
    std::size_t length = 0;
    if (!std::getline(in, head) || head != "ribbon-signer/v1") return std::nullopt;
    if (!(in >> slot.turn >> length) || length > slot_bytes || in.get() != '\n')
        return std::nullopt;
    const auto begin = static_cast<std::size_t>(in.tellg());
    if (begin + length + 32 > bytes.size()) return std::nullopt;
    const auto hash = ledger::sha256(std::string_view{bytes}.substr(0, begin + length));
    if (bytes.compare(begin + length, 32, ledger::as_bytes(hash)) != 0) return std::nullopt;
    auto edge = ledger::Edge::read(std::string_view{bytes}.substr(begin, length));
    if (!edge) return std::nullopt;
    slot.edge = std::move(*edge);
    return slot;
}

void write_at(int file, const std::string& bytes, std::size_t offset, const std::string& path)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto wrote = pwrite(file, bytes.data() + done, bytes.size() - done,
                                  static_cast<off_t>(offset + done));
        if (wrote < 0 && errno != EINTR) cannot("write", path);
        if (wrote > 0) done += static_cast<std::size_t>(wrote);
    }
    if (fdatasync(file) != 0) cannot("write", path);
}

void sync_folder(const std::string& path)
{
    auto folder = std::filesystem::path{path}.parent_path().string();
    if (folder.empty()) folder = ".";
    const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) cannot("open", folder);
    const int result = fsync(file);
    close(file);
    if (result != 0) cannot("write", folder);
}

/// Writes a file that was just made, and closes it.
void write_new(int file, const std::string& bytes, const std::string& path)
{
    try {
        write_at(file, bytes, 0, path);
    } catch (...) {
        close(file);
        unlink(path.c_str());
        throw;
    }
    close(file);
}

/// Makes a file that has signed nothing. Whole or not at all: half of one would be refused for
/// ever, because nobody could tell it from one that was spoiled. False where another signer was
/// quicker: its file holds.
bool make_reach(const std::string& path)
{
    const std::string half = path + ".new";
    unlink(half.c_str()); // of one that was ended while it made a file
    const int file = open(half.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) cannot("make", path);
    write_new(file, slot_of(0, {}) + slot_of(0, {}), half);
    const bool made = link(half.c_str(), path.c_str()) == 0;
    if (!made && errno != EEXIST) cannot("make", path);
    unlink(half.c_str());
    sync_folder(path);
    return made;
}

} // namespace

ReachFile::ReachFile(const std::string& path) : path_(path)
{
    if (!std::filesystem::exists(path)) unsure_ = !make_reach(path);
    file_ = open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (file_ < 0) cannot("open", path);
    try {
        const Turn turn{*this};
    } catch (...) {
        close(file_);
        throw;
    }
}

ReachFile::~ReachFile() { close(file_); }

ReachFile::Turn::Turn(ReachFile& file) : file_(file)
{
    // The lock goes with the process that holds it, however that ends.
    while (flock(file_.file_, LOCK_EX) != 0)
        if (errno != EINTR) cannot("lock", file_.path_);
    try {
        file_.read();
        if (file_.unsure_) file_.keep(file_.edge_);
    } catch (...) {
        flock(file_.file_, LOCK_UN);
        throw;
    }
}

ReachFile::Turn::~Turn() { flock(file_.file_, LOCK_UN); }

void ReachFile::read()
{
    bool readable = false;
    for (const std::size_t offset : {std::size_t{0}, slot_bytes}) {
        std::string bytes(slot_bytes, '\0');
        const auto got = pread(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (got < 0) cannot("read", path_);
        bytes.resize(static_cast<std::size_t>(got));
        const auto slot = read_slot(bytes);
        if (!slot || (readable && slot->turn < turn_)) continue;
        readable = true;
        turn_ = slot->turn;
        edge_ = slot->edge;
    }
    if (!readable)
        throw std::runtime_error("The signer can not tell from " + path_ +
                                 " how far it has signed: neither of its two slots is whole. "
                                 "docs/operators/signing-key.md tells what to do.");
}

void ReachFile::keep(const ledger::Edge& edge)
{
    unsure_ = true;
    const std::uint64_t turn = turn_ + 1;
    write_at(file_, slot_of(turn, edge), turn % 2 == 0 ? 0 : slot_bytes, path_);
    turn_ = turn;
    edge_ = edge;
    unsure_ = false;
}

void make_key(const std::string& path, const std::string& origin, const std::string& seed)
{
    const auto bytes = ledger::as_hash(seed);
    if (!bytes) throw std::runtime_error("The seed of a key is 32 bytes");
    const std::string half = path + ".new";
    unlink(half.c_str()); // of one that was ended while it made a key
    const int file = open(half.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
    if (file < 0) cannot("make", path);
    const std::string text = render(ledger::SigningKey{.name = origin, .seed = *bytes}) + "\n";
    write_new(file, text, half);
    // Whole under its name or not there at all, and never in the place of another.
    if (link(half.c_str(), path.c_str()) != 0) {
        const int why = errno;
        unlink(half.c_str());
        errno = why;
        cannot("make", path);
    }
    unlink(half.c_str());
    sync_folder(path);
}

ledger::SigningKey read_key(const std::string& path)
{
    std::ifstream in{path};
    std::string line;
    if (!in || !std::getline(in, line)) cannot("read its key from", path);
    auto key = ledger::parse_signing_key(line);
    if (!key)
        throw std::runtime_error("The signer's key in " + path +
                                 " is not one: " + key.problems().front().sentence);
    return *key;
}

} // namespace ribbon::daemons
