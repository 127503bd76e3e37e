// Writes JSON (RFC 8259) into a string, in the order it is told, with nothing to forget: a value
// is closed by the end of its scope.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// Appends the text as a JSON string, quotes and escapes included, in the one form that RFC 8785
/// (section 3.2.2.2) allows. Bytes that are not UTF-8 are the caller's to refuse earlier; they are
/// passed through.
void append_json_string(std::string& out, std::string_view text);

/// One JSON object, written field by field. Numbers are whole; days are ISO strings.
class JsonObject {
public:
    JsonObject& text(std::string_view name, std::string_view value);
    /// The value, or null where it is empty.
    JsonObject& text_or_null(std::string_view name, std::string_view value);
    JsonObject& number(std::string_view name, long long value);
    JsonObject& flag(std::string_view name, bool value);
    JsonObject& null(std::string_view name);
    JsonObject& texts(std::string_view name, const std::vector<std::string>& values);
    /// A value that is JSON already.
    JsonObject& raw(std::string_view name, std::string_view json);

    /// The object: "{...}".
    std::string json() const { return "{" + body_ + "}"; }

private:
    void begin(std::string_view name);
    std::string body_;
};

/// "[a,b]" from values that are JSON already.
std::string json_array(const std::vector<std::string>& values);
std::string json_string(std::string_view text);

} // namespace ribbon
