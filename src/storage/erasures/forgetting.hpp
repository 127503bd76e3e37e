// What an erasure does beside the entries: the list, the attached files nobody names any more, and
// the places where a database keeps what it has deleted.
#pragma once

#include "storage/attachments/store.hpp"
#include "storage/erasures/erasure_list.hpp"
#include "storage/record/act.hpp"

#include <memory>

namespace ribbon::storage {

/// Asked by the writer of an area, in this order, for each transaction that erases.
class Forgetting {
public:
    /// Without a list nothing can be erased; without a store there are no attached files.
    Forgetting(std::string area, std::shared_ptr<ErasureList> list,
               std::shared_ptr<AttachmentStore> store)
        : area_(std::move(area)), list_(std::move(list)), store_(std::move(store))
    {
    }

    /// While the words are there still: which entries and files they are. Throws DatabaseError
    /// (refused) where there is no list.
    void before(Connection& in, const std::vector<Erasure>& erasures, Moment now);
    /// When the words are gone, before the transaction is committed: the rows of files that no
    /// entry names go, and what is left of mails; the index of words is written again, and then the
    /// list is on the disk.
    void within(Connection& in);
    /// After the commit: the files go, and the database lets go of what it has deleted. False
    /// where that did not succeed, because somebody still reads an older state: try again.
    bool after(Connection& in);

private:
    std::string area_;
    std::shared_ptr<ErasureList> list_;
    std::shared_ptr<AttachmentStore> store_;
    std::vector<ErasedEntry> entries_;
    std::vector<std::string> people_; ///< by which an import would know whose entries they are
    std::vector<std::string> named_; ///< files that erased entries name
    std::vector<std::string> files_; ///< of those, the ones nobody names any more
};

/// Makes the database let go of deleted rows: SQLite empties its log into the file, whose free
/// pages are zeroes; PostgreSQL vacuums. False where somebody still reads an older state.
bool let_go(Connection& in);

/// The attached files that an entry's fact names, by their hashes.
std::vector<std::string> files_named_in(const std::string& fact);
/// Whether an entry of the area still names the file. Reads every fact: for erasures, not pages.
bool is_named(Connection& in, const std::string& area, const std::string& hash);

} // namespace ribbon::storage
