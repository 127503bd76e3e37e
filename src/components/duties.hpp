// What the council owes, by when, under which law, and what it says where it is late. The words and
// the shapes are those of docs/developers/components.md: lateness is ink and never red, and a legal
// duty and a promise never look alike.
#pragma once

#include "components/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

enum class Shape : unsigned char {
    plain,
    late, ///< ours, and not done
    next,
    done,
    lifted, ///< the limit is; the duty stays
};
/// A state: a word or two in a frame whose shape says it too.
Html state(const Content& says, Shape shape = Shape::plain);

enum class Binding : unsigned char { law, promise };
/// A legal duty in a solid frame; a promise or guidance in a dashed one.
Html kind(const Content& says, Binding binding);

/// What we did not do, why, and whose fault it is not.
Html sorry(const std::vector<Content>& paragraphs);

/// The one thing to understand on this page.
struct ReasonsPanel {
    std::string id;
    Content title;
    std::vector<Html> parts;
    bool small = false; ///< a small heading, beside other parts
};
Html reasons_panel(const ReasonsPanel& given);

struct DutyCard {
    std::string id;
    Content what;
    Content state; ///< "24 days late"
    Shape shape = Shape::plain;
    Content date; ///< large: "It was due on Monday 26 October"
    std::vector<Content> sorry; ///< paragraphs, for families
    std::vector<NamedFact> facts; ///< who has it, our promise, what you can do
    std::vector<Html> more;
    std::optional<Html> why; ///< a link to the reasons
};
/// One a page, at the top; where there are more they go in a table.
Html duty_card(const DutyCard& given);

/// A calculation, a line a step; the last is the result.
struct SumLine {
    Content step;
    Content result;
};
struct Sum {
    std::string caption;
    std::vector<SumLine> lines;
};
Html sum(const Sum& given);

/// The result of a check, said first and large.
struct Verdict {
    Content word;
    Content ruling;
    std::vector<Html> parts;
};
Html verdict(const Verdict& given);

} // namespace ribbon
