// The documents of the ribbon, on its copy as a page.
#pragma once

#include "pages/ribbon/page.hpp"

namespace ribbon {

/// Each with what it is and where it lies; the words of those that are words; and the mails that
/// messages came as, a line each.
Html ribbon_documents(const Ribbon& ribbon, const RibbonPage& page);

} // namespace ribbon
