// What the HTML of a mail comes to: its words, a safe page, a Prose, its links.
#pragma once

#include "base/prose.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The words, with a line for each line and an empty line between paragraphs. Points of a list have
/// "- " or their number before them, and what a mail program marked as quoted ("cite") has "> ".
/// Without scripts, styles and hidden parts; never with anything from outside of the mail.
std::string text_of_html(std::string_view html);

/// The page again, written anew from a short list of elements and attributes: nothing of the
/// original's markup is copied. No script, style, class, form, frame or picture is in it; a link
/// leads to http, https, mailto or tel, without the wrapper of a mail gateway.
std::string sanitise_html(std::string_view html);

/// The page as the tree that src/components/prose.hpp shows. A table that only lays out a page is
/// taken apart.
Prose prose_of_html(std::string_view html);

/// Where the links of the page lead, and the addresses that stand in its words outside of links, in
/// order, as they stand.
std::vector<std::string> targets_of_html(std::string_view html);

} // namespace ribbon
