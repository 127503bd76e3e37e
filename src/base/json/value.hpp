// JSON read strictly into a small tree: bounded in bytes, depth and members; a key given twice or
// text that is not UTF-8 is refused.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ribbon {

struct JsonLimits {
    std::size_t bytes = std::size_t{1} << 20;
    int depth = 8;
    std::size_t values = 100'000;
};

struct JsonMember;

/// One JSON value. Members keep their order; none stands twice.
struct JsonValue {
    std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<JsonValue>,
                 std::vector<JsonMember>>
        held;

    bool is_null() const { return std::holds_alternative<std::monostate>(held); }
    const std::string* text() const { return std::get_if<std::string>(&held); }
    const std::int64_t* number() const { return std::get_if<std::int64_t>(&held); }
    const std::vector<JsonValue>* array() const;
    const std::vector<JsonMember>* object() const;
    /// The member of an object so called; null when there is none or this is no object.
    const JsonValue* find(std::string_view name) const;
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

/// One JSON text (RFC 8259). Never throws; never recurses, so depth costs no stack. A number with
/// a fraction or an exponent comes as the text that was written. `line` is told in problems.
Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits, int line = 0);

} // namespace ribbon
