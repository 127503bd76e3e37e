// What a page says aloud: problems, warnings, what has just happened, and what may be opened.
#pragma once

#include "base/result.hpp"
#include "components/links.hpp"
#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct ErrorItem {
    Content says;
    UrlIf to; ///< the control that it is about
    Attributes attributes;
};
struct ErrorSummary {
    Content title = "There is a problem";
    std::vector<ErrorItem> items;
    Content description;
    std::optional<bool> disable_auto_focus;
    std::string classes;
    Attributes attributes;
};
Html error_summary(const ErrorSummary& given);
/// Every problem, each a link to its field; nothing where there is none.
Html error_summary(const Problems& problems);
/// What is said at one field of a form: all of its problems; nothing where there is none.
Words problem_of(const Problems& problems, std::string_view field);

struct InsetText {
    Content says;
    std::string id;
    std::string classes;
    Attributes attributes;
};
Html inset_text(const InsetText& given);

struct WarningText {
    Content says;
    std::string heard_before = "Warning";
    std::string classes;
    Attributes attributes;
};
Html warning_text(const WarningText& given);

struct NotificationBanner {
    Content says; ///< text is set large; markup stands as it is
    Content title;
    bool success = false;
    std::string role;
    std::string title_id = "govuk-notification-banner-title";
    int heading_level = 2;
    std::optional<bool> disable_auto_focus;
    std::string classes;
    Attributes attributes;
};
Html notification_banner(const NotificationBanner& given);

struct PanelAction {
    std::string says;
    UrlIf to;
    std::string type; ///< "button": looks like one though it is a link; "submit"
    std::string classes;
    Attributes attributes;
};
struct Panel {
    Content title;
    Content says;
    int heading_level = 1;
    std::vector<PanelAction> actions; ///< of a panel that interrupts
    std::string classes;              ///< govuk-panel--interruption
    Attributes attributes;
    std::string action_classes;
    Attributes action_attributes;
};
Html panel(const Panel& given);

struct PhaseBanner {
    Words tag;
    Content says;
    std::string classes;
    Attributes attributes;
};
Html phase_banner(const PhaseBanner& given);

struct Details {
    Content summary;
    Content says;
    bool open = false;
    std::string id;
    std::string classes;
    Attributes attributes;
};
Html details(const Details& given);

/// A way out of the page at once, for somebody who is being watched. Without a script it is a link.
struct ExitThisPage {
    Url to = "https://www.bbc.co.uk/weather";
    Content says; ///< "Exit this page", where it is empty
    std::string id;
    std::string classes;
    Attributes attributes;
};
Html exit_this_page(const ExitThisPage& given);

} // namespace ribbon
