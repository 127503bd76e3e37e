// What a file is, from its bytes and never from its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon::storage {

/// The media type of a file that begins with these bytes (256 KiB are enough), by libmagic:
/// "application/pdf". What nobody knows is "application/octet-stream". An empty file is
/// "application/x-empty". Throws std::runtime_error where libmagic has no table on this machine.
std::string media_type_of(std::string_view beginning);

/// What a type is called in a sentence: "a PDF"; the type itself where it has no other name.
std::string in_words_of(std::string_view media_type);

/// Whether a machine would run it: a program, a script, an installer.
bool is_program(std::string_view media_type);

/// A sentence where the name of a file claims that it is something else than it is; nothing where
/// the ending is right, or where neither of us knows better.
std::optional<std::string> false_ending(std::string_view file_name, std::string_view media_type);

} // namespace ribbon::storage
