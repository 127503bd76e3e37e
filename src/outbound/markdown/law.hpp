// The statute book as Markdown: docs/law.md, which a test holds against the book.
#pragma once

#include "views/law/view.hpp"

#include <string>

namespace ribbon {

/// The coverage table, a row an id, and then every version of every provision in full.
std::string render_law_markdown(const std::vector<ProvisionView>& views);

} // namespace ribbon
