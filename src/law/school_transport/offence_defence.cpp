// Education Act 1996, section 444(3D): no offence where the council failed to arrange travel.
//
// In our words. A parent whose child was absent because the council failed to make the suitable
// travel arrangements it owes has a defence to the offence of section 444. Such a session belongs
// under code Q or Y1 and is not unauthorised. (The subsection is from memory; the meaning of code
// Q was read.)
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
     .cite = "Education Act 1996 s.444(3D)",
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

std::span<const Provision> offence_defence()
{
    return provisions;
}

} // namespace ribbon::school_transport
