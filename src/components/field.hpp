// What stands round the control of a form: its label, its hint, its problem, and the group of all.
#pragma once

#include "components/words.hpp"

#include <string>

namespace ribbon {

struct Label {
    Words says;
    std::string for_id;
};
/// Nothing where it says nothing.
Html label(const Label& given);

struct Hint {
    Words says;
    std::string id;
};
Html hint(const Hint& given);

struct ErrorMessage {
    Words says;
    std::string id;
};
Html error_message(const ErrorMessage& given);

struct Fieldset {
    Words legend;
    Html inside;
    std::string described_by;
    std::string role;
    std::string classes;
    Attributes attributes;
};
Html fieldset(const Fieldset& given);

/// A control's hint and problem, and the ids by which it points to them.
struct Around {
    Html notes;               ///< the hint and the problem, where there are any
    std::string described_by; ///< for aria-describedby; empty where there is nothing to point to
};
/// `also` is an id of something else that describes the control, named first.
Around around(const std::string& id, const std::string& also, const Words& hint,
              const Words& problem);

/// The group of a label, its notes and its control; marked where there is a problem.
struct FormGroup {
    Html inside;
    bool problem = false;
    std::string classes;
    Attributes attributes;
};
Html form_group(const FormGroup& given);

} // namespace ribbon
