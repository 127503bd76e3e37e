// What the style sheets within a page hide.
#pragma once

#include "inbound/mail/html_tokens.hpp"

#include <map>
#include <string>
#include <string_view>

namespace ribbon {

/// The plainest rules of a page's style sheets, those of one class or one id: ".x", "p.x", "#x".
/// Others, and those that hold on some screens only, hide nothing: in doubt words are shown.
class HtmlSheet {
public:
    /// Reads what stands in the page's <style> elements, in time in proportion to it.
    explicit HtmlSheet(std::string_view html);
    /// Whether a rule hides the element, and its own style does not show it again.
    bool hides(const HtmlToken& tag) const;

private:
    void read(std::string_view css);
    void read_rule(std::string_view selectors, std::string_view says);

    std::map<std::string, bool, std::less<>> hidden_; ///< by selector: the last rule counts
    bool any_ = false;
};

} // namespace ribbon
