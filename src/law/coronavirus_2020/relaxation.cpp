// SI 2020/471: the limits of four SEND instruments, relaxed from 1 May to 25 September 2020.
//
// In our words. Where it was not reasonably practicable to meet a time set in days, weeks or
// months for a reason relating to coronavirus, the number fell away, and the thing had to be done
// as soon as reasonably practicable.
//
// Where the text leaves room, we chose:
//   - it is a reason like another (Ground::coronavirus), recorded for one clock with evidence; it
//     reaches a clock whose time overlaps the window
// Not modelled here: no duty of its own. Each clock it reached names the ground beside its other
// reasons; this entry explains it.
#include "law/coronavirus_2020/instrument.hpp"

namespace ribbon::coronavirus_2020 {
namespace {

constexpr Provision provisions[]{
    {.id = "covid.relaxation",
     .title = "coronavirus relaxation",
     .process = "historic",
     .nature = Nature::rule,
     .kind = "historic-exception",
     .status = Status::expired,
     .who = "the council and health bodies",
     .to = "-",
     .action = "the numbers in four SEND instruments did not bind where coronavirus made them "
               "not reasonably practicable",
     .runs_from = "a reason relating to coronavirus, from 1 May to 25 September 2020",
     .says = "as soon as reasonably practicable, in place of the number; the window counts both "
             "its days",
     .cite = "SI 2020/471",
     .url = "https://gov.uk/government/publications/changes-to-the-law-on-education-health-and-"
            "care-needs-assessments-and-plans-due-to-coronavirus/"
            "annex-a-details-of-the-amendments-to-the-existing-regulations",
     .note = "For cases of 2020 only.",
     .why_none = "It took numbers away and set none in their place.",
     .from = Day{std::chrono::year{2020} / 5 / 1},
     .until = Day{std::chrono::year{2020} / 9 / 25}},
};

} // namespace

std::span<const Provision> relaxation() { return provisions; }

} // namespace ribbon::coronavirus_2020
