// The vocabulary of published decisions, rule by rule: which clock answers it. `must`: a day is
// owed when the start is dated. A rule that only ever has a continuing duty or guidance without a
// day names its clock and owes none; a rule that is no question of time has no clock.
#include "views/decisions/judge.hpp"

namespace ribbon {
namespace {

constexpr std::string_view none{};

constexpr Rule rules[]{
    {"attendance.legal-intervention", none},
    {"attendance.penalty-notice-warning", none},
    {"attendance.prosecution", none},
    {"attendance.use-of-powers", none},
    {"complaint.council-policy-time", none},
    {"complaint.stage2-25-working-days", none},
    {"ehc.advice-6-weeks", "ehc.advice.respond", none, none, true},
    {"ehc.advice-sought", "ehc.advice.seek-set"},
    {"ehc.agreed-after-refusal.decision-10-weeks", "ehc.reversal-before-appeal.no-plan",
     "unopposed.assess.no-plan", "appeal-lodged", true},
    {"ehc.agreed-after-refusal.final-plan-14-weeks", "ehc.reversal-before-appeal.plan",
     "unopposed.assess.final-plan", "appeal-lodged", true},
    {"ehc.agreed.decision-10-weeks", "ehc.reversal-before-appeal.no-plan",
     "unopposed.assess.no-plan", "appeal-lodged", true},
    {"ehc.decision-to-issue-16-weeks", "ehc.decide-not-to-issue", none, none, true},
    {"ehc.final-plan-20-weeks", "ehc.finalise-plan", none, none, true},
    {"ehc.plan-after-advice", none},
    {"final-plan.kind-unknown", none},
    {"mediation.do-what-was-agreed", "medagr.other"},
    {"mediation.respond", "med.arrange.la", none, none, true},
    {"phase.post-16-31-march", "pt.secondary-to-post16", none, none, true},
    {"phase.secondary-15-february", "pt.other-transfers", none, none, true},
    {"phase.start-of-placement", none},
    {"reassessment.decision-15-days", "re.decide", none, none, true},
    {"reassessment.plan-14-weeks", "re.final-plan", none, none, true},
    {"remedy.100-per-month", none},
    {"review.amendment-notice-4-weeks", "ar.amendment-notice", none, none, true},
    {"review.decision-4-weeks", "ar.decision", none, none, true},
    {"review.early-request", none},
    {"review.early-years-6-months", "ar.under-five"},
    {"review.every-12-months", "ar.subsequent-review", "ar.first-review", "final-plan-issued",
     true},
    {"review.final-plan-12-weeks", "ar.final-amended-plan.ceiling", none, none, true},
    {"review.final-plan-8-weeks-from-notice", "ar.final-amended-plan", none, none, true},
    {"review.plan-says-6-monthly", none},
    {"review.report-2-weeks", "ar.meeting-report", none, none, true},
    {"s19.alternative-provision", "ap.s19-duty"},
    {"s19.consider-duty", "ap.s19-duty"},
    {"s19.decision-in-writing", "ap.s19-duty"},
    {"s42.section-f", "ehc.plan.secure-provision"},
    {"transfer.notify-and-review-6-weeks", "move.inform-family", none, none, true},
    {"transfer.secure-provision", "move.provision-continues"},
    {"transfer.send-plan-15-working-days", "move.transfer-plan.late-knowledge"},
    {"transfer.smooth", "move.provision-continues"},
    {"tribunal.amend.plan-5-weeks", "order.amend-provision", none, none, true},
    {"tribunal.assess.decision-10-weeks", "order.assess.no-plan", none, none, true},
    {"tribunal.assess.final-plan-14-weeks", "order.assess.final-plan", none, none, true},
    {"tribunal.concession-or-order.plan", none},
};

} // namespace

std::span<const Rule> all_rules() { return rules; }

} // namespace ribbon
