// Ways from one page to another.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// A link in a sentence. What it says must make sense when it is read alone.
Html link(const Content& says, const Url& to);
/// The same where others say the same: "Change", and then, only heard, "your name".
Html link(const Content& says, const Url& to, const Content& heard_after);

struct BackLink {
    Content says = "Back";
    Url to = "#";
    std::string classes;
    Attributes attributes;
};
Html back_link(const BackLink& given);

struct Breadcrumb {
    Content says;
    UrlIf to; ///< nothing for the page itself
    Attributes attributes;
};
struct Breadcrumbs {
    std::vector<Breadcrumb> items;
    bool collapse_on_mobile = false;
    std::string label = "Breadcrumb";
    std::string classes;
    Attributes attributes;
};
Html breadcrumbs(const Breadcrumbs& given);

struct SkipLink {
    Content says = "Skip to main content";
    Url to = "#main";
    std::string classes;
    Attributes attributes;
};
Html skip_link(const SkipLink& given);

} // namespace ribbon
