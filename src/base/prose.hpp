// Words with a shape, as a small tree: the only way in which what a person, a mail or a help text
// brought may have paragraphs, lists and links. A tree holds text and safe addresses and nothing
// else, so whatever was in what it was made of, no markup comes through.
//
// Plain text becomes a Prose here, and HTML will where mail is read. src/components/prose.hpp shows
// it.
#pragma once

#include "base/url.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ribbon {

/// Some words that look alike. A line end in them stands.
struct ProseRun {
    std::string text;
    bool bold = false;
    bool italic = false;
    std::optional<Url> to; ///< where they lead
};
using ProseLine = std::vector<ProseRun>;

struct ProseBlock;
using Prose = std::vector<ProseBlock>;

struct ProseParagraph {
    ProseLine says;
};
struct ProseHeading {
    ProseLine says;
    int level = 1; ///< 1 to 3, of the text itself
};
struct ProseList {
    std::vector<Prose> items;
    bool numbered = false;
};
struct ProseQuote {
    Prose says;
};
struct ProseTable {
    std::vector<std::vector<ProseLine>> rows;
    bool has_head = false; ///< the first row names the columns
};
struct ProseBlock {
    std::variant<ProseParagraph, ProseHeading, ProseList, ProseQuote, ProseTable> is;
};

/// Plain text: a blank line ends a paragraph, ">" before a line quotes it, and an address that
/// begins with http:// or https:// leads there. Nothing else means anything.
Prose prose_of_text(std::string_view text);

/// The words alone, for a search and for a list: a space where a block or a line ends.
std::string words_of(const Prose& prose);

} // namespace ribbon
