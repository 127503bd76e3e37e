// The top of every page: whose service it is, and the way to its parts.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// GOV.UK's header for services that are not GOV.UK: no crown.
struct GenericHeader {
    Content logo;
    Url to = "/";
    std::string container_classes = "govuk-width-container";
    std::string classes;
    Attributes attributes;
};
Html generic_header(const GenericHeader& given);

enum class Here : unsigned char {
    no,
    inside, ///< the page is a part of this one
    page,   ///< it is this page
};
struct NavigationItem {
    Content says;
    UrlIf to;
    Here here = Here::no;
    Attributes attributes;
};
struct ServiceNavigation {
    std::vector<NavigationItem> items;
    std::string service;
    UrlIf service_url;
    std::string label; ///< of the navigation; the menu's text where it is empty
    std::string menu = "Menu";
    std::string menu_heard;
    std::string id = "navigation";
    std::string classes;
    std::string navigation_classes;
    std::string heard = "Service information";
    std::optional<bool> collapse_on_mobile; ///< where there is more than one item, if not said
    Attributes attributes;
    Html start, end, navigation_start, navigation_end; ///< before and after the parts
    bool end_in_line = false;
};
Html service_navigation(const ServiceNavigation& given);

} // namespace ribbon
