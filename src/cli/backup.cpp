// ribbon backup: an encrypted copy of a record, made while work goes on.
#include "cli/backup_commands.hpp"

#include "base/json/writer.hpp"
#include "daemons/signer/key_file.hpp"
#include "storage/backup/backup.hpp"

#include <filesystem>

namespace ribbon::cli {
namespace {

/// The log's verifier key, where this account may read the signer's file; empty where not.
std::string log_key(const RecordOptions& options, const storage::Place& place,
                    const std::string& area)
{
    const auto files = key_files(options, place, area);
    if (!files || why_unreadable(files->key)) return {};
    return ledger::render(daemons::read_key(files->key).verifier());
}

void tell_of(const Common& common, const std::string& to, const storage::Backed& backed)
{
    if (common.json) {
        print(JsonObject{}
                  .text("backup", to)
                  .number("entries", static_cast<long long>(backed.entries))
                  .number("attachments", static_cast<long long>(backed.attachments))
                  .number("bytes", static_cast<long long>(backed.bytes))
                  .text("sha256", backed.hash)
                  .flag("opened", backed.opened)
                  .json() +
              "\n");
        return;
    }
    print(to + ": " + std::to_string(backed.entries) + " entries and " +
          std::to_string(backed.attachments) + " attached files in " +
          std::to_string(backed.bytes) + " bytes.\nSHA-256 " + backed.hash + "\n");
    print(backed.opened ? "It was read back, decrypted and checked in full.\n"
                        : "It was read back from the disk as it was written. It was not decrypted, "
                          "because no identity was given: rehearse a restore "
                          "(docs/operators/backup.md).\n");
}

} // namespace

bool has_folder(const std::string& path)
{
    const auto folder = std::filesystem::path{path}.parent_path();
    return folder.empty() || std::filesystem::is_directory(folder);
}

int backup(const Common& common, const BackupCommand& options)
{
    const auto place = place_of(options.record.url);
    if (!place) return refused("", place.problems());
    Problems problems;
    if (!options.identity.empty())
        if (auto problem = why_unreadable(options.identity)) problems.push_back(*problem);
    if (std::filesystem::exists(options.to))
        problems.push_back({"--to", "there is a file " + options.to +
                                        " already, and a backup never takes another's place"});
    if (!has_folder(options.to))
        problems.push_back({"--to", "there is no folder for " + options.to + "; make it"});
    if (!problems.empty()) return refused("", problems);
    // Opened as for writing, so that the signer signs what is there now.
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    const std::string area = (*archive)->area();
    try {
        const auto store = attachments_of(options.record, *place, area);
        const storage::Backed backed =
            storage::make_backup({.from = *place,
                                  .area = area,
                                  .attachments = store.get(),
                                  .to = options.to,
                                  .recipients = options.recipients,
                                  .identity = options.identity,
                                  .checkpoint = (*archive)->checkpoint(),
                                  .log_key = log_key(options.record, *place, area),
                                  .now = now(),
                                  .progress = progress("Entries")});
        tell_of(common, options.to, backed);
        return 0;
    } catch (const storage::BackupError& error) {
        return refused("", {{"", error.what()}});
    }
}

} // namespace ribbon::cli
