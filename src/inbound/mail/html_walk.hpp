// A page as a tree, told branch by branch: what stands in what, without the parts nobody sees.
#pragma once

#include "inbound/mail/html_tokens.hpp"

namespace ribbon {

/// Who is told. Every element that opens is closed again, in order.
class HtmlTaker {
public:
    HtmlTaker() = default;
    HtmlTaker(const HtmlTaker&) = delete;
    HtmlTaker& operator=(const HtmlTaker&) = delete;
    virtual ~HtmlTaker() = default;
    virtual void opened(const HtmlToken& tag) = 0;
    virtual void closed(std::string_view name) = 0;
    virtual void said(std::string_view text) = 0;
};

/// Elements deeper than this are not told of; their words are, in the one they stand in.
inline constexpr std::size_t html_depth = 120;
/// Bytes of a page that are read. What is longer stays in the mail as it came.
inline constexpr std::size_t html_bytes = 8U << 20U;

/// Tells what a page shows. End tags that were left out or stand crossed are put right as browsers
/// do, near enough for words (HTML Standard, section 13.2.6). Not told: what is hidden by its
/// style, by a plain rule of the page's style sheet or by its attribute, and what is for programs.
/// Time and memory in proportion to the bytes.
/// docs/decisions/0091-html-of-mail.md says why no library does this.
void walk_html(std::string_view html, HtmlTaker& taker);

/// Whether an element has no end tag (section 13.1.2).
bool is_void_element(std::string_view name);
/// Whether an element begins a line of its own.
bool is_block_element(std::string_view name);

} // namespace ribbon
