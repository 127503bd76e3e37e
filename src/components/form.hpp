// Forms: what sends something to us, and what only asks to see a part of a list.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>

namespace ribbon {

/// The names of the two hidden fields of every form that sends: a token that only our own page can
/// know, and a key by which a form that is sent twice makes one fact.
inline constexpr const char* csrf_field = "csrf";
inline constexpr const char* once_field = "once";

struct Form {
    Url to;
    std::string csrf;
    std::string once;
    Html inside; ///< its controls and its buttons
    bool files = false;
    std::string id;
};
/// A form that posts. A form without either of the two values is our mistake.
Html form(const Form& given);

/// A form that asks for a part of a list by the address alone, so that a view can be kept. Closed
/// on a phone, where the list comes first.
struct Filters {
    Url to;
    Html inside;
    std::string summary = "Find and filter";
    std::string label = "Filter the list";
    std::string button = "Show these";
    UrlIf clear;
    Html more; ///< beside the link that clears: to save this view
    bool open = false;
};
Html filters(const Filters& given);

} // namespace ribbon
