// An area's record, open for work: what the rest of the shell reads from and appends to.
#pragma once

#include "commands/proposal.hpp"
#include "storage/derived/rows.hpp"
#include "storage/record/writer.hpp"
#include "storage/sql/pool.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace ribbon::storage {

/// Who records something, and as what.
struct Who {
    std::string by;   ///< an account's key, or "import"
    std::string role; ///< officer, family, school, import, system
};

/// One act to come: what was decided, by whom, when.
struct Decided {
    Proposal proposal;
    Who who;
    Moment recorded;
    /// The cases it was decided on, where the caller has them still: they need not be read again.
    std::vector<CaseHistory> on = {};
    /// Rows of the desk that change with it, or not at all.
    Along along = {};
};

class AttachmentStore;

class Archive {
public:
    struct Config {
        Place place;
        std::string area;
        std::shared_ptr<Signer> signer; ///< none: only reading
        Salts salts;
        std::shared_ptr<const Books> books;
        /// Leaves what is derived to a rebuild at the end: for taking in years at once.
        bool derive_later = false;
        /// The list of erasures, outside every backup; without it nothing can be erased.
        std::string erasures = {};
        /// The attached files; none where this program has nothing to do with them.
        std::shared_ptr<AttachmentStore> attachments = {};
    };
    /// Opens a record that "ribbon init" made. An erasure that was listed and then interrupted is
    /// finished. Throws DatabaseError, FileError, SignerAway, SignerRefuses.
    explicit Archive(Config config);

    const std::string& area() const { return config_.area; }
    /// The law and the calendars, with what the council has set for itself by now. What was given
    /// out stays as it is until this ends, for pages are made of it.
    const Books& books() const { return *books_.load(std::memory_order_acquire); }
    /// As this program was started, without what the council set for itself.
    const Books& started_with() const { return *config_.books; }
    /// The same as it had been recorded by a moment.
    std::shared_ptr<const Books> books_as_at(Moment recorded_by);
    /// Reads what the council has set anew, where its stream has grown: by this program or another.
    void renew_books();

    /// A case, as it stands or as it had been recorded by a moment; `number` 0 where there is none.
    CaseHistory read_case(const std::string& key, std::optional<Moment> recorded_by = {});
    DetailHistory read(const StreamId& stream, std::optional<Moment> recorded_by = {});
    std::vector<Entry> entries(const StreamId& stream, std::optional<Moment> recorded_by = {});

    /// One entry of a stream; nothing where there is none.
    std::optional<Entry> entry(const StreamId& stream, std::int64_t number);

    /// Records what was decided, durable and signed when it returns. Throws Conflict where a
    /// stream has grown since it was read: read it and decide again.
    Appended append(const Decided& decided);
    /// Many in one transaction.
    std::vector<Appended> append_all(const std::vector<Decided>& decided);

    /// The tlog-proof of the entry at a position, with its body and salt: a family's receipt.
    /// Nothing where there is no such entry, or it was erased.
    std::optional<std::string> receipt(std::uint64_t position);
    /// The last signed checkpoint.
    std::string checkpoint() const;

    /// Reads anything else, on a connection of its own that only reads.
    void reading(const std::function<void(Connection&)>& work);
    /// Writes what is derived or belongs to the desk, between acts, in one transaction.
    void writing(const std::function<void(Connection&)>& work);
    /// The same for who does not wait: `then` is told, on another thread, when it is on the disk.
    void writing(std::function<void(Connection&)> work, Told then);

private:
    Prepared prepare(const Decided& decided);
    void derive(const Decided& decided, const StreamProposal& proposed, Derived& rows);
    CaseHistory history_of(const Decided& decided, const std::string& key);

    void keep_books(std::shared_ptr<const Books> books);

    Config config_;
    Pool readers_;
    std::mutex renewing_;
    std::int64_t area_number_ = -1; ///< of the area's last entry that was looked at
    std::vector<std::shared_ptr<const Books>> all_books_; ///< every one that was ever given out
    std::atomic<const Books*> books_ = nullptr;
    std::unique_ptr<Writer> writer_;
};

} // namespace ribbon::storage
