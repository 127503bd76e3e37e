// Controls that a person chooses from.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// The group of several controls under one question, where it is not as usual.
struct Question {
    std::string classes;
    std::string described_by;
    Attributes attributes;
};

struct Choice {
    std::string value;
    Words says;
    Words hint;
    Html then;                     ///< asked only where this is chosen, as the script shows it
    std::optional<bool> chosen;    ///< nothing: as the value of the whole says
    std::string divider;           ///< "or": a word between choices, and no choice
    std::string behaviour;         ///< of a checkbox: "exclusive" unticks the others
    std::string name;              ///< of a checkbox that has a name of its own
    std::string id;
    bool disabled = false;
    Attributes attributes;
};

struct Radios {
    std::string name;
    Words legend; ///< the question
    Words hint;
    Words problem;
    std::vector<Choice> choices;
    std::string value;
    std::string classes; ///< govuk-radios--inline, govuk-radios--small
    std::string id; ///< of the first, and before the number of the others; the name otherwise
    std::optional<Question> question;
    Attributes attributes;
    std::string group_classes;
    Attributes group_attributes;
};
Html radios(const Radios& given);

struct Checkboxes {
    std::string name;
    Words legend;
    Words hint;
    Words problem;
    std::vector<Choice> choices;
    std::vector<std::string> values;
    std::string classes;
    std::string id;
    std::string described_by;
    std::optional<Question> question;
    Attributes attributes;
    std::string group_classes;
    Attributes group_attributes;
};
Html checkboxes(const Checkboxes& given);

struct Option {
    std::string says;
    std::optional<std::string> value; ///< what it says, where there is none
    std::optional<bool> chosen;
    bool disabled = false;
    Attributes attributes;
};

struct Select {
    std::string name;
    Words label;
    Words hint;
    Words problem;
    std::vector<Option> options;
    std::string value;
    std::string classes;
    std::string id;
    std::string described_by;
    bool disabled = false;
    Attributes attributes;
    std::string group_classes;
    Attributes group_attributes;
};
Html select(const Select& given);

} // namespace ribbon
