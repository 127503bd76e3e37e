// The sub-command that ties a case's correspondence together. Exit codes as in
// cli/record_commands.hpp.
#pragma once

#include "cli/record_shell.hpp"

#include <string>

namespace ribbon::cli {

struct BundleOptions {
    RecordOptions record;
    std::string a_case, person;
    std::string kind = "P"; ///< P for the family, O for the Ombudsman
    std::string out;        ///< a folder
    std::string on;         ///< the day it is made as of; empty is today
};
int make_bundle(const Common& common, const BundleOptions& options);

} // namespace ribbon::cli
