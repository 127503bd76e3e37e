// Files as the record needs them: what is said to be on the disk is there after a power cut.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace ribbon::storage {

/// A file could not be read or written. For the operator: a sentence with the path and the reason.
class FileError : public std::runtime_error {
public:
    /// "Ribbon can not write PATH: No space left on device", from errno.
    FileError(std::string_view what, const std::string& path);
    using std::runtime_error::runtime_error;
};

/// An open file, closed with its scope.
class File {
public:
    enum class For : std::uint8_t {
        reading,
        making,    ///< for its owner only; refused where there is one of this name
        appending, ///< made where it is not there
    };
    File(const std::string& path, For what);
    /// A new file in a folder, for its owner only, under a name nobody has.
    static File new_in(const std::string& folder);
    ~File();
    File(File&& other) noexcept;
    File& operator=(File&& other) noexcept;
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    /// The next bytes, at most `most`; none at the end.
    std::string read(std::size_t most);
    /// All that is left.
    std::string read_rest();
    void write(std::string_view bytes);
    void sync(); ///< what was written is on the disk when it returns
    void close() noexcept;
    std::uint64_t size() const;
    bool is_open() const { return file_ >= 0; }
    const std::string& path() const { return path_; }

private:
    File() = default;
    std::string path_;
    int file_ = -1;
};

/// All bytes of a file that somebody else has open, from its beginning; its place stays where it
/// is. Throws FileError.
std::string all_bytes_of(int file);

/// Makes the names in a folder last: after a file in it was made, renamed or removed.
void sync_folder(const std::string& folder);
/// The same of the folder a file is in.
void sync_folder_of(const std::string& path);
/// Makes a folder and those above it, each on the disk, for its owner only.
void make_folders(const std::string& folder);
/// Gives a file another name in the same file system, in one step, on the disk when it returns.
void move_durably(const std::string& from, const std::string& to);
/// The same, refused where there is a file of that name. Throws FileError.
void move_without_replacing(const std::string& from, const std::string& to);

} // namespace ribbon::storage
