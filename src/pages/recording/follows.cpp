// All that follows from a fact, as sections of a page.
#include "components/following.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/recording/page.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

using What = Consequence::What;

std::string state_of(What what)
{
    switch (what) {
    case What::met_late: return "Done late";
    case What::broken: return "Broken";
    case What::overdue: return "Late";
    case What::met: return "Done";
    case What::lifted: return "Limit lifted";
    case What::moved: return "Moves";
    case What::appeared: return "New";
    case What::foreseen: return "Not started";
    case What::ended: return "Ended";
    case What::gone: return "Gone";
    default: return "";
    }
}

Shape shape_of(What what)
{
    switch (what) {
    case What::met_late:
    case What::broken:
    case What::overdue: return Shape::late;
    case What::met: return Shape::done;
    case What::lifted: return Shape::lifted;
    case What::appeared: return Shape::next;
    default: return Shape::plain;
    }
}

/// "From 21 July 2025 to 28 July 2025. Running: 118 days left."
std::string says(const Consequence& one)
{
    const bool moved = !one.from.empty() && !one.to.empty() && one.from != one.to;
    std::string days = moved               ? joined({"From ", one.from, " to ", one.to, ". "})
                       : !one.to.empty()   ? joined({"Last day ", one.to, ". "})
                       : !one.from.empty() ? joined({"It was ", one.from, ". "})
                                           : std::string{};
    return days + one.reads;
}

std::vector<Following> list(const std::vector<Consequence>& items)
{
    std::vector<Following> rows;
    for (const Consequence& one : items)
        rows.push_back({.what = one.title + ", " + one.matter,
                        .state = state_of(one.what),
                        .shape = shape_of(one.what),
                        .label = one.label,
                        .binding = one.law ? Binding::law : Binding::promise,
                        .says = says(one),
                        .cite = one.cite,
                        .to = Url::outside(one.url)});
    return rows;
}

} // namespace

std::vector<Html> sections_of(const WhatFollows& follows)
{
    std::vector<Html> parts;
    for (const ReasonOutcome& reason : follows.reasons)
        parts.push_back(inset_text({.says = reason.sentence}));
    for (const ConsequenceGroup& group : follows.groups) {
        std::vector<Html> inside;
        if (!group.lead.empty()) inside.push_back(paragraph(group.lead));
        inside.push_back(following_list(list(group.items)));
        parts.push_back(section({.id = "follows-" + std::to_string(static_cast<int>(group.what)),
                                 .title = group.heading,
                                 .parts = std::move(inside)}));
    }
    if (follows.groups.empty())
        parts.push_back(paragraph("No date of this case appears, moves or is met by it."));
    if (!follows.stays.empty())
        parts.push_back(section({.id = "stays",
                                 .title = "What does not change",
                                 .parts = {paragraph("These dates stay where they are."),
                                           following_list(list(follows.stays))}}));
    return parts;
}

} // namespace ribbon
