// A backup of an area's record, on-line: acts go on while it is made, and it holds one moment.
//
// An encrypted tar (docs/decisions/0065-backups.md) that either engine can be restored from. It has
// everything but the signer's key, which must not lie beside what it vouches for.
#pragma once

#include "storage/attachments/store.hpp"
#include "storage/backup/manifest.hpp"
#include "storage/sql/connection.hpp"

#include <functional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// Is told how many entries of how many are done.
using BackupProgress = std::function<void(std::uint64_t done, std::uint64_t all)>;

struct BackupOptions {
    Place from;
    std::string area;
    const AttachmentStore* attachments = nullptr; ///< none: a record without attached files
    std::string to; ///< a file that is not there yet; a backup never takes another's place
    std::vector<std::string> recipients; ///< public keys of age
    std::string identity; ///< the secret one, where it is at hand: then it is read back in full
    std::string checkpoint; ///< signed, taken before; of this tree or its beginning
    std::string log_key; ///< the log's verifier key
    Moment now;
    BackupProgress progress = {};
};

struct Backed {
    std::uint64_t entries = 0, attachments = 0, bytes = 0;
    std::string hash; ///< SHA-256 of the file, as it was read back from the disk
    bool opened = false; ///< it was decrypted and all of it checked, and not only read back
};

/// Makes it: under another name until it is whole, on the disk and read back. Throws BackupError,
/// DatabaseError, FileError; then there is no file.
Backed make_backup(const BackupOptions& options);

} // namespace ribbon::storage
