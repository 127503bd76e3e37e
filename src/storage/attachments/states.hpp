// What is known of an attached file: a row each, beside the bytes in the store. Whoever shows or
// gives out a file shows `in_words` of its scan with it: that nobody looked is never left unsaid.
#pragma once

#include "base/moment.hpp"
#include "storage/attachments/store.hpp"
#include "storage/sql/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// What a scanner for malware said of a file.
enum class Scan : std::uint8_t { not_scanned, clean, infected, could_not_be_scanned };
std::string_view in_words(Scan scan);
std::optional<Scan> scan_called(std::string_view words);

struct Attachment {
    std::string hash;
    std::uint64_t bytes = 0;
    std::string media_type;
    Moment received;
    Scan scan = Scan::not_scanned;
    Moment scanned;      ///< 0 before anybody looked
    std::string finding; ///< what was found, or why it could not be looked at
    bool operator==(const Attachment&) const = default;

    /// Held back: nobody is given the bytes but the scanner.
    bool in_quarantine() const { return scan == Scan::infected; }
    /// For whoever is shown the file: "Not scanned for malware", "No malware found on 3 March
    /// 2025", "Malware was found: NAME. It is not given out".
    std::string notice() const;
};

/// Makes a received file part of the record: gives it its name and its row. It is acknowledged
/// when the transaction this is called in was committed. The same content again keeps the row it
/// has, with what was found. Only between acts (`Archive::writing`), which take turns with erasure.
void acknowledge(Connection& in, const std::string& area, AttachmentStore& store,
                 Incoming& incoming, const Received& received, Moment now);

/// The same of a file that has its name already, so that its row is all there is to write: for who
/// receives many at once. Throws FileError where an erasure took it away meanwhile.
void acknowledge_kept(Connection& in, const std::string& area, const AttachmentStore& store,
                      const Received& received, Moment now);

std::optional<Attachment> find_attachment(Connection& in, const std::string& area,
                                          const std::string& hash);
/// Every row as it stands: for a restore, and for tests.
void put_attachment(Connection& in, const std::string& area, const Attachment& attachment);
void say_scanned(Connection& in, const std::string& area, const std::string& hash, Scan scan,
                 Moment when, const std::string& finding);
/// The hashes in one state, in order, at most so many: a scanner's work to do.
std::vector<std::string> attachments_that_are(Scan scan, Connection& in, const std::string& area,
                                              int most);
/// Every attachment of an area, ordered by hash.
void each_attachment(Connection& in, const std::string& area,
                     const std::function<void(const Attachment&)>& tell);

/// Gives the bytes of a file that is no quarantined one, with what is known of it first. A problem
/// where there is no such file or it is held back. Throws FileError, DamagedFile.
Result<Attachment> read_attachment(Connection& in, const std::string& area,
                                   const AttachmentStore& store, const std::string& hash,
                                   const std::function<void(const Attachment&)>& about,
                                   const std::function<void(std::string_view)>& piece);

/// `sweep` of the store by the rows of the area.
std::uint64_t sweep(Connection& in, const std::string& area, AttachmentStore& store);

} // namespace ribbon::storage
