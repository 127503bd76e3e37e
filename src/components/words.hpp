// The words that stand round a control: a label, a legend, a hint, a problem. Usually they are only
// text; a page that wants more gives the look too.
//
//   .label = "Email address"
//   .label = {"What is your name?", {.classes = "govuk-label--l", .is_page_heading = true}}
#pragma once

#include "base/html.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <utility>

namespace ribbon {

/// An address, where there is one. As with Url, only a literal of the program becomes one by
/// itself; std::optional<Url> would not take a literal.
class UrlIf {
public:
    UrlIf() = default;
    consteval UrlIf(const char* literal) : url_(literal), there_(true) {} // NOLINT(*-explicit-*)
    UrlIf(Url url) : url_(std::move(url)), there_(true) {} // NOLINT(*-explicit-*)
    UrlIf(std::optional<Url> url) : there_(url.has_value()) // NOLINT(*-explicit-*)
    {
        if (url) url_ = *std::move(url);
    }
    explicit operator bool() const { return there_; }
    const Url& operator*() const { return url_; }

private:
    Url url_ = "";
    bool there_ = false;
};

/// How words look where they do not look as usual.
struct Look {
    std::string classes; ///< beside the component's own
    bool is_page_heading = false; ///< the label or legend is the h1 of the page
    Attributes attributes;
    std::string said_before = "Error"; ///< of a problem: what a screen reader says before it
};

class Words {
public:
    Words() = default;
    template <class Given>
        requires std::convertible_to<Given, Content>
    Words(Given&& says) : says_(std::forward<Given>(says)) // NOLINT(*-explicit-*,*forwarding*)
    {
    }
    Words(Content says, Look look) : says_(std::move(says)), look_(std::move(look)) {}

    bool empty() const { return says_.empty(); }
    const Content& says() const { return says_; }
    const Look& look() const { return look_; }

private:
    Content says_;
    Look look_;
};

} // namespace ribbon
