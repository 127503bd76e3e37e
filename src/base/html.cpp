#include "base/html.hpp"

namespace ribbon {

void append_escaped(std::string& to, std::string_view text)
{
    for (;;) {
        const auto plain = text.find_first_of("&<>\"'");
        to += text.substr(0, plain);
        if (plain == std::string_view::npos) return;
        switch (text[plain]) {
        case '&': to += "&amp;"; break;
        case '<': to += "&lt;"; break;
        case '>': to += "&gt;"; break;
        case '"': to += "&quot;"; break;
        default: to += "&#39;"; break;
        }
        text.remove_prefix(plain + 1);
    }
}

void MarkupWriter::put(const Attributes& attributes)
{
    for (const Attribute& attribute : attributes) {
        literal(" ");
        literal(attribute.name.text());
        if (attribute.bare) continue;
        literal("=\"");
        put(attribute.value);
        literal("\"");
    }
}

Html together(const std::vector<Html>& parts)
{
    Html whole;
    for (const Html& part : parts) whole += part;
    return whole;
}

} // namespace ribbon
