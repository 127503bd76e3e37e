// What a page is made of where nothing is asked: headings, paragraphs, lists, sections, columns.
#pragma once

#include "base/html.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// The heading of the page: one a page. Large on a family's first pages, smaller where one works.
Html page_heading(const Content& says);
Html working_heading(const Content& says);
/// The first sentence under the heading, which says how things stand.
Html lead(const Content& says);
Html heading_2(const Content& says, const std::string& id = {});
Html heading_3(const Content& says);
Html paragraph(const Content& says);
/// Second in rank: when, by whom.
Html quiet(const Content& says);
/// Each of them a paragraph, as it was written.
Html paragraphs_of(const std::vector<std::string>& texts);
Html strong(const Content& says);
/// Text with its parts one after another; strings are escaped.
template <class... Part> Html line(const Part&... parts)
{
    Html whole;
    ((whole += markup("{}", Content{parts})), ...);
    return whole;
}
Html bullets(const std::vector<Html>& items);
Html numbered(const std::vector<Html>& items);

/// A part of a page with a heading of its own, which names it to a screen reader.
Html section(const std::string& id, const Content& heading, const std::vector<Html>& parts);
/// Two columns on a wide screen, one after the other on a phone.
Html columns(const std::vector<Html>& first, const std::vector<Html>& second);
/// A day that a machine can read.
Html time_of(const std::string& iso, const Content& says);

struct NamedFact {
    Content name, says;
};
/// Names and what is said of each.
Html facts(const std::vector<NamedFact>& rows, bool long_names = false);
struct JumpLink {
    std::string says;
    Url to;
};
/// Links that jump down the page.
Html jump_links(const std::vector<JumpLink>& links);

/// A form that is sent to a path. `keys` are the hidden fields that the server gives.
struct PostForm {
    Url to;
    Html keys;
    std::vector<Html> parts;
    bool files = false;
    std::string id;
};
Html post_form(const PostForm& given);
Html hidden_field(const std::string& name, const std::string& value);

} // namespace ribbon
