// The one writer of an area. Acts that arrive together are made durable together (group commit):
// entries, leaves, the tree's edge and the rows derived from them in one transaction; then the
// signer signs; then everybody is answered.
#pragma once

#include "ledger/tree.hpp"
#include "storage/derived/rows.hpp"
#include "storage/derived/texts.hpp"
#include "storage/record/act.hpp"
#include "storage/record/reading.hpp"
#include "storage/record/signer.hpp"
#include "storage/sql/connection.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ribbon::storage {

/// What follows from an act, made by whoever decided it: `number` of each tells what it was made
/// from, and an act that meets another number is a conflict, so it can not be out of date.
struct Derived {
    std::vector<CaseRows> cases;
    std::vector<PersonRows> people;
    std::vector<StreamTexts> texts;
};

/// Rows of the desk that change in the transaction of an act: a mail is filed, or a letter put out,
/// exactly when its facts are recorded.
struct Along {
    /// Asked before the act; where it says no the act is a conflict, and nothing of it recorded.
    std::function<bool(Connection&)> only_if;
    /// Done after it, in the same transaction. It may not fail for reasons of its own.
    std::function<void(Connection&)> with_it;
};

struct Prepared {
    Act act;
    Derived rows;
    Along along = {};
};

/// 32 bytes nobody can guess, new each time. Passed in, so that a county can be made twice alike.
using Salts = std::function<std::string()>;

/// Told how something that was handed in ended: with nothing where it went well.
using Told = std::function<void(std::exception_ptr failed)>;

class Forgetting;

class Writer {
public:
    /// Opens the area for writing. What was committed and not signed (the power went in between)
    /// is signed now. Throws SignerRefuses when the database is behind the signer or is another.
    /// Without `forgetting` nothing can be erased.
    Writer(Place place, std::string area, std::shared_ptr<Signer> signer, Salts salts,
           std::shared_ptr<Forgetting> forgetting = nullptr);
    ~Writer(); ///< after everything handed in has been answered
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Records an act, and returns when it is on the disk and signed. An empty checkpoint: it is
    /// recorded, and the signer is away. Throws Conflict, or DatabaseError.
    Appended append(Prepared prepared);

    /// Many acts in one transaction, each recorded or a conflict by itself: the first conflict is
    /// thrown after all were tried.
    std::vector<Appended> append_all(std::vector<Prepared> prepared);

    /// Work in the same transaction as others, between acts: refreshing what is derived. On the
    /// disk when it returns.
    void between_acts(const std::function<void(Connection&)>& work);
    /// The same for who does not wait here: `then` is told on the writer's thread once it is on the
    /// disk, or with what went wrong. It must not throw, nor take long.
    void between_acts(std::function<void(Connection&)> work, Told then);

    /// The last checkpoint, signed; and how many leaves it is over.
    std::string checkpoint() const;

private:
    using Answer = std::vector<std::variant<Appended, Conflict>>;
    struct Waiting {
        std::vector<Prepared> acts;
        std::function<void(Connection&)> work;
        std::function<void(Answer, std::exception_ptr failed)> tell;
    };
    using Group = std::vector<Waiting>;

    void run();
    void ready();
    void sign_rest();
    std::string sign(const std::vector<ledger::Hash>& leaves);
    void keep_checkpoint(std::string checkpoint);
    Group next_group();
    std::vector<Answer> write(const Group& group);
    bool let_go_now() noexcept;
    void hand_in(Waiting waiting);
    Answer record(std::vector<Prepared> acts);

    Place place_;
    std::string area_;
    std::shared_ptr<Signer> signer_;
    Salts salts_;
    std::shared_ptr<Forgetting> forgetting_;
    bool let_go_later_ = false; ///< erased rows are still where a database keeps deleted ones
    std::unique_ptr<Connection> connection_;
    ledger::Edge edge_;
    std::uint64_t signed_ = 0; ///< how far the signer has come, as far as we know
    bool behind_ = false; ///< the signer was away; it must be brought up first
    std::string checkpoint_;

    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Waiting> waiting_;
    bool stopping_ = false;
    std::thread thread_;
};

/// Makes an area: its empty log. Nothing where it is there already with this origin.
void make_area(Connection& in, const std::string& area, const std::string& origin);

} // namespace ribbon::storage
