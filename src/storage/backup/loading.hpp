// Puts what a backup holds into a database, within one transaction, and holds it against what the
// backup says of itself.
#pragma once

#include "ledger/tree.hpp"
#include "storage/attachments/states.hpp"
#include "storage/backup/reader.hpp"
#include "storage/backup/restore.hpp"

#include <map>
#include <memory>

namespace ribbon::storage {

class Loading {
public:
    Loading(Connection& into, const RestoreOptions& options) : into_(into), options_(options) {}
    Loading(const Loading&) = delete;
    Loading& operator=(const Loading&) = delete;

    /// Reads the backup into the open transaction. Throws BackupError.
    Restored load();
    /// Removes the attached files it has put down.
    void take_files_back() noexcept;

private:
    void begin(const BackupHead& head);
    void take_rows(const BackedUpTable& table, std::vector<Values>& rows);
    void take_entry(const Values& row, std::vector<Values>& nodes);
    void begin_attachment(const std::string& hash, std::uint64_t bytes);
    void end_attachment();
    void write_log(const Manifest& manifest);
    void check(const Manifest& manifest);
    void check_checkpoint(const Manifest& manifest);
    void check_signature(const std::string& checkpoint, const std::string& key);
    void erase_again();

    Connection& into_;
    const RestoreOptions& options_;
    Restored restored_;
    ledger::Edge edge_;
    std::map<std::pair<std::string, std::string>, std::int64_t> streams_;
    std::map<std::string, std::uint64_t> expected_; ///< attached files still to come
    Moment recorded_;
    std::unique_ptr<AttachmentStore> store_;
    std::optional<Incoming> incoming_;
    std::vector<std::string> kept_;
};

} // namespace ribbon::storage
