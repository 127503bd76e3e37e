// When a draft plan has to go out for 20 weeks to be kept. No text sets this day.
//
// In our words. The family has 15 days on a draft, a school consulted is expected to answer in 15
// days, and the finished plan is due 20 weeks after the request. Counted back, the draft has to
// go out by about week 14, as IPSEA says. The Code's own chart puts it around week 16.
//
// Where there is room, we chose:
//   - a warning only: it passes, and is never overdue
//   - it runs from whatever starts the 20 weeks, so from becoming responsible too
// Not modelled: nothing.
#include "law/derived/instrument.hpp"

namespace ribbon::derived {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.draft-plan.practical-latest",
     .title = "draft plan in good time",
     .process = "ehc-needs-assessment",
     .nature = Nature::aim,
     .kind = "derived-target",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "send the draft plan",
     .runs_from = "the day the request is received, or the council becomes responsible",
     .says = "by week 14, so that the family's 15 days and the consultation of schools still fit "
             "inside 20 weeks; no text sets this day",
     .cite = "derived from regs 13(1) and 13(2); IPSEA advice",
     .url = "https://www.ipsea.org.uk/complaining-when-a-local-authority-does-not-send-a-draft-or-"
            "final-education-health-and-care-plan-on-time-model-letter-10",
     .note = "Not law. The Code's own chart puts the draft around week 16.",
     .from = in_force,
     .in = in(MatterKind::request),
     .starts = {Kind::request_received, Kind::responsibility_began},
     .limit = within(weeks{14}),
     .met_by = {Kind::draft_plan_served},
     .ended_by = {Kind::assessment_refused, Kind::plan_refused, Kind::final_plan_sent,
                  Kind::request_withdrawn}},
};

} // namespace

std::span<const Provision> draft_plan() { return provisions; }

} // namespace ribbon::derived
