#include "inbound/mail/html_style.hpp"

#include "base/lower_case.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// "0", "0px", "0 !important": but not "0.9em".
bool is_nothing(std::string_view value)
{
    if (!value.starts_with('0')) return false;
    const auto rest = value.substr(std::min(value.find_first_not_of('0'), value.size()));
    if (!rest.starts_with('.')) return rest.empty() || !is_figure(rest[0]);
    const auto after = rest.substr(std::min(rest.find_first_not_of('0', 1), rest.size()));
    return after.empty() || !is_figure(after[0]);
}

struct Style {
    bool no_height = false, clipped = false;

    void take(std::string_view name, std::string_view value, HtmlSight& sight)
    {
        if (name == "display") sight.gone = sight.gone || value.starts_with("none");
        if (name == "visibility") sight.gone = sight.gone || value.starts_with("hidden");
        if (name == "mso-hide") sight.gone = sight.gone || value.starts_with("all");
        if (name == "opacity") sight.gone = sight.gone || is_nothing(value);
        if (name == "font-size") sight.tiny = is_nothing(value);
        if (name == "max-height" || name == "height") no_height = no_height || is_nothing(value);
        if (name == "overflow") clipped = clipped || value.starts_with("hidden");
    }
};

} // namespace

void HtmlSight::take(const HtmlToken& tag)
{
    if (tag.has("hidden")) gone = true;
    const std::string all = lower_case(tag.attribute("style"));
    std::string_view rest = all;
    Style style;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        const std::string_view one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto colon = one.find(':');
        if (colon != std::string_view::npos)
            style.take(without_blanks(one.substr(0, colon)), without_blanks(one.substr(colon + 1)),
                       *this);
    }
    if (style.no_height && style.clipped) gone = true;
}

} // namespace ribbon
