// Buttons. What one says is what happens: "Send my request", not "Submit".
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct Button {
    Content says;
    std::string name; ///< of the field it sends, where a form has more than one button
    std::string value;
    std::string classes; ///< govuk-button--secondary, govuk-button--warning
    std::string type = "submit";
    std::string id;
    bool disabled = false;
    bool starts = false; ///< begins a journey, with an arrow
    std::optional<bool> prevent_double_click; ///< page.js does so for every button anyhow
    Attributes attributes;
};
Html button(const Button& given);

/// A link that looks like a button, and stays a link: without a script the space bar would do
/// nothing, so it has no role="button".
Html link_button(const Content& says, const Url& to, const std::string& classes = {});

/// GOV.UK's own link that looks like a button, which has that role and needs the script.
struct ButtonLink {
    Content says;
    Url to = "#";
    std::string classes;
    std::string id;
    bool starts = false;
    Attributes attributes;
};
Html button_link(const ButtonLink& given);

/// Buttons, and links beside them, in one row where there is room.
Html button_group(const std::vector<Html>& parts);

} // namespace ribbon
