#include "storage/attachments/store.hpp"

#include "storage/attachments/media_type.hpp"
#include "storage/files/hashing.hpp"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <unistd.h>

namespace ribbon::storage {
namespace {

namespace fs = std::filesystem;

/// What libmagic is shown of a file.
constexpr std::size_t beginning_bytes = std::size_t{1} << 18;
constexpr std::size_t piece_bytes = std::size_t{1} << 18;

bool is_hash(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool is_area(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_';
    });
}

void remove_file(const std::string& path)
{
    std::error_code error;
    fs::remove(path, error);
    if (error) throw FileError("Ribbon can not remove " + path + ": " + error.message());
}

} // namespace

struct Incoming::State {
    File file;
    std::uint64_t most_bytes;
    std::uint64_t bytes = 0;
    bool refused = false, kept = false;
    std::string beginning;
    Hashing hashing;

    State(File taken, std::uint64_t most) : file(std::move(taken)), most_bytes(most) {}
    ~State()
    {
        if (!kept) ::unlink(file.path().c_str());
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

Incoming::Incoming(File file, std::uint64_t most_bytes)
    : state_(std::make_unique<State>(std::move(file), most_bytes))
{
}
Incoming::~Incoming() = default;
Incoming::Incoming(Incoming&&) noexcept = default;
Incoming& Incoming::operator=(Incoming&&) noexcept = default;

bool Incoming::write(std::string_view bytes)
{
    State& now = *state_;
    if (now.refused) return false;
    if (bytes.size() > now.most_bytes - now.bytes) {
        now.refused = true;
        now.file.close();
        remove_file(now.file.path());
        return false;
    }
    now.file.write(bytes);
    now.hashing.add(bytes);
    if (now.beginning.size() < beginning_bytes)
        now.beginning += bytes.substr(0, beginning_bytes - now.beginning.size());
    now.bytes += bytes.size();
    return true;
}

Result<Received> Incoming::finish()
{
    State& now = *state_;
    if (now.refused)
        return Problems{{"file", "A file may have at most " +
                                     std::to_string(now.most_bytes / 1'000'000) +
                                     " MB, and this one is larger. Send it in parts, or as a "
                                     "smaller file. Nothing of it was kept."}};
    if (now.bytes == 0)
        return Problems{{"file", "This file is empty. Look whether it is the right one."}};
    now.file.sync();
    now.file.close();
    return Received{now.hashing.hex(), now.bytes, media_type_of(now.beginning)};
}

AttachmentStore::AttachmentStore(std::string folder, const std::string& area,
                                 std::uint64_t most_bytes)
    : folder_((fs::path{std::move(folder)} / area).string()), most_bytes_(most_bytes)
{
    assert(is_area(area));
    make_folders(folder_ + "/incoming");
}

std::string AttachmentStore::path_of(const std::string& hash) const
{
    assert(is_hash(hash));
    return folder_ + "/" + hash.substr(0, 2) + "/" + hash.substr(2, 2) + "/" + hash;
}

Incoming AttachmentStore::receive() { return {File::new_in(folder_ + "/incoming"), most_bytes_}; }

void AttachmentStore::keep(Incoming& incoming, const Received& received)
{
    const std::string path = path_of(received.hash);
    make_folders(fs::path{path}.parent_path().string());
    // Where the same content is there already its file is replaced by another of the same bytes.
    move_durably(incoming.state_->file.path(), path);
    incoming.state_->kept = true;
}

bool AttachmentStore::has(const std::string& hash) const { return fs::exists(path_of(hash)); }

std::uint64_t AttachmentStore::bytes_of(const std::string& hash) const
{
    return File{path_of(hash), File::For::reading}.size();
}

void AttachmentStore::read(const std::string& hash,
                           const std::function<void(std::string_view)>& piece) const
{
    File file{path_of(hash), File::For::reading};
    Hashing hashing;
    for (std::string bytes = file.read(piece_bytes); !bytes.empty();
         bytes = file.read(piece_bytes)) {
        hashing.add(bytes);
        piece(bytes);
    }
    if (hashing.hex() != hash)
        throw DamagedFile("The file " + hash +
                          " is not what it was when it was kept: it was "
                          "changed or the disk is failing. Restore it from a backup.");
}

void AttachmentStore::remove(const std::string& hash)
{
    const std::string path = path_of(hash);
    if (!fs::exists(path)) return;
    remove_file(path);
    sync_folder_of(path);
}

void AttachmentStore::each(const std::function<void(const std::string& hash)>& tell) const
{
    for (const auto& one : fs::recursive_directory_iterator{folder_}) {
        const std::string name = one.path().filename().string();
        if (one.is_regular_file() && is_hash(name)) tell(name);
    }
}

std::uint64_t AttachmentStore::sweep(const std::function<bool(const std::string& hash)>& known)
{
    std::vector<std::string> gone;
    for (const auto& one : fs::directory_iterator{folder_ + "/incoming"})
        gone.push_back(one.path().string());
    each([&](const std::string& hash) {
        if (!known(hash)) gone.push_back(path_of(hash));
    });
    for (const std::string& path : gone) {
        remove_file(path);
        sync_folder_of(path);
    }
    return gone.size();
}

} // namespace ribbon::storage
