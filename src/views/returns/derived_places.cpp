// The places and needs of a derived return.
#include "views/returns/derived_parts.hpp"
#include "views/returns/stated_request.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// A number says which place it is; a setting and its name are for places that have none.
template <class Record> void leave_out_what_a_number_says(Record& where)
{
    if (!where.urn.empty() || !where.ukprn.empty()) where.setting.clear();
    if (where.setting.empty()) where.setting_other.clear();
}

/// Tells where a place can not be told.
template <class Record> void look_at(const Record& where, std::string_view part,
                                     const Deriving& from)
{
    const std::string item{part};
    if (where.urn.empty() && where.ukprn.empty() && where.setting.empty())
        from.gap(item + " URN", "The record has neither the number nor the setting of the place");
    if (where.setting == "OTH" && where.setting_other.empty())
        from.gap(item + " SENSettingOther", "The setting is another, and nobody said which");
}

/// The only place anybody recorded is the main one.
std::string rank_or_main(const std::string& rank) { return rank.empty() ? "1" : rank; }

/// A place attended, with when it began even where nobody said: then it counts from the statement.
struct Attended {
    Sen2Placement place;
    Day from;
};

bool same_place(const Attended& a, const Attended& b)
{
    return a.place.urn == b.place.urn && a.place.ukprn == b.place.ukprn &&
           a.place.setting == b.place.setting && a.place.rank == b.place.rank &&
           a.place.entry == b.place.entry;
}

Attended attended(const Detail& one)
{
    Attended there{.place = {}, .from = one.when.first};
    read_where(there.place, one);
    leave_out_what_a_number_says(there.place);
    there.place.rank = rank_or_main(there.place.rank);
    if (one[DetailField::undated] != "yes" && one.when.exact()) there.place.entry = one.when.first;
    there.place.leaving = parse_day(one[DetailField::until]);
    there.place.residential = one[DetailField::residential];
    there.place.work_based = one[DetailField::work_based];
    there.place.attendance_pattern = one[DetailField::pattern];
    return there;
}

/// Every place attended by census, in the order in which they began. What was recorded again, with
/// the day of leaving, stands once.
std::vector<Attended> all_attended(const Deriving& from)
{
    std::vector<Attended> all;
    for (const Detail* one : standing(from.history.details)) {
        if (one->kind != DetailKind::placement_began || one->when.first > from.span.census)
            continue;
        Attended there = attended(*one);
        const auto before = std::find_if(all.begin(), all.end(), [&](const Attended& other) {
            return same_place(other, there);
        });
        if (before == all.end())
            all.push_back(std::move(there));
        else
            *before = std::move(there);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Attended& a, const Attended& b) { return a.from < b.from; });
    return all;
}

/// A child who begins somewhere as their main place has left the main place before. Of two that
/// began on one day the one recorded last stands.
void end_by_the_next(std::vector<Attended>& all)
{
    std::vector<Attended> each;
    for (Attended& one : all) {
        const auto before = std::find_if(each.rbegin(), each.rend(), [&](const Attended& other) {
            return other.place.rank == one.place.rank;
        });
        if (before != each.rend() && before->from == one.from) {
            *before = std::move(one);
            continue;
        }
        if (before != each.rend() && (!before->place.leaving || *before->place.leaving >= one.from))
            before->place.leaving = one.from - days{1};
        each.push_back(std::move(one));
    }
    all = std::move(each);
}

/// The place whose name the plan was sent with, where the record says elsewhere which place of that
/// name it is.
std::optional<Sen2PlanDetail> named_with_the_plan(const Episode& one, const Deriving& from)
{
    const std::string& name = one.current->says.name;
    if (name.empty()) return std::nullopt;
    std::optional<Sen2PlanDetail> found;
    for (const Detail* detail : standing(from.history.details)) {
        const bool a_place =
            detail->kind == DetailKind::placement_began || detail->kind == DetailKind::school_named;
        if (!a_place || (*detail)[DetailField::name] != name) continue;
        found.emplace();
        read_where(*found, *detail);
        leave_out_what_a_number_says(*found);
        found->rank = "1";
    }
    return found;
}

} // namespace

std::vector<Sen2PlanDetail> places_named(const Episode& one, const Deriving& from)
{
    std::vector<const Detail*> named;
    for (const Detail* detail : standing(from.history.details)) {
        const std::string_view matter = (*detail)[DetailField::matter];
        const bool ours = matter.empty() || matter == std::to_string(one.matter);
        if (detail->kind == DetailKind::school_named && ours &&
            detail->when.first <= from.span.census)
            named.push_back(detail);
    }
    Day last = earliest_day;
    for (const Detail* detail : named) last = std::max(last, detail->when.first);
    std::vector<Sen2PlanDetail> places;
    for (const Detail* detail : named) {
        if (detail->when.first != last) continue;
        Sen2PlanDetail place;
        read_where(place, *detail);
        leave_out_what_a_number_says(place);
        place.rank = rank_or_main(place.rank);
        std::erase_if(places, [&](const auto& other) { return other.rank == place.rank; });
        places.push_back(std::move(place));
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    if (places.empty() || last < one.current->when.first)
        if (auto by_name = named_with_the_plan(one, from)) places = {*std::move(by_name)};
    for (const Sen2PlanDetail& place : places) look_at(place, "PlanDetail", from);
    return places;
}

std::vector<Sen2Placement> places_attended(const Deriving& from)
{
    std::vector<Attended> all = all_attended(from);
    end_by_the_next(all);
    std::vector<Sen2Placement> open;
    for (const Attended& one : all)
        if (open_on(one.place, from.span.census)) open.push_back(one.place);
    // Who has left and is nowhere yet is told with the last place there was.
    if (open.empty() && !all.empty()) open.push_back(all.back().place);
    std::stable_sort(open.begin(), open.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    for (Sen2Placement& place : open) {
        // Where the child went on census day or after is the next return's to tell.
        if (place.leaving && *place.leaving >= from.span.census) place.leaving.reset();
        look_at(place, "PlacementDetail", from);
    }
    return open;
}

std::vector<Sen2Need> needs_recorded(const Deriving& from)
{
    std::vector<Sen2Need> needs;
    for (const Detail* one : standing(from.history.details)) {
        if (one->kind != DetailKind::need_recorded || one->when.first > from.span.census) continue;
        const Sen2Need need{.type = std::string{(*one)[DetailField::need]},
                            .rank = rank_or_main(std::string{(*one)[DetailField::rank]}),
                            .place = {}};
        std::erase_if(needs, [&](const Sen2Need& other) {
            return other.rank == need.rank || other.type == need.type;
        });
        needs.push_back(need);
    }
    std::stable_sort(needs.begin(), needs.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    return needs;
}

} // namespace ribbon
