// The ribbon as a page: the same words as its PDF, for whoever listens to them or needs them
// larger. Its anchors are those of the PDF: "m12" is the message 12 in both.
#pragma once

#include "base/html.hpp"
#include "views/ribbon/block.hpp"
#include "views/ribbon/view.hpp"

#include <functional>
#include <string>
#include <vector>

namespace ribbon {

/// What the PDF knows and the view does not.
struct RibbonPage {
    std::function<int(const std::string& anchor)> page_of; ///< in the PDF
    int pages = 0;
    std::vector<std::string> why_slip; ///< of each document: why it is not shown or not given out
    std::vector<std::string> file; ///< of each document: its path in the ZIP; empty: not in it
    std::vector<std::string> note; ///< of each document: what of it is not shown
    std::vector<std::vector<RibbonBlock>> blocks; ///< of each document that is words
    std::vector<bool> is_picture;
};

/// A whole document that stands by itself.
Html render_ribbon(const Ribbon& ribbon, const RibbonPage& page);

} // namespace ribbon
