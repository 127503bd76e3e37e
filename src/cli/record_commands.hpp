// The sub-commands that work on a record. Each returns the exit code: 0 done, 1 done and something
// is wrong with what was looked at, 2 what was given can not be used and nothing was changed.
#pragma once

#include "cli/record_shell.hpp"

#include <string>
#include <vector>

namespace ribbon::cli {

struct InitOptions {
    RecordOptions record;
    std::string origin; ///< the name of the log: "ribbon.northshire.example/log/830"
    std::string name;   ///< of the council
};
/// Makes a record: its tables, an empty log, a signing key.
int init(const Common& common, const InitOptions& options);

struct SignerOptions {
    std::string key, reach;
    std::string socket; ///< where to listen
    int on = -1;        ///< or the descriptor of one socket to answer on
};
int run_signer(const Common& common, const SignerOptions& options);

struct LogOptions {
    RecordOptions record;
    std::string reason;
};
/// The log's name, size, root, checkpoint and verifier key.
int show_log(const Common& common, const LogOptions& options);
/// A policy for "ribbon verify": the log's key and whichever witnesses there are.
int show_policy(const Common& common, const LogOptions& options);
int audit_log(const Common& common, const LogOptions& options);
int new_log_key(const Common& common, const LogOptions& options);
int new_epoch(const Common& common, const LogOptions& options);

struct ReceiptOptions {
    RecordOptions record;
    std::string a_case;
    long long number = 0; ///< of the entry in the case
    std::string out;      ///< the file to write; empty is standard output
};
int receipt(const Common& common, const ReceiptOptions& options);

struct CaseOptions {
    RecordOptions record;
    std::string key;
    std::string on;       ///< the day to look from
    std::string recorded; ///< as it had been recorded by the end of this day
    bool duties = false;  ///< the duties with their reasons, in place of what was recorded
};
int show_case(const Common& common, const CaseOptions& options);

struct WorklistOptions {
    RecordOptions record;
    std::string officer, team, clock, due_by, on;
    bool nobody = false; ///< cases that nobody holds
    int most = 25;
};
int show_worklist(const Common& common, const WorklistOptions& options);

struct DoctorOptions {
    RecordOptions record;
    bool rebuild = false;
    std::string on; ///< the day to judge from
};
int doctor(const Common& common, const DoctorOptions& options);

struct CountyOptions {
    RecordOptions record;
    std::uint64_t seed = 1;
    int plans = 7625;
    std::string until = "2026-10-31";
};
/// Fills an empty record with the years of an invented county. Stands in src/county/command.cpp,
/// because the county may use everything here and nothing here the county.
int county(const Common& common, const CountyOptions& options);

struct AccountOptions {
    RecordOptions record;
    std::string account;         ///< its email or its key
    std::string name, email;     ///< of a new one
    std::string officer, person; ///< whose it is: one of the two
    std::string role;            ///< of an officer, to be recorded: "administrator"
    std::string issuer, subject; ///< at the council's own sign-in
    std::string server;          ///< the address people use: "https://ribbon.example"
    std::string reason;
};
int add_account(const Common& common, const AccountOptions& options);
int list_accounts(const Common& common, const AccountOptions& options);
int end_account(const Common& common, const AccountOptions& options);
/// Takes away the password, the app and every session, and prints a link to set a new password.
int reset_account(const Common& common, const AccountOptions& options);
/// Records that it was done, then prints a link that signs an administrator in.
int break_glass(const Common& common, const AccountOptions& options);

struct RecordCaseOptions {
    RecordOptions record;
    std::string file; ///< a case as text or JSON
};
int record_case(const Common& common, const RecordCaseOptions& options);

} // namespace ribbon::cli
