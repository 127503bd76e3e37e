// A page as its tags and its words, one after another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct HtmlAttribute {
    std::string name, value;
};

struct HtmlToken {
    enum class Kind { text, open, close, end };
    Kind kind = Kind::end;
    std::string name; ///< of a tag, in small letters
    std::string text; ///< of text: references are characters already
    std::vector<HtmlAttribute> attributes;
    bool closes_itself = false;

    /// The value; empty where there is none of the name.
    std::string_view attribute(std::string_view name) const;
    bool has(std::string_view name) const;
};

/// Takes a page apart as HTML Standard section 13.2.5 has it, in time in proportion to its bytes:
/// each is looked at once, whatever it is. Comments, declarations, and what stands within scripts,
/// styles, titles and frames are left out.
class HtmlTokens {
public:
    explicit HtmlTokens(std::string_view html) : rest_(html) {}
    HtmlToken next();

private:
    HtmlToken text();
    HtmlToken tag();
    void read_attributes(HtmlToken& token);
    void skip_past(std::string_view sign);
    void skip_raw(std::string_view name);

    std::string_view rest_;
    std::string raw_; ///< the element that is being left out
};

} // namespace ribbon
