// The whole page round its parts: one head, one header, one footer, for every page there is.
//
//   layout({.title = "Isla", .council = "Peakshire County Council",
//           .main = {page_heading({.says = "Isla"}), ...}})
#pragma once

#include "components/header.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct Layout {
    std::string title; ///< what the page is; the council's name comes after it
    std::string council;
    std::vector<Html> main;
    std::string service = "Special educational needs";
    Url home = "/";
    std::vector<NavigationItem> navigation;
    bool problems = false;               ///< a form was refused: the title says "Error: " first
    std::optional<BackLink> back;        ///< above the page
    std::optional<Breadcrumbs> crumbs;   ///< or the way to it
    std::optional<ExitThisPage> exit;    ///< on pages that may be dangerous to be seen reading
    Content banner; ///< on every page of a demonstration: what day it pretends
    Content banner_tag = "Demonstration";
    Content help; ///< how to reach a person: first in the footer, at the same place on each page
    Content account; ///< who is signed in, and the way out
    std::vector<Html> footer_links;
    Content footer_note; ///< last, and small
    bool wide = false; ///< more of a large screen, for an officer's tables
    std::string language = "en";
};

/// A whole document, beginning with its doctype.
Html layout(const Layout& given);

} // namespace ribbon
