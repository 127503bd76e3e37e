// Headings, sentences and plain lists: most of a page.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct Heading {
    Content says;
    Content caption;       ///< above it and smaller: whose page this is
    std::string size = "l"; ///< "xl" on a home and on a result, "l" on a page to work on
};
/// The h1 of the page.
Html page_heading(const Heading& given);
/// The one plain sentence below it that says how things stand.
Html first_sentence(const Content& says);

/// An h2, an h3; `id` is what a link on the page or aria-labelledby points to.
Html heading(const Content& says, const std::string& id = {});
Html small_heading(const Content& says, const std::string& id = {});
Html paragraph(const Content& says);
/// A paragraph of the second rank: when it was, who said so.
Html quiet(const Content& says);
/// What a picture shows, or at least whose and of when it is, is said to whoever can not see it.
Html picture(const Url& file, const std::string& says);
/// White space and line ends as they were written, and nothing but text: what a person wrote.
Html as_written(const std::string& text);

Html bullets(const std::vector<Content>& items);
Html numbered(const std::vector<Content>& items);

/// One after the other.
Html stack(const std::vector<Html>& parts);

/// A part of the page with its heading, which names it to a screen reader.
struct Section {
    std::string id;
    Content title;
    std::vector<Html> parts;
};
Html section(const Section& given);

/// Two columns where there is room. The first of the document stands first on a phone.
enum class Columns : unsigned char {
    wide_first,  ///< the first is about twice as wide
    even,
    short_first, ///< the first of the document is narrow and stands at the right
    aside_first, ///< the first is a narrow one at the left, for filters
};
Html columns(const Html& first, const Html& second, Columns kind = Columns::wide_first);

/// The words in bold.
Html strong(const Content& says);
/// Text and markup one after another in one line; text is escaped.
template <class... Part> Html line(const Part&... parts)
{
    Html whole;
    ((whole += markup("{}", Content{parts})), ...);
    return whole;
}

/// Short facts: a name and what holds.
struct NamedFact {
    Content name;
    Content holds;
};
Html facts(const std::vector<NamedFact>& given);

/// A day or an instant in words, and as a machine reads it: "2026-10-26", "2026-10-22T19:42".
Html time_of(const std::string& machine, const Content& words);

/// Links down the page, or to others that belong to it.
Html jump_links(const std::vector<Html>& links);

} // namespace ribbon
