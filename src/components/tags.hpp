// What the components share when they write a tag. For src/components only: a page calls a
// component.
#pragma once

#include "base/html.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace ribbon::tags {

/// The classes that are not empty, with a space between them.
std::string classes(std::initializer_list<std::string_view> names);

/// `name` where `yes`, and nothing otherwise.
inline std::string_view when(bool yes, std::string_view name)
{
    return yes ? name : std::string_view{};
}

/// The attributes of a tag, in the order in which they are given.
class List {
public:
    /// The attribute, even when its value is empty.
    List& with(AttributeName name, std::string_view value);
    /// The attribute, unless its value is empty.
    List& some(AttributeName name, std::string_view value);
    /// Only the name, where `yes`: hidden, disabled.
    List& flag(AttributeName name, bool yes);
    List& all(const Attributes& more);
    operator const Attributes&() const { return attributes_; } // NOLINT(*-explicit-*)
    const Attributes& get() const { return attributes_; }

private:
    Attributes attributes_;
};

/// A heading of the level 1 to 6; another level is our mistake.
Html heading(int level, const Attributes& attributes, const Content& says);

/// The ids that are not empty, with a space between them: for aria-describedby.
std::string ids(std::initializer_list<std::string_view> some);

} // namespace ribbon::tags
