// Restoring a backup to an empty place, on either engine. It verifies everything the backup claims
// and takes out what was erased since, before it says yes; or it leaves the place as empty as it
// was.
#pragma once

#include "storage/archive.hpp"
#include "storage/backup/backup.hpp"

#include <memory>
#include <optional>
#include <string>

namespace ribbon::storage {

struct RestoreOptions {
    std::string backup;
    std::string identity; ///< the file with the secret key of age
    std::string erasures; ///< the list of erasures; it may be empty but must be there
    Place into;
    std::string attachments; ///< the folder for attached files, as AttachmentStore has it
    std::shared_ptr<const Books> books;
    Day today; ///< the day what is derived is made for
    /// The log's verifier key, as it was noted apart from any backup: without it the signature is
    /// only known to be of whoever made the backup.
    std::string log_key = {};
    BackupProgress progress = {};
};

struct Restored {
    BackupHead head;
    std::uint64_t entries = 0, streams = 0, attachments = 0;
    std::uint64_t erased_again = 0; ///< entries whose words the backup still had
    /// How far the signed checkpoint reaches; nothing where the backup has none.
    std::optional<std::uint64_t> signed_entries;
    bool log_key_was_given = false;
};

/// Throws BackupError, FileError, DatabaseError; then nothing was restored.
Restored restore_backup(const RestoreOptions& options);

} // namespace ribbon::storage
