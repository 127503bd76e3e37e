#include "base/json/writer.hpp"

namespace ribbon {

void append_json_string(std::string& out, std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\f': out += "\\f"; break;
        case '\r': out += "\\r"; break;
        default:
            if (byte < 0x20) {
                out += "\\u00";
                out += hex[byte >> 4];
                out += hex[byte & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

std::string json_string(std::string_view text)
{
    std::string out;
    append_json_string(out, text);
    return out;
}

std::string json_array(const std::vector<std::string>& values)
{
    std::string out = "[";
    for (const std::string& value : values) {
        if (out.size() > 1) out += ",";
        out += value;
    }
    return out + "]";
}

void JsonObject::begin(std::string_view name)
{
    if (!body_.empty()) body_ += ",";
    append_json_string(body_, name);
    body_ += ":";
}

JsonObject& JsonObject::text(std::string_view name, std::string_view value)
{
    begin(name);
    append_json_string(body_, value);
    return *this;
}

JsonObject& JsonObject::text_or_null(std::string_view name, std::string_view value)
{
    return value.empty() ? null(name) : text(name, value);
}

JsonObject& JsonObject::number(std::string_view name, long long value)
{
    begin(name);
    body_ += std::to_string(value);
    return *this;
}

JsonObject& JsonObject::flag(std::string_view name, bool value)
{
    begin(name);
    body_ += value ? "true" : "false";
    return *this;
}

JsonObject& JsonObject::null(std::string_view name)
{
    begin(name);
    body_ += "null";
    return *this;
}

JsonObject& JsonObject::texts(std::string_view name, const std::vector<std::string>& values)
{
    begin(name);
    body_ += "[";
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) body_ += ",";
        append_json_string(body_, values[i]);
    }
    body_ += "]";
    return *this;
}

JsonObject& JsonObject::raw(std::string_view name, std::string_view json)
{
    begin(name);
    body_ += json;
    return *this;
}

} // namespace ribbon
