#include "tests/bench/bench.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/timeline_digest.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace ribbon::bench {
namespace {

constexpr std::array<std::string_view, 20> twenty{
    "ehc.decide-whether-to-assess",
    "ehc.decide-not-to-issue",
    "ehc.draft-plan.practical-latest",
    "ehc.finalise-plan",
    "ehc.advice.respond",
    "ehc.school-consultation.reply",
    "ar.meeting-report",
    "ar.decision",
    "ar.amendment-notice",
    "ar.final-amended-plan",
    "ar.final-amended-plan.ceiling",
    "comp.stage1.ack",
    "comp.stage2.ack",
    "corr.local-standard",
    "foi.respond",
    "sar.respond",
    "dp.complaint.ack",
    "move.inform-family",
    "med.certificate-no-mediation",
    "appeal.registration",
};

} // namespace

const std::vector<CountyCase>& the_cases()
{
    static const std::vector<CountyCase> cases = county_cases(1000);
    return cases;
}

const Law& twenty_clocks()
{
    static const Law law = [] {
        std::vector<Provision> book;
        for (const Provision& one : our_law().provisions())
            if (std::find(twenty.begin(), twenty.end(), one.id) != twenty.end())
                book.push_back(one);
        for (const std::string_view id : twenty)
            if (our_law().versions(id).empty())
                throw std::runtime_error{"there is no clock " + std::string{id}};
        return Law{std::move(book), our_law().policy()};
    }();
    return law;
}

std::string timeline_digest()
{
    Digest digest;
    for (const CountyCase& one : the_cases())
        digest.add(timeline(one.facts, our_law(), our_calendar(), one.today));
    return digest.text();
}

std::string words_digest()
{
    Digest digest;
    for (const CountyCase& one : the_cases())
        digest.add(arrange_explain(
            one.facts, explained_timeline(one.facts, our_law(), our_calendar(), one.today)));
    return digest.text();
}

} // namespace ribbon::bench
