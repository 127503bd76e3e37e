// Controls that a person types into. Each has a label; its hint and its problem are tied to it.
//
//   text_input({.name = "email", .label = "Email address", .problem = said.of("email")})
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>

namespace ribbon {

struct TextInput {
    std::string name;
    Words label;
    Words hint;
    Words problem;
    std::string value;
    std::string type = "text";
    std::string autocomplete; ///< as in HTML: "email", "name", "one-time-code"
    std::string inputmode;    ///< the keyboard of a phone: "numeric", "email"
    std::string classes;      ///< govuk-input--width-10 where the length is known
    Words prefix;
    Words suffix;
    std::string id; ///< the name, where it is empty
    std::string described_by;
    std::string autocapitalize;
    std::string pattern;
    std::optional<bool> spellcheck;
    bool disabled = false;
    Attributes attributes;
    std::string wrapper_classes;
    Attributes wrapper_attributes;
    std::string group_classes;
    Attributes group_attributes;
    Html after; ///< beside the input
};
Html text_input(const TextInput& given);

struct PasswordInput {
    std::string name;
    Words label;
    Words hint;
    Words problem;
    std::string autocomplete = "current-password"; ///< or "new-password"
    std::string value;
    std::string classes;
    std::string id;
    std::string described_by;
    std::string show = "Show";
    std::string show_heard = "Show password";
    bool disabled = false;
    Attributes attributes;
    std::string group_classes;
    Attributes group_attributes;
};
Html password_input(const PasswordInput& given);

struct Textarea {
    std::string name;
    Words label;
    Words hint;
    Words problem;
    std::string value;
    int rows = 5;
    std::string autocomplete;
    std::string classes;
    std::string id;
    std::string described_by;
    std::optional<bool> spellcheck;
    bool disabled = false;
    Attributes attributes;
    std::string group_classes;
    Attributes group_attributes;
    Html after; ///< below the box
};
Html textarea(const Textarea& given);

/// A box that says how much room is left. Without a script it says how much there is.
struct CharacterCount {
    std::string name;
    Words label;
    Words hint;
    Words problem;
    std::string value;
    std::optional<int> max_characters;
    std::optional<int> max_words;
    std::optional<int> threshold; ///< in per cent: when to begin to count
    std::string count_type;
    std::string room; ///< "You can enter up to %{count} characters"
    int rows = 5;
    std::string classes;
    std::string id;
    std::optional<bool> spellcheck;
    std::string message_classes;
    Attributes attributes;
    std::string group_classes;
    Attributes group_attributes;
};
Html character_count(const CharacterCount& given);

struct FileUpload {
    std::string name;
    Words label;
    Words hint;
    Words problem;
    bool multiple = false;
    bool improved = false; ///< a larger place to drop files on, by the script
    std::string classes;
    std::string id;
    std::string described_by;
    bool disabled = false;
    Attributes attributes;
    std::string group_classes;
    Attributes group_attributes;
    std::string wrapper_classes;
    Attributes wrapper_attributes;
};
Html file_upload(const FileUpload& given);

} // namespace ribbon
