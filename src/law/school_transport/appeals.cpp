// Department for Education, home-to-school travel guidance: appeals against a travel decision.
//
// In our words. A parent has 20 working days from receiving the decision to ask for it to be
// reviewed (stage 1). The figure is from memory, and the guidance must be read before release.
//
// Where the text leaves room, we chose:
//   - a decision that was posted is received when the post would bring it (Interpretation Act s.7)
//   - an expectation of the guidance, so a late request is not barred by any law
// Not modelled: the council's 20 working days to answer, and the panel of stage 2 within 40; both
// are from memory and neither has a clock of its own until a source is found.
#include "law/school_transport/instrument.hpp"

namespace ribbon::school_transport {
namespace {

constexpr Provision provisions[]{
    {.id = "transport.appeal.stage1",
     .title = "family may ask for a travel review",
     .process = "school-transport",
     .nature = Nature::guidance,
     .kind = "guidance-expectation",
     .who = "the parent",
     .to = "the council",
     .action = "ask for a first review of the decision about travel",
     .runs_from = "the day the decision is received",
     .says = "within 20 working days of receiving the decision",
     .cite = "DfE home-to-school travel guidance (appeals)",
     .url = "https://www.gov.uk/government/publications/home-to-school-travel-and-transport-"
            "guidance",
     .note = "Guidance, from memory: 20 working days to ask and 20 to answer; a panel within 40 "
             "of asking for stage 2.",
     .verified = false,
     .in = in(MatterKind::transport),
     .starts = {Kind::travel_decided},
     .limit = within(working_days{20}, Over::england),
     .from_service = true,
     .met_by = {Kind::travel_review_asked},
     .ended_by = {Kind::travel_arranged}},
};

} // namespace

std::span<const Provision> appeals() { return provisions; }

} // namespace ribbon::school_transport
