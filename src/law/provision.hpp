// One provision of law as Ribbon applies it: its words, its citation, what starts its clock, how
// the time is counted, what meets it, lifts it and ends it. A provision is a plain value, so that
// it can be read beside its text, printed, compared, overlaid by a data file, and mutated by the
// tool that proves the scenarios would notice.
#pragma once

#include "base/small_list.hpp"
#include "law/limit.hpp"
#include "record/fact.hpp"

#include <string_view>

namespace ribbon {

/// What a provision is. Labelled everywhere: a promise is not a duty, and a right of the family
/// is never overdue.
enum class Nature : std::uint8_t {
    duty,
    floor, ///< a minimum owed to a family
    right,
    power,
    bar,
    guidance,
    aim,
    promise,
    rule,
    proposed,
};
std::string_view in_words(Nature nature);

enum class Status : std::uint8_t { in_force, superseded, expired, proposed, enacted };
std::string_view in_words(Status status);

/// How two dates of one provision make one.
enum class Combine : std::uint8_t { none, later_of, earlier_of };

/// A condition beyond its trigger. Each is a small function in src/duties/conditions.cpp.
enum class OnlyIf : std::uint8_t {
    always,
    known_in_time,  ///< the old council knew of the move 15 working days before it
    known_late,     ///< it did not
    first_notice,   ///< no other notice to this parent in the three years before
    second_notice,  ///< exactly one
    under_five,     ///< the child is under five on the day the clock starts
    first_plan,     ///< no plan stands when this one is made: the first, or since one ceased
    names_school,   ///< the fact that starts the clock names a school
};

/// Which version of a text governs.
enum class Governs : std::uint8_t {
    by_trigger, ///< the one in force on the day the clock starts
    by_plan,    ///< the one in force on the day the plan was first made (a regime for a cohort)
    by_named_day, ///< the one in force on the day the starting fact names (of the hearing)
    by_last_day, ///< the one in force on the last day (a status that a birth long ago leads to)
};

/// `Provision::before` where nothing was owed before the first text: then there is no duty, and not
/// a law that we do not hold.
inline constexpr std::string_view nothing_before = "nothing";

using Kinds = SmallList<Kind, 10>;
using Grounds = SmallList<Ground, 6>;

/// The second date of a "later of" or "earlier of".
struct Limb {
    Kinds from; ///< facts of the same matter
    Limit limit;
    bool anywhere = false; ///< the latest such fact of the whole case, on or before the start
    bool needed = false; ///< without it the whole can not be said
    bool alone = false; ///< it can start the clock by itself
    Limit extended; ///< what `limit` becomes when the clock is extended
    bool operator==(const Limb&) const = default;
};

struct Provision {
    std::string_view id; ///< its name everywhere, and for ever: "ehc.finalise-plan"
    std::string_view title; ///< a few words, one of a kind: "final plan"
    std::string_view process; ///< the part of the system: "ehc-needs-assessment"
    Nature nature = Nature::duty;
    std::string_view kind; ///< where it comes from: "statutory-duty", "case-law"
    Status status = Status::in_force;

    std::string_view who; ///< who owes it
    std::string_view to; ///< to whom
    std::string_view action; ///< what is owed, as a verb: "send the finalised plan"
    std::string_view runs_from; ///< in words: "the day the request is received"
    std::string_view says; ///< how the text counts, in our words
    std::string_view cite;
    std::string_view url;
    std::string_view note; ///< what a person should know who relies on it; may be empty
    std::string_view why_none; ///< why no day can be counted, where none can
    bool verified = true; ///< false: the number is from memory, and every output says so

    Day from{earliest_day}; ///< in force from this day
    Day until{latest_day}; ///< to this day, included
    std::string_view before; ///< the id, or the words, of what held before `from`; or
        ///< `nothing_before`
    Governs governs = Governs::by_trigger;
    Kinds governed_from; ///< by_trigger: the earliest of these in the matter chooses the version,
        ///< and not the start, where a later step keeps the law of the first
    std::string_view displaced_by; ///< where this is in force for the plan, ours is not

    MatterKinds in = any_matter; ///< the kinds of matter it runs in
    Kinds starts; ///< the earliest of these in the matter starts the clock
    bool latest_start = false; ///< the latest of them does: a later decision opens a window of its
        ///< own, a later date takes the earlier one's place; what meets or
        ///< limbs it counts from that start only
    bool on_end = false; ///< starts that carry `until` and follow each other without a counted
        ///< day between are one stretch, from the first; the clock exists
        ///< only when a stretch reaches the last day of the limit
    Limit limit;
    Limit by_second_class; ///< the limit where the starting fact went by second class post
    std::string_view codes; ///< of `in_school_weeks`: the register codes that count, "GNOU"
    bool named_day_prevails = false; ///< a day the starting fact names (`on`) replaces the limit
    Combine combine = Combine::none;
    Limb limb;
    Roll roll = Roll::none; ///< of the combined day
    Kinds needs; ///< without one of these the clock has not started; for a bar that
        ///< looks back, what must lie in its window
    std::uint8_t needs_times = 1; ///< in how many other matters, where a bar looks back
    Kinds foreseen_from; ///< with one of these and no start: shown as not started
    OnlyIf only_if = OnlyIf::always;
    bool clear_days = false; ///< its safe day is a day earlier still, so that all days are clear
    bool from_service = false; ///< runs from service: posted documents count from arrival
    bool closes_at_five = false; ///< what is done after 5pm is done on the next day

    Kinds met_by;
    bool met_on_arrival = false; ///< what is posted meets it only on the day it arrives
    bool met_anywhere = false; ///< met by such a fact in another matter of the case
    MatterKinds met_in = any_matter; ///< with `met_anywhere`: only in matters of these kinds
    Kinds ended_by; ///< takes the duty away without meeting it
    bool ended_anywhere = false; ///< ended by such a fact in any matter, on or after the start
    Kind revived_by = Kind::none; ///< undoes an ending: the clock runs on from its first start
    Kinds spent_by; ///< takes it away and leaves no breach behind, however late
    Grounds lifted_by; ///< grounds on which the number does not bind
    std::string_view lift_cite;
    Kind extended_by = Kind::none; ///< told by the last day, or it extends nothing
    Limit extended; ///< the longest time it can be extended to, from the same start
    Kind paused_by = Kind::none; ///< from this the clock stands still
    Kind resumed_by = Kind::none; ///< until this; the days between are added
    Kind restarted_by = Kind::none; ///< the clock starts anew from this
    Limit earlier_look; ///< guidance with a range: its earlier end
    bool keeps_until = false; ///< a duty to go on until the day: passed after it, and broken by an
        ///< ending on or before it
    Kind held_open_by = Kind::none; ///< such a fact inside the time leaves its end open
    Kind held_open_until = Kind::none; ///< until this one, whose day is then the last
    bool climbs = false; ///< a promise that climbs the council's ladder while it is not kept
    bool minds_defect = false; ///< a defect in the letter that starts it: it may not have begun

    bool operator==(const Provision&) const = default;
};

} // namespace ribbon
