// Interpretation Act 1978, section 7: when a posted document is served.
//
// In our words. A document served by post is taken to arrive when it would in the ordinary course
// of post, unless somebody proves otherwise. In practice that is the second working day after
// posting by first class, and the fourth by second class (Practice Direction [1985] 1 All ER 889).
//
// Where the text leaves room, we chose:
//   - a letter whose class nobody noted is taken to have gone first class
//   - working days are those of England, wherever the letter goes
//   - an email is outside the section, and is received when it arrives
// Not modelled: proof of another day of arrival. Record the day it was proved to arrive instead.
#include "law/computation/instrument.hpp"

namespace ribbon::computation {
namespace {

constexpr Provision provisions[]{
    {.id = "calc.service-post",
     .title = "service by post",
     .process = "computation",
     .nature = Nature::rule,
     .kind = "computation-rule",
     .who = "-",
     .to = "-",
     .action = "take the document to have arrived in the ordinary course of post",
     .runs_from = "the day the document is posted",
     .says = "on the second working day after posting by first class, the fourth by second "
             "class, unless the contrary is proved",
     .cite = "Interpretation Act 1978 s.7; Practice Direction [1985] 1 All ER 889",
     .url = "https://www.morrlaw.com/party-wall/statutes/interpretation-act-1978/section-7/",
     .note = "Matters only for clocks that run from service or receipt. Clocks that run from "
             "sending (an appeal, contact with a mediation adviser, reg 22(3)) leave it aside.",
     .from = Day{std::chrono::year{1979} / 1 / 1},
     .in = in(MatterKind::claim),
     .starts = {Kind::document_posted},
     .limit = within(working_days{2}, Over::england),
     .by_second_class = within(working_days{4}, Over::england)},
};

} // namespace

std::span<const Provision> service() { return provisions; }

} // namespace ribbon::computation
