#include "storage/record/audit.hpp"

#include "base/bytes.hpp"
#include "ledger/tree.hpp"
#include "storage/record/leaf.hpp"
#include "storage/record/reading.hpp"

#include <map>

namespace ribbon::storage {
namespace {

std::string where(const Entry& entry)
{
    return "entry " + std::to_string(entry.number) + " of " + written(entry.stream) +
           ", at position " + std::to_string(entry.position);
}

class Auditor {
public:
    Auditor(Connection& from, const std::string& area) : from_(from), area_(area) {}

    /// Looks at one entry; a sentence where it is not what it should be.
    std::optional<std::string> wrong(const Entry& entry)
    {
        if (entry.position != edge_.size())
            return "Position " + std::to_string(edge_.size()) + " of the log is missing";
        if (entry.number != ++numbers_[entry.stream])
            return "The numbers of " + written(entry.stream) + " do not follow each other at " +
                   where(entry);
        if (entry.recorded < recorded_)
            return "At " + where(entry) + " the record goes back in time";
        recorded_ = entry.recorded;
        const auto kept = ledger::as_hash(entry.commitment);
        if (!kept) return "There is no commitment of " + where(entry);
        if (!entry.erased() && !ledger::same(commitment_of(entry), *kept))
            return "What is written in " + where(entry) +
                   " is not what was committed to when it was recorded";
        std::optional<std::string> node;
        const ledger::Hash leaf = leaf_of(entry, *kept);
        if (!has(0, entry.position, leaf)) return "The leaf of " + where(entry) + " is another";
        edge_.append(leaf, [&](int level, std::uint64_t place, const ledger::Hash& hash) {
            if (!has(level, place, hash))
                node = "The tree's node " + std::to_string(place) + " at level " +
                       std::to_string(level) + " is another";
        });
        return node;
    }

    const ledger::Edge& edge() const { return edge_; }
    std::uint64_t streams() const { return numbers_.size(); }
    const std::map<StreamId, std::int64_t>& numbers() const { return numbers_; }

private:
    bool has(int level, std::uint64_t place, const ledger::Hash& hash)
    {
        bool same = false;
        from_.query("SELECT hash FROM node WHERE area = $1 AND level = $2 AND place = $3",
                    {area_, std::int64_t{level}, static_cast<std::int64_t>(place)},
                    [&](const Row& row) { same = row.bytes(0) == ledger::as_bytes(hash); });
        return same;
    }

    Connection& from_;
    const std::string& area_;
    ledger::Edge edge_;
    std::map<StreamId, std::int64_t> numbers_;
    Moment recorded_;
};

std::optional<std::string> wrong_numbers(Connection& from, const std::string& area,
                                         const std::map<StreamId, std::int64_t>& numbers)
{
    std::optional<std::string> wrong;
    std::uint64_t rows = 0;
    from.query("SELECT kind, key, number FROM stream WHERE area = $1", {area}, [&](const Row& row) {
        ++rows;
        const auto kind = stream_kind_called(row.text(0));
        const StreamId id{kind.value_or(StreamKind::area), std::string{row.text(1)}};
        const auto found = numbers.find(id);
        if (found == numbers.end() || found->second != row.number(2))
            wrong = "The stream " + written(id) + " says it has " + std::to_string(row.number(2)) +
                    " entries and has another number";
    });
    if (!wrong && rows != numbers.size()) wrong = "A stream has entries and is not listed";
    return wrong;
}

std::optional<std::string> wrong_end(const LogRow& log, const ledger::Edge& edge)
{
    if (log.size != edge.size())
        return "The log says it has " + std::to_string(log.size) + " entries and has " +
               std::to_string(edge.size());
    if (log.edge != edge.bytes()) return std::string{"The right edge of the tree is another"};
    return std::nullopt;
}

} // namespace

Audit audit(Connection& from, const std::string& area, const std::optional<Signer::Reach>& signer,
            const Progress& progress)
{
    Audit result;
    const auto log = read_log(from, area);
    if (!log) {
        result.difference = "There is no record of area " + area + " in this database";
        return result;
    }
    Auditor auditor{from, area};
    std::optional<std::string> signed_another;
    scan(from, area, 0, [&](const Entry& entry) {
        if (result.difference) return;
        result.difference = auditor.wrong(entry);
        ++result.entries;
        if (entry.erased()) ++result.erased;
        if (signer && auditor.edge().size() == signer->size &&
            !ledger::same(auditor.edge().root(), signer->root))
            signed_another = "The signer signed another tree of " + std::to_string(signer->size) +
                             " entries than this one";
        if (progress && result.entries % 4096 == 0) progress(result.entries, log->size);
    });
    result.streams = auditor.streams();
    result.root = hex(ledger::as_bytes(auditor.edge().root()));
    if (!result.difference) result.difference = wrong_end(*log, auditor.edge());
    if (!result.difference) result.difference = wrong_numbers(from, area, auditor.numbers());
    if (!result.difference) result.difference = signed_another;
    if (!result.difference && signer && signer->size > log->size)
        result.difference = "The signer signed " + std::to_string(signer->size) +
                            " entries and the database holds " + std::to_string(log->size);
    return result;
}

} // namespace ribbon::storage
