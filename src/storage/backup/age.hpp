// Encryption of backups by age (age-encryption.org), the program, so that whoever has the key can
// open a backup without Ribbon: `age -d -i KEY FILE | tar x`.
#pragma once

#include "storage/files/file.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::storage {

/// A backup can not be made, or can not be believed: a sentence that says why, and what to do.
class BackupError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Encrypts what is written into a new file, for these recipients ("age1...").
class Sealing {
public:
    /// Throws BackupError where age is missing, FileError where the file can not be made.
    Sealing(const std::string& path, const std::vector<std::string>& recipients);
    ~Sealing(); ///< a file that was not finished is removed
    Sealing(const Sealing&) = delete;
    Sealing& operator=(const Sealing&) = delete;

    void write(std::string_view bytes);
    /// The SHA-256 of the file's bytes, in hexadecimal; it is on the disk when this returns.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Decrypts a file with the identities in another.
class Unsealing {
public:
    Unsealing(const std::string& path, const std::string& identity);
    ~Unsealing();
    Unsealing(const Unsealing&) = delete;
    Unsealing& operator=(const Unsealing&) = delete;

    /// The next bytes; none at the end, which is believed only when age says that all was there.
    /// Throws BackupError.
    std::string read();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The SHA-256 of a file as it is read back, in hexadecimal.
std::string hash_of_file(const std::string& path);

} // namespace ribbon::storage
