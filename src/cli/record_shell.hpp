// What the sub-commands that work on a record share: where it is, its keys, its signer.
#pragma once

#include "cli/shell.hpp"
#include "storage/archive.hpp"

#include <functional>
#include <memory>
#include <string>

namespace ribbon::cli {

/// Which record, as every such command is asked.
struct RecordOptions {
    std::string url;    ///< "sqlite:FILE", a path, or "postgresql://..."
    std::string area;   ///< "830"; empty where the database holds one area only
    std::string keys;   ///< the folder of the signer's files; empty is the database's own
    std::string signer; ///< the socket of a signer that runs; empty starts one for this command
    std::string files; ///< the folder of attached files; empty is "files" beside the database
    std::string erasures; ///< the list of erasures; empty is beside the signer's files
};

enum class Opens : std::uint8_t { reading, writing };

/// Opens the record, with the books. Every problem of what was given at once; throws what the
/// database and the signer throw. `derive_later` leaves the index to a rebuild.
Result<std::unique_ptr<storage::Archive>> open_record(const Common& common,
                                                      const RecordOptions& options, Opens opens,
                                                      bool derive_later = false);

/// The place a URL names, or a problem that says how to write one.
Result<storage::Place> place_of(const std::string& url);

/// The signer's two files for an area, and what lies beside them because it is in no backup either:
/// "FOLDER/830.key", "FOLDER/830.reach", "FOLDER/830.erasures".
struct KeyFiles {
    std::string key, reach, erasures;
};
Result<KeyFiles> key_files(const RecordOptions& options, const storage::Place& place,
                           const std::string& area);

/// The folder of attached files: the one named, or "files" beside a SQLite database; else empty.
std::string files_folder(const std::string& named, const storage::Place& place);
/// The attached files of a record; none where no folder is known.
std::shared_ptr<storage::AttachmentStore> attachments_of(const RecordOptions& options,
                                                         const storage::Place& place,
                                                         const std::string& area);

/// The one area of a database, where none is named; a problem where there are several.
Result<std::string> area_of(storage::Connection& connection, const RecordOptions& options);

/// A signer for the area: the one that runs at `options.signer`, or one of this command's own.
std::shared_ptr<storage::Signer> signer_for(const RecordOptions& options, const KeyFiles& files);

/// Bytes from the kernel.
std::string chance(std::size_t bytes);
/// 32 of them.
std::string unguessable();
/// A key of a case or a person that nobody can guess, 9 characters without look-alikes.
std::string new_key();

/// This machine's clock.
Moment now();

/// Who records what a command at the terminal records: the name of the account it runs under.
std::string who();

/// A line on the terminal that tells how far a long work is, and nothing into a file or a pipe.
std::function<void(std::uint64_t done, std::uint64_t all)> progress(std::string what);

/// Prints the problems and gives exit code 2.
int refused(const std::string& file, const Problems& problems);

} // namespace ribbon::cli
