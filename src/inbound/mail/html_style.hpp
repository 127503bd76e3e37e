// Whether an element of a page is to be seen.
#pragma once

#include "inbound/mail/html_tokens.hpp"

namespace ribbon {

/// What an element has from those it stands in.
struct HtmlSight {
    bool gone = false; ///< with all that stands in it, whatever that says of itself
    bool tiny = false; ///< letters of no size: one within may have a size again, and does in mails
    bool shows() const { return !gone && !tiny; }
    /// What the element itself says: "hidden", "display:none", "mso-hide:all" and their like. Style
    /// sheets are read by html_sheet.hpp. White letters on white are shown.
    void take(const HtmlToken& tag);
};

} // namespace ribbon
