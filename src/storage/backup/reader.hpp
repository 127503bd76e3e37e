// Reads a backup from its beginning to its end, trusting nothing: each member must be one that
// Ribbon writes, and at the end each must be what the manifest says.
#pragma once

#include "storage/backup/manifest.hpp"
#include "storage/backup/tables.hpp"

#include <functional>
#include <vector>

namespace ribbon::storage {

/// What is done with what is read. Nothing may be believed before `read_backup` has returned.
struct BackupSink {
    std::function<void(const BackupHead&)> head = {};
    /// Some rows of a table, `area` first.
    std::function<void(const BackedUpTable&, std::vector<Values>&)> rows = {};
    /// A file: told its hash and length, then its bytes, then that it is whole and has that hash.
    std::function<void(const std::string& hash, std::uint64_t bytes)> attachment = {};
    std::function<void(std::string_view piece)> piece = {};
    std::function<void()> attachment_ended = {};
};

/// Reads it all. Throws BackupError with a sentence for whoever restores, FileError.
Manifest read_backup(const std::string& path, const std::string& identity, const BackupSink& sink);

} // namespace ribbon::storage
