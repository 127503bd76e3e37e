// Markup, as a type. Html comes from templates that are written in the program, and from nowhere
// else: a string that a person, a mail or a table brought is text, and is escaped. To pass it as
// markup does not compile.
//
//   markup(R"(<p class="govuk-body">{}</p>)", name)          text, escaped
//   markup(R"(<a href="{}">{}</a>)", path("/cases/" + key), name)    an address only where a Url is
//   markup(R"(<div{}>{}</div>)", attributes, inner)          Attributes bring their own space
//
// What may stand in which place is checked while compiling; see Template.
#pragma once

#include "base/url.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ribbon {

class Html {
public:
    Html() = default;
    const std::string& bytes() const& { return bytes_; }
    std::string&& bytes() && { return std::move(bytes_); }
    bool empty() const { return bytes_.empty(); }
    Html& operator+=(const Html& more)
    {
        bytes_ += more.bytes_;
        return *this;
    }
    friend Html operator+(Html left, const Html& right) { return left += right; }
    bool operator==(const Html&) const = default;

private:
    friend struct MarkupWriter;
    friend struct FixtureMarkup; ///< only in tests, for the official fixtures, which are markup
    std::string bytes_;
};

/// What a component shows: text, which is escaped, or markup.
class Content {
public:
    Content() = default;
    Content(const char* text) : text_(text) {} // NOLINT(*-explicit-*)
    Content(std::string text) : text_(std::move(text)) {} // NOLINT(*-explicit-*)
    Content(std::string_view text) : text_(text) {} // NOLINT(*-explicit-*)
    Content(Html html) : html_(std::move(html)), is_html_(true) {} // NOLINT(*-explicit-*)
    bool empty() const { return is_html_ ? html_.empty() : text_.empty(); }
    bool is_html() const { return is_html_; }
    const std::string& text() const { return text_; }
    const Html& html() const { return html_; }

private:
    std::string text_;
    Html html_;
    bool is_html_ = false;
};

/// The name of an attribute: only a literal of the program, of small letters, hyphens and points.
class AttributeName {
public:
    consteval AttributeName(const char* name) : name_(name) // NOLINT(*-explicit-*)
    {
        for (const char letter : name_) {
            const bool known = (letter >= 'a' && letter <= 'z') || letter == '-' || letter == '.' ||
                               (letter >= '0' && letter <= '9');
            if (!known) throw "an attribute has small letters, figures, hyphens and points";
        }
        if (name_.starts_with("on") || name_ == "style") throw "no script and no style in a page";
        for (const std::string_view followed :
             {"href", "src", "srcset", "srcdoc", "action", "formaction", "poster", "data", "ping"})
            if (name_ == followed) throw "an address stands in the template, where it is a Url";
    }
    constexpr std::string_view text() const { return name_; }

private:
    friend struct FixtureMarkup;
    std::string_view name_;
};

struct Attribute {
    AttributeName name;
    std::string value;
    bool bare = false; ///< only the name: required, hidden
};
using Attributes = std::vector<Attribute>;

/// Appends text with & < > " ' as entities: right between tags and between double quotes.
void append_escaped(std::string& to, std::string_view text);

/// Writes markup; reached only by `markup` below.
struct MarkupWriter {
    Html html;
    void literal(std::string_view words) { html.bytes_ += words; }
    void put(std::string_view text) { append_escaped(html.bytes_, text); }
    void put(const std::string& text) { put(std::string_view{text}); }
    void put(const char* text) { put(std::string_view{text}); }
    void put(const Html& inner) { html.bytes_ += inner.bytes_; }
    void put(const Content& content)
    {
        if (content.is_html())
            put(content.html());
        else
            put(content.text());
    }
    void put(const Url& url) { put(url.text()); }
    void put(const Attributes& attributes);
    template <class Number>
        requires std::is_integral_v<Number>
    void put(Number number)
    {
        html.bytes_ += std::to_string(number);
    }
};

namespace detail {

enum class Slot : unsigned char { text, quoted, address, attributes };

/// Where a `{}` of a template stands, found letter by letter while compiling.
class TemplateReader {
public:
    constexpr explicit TemplateReader(std::string_view words) : words_(words) {}
    /// The place of the next `{}`; false at the end. Throws, which does not compile, where the
    /// markup is not well made.
    constexpr bool next(Slot& slot)
    {
        for (; at_ < words_.size(); ++at_) {
            const char letter = words_[at_];
            if (letter == '{' && at_ + 1 < words_.size() && words_[at_ + 1] == '}') {
                at_ += 2;
                slot = !in_tag_   ? Slot::text
                       : !quoted_ ? Slot::attributes
                       : address_ ? Slot::address
                                  : Slot::quoted;
                return true;
            }
            step(letter);
        }
        if (in_tag_) throw "a tag of the template does not end";
        return false;
    }

private:
    constexpr void step(char letter)
    {
        if (!in_tag_) {
            if (letter == '<') in_tag_ = true, name_from_ = at_ + 1;
        } else if (quoted_) {
            if (letter == '"') quoted_ = false, name_from_ = at_ + 1;
        } else if (letter == '"') {
            quoted_ = true;
            const auto name = words_.substr(name_from_, at_ - name_from_);
            address_ = name == "href=" || name == "action=" || name == "src=" ||
                       name == "formaction=" || name == "poster=";
        } else if (letter == ' ' || letter == '\n') {
            name_from_ = at_ + 1;
        } else if (letter == '>') {
            in_tag_ = false;
        } else if (letter == '\'') {
            throw "attributes of a template stand in double quotes";
        }
    }
    std::string_view words_;
    std::size_t at_ = 0, name_from_ = 0;
    bool in_tag_ = false, quoted_ = false, address_ = false;
};

template <class Given> constexpr bool may_stand(Slot slot)
{
    using Plain = std::remove_cvref_t<Given>;
    if constexpr (std::is_same_v<Plain, Attributes>)
        return slot == Slot::attributes;
    else if constexpr (std::is_same_v<Plain, Html> || std::is_same_v<Plain, Content>)
        return slot == Slot::text;
    else if constexpr (std::is_same_v<Plain, Url>)
        return slot == Slot::address || slot == Slot::quoted || slot == Slot::text;
    else
        return slot == Slot::text || slot == Slot::quoted;
}

} // namespace detail

/// A literal with one `{}` for each value given, each in a place where its type may stand: markup
/// between tags; text between tags or in double quotes; a Url where the browser would follow it.
template <class... Given> class Template {
public:
    consteval Template(const char* words) : words_(words) // NOLINT(*-explicit-*)
    {
        detail::TemplateReader reader(words_);
        detail::Slot slot{};
        const bool fits[] = {(reader.next(slot) && detail::may_stand<Given>(slot))..., true};
        for (const bool fit : fits)
            if (!fit) throw "a value of the template is missing, or can not stand in its place";
        if (reader.next(slot)) throw "the template has more places than values";
    }
    constexpr std::string_view words() const { return words_; }

private:
    std::string_view words_;
};

/// The template with its values in their places.
template <class... Given>
Html markup(Template<std::type_identity_t<Given>...> words, const Given&... given)
{
    MarkupWriter writer;
    std::string_view rest = words.words();
    [[maybe_unused]] const auto one = [&](const auto& value) {
        const auto place = rest.find("{}");
        writer.literal(rest.substr(0, place));
        writer.put(value);
        rest.remove_prefix(place + 2);
    };
    (one(given), ...);
    writer.literal(rest);
    return std::move(writer.html);
}

/// All of them, one after the other.
Html together(const std::vector<Html>& parts);

} // namespace ribbon
