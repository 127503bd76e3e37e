// How the command line asks for a backup and a restore.
#include "cli/backup_commands.hpp"
#include "cli/record_options.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace ribbon::cli {

bool has_folder(const std::string& path)
{
    const auto folder = std::filesystem::path{path}.parent_path();
    return folder.empty() || std::filesystem::is_directory(folder);
}

void add_backup_commands(CLI::App& app, Common& common, BackupChoices& choices, int& code)
{
    auto* make = app.add_subcommand("backup", "An encrypted copy of a record, while work goes on");
    add_common(*make, common);
    add_record(*make, choices.backup.record, "--from");
    make->add_option("--to", choices.backup.to, "The file to make; never one that is there")
        ->required();
    make->add_option("--recipient", choices.backup.recipients,
                     "The public key of age it is encrypted for (age1...); several may be given")
        ->required();
    make->add_option("--identity", choices.backup.identity,
                     "The secret key, to decrypt and check what was written");
    make->callback([&] { code = backup(common, choices.backup); });
    make->footer("Example:  ribbon backup --from sqlite:record/ribbon.db --recipient age1... --to "
                 "2026-11-22.ribbon-backup");

    auto* back = app.add_subcommand("restore", "A record from its backup, to an empty place");
    add_common(*back, common);
    back->add_option("BACKUP", choices.restore.file, "What \"ribbon backup\" made")->required();
    back->add_option("--into", choices.restore.into, "sqlite:FILE or postgresql://..., empty")
        ->required();
    back->add_option("--identity", choices.restore.identity, "The file with the secret key of age")
        ->required();
    back->add_option("--erasures", choices.restore.erasures,
                     "The list of what was erased since; it is kept beside the signer's files")
        ->required();
    back->add_option("--files", choices.restore.files,
                     "The folder for attached files; else files/ beside the record");
    back->add_option("--log-key", choices.restore.log_key,
                     "The log's verifier key, as \"ribbon log show\" told it");
    back->callback([&] { code = restore(common, choices.restore); });
    back->footer("Example:  ribbon restore 2026-11-22.ribbon-backup --into sqlite:new/ribbon.db "
                 "--identity backup.key --erasures keys/830.erasures");
}

} // namespace ribbon::cli
