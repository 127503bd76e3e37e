// The verbs with which it is written down what must be told of a mail.
#pragma once

#include "base/json/value.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon::test {

/// What `ribbon mail parse --json` tells of one mail, and of any other in its folder.
struct Told {
    const JsonValue& told;
    std::function<const JsonValue&(const std::string& name)> of;
};

/// A text, or a number in figures; empty for anything else.
std::string text_in(const JsonValue* value);
std::string member(const JsonValue& of, std::string_view name);

/// Whether what is told is what is wanted. White space is folded, and an empty text is none.
/// Nothing where there is no such verb.
std::optional<bool> holds(const std::string& verb, const JsonValue& want, const Told& mail);

} // namespace ribbon::test
