// The files of an area's record, each under the SHA-256 of its bytes, so that the same file is kept
// once and a changed one is noticed.
//
// A file is received into the folder "incoming", piece by piece; made durable; given its name in
// one step; and only then is it known (states.hpp). A crash leaves a file in "incoming", or one
// that nobody knows: `sweep` removes both.
#pragma once

#include "base/result.hpp"
#include "storage/files/file.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon::storage {

inline constexpr std::uint64_t default_most_bytes = 200'000'000;

/// What was received, and is on the disk.
struct Received {
    std::string hash; ///< SHA-256, 64 hexadecimal digits
    std::uint64_t bytes = 0;
    std::string media_type; ///< found from the bytes
};

/// A file on its way in. One that is not kept leaves nothing behind.
class Incoming {
public:
    Incoming(File file, std::uint64_t most_bytes);
    ~Incoming();
    Incoming(Incoming&&) noexcept;
    Incoming& operator=(Incoming&&) noexcept;

    /// Takes the next bytes. False once there are too many: then nothing of it is left.
    bool write(std::string_view bytes);
    /// The whole file, on the disk; or why it can not be taken. Throws FileError.
    Result<Received> finish();

private:
    friend class AttachmentStore;
    struct State;
    std::unique_ptr<State> state_;
};

class AttachmentStore {
public:
    /// The files of one area under a folder, which is made where it is not there. `area` becomes
    /// a folder's name and may hold letters, digits, "-" and "_" only. Throws FileError.
    AttachmentStore(std::string folder, const std::string& area,
                    std::uint64_t most_bytes = default_most_bytes);

    Incoming receive();
    /// Gives a finished file its name. It is there, under its hash, on the disk, when this
    /// returns. Throws FileError.
    void keep(Incoming& incoming, const Received& received);

    bool has(const std::string& hash) const;
    std::uint64_t bytes_of(const std::string& hash) const;
    /// Gives the bytes in pieces. Throws FileError where it is not there, and DamagedFile after
    /// the last piece where they are not the bytes the hash is of.
    void read(const std::string& hash, const std::function<void(std::string_view)>& piece) const;
    void remove(const std::string& hash);
    /// The hash of every file here, in no order.
    void each(const std::function<void(const std::string& hash)>& tell) const;
    /// Removes what a crash left half received, and the files that `known` does not know. For the
    /// start of a program, before anything is received. Tells how many were removed.
    std::uint64_t sweep(const std::function<bool(const std::string& hash)>& known);

    const std::string& folder() const { return folder_; }

private:
    std::string path_of(const std::string& hash) const;

    std::string folder_;
    std::uint64_t most_bytes_;
};

/// A kept file is not what it was.
class DamagedFile : public FileError {
    using FileError::FileError;
};

} // namespace ribbon::storage
