// The sub-commands that work on a record, as the command line asks for them.
#pragma once

#include "cli/record_commands.hpp"
#include "cli/serve_commands.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace ribbon::cli {

/// The options of every sub-command on a record; they live as long as the program runs.
struct RecordChoices {
    InitOptions init;
    SignerOptions signer;
    LogOptions log;
    ReceiptOptions receipt;
    CaseOptions a_case;
    WorklistOptions worklist;
    DoctorOptions doctor;
    RecordCaseOptions record_case;
    CountyOptions county;
    ServeOptions serve;
    AccountOptions account;
};

/// Adds the sub-commands. The one that is asked for runs, and leaves its exit code in `code`.
void add_record_commands(CLI::App& app, Common& common, RecordChoices& choices, int& code);

/// "--json" and "--data", which every sub-command has.
void add_common(CLI::App& command, Common& common);

/// "--from" or "--into", "--area", "--keys", "--signer".
void add_record(CLI::App& command, RecordOptions& options, const char* url);

} // namespace ribbon::cli
