// Children and Families Act 2014, section 42: the duty to secure what the plan says.
//
// In our words. A council that maintains a plan must secure the special educational provision in
// it: 42(2). The health commissioner must arrange the health care provision: 42(3).
//
// Where the text leaves room, we chose:
//   - at once, and from then on: no text and no officer can give a time to start
//   - an amended plan owes what it says from the day it is sent, as the first one did
//   - once an officer records that everything is in place the duty is met; a failure after that
//     is a complaint and no clock
// Not modelled: 1 May to 31 July 2020, when a notice under the Coronavirus Act 2020 weakened the
// duty to "reasonable endeavours": a plan of that time owed it in full from 1 August 2020, and no
// number was ever changed. The exception for families who make their own arrangements (42(5)).
#include "law/cfa_2014/instrument.hpp"

namespace ribbon::cfa_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.plan.secure-provision",
     .title = "provision in the plan",
     .process = "ehc-needs-assessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council; the responsible commissioning body for health care",
     .to = "the child or young person",
     .action = "secure the provision that the plan specifies",
     .runs_from = "the day the plan is sent",
     .says = "at once and for as long as the plan is maintained; there is no time to start in",
     .cite = "CFA 2014 s.42(2), s.42(3)",
     .url = "https://www.ipsea.org.uk/"
            "ba-r-on-the-application-of-v-nottinghamshire-county-council-2021-ewhc-1348-admin",
     .note = "An absolute duty: an officer's own target is no lawful time of grace. From 1 May to "
             "31 July 2020 only, it was one of reasonable endeavours.",
     .from = in_force,
     .in = in(MatterKind::request, MatterKind::reassessment, MatterKind::review,
              MatterKind::amendment, MatterKind::order, MatterKind::concession),
     .starts = {Kind::final_plan_sent, Kind::amended_plan_sent},
     .limit = at_once(),
     .met_by = {Kind::provision_in_place},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true},
};

} // namespace

std::span<const Provision> section_42() { return provisions; }

} // namespace ribbon::cfa_2014
