// ribbon log new-key and new-epoch: docs/operators/signing-key.md.
#include "cli/record_commands.hpp"

#include "base/bytes.hpp"
#include "commands/case_commands.hpp"
#include "daemons/signer/file_signer.hpp"
#include "storage/record/reading.hpp"

#include <filesystem>

namespace ribbon::cli {
namespace {

/// Records one detail of the area.
void record_in_area(storage::Archive& archive, Detail detail)
{
    const auto decided = decide(detail, {}, archive.read({}).number, detail.when.first);
    if (!decided) throw std::runtime_error(decided.problems().front().sentence);
    archive.append({{*decided}, {who(), "operator"}, now()});
}

/// What both need: the place, the area, its files, and a reason.
struct Changing {
    storage::Place place;
    std::string area;
    KeyFiles files;
};

Result<Changing> changing(const LogOptions& options)
{
    Problems problems;
    if (options.reason.empty())
        problems.push_back({"--reason", "say why; it stands in the record for ever"});
    if (!options.record.signer.empty())
        problems.push_back({"--signer", "stop the signer that runs first: this command holds its "
                                        "files while it changes them"});
    const auto place = place_of(options.record.url);
    if (!place) problems.insert(problems.end(), place.problems().begin(), place.problems().end());
    if (!problems.empty()) return problems;
    const auto connection = storage::connect(*place, storage::Access::read);
    const auto area = area_of(*connection, options.record);
    if (!area) return area.problems();
    const auto files = key_files(options.record, *place, *area);
    if (!files) return files.problems();
    return Changing{*place, *area, *files};
}

bool recorded_already(storage::Archive& archive, const std::string& key)
{
    for (const Detail& one : archive.read({}).details)
        if (one.kind == DetailKind::key_changed && one[DetailField::words] == key) return true;
    return false;
}

} // namespace

int new_log_key(const Common& common, const LogOptions& options)
{
    const auto what = changing(options);
    if (!what) return refused("", what.problems());
    const std::string next = what->files.key + ".next";
    // A run that was broken off left its new key here; it is finished and no third one is made.
    if (!std::filesystem::exists(next))
        daemons::make_key(next, daemons::read_key(what->files.key).name, unguessable());
    const std::string verifier = render(daemons::read_key(next).verifier());
    {
        auto archive = open_record(common, options.record, Opens::writing);
        if (!archive) return refused("", archive.problems());
        if (!recorded_already(**archive, verifier)) {
            Detail changed = detail_of(DetailKind::key_changed, today());
            changed.set(DetailField::words, verifier).set(DetailField::reason, options.reason);
            record_in_area(**archive, std::move(changed));
        }
    }
    const std::string old = what->files.key + ".old";
    std::filesystem::rename(what->files.key, old);
    std::filesystem::rename(next, what->files.key);
    print("From the next entry on the log is signed with\n" + verifier + "\nThe old key is in " +
          old + ". Publish the new one, then destroy the old.\n");
    return 0;
}

int new_epoch(const Common& common, const LogOptions& options)
{
    const auto what = changing(options);
    if (!what) return refused("", what.problems());
    storage::LogRow row;
    storage::Signer::Reach lost;
    {
        const auto connection = storage::connect(what->place);
        row = *storage::read_log(*connection, what->area);
        daemons::FileSigner signer{what->files.key, what->files.reach};
        lost = signer.reach();
        const auto edge = ledger::Edge::read(row.edge);
        if (lost.size < row.size || (lost.size == row.size && edge->root() == lost.root))
            return refused("", {{what->area, "nothing is lost: the signer signed what the database "
                                             "holds. No new epoch was begun"}});
        const std::string mark = ".before-" + std::to_string(now().seconds);
        std::filesystem::rename(what->files.key, what->files.key + mark);
        std::filesystem::rename(what->files.reach, what->files.reach + mark);
        const std::string origin = row.origin + "/after-" + std::to_string(row.size);
        daemons::make_key(what->files.key, origin, unguessable());
        daemons::ReachFile{what->files.reach}.keep(*edge);
        storage::Transaction transaction{*connection, storage::Access::write};
        connection->run("UPDATE log SET origin = $2 WHERE area = $1", {what->area, origin});
        transaction.commit();
    }
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    Detail begun = detail_of(DetailKind::epoch_begun, today());
    begun
        .set(DetailField::words, "The log " + row.origin + " was signed up to " +
                                     std::to_string(lost.size) + " entries, with root " +
                                     hex(ledger::as_bytes(lost.root)) + ". This record holds " +
                                     std::to_string(row.size) + " of them. " + options.reason)
        .set(DetailField::count, std::to_string(lost.size - row.size));
    record_in_area(**archive, std::move(begun));
    print("A new epoch has begun. " + std::to_string(lost.size - row.size) +
          " entries are lost, and the first entry of the new log says so. Tell the families who "
          "hold receipts for them.\n");
    return 0;
}

} // namespace ribbon::cli
