// "ribbon backup" and "ribbon restore", as the command line asks for them.
#include "cli/backup_commands.hpp"
#include "cli/sub_command.hpp"

namespace ribbon::cli {

void add_backup_commands(CLI::App& app, Common& common, BackupChoices& choices, int& code)
{
    constexpr auto must = SubCommand::Must::be_given;
    const SubCommand program{app, common, code};
    program
        .runs("backup", "An encrypted copy of a record, while work goes on",
              [&] { return backup(common, choices.backup); })
        .record(choices.backup.record, "--from")
        .asks("--to", choices.backup.to, "The file to make; never one that is there", must)
        .asks("--recipient", choices.backup.recipients,
              "The public key of age it is encrypted for (age1...); several may be given", must)
        .asks("--identity", choices.backup.identity,
              "The secret key, to decrypt and check what was written")
        .footer("Example:  ribbon backup --from sqlite:record/ribbon.db --recipient age1... --to "
                "2026-11-22.ribbon-backup");
    program
        .runs("restore", "A record from its backup, to an empty place",
              [&] { return restore(common, choices.restore); })
        .asks("BACKUP", choices.restore.file, "What \"ribbon backup\" made", must)
        .asks("--into", choices.restore.into, "sqlite:FILE or postgresql://..., empty", must)
        .asks("--identity", choices.restore.identity, "The file with the secret key of age", must)
        .asks("--erasures", choices.restore.erasures,
              "The list of what was erased since; it is kept beside the signer's files", must)
        .asks("--files", choices.restore.files,
              "The folder for attached files; else files/ beside the record")
        .asks("--log-key", choices.restore.log_key,
              "The log's verifier key, as \"ribbon log show\" told it")
        .footer("Example:  ribbon restore 2026-11-22.ribbon-backup --into sqlite:new/ribbon.db "
                "--identity backup.key --erasures keys/830.erasures");
}

} // namespace ribbon::cli
