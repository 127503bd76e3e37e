// Whatever case the reader lets through, the engine answers and the words are found: no input
// makes either throw, loop or read outside its memory.
#include "inbound/cases/case_text.hpp"
#include "tests/scenarios/books.hpp"
#include "views/explain/view.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace ribbon;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto file = parse_case_text(text, our_words());
    if (!file) return 0;
    for (const CaseBlock& block : *file) {
        for (const char* day : {"2014-09-01", "2025-07-22", "2029-01-01"}) {
            const auto explained =
                explained_timeline(block.facts, our_law(), our_calendar(), *parse_day(day));
            const ExplainView view = arrange_explain(block.facts, explained);
            if (view.duties.size() != explained.timeline.duties.size()) std::abort();
            if (explained.timeline.next_change <= *parse_day(day)) std::abort();
        }
    }
    return 0;
}
