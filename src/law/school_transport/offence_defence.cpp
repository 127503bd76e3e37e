// Education Act 1996, section 444(3B): no offence where the council failed to arrange travel.
//
// In our words. A child whose home is in England is not taken to have failed to attend regularly
// if the parent proves that the council owed the child travel arrangements under section 508B(1)
// (or under a school travel scheme) and failed to make them. Such a session belongs under code Q
// or Y1 and is not unauthorised.
//
// The subsection was read in the text of 1 September 2007, and may have changed since; so the
// provision stays unverified. docs/law-differences.csv says why it is not (3D).
//
// Where the text leaves room, we chose:
//   - the defence is shown from the day the council failed until travel is arranged; what was
//     missed in between stays covered, and a check before a notice asks for it
// Not modelled: whether arrangements were owed, which depends on distance, need and route.
#include "law/school_transport/instrument.hpp"

namespace ribbon::school_transport {
namespace {

constexpr Provision provisions[]{
    {.id = "transport.offence-defence",
     .title = "failed travel is a defence",
     .process = "attendance",
     .nature = Nature::bar,
     .kind = "statutory-bar",
     .who = "the council",
     .to = "the parent",
     .action = "treat the absence as no offence; the session is coded Q or Y1, not unauthorised",
     .runs_from = "the day the council failed to make suitable travel arrangements",
     .says = "for as long as the failure lasts; the law gives no number",
     .cite = "Education Act 1996 s.444(3B)",
     .url = "https://schoolbusinessservices.co.uk/news/mis-attendance-codes-2024",
     .note = "Check this before any penalty notice.",
     .why_none = "The defence lasts as long as the failure, and the law counts no days.",
     .verified = false,
     .in = in(MatterKind::absence, MatterKind::attendance),
     .starts = {Kind::travel_failed},
     .limit = no_number(),
     .spent_by = {Kind::travel_arranged}},
};

} // namespace

std::span<const Provision> offence_defence() { return provisions; }

} // namespace ribbon::school_transport
