// What the parts of the storage benchmark share.
#pragma once

#include "daemons/signer/file_signer.hpp"
#include "storage/archive.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ribbon::bench {

void time_appends(const std::string& folder);
void time_reads(const std::string& folder);
void time_worklist(const std::string& folder);
void time_rebuild(const std::string& folder);
void time_search(const std::string& folder);
void time_keeping(const std::string& folder);

/// Seconds that some work took, by a clock that only goes forward.
double seconds(const std::function<void()>& work);

/// The value below which this share of the times lies; the times are put in order.
double quantile(std::vector<double>& times, double share);

/// Takes a PostgreSQL of its own, durable, for every record that is made from here on.
void use_postgres();

/// A fresh record in FOLDER/NAME, or in that PostgreSQL, with a signer in this process.
struct BenchRecord {
    BenchRecord(const std::string& folder, const std::string& name, bool derive_later = false);
    ~BenchRecord();
    /// Closes it and opens it again.
    void reopen();
    std::uint64_t bytes() const; ///< of the database; in SQLite, and what is not folded in yet

    std::string folder;
    bool derive_later;
    storage::Place place;
    std::shared_ptr<daemons::FileSigner> signer;
    std::unique_ptr<storage::Archive> archive;
};

/// A case that is opened, and the proposal of a message in it.
StreamProposal opening(const std::string& key);
storage::Decided message(const CaseHistory& so_far, const std::string& words);

/// The statute book and calendars, read once.
std::shared_ptr<const storage::Books> bench_books();

} // namespace ribbon::bench
