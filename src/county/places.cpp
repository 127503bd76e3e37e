#include "county/places.hpp"

namespace ribbon::county {
namespace {

/// The department's code of the county whose totals were published.
constexpr std::string_view authority = "830";

bool says(std::string_view text, std::string_view word)
{
    return text.find(word) != std::string_view::npos;
}

/// Where the place is no school with a number: the return's code of setting.
std::string_view setting_of(std::string_view placement)
{
    if (placement == "elective_home_education") return "EHE";
    if (placement == "other_arrangements_la") return "OLA";
    if (placement == "neet") return "NEET";
    if (placement == "neet_ntci") return "NIEC";
    if (placement == "nm_early_years") return "EYP";
    if (placement == "other_placement_settings" || placement == "other_schools" ||
        placement == "ukrlp_provider")
        return "OTH";
    return {};
}

} // namespace

Map::Map(const Places& places) : places_(places)
{
    for (const Places::Exact& one : places_.postcodes()) {
        const Area& district = places_.districts()[one.district];
        // The city in the middle is another authority; its code is no county district's.
        if (district.code.starts_with("E07")) homes_.push_back(&one);
    }
    for (const School& one : places_.schools()) {
        if (!one.open) continue;
        if (one.phase == "Independent" || says(one.provision, "independent special"))
            independent_.push_back(&one);
        if (one.authority != authority) continue;
        if (one.phase == "Nursery") nursery_.push_back(&one);
        if (one.phase == "Primary") (says(one.name, "Infant") ? infant_ : primary_).push_back(&one);
        if (one.phase == "Secondary") secondary_.push_back(&one);
        if (one.phase == "Special" && !says(one.provision, "independent")) special_.push_back(&one);
        if (one.phase == "Alternative provision") alternative_.push_back(&one);
        if (one.phase == "16 plus")
            (one.provision.empty() ? college_ : special_college_).push_back(&one);
    }
}

Home Map::home(Dice& dice) const
{
    const Places::Exact& one = *homes_[dice.below(homes_.size())];
    return {postcode_of(one.postcode), places_.districts()[one.district].code,
            places_.constituencies()[one.constituency].name};
}

const std::vector<const School*>& Map::schools(std::string_view phase) const
{
    if (phase == "nursery") return nursery_;
    if (phase == "infant") return infant_;
    if (phase == "primary") return primary_;
    if (phase == "secondary") return secondary_;
    if (phase == "special") return special_;
    if (phase == "independent special") return independent_;
    if (phase == "alternative") return alternative_;
    return phase == "special college" && !special_college_.empty() ? special_college_ : college_;
}

Placed Map::in_school(std::string_view phase, std::string_view district, Dice& dice) const
{
    const auto& all = schools(phase);
    std::vector<const School*> near;
    for (const School* one : all)
        if (one->district == district) near.push_back(one);
    const auto& among = near.size() > 1 ? near : all;
    if (among.empty()) return {.setting = "OTH"};
    const School& school = *among[dice.below(among.size())];
    return {.urn = school.urn, .name = school.name};
}

Placed Map::placed(std::string_view placement, int age, std::string_view district, Dice& dice) const
{
    if (const auto setting = setting_of(placement); !setting.empty())
        return {.setting = std::string{setting}};
    if (placement == "placement_unknown") return {};
    std::string_view phase = age < 4 ? "nursery" : age < 11 ? "primary" : "secondary";
    if (age >= 4 && age < 7 && dice.chance(0.2)) phase = "infant";
    if (placement.starts_with("special_"))
        phase = placement == "special_independent" ? "independent special" : "special";
    if (placement.starts_with("ap_pru")) phase = "alternative";
    if (placement == "general_fe_tertiary_colleges") phase = "college";
    if (placement == "specialist_post_16_institutions") phase = "special college";
    Placed placed = in_school(phase, district, dice);
    placed.resourced = placement.ends_with("resourced_provision");
    placed.unit = placement.ends_with("senunit");
    return placed;
}

} // namespace ribbon::county
