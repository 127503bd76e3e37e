// The list of what was erased. It lives outside the database and outside every backup, so that a
// restored backup, which still has the words, can be made to forget them again. It says no word of
// what they were.
//
// A text file, a line an entry, fields between tabs:
//   AREA  STREAM  NUMBER  MOMENT  COMMITMENT
//   830   case/7Q3KXW2M9   12   2026-03-02T09:12:00Z   64 hexadecimal digits
// Lines are only ever added, and are on the disk before what they name is gone.
#pragma once

#include "base/moment.hpp"
#include "storage/files/file.hpp"
#include "storage/sql/connection.hpp"

#include <string>
#include <vector>

namespace ribbon::storage {

struct ErasedEntry {
    std::string area;
    std::string stream_kind, stream_key;
    std::int64_t number = 0;
    Moment erased;
    std::string commitment; ///< hexadecimal; tells this entry from another of the same number
    bool operator==(const ErasedEntry&) const = default;
};

/// Everything a list says. A last line that a crash cut off is left out. Throws FileError where the
/// file is not there or can not be read, or says something else.
std::vector<ErasedEntry> read_erasures(const std::string& path);

class ErasureList {
public:
    /// Opens the list to add to it, and makes it where there is none yet. Throws FileError.
    explicit ErasureList(const std::string& path);
    /// On the disk when it returns.
    void add(const std::vector<ErasedEntry>& entries);
    const std::string& path() const { return file_.path(); }

private:
    File file_;
};

/// Those of the list that still have their words in this database.
std::vector<ErasedEntry> not_yet_erased(Connection& in, const std::string& area,
                                        const std::vector<ErasedEntry>& list);

/// Takes the words of these entries out, in the transaction that is open. Tells how many had any.
std::uint64_t take_words_out(Connection& in, const std::vector<ErasedEntry>& entries);

} // namespace ribbon::storage
