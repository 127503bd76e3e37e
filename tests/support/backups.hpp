// Backups for tests: a key of age, the options of every day, and backups that were tampered with by
// somebody who has the public key, as everybody may.
#pragma once

#include "storage/backup/restore.hpp"
#include "tests/support/small_record.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

/// A fresh key of age in a folder; needs the program age.
struct AgeKey {
    explicit AgeKey(const std::string& path);
    std::string path; ///< the identity, secret
    std::string key; ///< the recipient, public
    static std::optional<std::string> missing(); ///< why there can be none on this machine
};

storage::BackupOptions backup_of(SmallRecord& small, const AgeKey& key, const std::string& to);
storage::RestoreOptions restore_of(const std::string& backup, const AgeKey& key,
                                   const storage::Place& into, const std::string& erasures,
                                   const std::string& attachments);

/// The members of a backup, by name, in order.
using Members = std::vector<std::pair<std::string, std::string>>;
Members opened(const std::string& backup, const AgeKey& key);
/// A backup of these members, with a manifest that fits them where `fitting`.
void forge(const std::string& path, const AgeKey& key, Members members, bool fitting);

/// Everything in a file.
std::string bytes_in(const std::string& path);

} // namespace ribbon
