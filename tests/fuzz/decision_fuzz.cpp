// Published decisions come from a file anybody may write: the reader and the judge bear any bytes.
#include "inbound/decisions/decision.hpp"
#include "tests/scenarios/books.hpp"
#include "views/decisions/judge.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace ribbon;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto decision = parse_decision(text, 1);
    if (!decision) return 0;
    std::vector<ClaimedEvent> events;
    for (const DatedEvent& fact : decision->facts) events.push_back({fact.event, fact.when});
    for (const Claim& claim : decision->claims) {
        const Judgement judgement = judge({claim.rule, claim.anchor, claim.end, claim.as_of},
                                          events, our_law(), our_calendar());
        const bool judged = judgement.late_least.has_value();
        if (judged != (judgement.breach != Breach::cannot_say)) std::abort();
    }
    return 0;
}
