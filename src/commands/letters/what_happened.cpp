#include "commands/letters/what_happened.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

/// So long after words that may mean danger nothing about the case waits (decision 102).
constexpr days of_late{28};

/// From each of these a time limit of the family's own may run, or a day they must be there.
constexpr std::array at_once{
    Kind::assessment_refused,   Kind::plan_refused,        Kind::draft_plan_served,
    Kind::final_plan_sent,      Kind::plan_kept,           Kind::amendment_notice_sent,
    Kind::amended_plan_sent,    Kind::amendment_dropped,   Kind::amendment_proposed,
    Kind::plan_to_cease,        Kind::plan_ceased,         Kind::reassessment_refused,
    Kind::transfer_plan_sent,   Kind::family_told_of_move, Kind::review_meeting_set,
    Kind::meeting_notice_given, Kind::session_notified,    Kind::session_fixed,
    Kind::certificate_issued,   Kind::evidence_date_set,   Kind::hearing_set,
    Kind::tribunal_decided,     Kind::budget_decided,      Kind::direct_payments_to_change,
};

/// What staff do among themselves is no news for the family.
std::optional<Happened> happened_in(const Detail& detail)
{
    switch (detail.kind) {
    case DetailKind::document_added: return Happened::document;
    case DetailKind::promise_made:
    case DetailKind::promise_kept:
    case DetailKind::placement_began:
    case DetailKind::school_named: return Happened::recorded;
    default: return std::nullopt;
    }
}

} // namespace

std::optional<Happened> happened_in(const StreamProposal& act)
{
    std::optional<Happened> found;
    for (const auto& add : act.adds) {
        if (const auto* detail = std::get_if<Detail>(&add)) {
            // A message is told of by itself, and a call or a visit they know of.
            if (detail->kind == DetailKind::message_filed) return std::nullopt;
            if (!found) found = happened_in(*detail);
            continue;
        }
        const Kind kind = std::get<ProposedFact>(add).fact.kind;
        if (std::find(at_once.begin(), at_once.end(), kind) != at_once.end())
            return Happened::decision;
        found = Happened::recorded;
    }
    return found;
}

bool danger_of_late(const CaseHistory& history, Day today)
{
    const auto all = standing(history.details);
    return std::any_of(all.begin(), all.end(), [today](const Detail* one) {
        return one->kind == DetailKind::danger_seen && one->when.first + of_late >= today;
    });
}

} // namespace ribbon
