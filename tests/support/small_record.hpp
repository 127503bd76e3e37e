// A record for a test: a fresh area with a signer and keys of its own in a folder that goes.
#pragma once

#include "daemons/signer/file_signer.hpp"
#include "storage/archive.hpp"
#include "storage/attachments/store.hpp"

#include <filesystem>
#include <memory>

namespace ribbon {

/// A folder that is removed with all in it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::string path(const std::string& name) const { return folder_ / name; }

private:
    std::filesystem::path folder_;
};

/// Salts that are the same in every run: SHA-256 of 0, 1, 2 ...
storage::Salts counted_salts();

/// The area "830" of ribbon.example in this place, made if it is not there, with a signer whose
/// key and reach are in the folder.
class SmallRecord {
public:
    SmallRecord(storage::Place place, const TemporaryFolder& folder);
    /// Opens it again, as after a restart.
    void reopen();
    storage::Archive& archive() { return *archive_; }
    std::shared_ptr<daemons::FileSigner> signer() { return signer_; }
    const storage::Place& place() const { return place_; }
    storage::AttachmentStore& attachments() { return *attachments_; }
    /// The list of erasures.
    const std::string& erasures() const { return erasures_; }

private:
    storage::Place place_;
    std::string key_, reach_, erasures_;
    std::shared_ptr<storage::AttachmentStore> attachments_;
    std::shared_ptr<daemons::FileSigner> signer_;
    std::unique_ptr<storage::Archive> archive_;
};

/// 9:12 in the morning of a day, in UTC.
Moment morning(Day day);

/// The statute book and calendars of the built-in tables, shared.
std::shared_ptr<const storage::Books> test_books();

} // namespace ribbon
