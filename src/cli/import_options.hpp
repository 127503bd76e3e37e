// "ribbon import" and "ribbon export", as the command line asks for them.
#pragma once

#include "cli/import_commands.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace ribbon::cli {

/// Adds both. The one that is asked for runs, and leaves its exit code in `code`.
void add_import(CLI::App& app, Common& common, ImportChoices& choices, int& code);

} // namespace ribbon::cli
