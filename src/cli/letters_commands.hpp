// ribbon letters: what is to go by post. Exit codes as in cli/record_commands.hpp.
#pragma once

#include "cli/sub_command.hpp"

#include <string>
#include <vector>

namespace ribbon::cli {

struct LettersOptions {
    RecordOptions record;
    std::string folder;             ///< where the letters are written
    std::vector<std::string> marks; ///< "7Q3KXW2M9-14", as they stand at the foot of a letter
    std::string on, by_class = "second", reason;
};
int list_letters(const Common& common, const LettersOptions& options);
int print_letters(const Common& common, const LettersOptions& options);
int post_letters(const Common& common, const LettersOptions& options);
int return_letters(const Common& common, const LettersOptions& options);

/// Adds them to the program; the options live as long as it runs.
void add_letters_commands(const SubCommand& app, const Common& common, LettersOptions& options);

} // namespace ribbon::cli
