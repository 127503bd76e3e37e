// Views as text for a terminal.
#pragma once

#include "views/deadline/view.hpp"
#include "views/explain/view.hpp"
#include "views/law/view.hpp"

#include <string>

namespace ribbon {

/// How the terminal that will show the text is: piped output is plain and 80 wide.
struct Terminal {
    bool colour = false;
    int width = 80;
};

std::string render_explain(const ExplainView& view, const Terminal& terminal);
/// A line a duty: its day, what it is, and how it stands.
std::string render_explain_brief(const ExplainView& view, const Terminal& terminal);
std::string render_deadline(const DeadlineView& view, const Terminal& terminal);
std::string render_law(const ProvisionView& view, const Terminal& terminal);
/// The whole book, a line a provision.
std::string render_law_list(const std::vector<ProvisionView>& views, const Terminal& terminal);

} // namespace ribbon
