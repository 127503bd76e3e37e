// The council's own promise to answer messages. No statute sets a time.
//
// In our words. Somebody who writes to the council is answered in 5 working days by the officer;
// if not, within 5 more by the senior officer, and within 5 more by the manager. These are the
// times Ribbon is shipped with; a council publishes its own, for each channel and kind of sender.
//
// Where it leaves room, we chose:
//   - a holding reply is no answer: only `message answered`, in substance, meets the promise
//   - each message is a matter of its own, so a second message never moves the first one's day
//   - the first rung is here; the others are counted from the end of the rung before, and are the
//     council's configuration (Policy)
//   - a council that sets another time for itself is held to it for what it receives from that day
//     on (Policy::Promise); the days on which its offices are closed are not counted
// Not modelled: what a message is besides. A request for an assessment, a complaint or a request
// for data that comes as a message starts its own clock on the day it arrives, whatever is
// promised here.
#include "law/correspondence/instrument.hpp"

namespace ribbon::correspondence {
namespace {

constexpr Provision provisions[]{
    {.id = "corr.local-standard",
     .title = "answer to message",
     .process = "correspondence",
     .nature = Nature::promise,
     .kind = "local-policy",
     .who = "the council's SEND service",
     .to = "the family, school or MP who wrote",
     .action = "answer the message in substance",
     .runs_from = "the day the message is received",
     .says = "within 5 working days, the day after receipt being the first",
     .cite = "Local policy (no statutory source)",
     .url = "https://llg.org.uk/news/the-lgsco-release-the-complaint-handling-code",
     .note = "A promise of the council's, not a legal deadline. A message that is also a request, "
             "a complaint or a request for data starts a legal clock on the same day.",
     .verified = false,
     .in = in(MatterKind::thread),
     .starts = {Kind::message_received},
     .limit = within(working_days{5}, Over::offices),
     .met_by = {Kind::message_answered},
     .climbs = true},
};

} // namespace

std::span<const Provision> promises() { return provisions; }

} // namespace ribbon::correspondence
