#include "storage/record/writer.hpp"

#include "base/bytes.hpp"
#include "storage/erasures/forgetting.hpp"
#include "storage/record/batch.hpp"
#include "storage/record/continues.hpp"

#include <cassert>

namespace ribbon::storage {
namespace {

/// Acts that share one transaction at most: enough to spread the cost of a write to the disk, few
/// enough that nobody waits long.
constexpr std::size_t most_acts = 512;
/// Leaves that are sent to the signer at once.
constexpr std::size_t most_leaves = 65'536;

/// Locks the log for this transaction. SQLite has one writer anyway.
LogRow locked_log(Connection& connection, const std::string& area)
{
    if (connection.engine() == Engine::postgres)
        connection.query("SELECT 1 FROM log WHERE area = $1 FOR UPDATE", {area}, [](const Row&) {});
    auto log = read_log(connection, area);
    if (!log)
        throw DatabaseError(DatabaseError::What::refused,
                            "There is no record of area " + area +
                                " in this database. \"ribbon init\" makes one.");
    return *log;
}

ledger::Edge edge_of(const LogRow& log)
{
    auto edge = ledger::Edge::read(log.edge);
    if (!edge || edge->size() != log.size)
        throw DatabaseError(DatabaseError::What::damaged,
                            "The edge of the log's tree does not fit its size. Restore a backup, "
                            "or ask \"ribbon log audit\" what else differs.");
    return *edge;
}

std::vector<ledger::Hash> leaves_from(Connection& connection, const std::string& area,
                                      std::uint64_t first, std::int64_t most)
{
    std::vector<ledger::Hash> leaves;
    connection.query("SELECT hash FROM node WHERE area = $1 AND level = 0 AND place >= $2 "
                     "ORDER BY place LIMIT $3",
                     {area, static_cast<std::int64_t>(first), most}, [&](const Row& row) {
                         const auto hash = ledger::as_hash(row.bytes(0));
                         assert(hash);
                         leaves.push_back(*hash);
                     });
    return leaves;
}

} // namespace

void make_area(Connection& in, const std::string& area, const std::string& origin)
{
    Transaction transaction{in, Access::write};
    in.run("INSERT INTO log (area, origin, size, edge, recorded, checkpoint) "
           "VALUES ($1, $2, 0, $3, 0, '') ON CONFLICT (area) DO NOTHING",
           {area, origin, Blob{ledger::Edge{}.bytes()}});
    const auto log = read_log(in, area);
    if (log->origin != origin)
        throw DatabaseError(DatabaseError::What::refused,
                            "The record of area " + area + " is there already, as " + log->origin);
    transaction.commit();
}

Writer::Writer(Place place, std::string area, std::shared_ptr<Signer> signer, Salts salts,
               std::shared_ptr<Forgetting> forgetting)
    : place_(std::move(place)), area_(std::move(area)), signer_(std::move(signer)),
      salts_(std::move(salts)), forgetting_(std::move(forgetting))
{
    if (!forgetting_) forgetting_ = std::make_shared<Forgetting>(area_, nullptr, nullptr);
    ready();
    sign_rest();
    signed_ = edge_.size();
    thread_ = std::thread{[this] { run(); }};
}

Writer::~Writer()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

/// Connects where there is no connection, and reads how far the log has come.
void Writer::ready()
{
    if (connection_) return;
    auto connection = connect(place_);
    const auto log = read_log(*connection, area_);
    if (!log)
        throw DatabaseError(DatabaseError::What::refused,
                            "There is no record of area " + area_ +
                                " in this database. \"ribbon init\" makes one.");
    ledger::Edge edge = edge_of(*log);
    expect_continues(*connection, area_, edge, edge_);
    edge_ = std::move(edge);
    connection_ = std::move(connection);
}

/// Brings the signer up to the log as the database has it now. The leaves it lacks were committed
/// before a crash, while it was away, or by another program.
void Writer::sign_rest()
{
    // Between our asking how far it is and our going on from there, a program beside this one may
    // have gone on already: then from where it is now.
    constexpr int most_tries = 100;
    for (int tries = 1;; ++tries) {
        const Signer::Reach reach = signer_->reach();
        const auto log = read_log(*connection_, area_);
        const ledger::Edge edge = edge_of(*log);
        expect_continues(*connection_, area_, edge, reach);
        try {
            std::uint64_t from = reach.size;
            std::string checkpoint;
            do {
                const auto leaves =
                    leaves_from(*connection_, area_, from, std::int64_t{most_leaves});
                checkpoint = signer_->sign(from, leaves);
                from += leaves.size();
            } while (from < edge.size());
            edge_ = edge;
            return keep_checkpoint(checkpoint);
        } catch (const SignerRefuses&) {
            if (tries == most_tries) throw;
        }
    }
}

/// Signs what was just committed; nothing when the signer is away: it is recorded, and the
/// receipt follows when the signer is back.
std::string Writer::sign(const std::vector<ledger::Hash>& leaves)
{
    try {
        // More than the signer takes at once goes to it in pieces, as what it lacks does.
        if (behind_ || signed_ + leaves.size() != edge_.size() || leaves.size() > most_leaves) {
            sign_rest();
            behind_ = false;
        } else {
            keep_checkpoint(signer_->sign(signed_, leaves));
        }
        signed_ = edge_.size();
        return checkpoint();
    } catch (const SignerAway&) {
        behind_ = true;
        return {};
    } catch (const SignerRefuses&) {
        // Another program that writes here was quicker with the signer. If it is not that, what
        // was just tried is tried again from what the database says, and refused for good.
        behind_ = true;
    }
    try {
        sign_rest();
        behind_ = false;
        signed_ = edge_.size();
        return checkpoint();
    } catch (const SignerAway&) {
        return {};
    }
}

void Writer::keep_checkpoint(std::string checkpoint)
{
    const std::lock_guard lock{mutex_};
    checkpoint_ = std::move(checkpoint);
}

/// Those who wait, once there are some; nobody when it is time to stop.
Writer::Group Writer::next_group()
{
    Group group;
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
    std::size_t acts = 0;
    while (!waiting_.empty() && acts < most_acts) {
        acts += waiting_.front().acts.size() + 1;
        group.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    return group;
}

void Writer::run()
{
    for (;;) {
        const Group group = next_group();
        if (group.empty()) return;
        std::vector<Answer> answers;
        std::exception_ptr failed;
        try {
            answers = write(group);
        } catch (...) {
            // Nothing is known of the last commit: begin again from what the database says.
            connection_.reset();
            failed = std::current_exception();
        }
        answers.resize(group.size());
        for (std::size_t i = 0; i < group.size(); ++i) group[i].tell(std::move(answers[i]), failed);
    }
}

/// What is erased is committed: whatever fails here is tried again after the next act.
bool Writer::let_go_now() noexcept
{
    try {
        return forgetting_->after(*connection_);
    } catch (const std::exception&) {
        return false;
    }
}

std::vector<Writer::Answer> Writer::write(const Group& group)
{
    if (!connection_) behind_ = true;
    ready();
    std::vector<Answer> answers;
    std::vector<ledger::Hash> leaves;
    bool erases = false;
    {
        Transaction transaction{*connection_, Access::write};
        const LogRow log = locked_log(*connection_, area_);
        ledger::Edge edge = log.size == edge_.size() ? edge_ : edge_of(log);
        Batch batch{*connection_, area_, edge, log.recorded};
        for (const Waiting& one : group) {
            Answer& answer = answers.emplace_back();
            for (const Prepared& act : one.acts) try {
                    answer.emplace_back(batch.take(act, salts_));
                } catch (const Conflict& conflict) {
                    answer.emplace_back(conflict);
                }
        }
        erases = !batch.erasures().empty();
        if (erases) forgetting_->before(*connection_, batch.erasures(), batch.recorded());
        batch.write(log.origin);
        for (const Waiting& one : group)
            if (one.work) one.work(*connection_);
        if (erases) forgetting_->within(*connection_);
        transaction.commit();
        leaves = batch.leaves();
        edge_ = std::move(edge);
    }
    if (erases || let_go_later_) let_go_later_ = !let_go_now();
    // Work between acts adds nothing to the log: every page that is read waits for such work, and
    // there is nothing to sign that was not signed before.
    if (leaves.empty() && !behind_ && signed_ == edge_.size()) return answers;
    const std::string checkpoint = sign(leaves);
    for (auto& answer : answers)
        for (auto& one : answer)
            if (auto* appended = std::get_if<Appended>(&one)) appended->checkpoint = checkpoint;
    return answers;
}

} // namespace ribbon::storage
