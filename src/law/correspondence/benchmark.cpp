// The Cabinet Office's guidance on MPs' correspondence: what government departments aim for.
//
// In our words. A department answers an MP or Peer in substance within 20 working days; the day
// after the letter came is the first. It binds no council, and is here so that nobody attaches it
// to one: a council's own time is the promise in promises.cpp.
//
// Not modelled: the shorter targets some departments set themselves.
#include "law/correspondence/instrument.hpp"

namespace ribbon::correspondence {
namespace {

constexpr Provision provisions[]{
    {.id = "corr.mp.central-gov",
     .title = "department reply to MP",
     .process = "correspondence",
     .nature = Nature::aim,
     .kind = "policy-benchmark",
     .who = "a government department",
     .to = "the MP or Peer",
     .action = "reply in substance",
     .runs_from = "the day the letter or email is received",
     .says = "within 20 working days, the day after receipt being the first",
     .cite = "Cabinet Office guidance on MPs' correspondence",
     .url = "https://parallelparliament.co.uk/question/HL14583/ministers-correspondence",
     .note = "Binds government departments only. No statute gives a council a time to answer an "
             "MP.",
     .from = Day{std::chrono::year{2008} / 11 / 25},
     .in = in(MatterKind::thread),
     .starts = {Kind::mp_letter_received},
     .limit = within(working_days{20}, Over::england),
     .met_by = {Kind::message_answered}},
};

} // namespace

std::span<const Provision> benchmark() { return provisions; }

} // namespace ribbon::correspondence
