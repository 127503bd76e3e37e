// The options of a fixture, read as GOV.UK's own templates read them: what is missing, null, false,
// 0 or "" is the same as nothing.
#pragma once

#include "base/json/value.hpp"
#include "components/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::fixtures {

class Options {
public:
    explicit Options(const JsonValue* value) : value_(value) {}

    Options operator[](std::string_view key) const;
    bool there() const { return value_ && !value_->is_null(); } ///< whatever it is but null
    bool some() const; ///< not as good as nothing
    std::string text() const; ///< a number and a boolean as they would be printed
    std::string text_or(std::string_view otherwise) const;
    std::optional<bool> yes_or_no() const;
    std::optional<int> number() const;
    std::vector<Options> items() const;
    std::vector<std::string> keys() const;

    /// The markup under "html", or the text under "text", of this object.
    Content content(std::string_view html = "html", std::string_view text = "text") const;
    /// The same with the classes, the attributes and whether it heads the page.
    Words words() const;
    Attributes attributes() const; ///< of this object, whose members they are
    Url url() const;
    std::optional<Url> url_if() const;
    Html markup() const; ///< of this string

private:
    const JsonValue* value_;
};

} // namespace ribbon::fixtures
