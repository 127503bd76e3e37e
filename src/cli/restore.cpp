// ribbon restore: a record from its backup, to an empty place, verified before it says yes.
#include "cli/backup_commands.hpp"

#include "base/json/writer.hpp"
#include "storage/backup/restore.hpp"

namespace ribbon::cli {
namespace {

void tell_of(const Common& common, const storage::Restored& restored)
{
    const auto whole = [](std::uint64_t number) { return static_cast<long long>(number); };
    if (common.json) {
        print(JsonObject{}
                  .text("area", restored.head.area)
                  .text("made", iso(restored.head.made))
                  .number("entries", whole(restored.entries))
                  .number("attachments", whole(restored.attachments))
                  .number("erased_again", whole(restored.erased_again))
                  .number("signed_entries", whole(restored.signed_entries.value_or(0)))
                  .flag("log_key_given", restored.log_key_was_given)
                  .json() +
              "\n");
        return;
    }
    print("The record of area " + restored.head.area + " is restored, as it was at " +
          iso(restored.head.made) + ": " + std::to_string(restored.entries) + " entries in " +
          std::to_string(restored.streams) + " streams, " + std::to_string(restored.attachments) +
          " attached files.\n");
    print("Every entry, the tree and every file were checked.");
    if (restored.signed_entries)
        print(" The signed checkpoint holds for the first " +
              std::to_string(*restored.signed_entries) + " entries.");
    print("\n");
    if (!restored.log_key_was_given)
        print("The signature was held against the key in the backup itself. Give --log-key, the "
              "one you noted, to know that nobody else made this backup.\n");
    if (restored.erased_again > 0)
        print("Erased again, by the list of erasures: " + std::to_string(restored.erased_again) +
              " entries.\n");
    print("The signing key is not part of a backup. Before anything is recorded here, read "
          "docs/operators/backup.md, \"After a loss\".\n");
}

/// Everything wrong with what was given, at once.
Problems problems_of(const RestoreCommand& options)
{
    Problems problems;
    for (const std::string& path : {options.file, options.identity, options.erasures})
        if (auto problem = why_unreadable(path)) problems.push_back(*problem);
    return problems;
}

} // namespace

int restore(const Common& common, const RestoreCommand& options)
{
    Problems problems = problems_of(options);
    const auto place = place_of(options.into);
    if (!place)
        problems.insert(problems.end(), place.problems().begin(), place.problems().end());
    else if (place->engine == storage::Engine::sqlite && !has_folder(place->address))
        problems.push_back({"--into", "there is no folder for " + place->address + "; make it"});
    else if (options.files.empty() && place->engine == storage::Engine::postgres)
        problems.push_back({"--files", "say in which folder the attached files are to lie; a "
                                       "PostgreSQL database has none beside it"});
    auto books = open_books(common);
    if (!books) problems.insert(problems.end(), books.problems().begin(), books.problems().end());
    if (!problems.empty()) return refused("", problems);
    try {
        const storage::Restored restored =
            storage::restore_backup({.backup = options.file,
                                     .identity = options.identity,
                                     .erasures = options.erasures,
                                     .into = *place,
                                     .attachments = files_folder(options.files, *place),
                                     .books = std::make_shared<Books>(*std::move(books)),
                                     .today = today(),
                                     .log_key = options.log_key,
                                     .progress = progress("Entries")});
        tell_of(common, restored);
        return 0;
    } catch (const storage::BackupError& error) {
        return refused(options.file, {{"", error.what()}});
    }
}

} // namespace ribbon::cli
