// The sub-commands that keep a record from being lost.
#pragma once

#include "cli/record_shell.hpp"
#include "storage/attachments/store.hpp"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace ribbon::cli {

struct BackupCommand {
    RecordOptions record;
    std::string to;
    std::vector<std::string> recipients; ///< public keys of age
    std::string identity;                ///< the secret one, to read the backup back in full
};
int backup(const Common& common, const BackupCommand& options);

struct RestoreCommand {
    std::string file;
    std::string into;
    std::string identity;
    std::string erasures; ///< the list of erasures
    std::string files;    ///< the folder for attached files; empty is "files" beside the record
    std::string log_key;
};
int restore(const Common& common, const RestoreCommand& options);

/// Whether the folder is there that a file is to be made in.
bool has_folder(const std::string& path);

struct BackupChoices {
    BackupCommand backup;
    RestoreCommand restore;
};
void add_backup_commands(CLI::App& app, Common& common, BackupChoices& choices, int& code);

} // namespace ribbon::cli
