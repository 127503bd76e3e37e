#include "components/timeline.hpp"

#include "components/tags.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace ribbon {
namespace {

std::string_view stretch_class(Stretch stretch)
{
    switch (stretch) {
    case Stretch::late: return "late";
    case Stretch::slip: return "slip";
    case Stretch::ahead: return "ahead";
    case Stretch::past: break;
    }
    return "";
}

/// A number of tenths as it is written in a drawing: 813 is "81.3".
std::string tenths(int value)
{
    return std::to_string(value / 10) + "." + std::to_string(value % 10);
}

constexpr int strip_width = 3300, gap_between = 35, least_width = 40; // in tenths

/// How wide each part is: its share of the days, and never so thin that it can not be seen.
std::vector<int> widths_of(const std::vector<Holder>& holders)
{
    const int count = static_cast<int>(holders.size());
    const std::int64_t days =
        std::accumulate(holders.begin(), holders.end(), std::int64_t{0},
                        [](std::int64_t sum, const Holder& holder) { return sum + holder.days; });
    const std::int64_t room =
        std::max(0, strip_width - gap_between * (count - 1) - least_width * count);
    std::vector<int> widths;
    for (const Holder& holder : holders)
        widths.push_back(least_width + static_cast<int>(room * holder.days / days));
    return widths;
}

} // namespace

Html ribbon_timeline(const std::vector<Happening>& happenings)
{
    Html items;
    for (const Happening& one : happenings) {
        Html inside = time_of(one.machine, one.when) + markup("<strong>{}</strong>", one.what);
        for (const Content& sentence : one.sentences) inside += markup("<p>{}</p>", sentence);
        tags::List list;
        list.some("class", stretch_class(one.stretch));
        items += markup("<li{}>{}</li>\n", list.get(), inside);
    }
    return markup("<ol class=\"ribbon-line\" role=\"list\">\n{}</ol>\n", items);
}

Html continuity_strip(const std::vector<Holder>& oldest_first)
{
    if (oldest_first.empty()) return {};
    for (const Holder& holder : oldest_first) assert(holder.days > 0);
    const auto widths = widths_of(oldest_first);
    Html bars;
    int from = 0;
    for (std::size_t at = 0; at < oldest_first.size(); ++at) {
        tags::List list;
        switch (oldest_first[at].cover) {
        case Cover::now: list.with("class", "now").with("y", "0").with("height", "20"); break;
        case Cover::past: list.with("class", "past").with("y", "6").with("height", "8"); break;
        case Cover::nobody:
            list.with("class", "nobody").with("y", ".5").with("height", "19");
            list.with("fill", "url(#gap)");
            break;
        }
        list.with("x", tenths(from)).with("width", tenths(widths[at]));
        bars += markup("<rect{}/>", list.get());
        from += widths[at] + gap_between;
    }
    const int whole = std::max(strip_width, from - gap_between);
    return markup("<svg class=\"ribbon-strip\" viewBox=\"0 0 {} 20\" preserveAspectRatio=\"none\" "
                  "aria-hidden=\"true\" focusable=\"false\"><defs><pattern id=\"gap\" width=\"8\" "
                  "height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                  "<rect width=\"4\" height=\"8\"/></pattern></defs>{}</svg>\n",
                  tenths(whole), bars);
}

Html people(const std::vector<Holder>& newest_first)
{
    Html items;
    for (const Holder& holder : newest_first) {
        const Html name = holder.cover == Cover::past
                              ? markup("{}", holder.name)
                              : markup("<strong>{}</strong>{}", holder.name,
                                       holder.cover == Cover::now ? ", now" : "");
        items += markup("<li>{}<span>{}</span></li>\n", name, holder.detail);
    }
    return markup("<ul class=\"ribbon-people\" role=\"list\">\n{}</ul>\n", items);
}

} // namespace ribbon
