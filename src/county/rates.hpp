// What is chosen where nothing is published, each with its reason, in one place. What is published
// stands in data/county/calibration.json; docs/developers/county.md tells how the two meet.
#pragma once

namespace ribbon::county {

/// Plans a year after 2024: the assessments agreed in 2024 come to their plans in 2025; then as
/// in 2024. Times the published 1,386.
inline constexpr double plans_in_2025 = 1.28;
inline constexpr double plans_in_2026 = 1.0;
/// Families with a plan who move in, a year, at the published caseload.
inline constexpr double moved_in_a_year = 90;
/// Of the refusals that stand, how many a year go to the Tribunal and are not overturned.
inline constexpr double refusal_appeals_lost_a_year = 29;
/// Refusals decided in six weeks. Those not: so many days late on average. Together with the next
/// two they give 78% in six weeks and 390 undecided in January 2025, as published.
inline constexpr double refused_in_time = 0.42;
inline constexpr double refused_late_days = 135;
inline constexpr double agreed_late = 0.16; ///< of those whose plan took over half a year
/// Contents appeals: of new plans, and of amended ones. 61% of 536 appeals in 2024.
inline constexpr double new_plan_appealed = 0.10;
inline constexpr double amended_plan_appealed = 0.105;
/// Refusals to issue that are appealed.
inline constexpr double no_plan_appealed = 0.35;
/// Reviews: over half come in time, the others half a year to two and a half years late, a few
/// never; then 85% of plans of over a year have had one, as published.
inline constexpr double reviewed_in_time = 0.56;
inline constexpr double never_reviewed = 0.02;
/// An officer's cases; the roll is filled up to this (Surrey's published 170 to 230).
inline constexpr double cases_an_officer = 210;
inline constexpr double handed_over_in_person = 0.6;
inline constexpr double handover_with_note = 0.5;
/// MPs' letters: in a month, of families to whom something is owed; of all others.
inline constexpr double mp_letter_when_late = 0.012;
inline constexpr double mp_letter_else = 0.0008;
/// Of a council's replies, how many promise something with a day; and how many are kept in time.
inline constexpr double reply_with_promise = 0.10;
inline constexpr double promise_in_time = 0.45;
inline constexpr double promise_late = 0.25;
/// Two parents apart, two together, one: of a hundred families.
inline constexpr int apart = 25;
inline constexpr int together = 45;

} // namespace ribbon::county
