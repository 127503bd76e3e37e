// Forms: what sends something to us, and what only asks to see a part of a list.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// The names of the two hidden fields of every form that sends: a token that only our own page can
/// know, and a key by which a form that is sent twice makes one fact.
inline constexpr const char* csrf_field = "csrf";
inline constexpr const char* once_field = "once";

/// What those two say, new for each page.
struct FormKeys {
    std::string csrf, once;
};

struct PostForm {
    Url to;
    FormKeys keys;
    std::vector<Html> parts; ///< its controls and its buttons
    bool files = false;
    std::string id;
};
/// A form that sends. One without its keys is our mistake.
Html post_form(const PostForm& given);
/// A form that only asks to see something: it needs no keys, and its address can be kept.
struct GetForm {
    Url to;
    std::vector<Html> parts;
};
Html get_form(const GetForm& given);
/// What a form sends and a person does not see.
Html hidden_field(const std::string& name, const std::string& value);

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
