// The sub-commands of daily work on people and cases. Exit codes as in cli/record_commands.hpp: 2
// is that nothing was changed, also where something risky was not confirmed.
#pragma once

#include "cli/record_shell.hpp"

#include <string>
#include <vector>

namespace ribbon::cli {

struct SearchOptions {
    RecordOptions record;
    std::vector<std::string> words;
    std::vector<std::string> cases; ///< only in these
    long long page = 1;
};
int search(const Common& common, const SearchOptions& options);

struct PersonOptions {
    RecordOptions record;
    std::string person, other;
    std::string reason;
    bool yes = false;
};
int show_person(const Common& common, const PersonOptions& options);
int merge_people(const Common& common, const PersonOptions& options);
int unmerge_people(const Common& common, const PersonOptions& options);

struct SiblingOptions {
    RecordOptions record;
    std::string a_case;
    std::string add; ///< the case of a brother or sister to be recorded
};
int siblings(const Common& common, const SiblingOptions& options);

struct FileOptions {
    RecordOptions record;
    std::string a_case, path;
    std::string name; ///< what the file is called in the record; empty is its own name
    std::string on; ///< the day it was received
    std::string looked; ///< why it may go in though it tells of another child
    bool seen = false; ///< whoever adds it looked through it
    std::string clamd;
};
int attach_file(const Common& common, const FileOptions& options);
int list_files(const Common& common, const FileOptions& options);
int scan_files(const Common& common, const FileOptions& options);
int sweep_files(const Common& common, const FileOptions& options);

struct SealOptions {
    RecordOptions record;
    std::string stream; ///< a case, or "person/KEY"
    long long entry = 0;
    std::string reason, until, person;
    bool lift = false;
};
int seal(const Common& common, const SealOptions& options);

struct EraseOptions {
    RecordOptions record;
    std::string stream;
    long long first = 0, last = 0; ///< 0: from the first, to the last there is
    std::string reason, basis;
    std::string yes; ///< the reference, typed again
};
int erase(const Common& common, const EraseOptions& options);

} // namespace ribbon::cli
