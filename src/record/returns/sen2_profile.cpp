#include "record/returns/sen2_profile.hpp"

#include "record/returns/sen2_items.hpp"

#include <algorithm>
#include <tuple>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, sen2_parts> tags{
    "Message",  "Header",     "CollectionDetails", "Source",     "Persons",     "Person",
    "Requests", "Assessment", "NamedPlan",         "PlanDetail", "ActivePlans", "PlacementDetail",
    "SENneed"};

} // namespace

std::string_view tag_of(Sen2Part part) { return tags[static_cast<std::size_t>(part)]; }

std::optional<Sen2Part> sen2_part(std::string_view tag)
{
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (same_tag(tags[i], tag)) return static_cast<Sen2Part>(i);
    return std::nullopt;
}

const Sen2Row* Sen2Profiles::row(Sen2Part inside_part, std::string_view tag) const
{
    for (const Sen2Row& one : inside(inside_part)) {
        if (same_tag(one.tag, tag)) return &one;
        for (const std::string& other : one.also_written)
            if (same_tag(other, tag)) return &one;
    }
    return nullptr;
}

std::optional<int> Sen2Profiles::year_for(int year) const
{
    std::optional<int> found;
    for (const Sen2Year& one : years)
        if (one.year <= year) found = one.year;
    return found;
}

std::optional<Day> Sen2Profiles::census_day(int year) const
{
    for (const Sen2Year& one : years)
        if (one.year == year) return one.census_day;
    return std::nullopt;
}

const Sen2Code* Sen2Profiles::code(std::string_view set, std::string_view text, int year) const
{
    const auto key = std::tuple{set, text};
    const auto found = std::lower_bound(
        codes.begin(), codes.end(), key, [](const Sen2Code& one, const auto& sought) {
            return std::tuple<std::string_view, std::string_view>{one.set, one.code} < sought;
        });
    if (found == codes.end() || found->set != set || found->code != text) return nullptr;
    return found->from <= year && year <= found->until ? &*found : nullptr;
}

} // namespace ribbon
