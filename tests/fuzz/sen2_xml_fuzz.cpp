// Any bytes as a SEN2 return in XML: no crash, no problem without a sentence, and what is read can
// be written and read again as the same.
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "outbound/returns/sen2_xml_write.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace ribbon;
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto read = parse_sen2_xml({"return.xml", bytes}, profiles);
    if (!read) {
        must(read.problems().size() <= max_sen2_problems + 1);
        for (const Problem& one : read.problems()) must(!one.sentence.empty() && one.line >= 0);
        return 0;
    }
    for (const Sen2Note& one : read->notes) must(one.count > 0 && !one.sentence.empty());
    // What the year does not ask is left out in writing; after that nothing more is lost.
    const std::string once = render_sen2_xml(read->whole, profiles, read->whole.year);
    const auto again = parse_sen2_xml({"again.xml", once}, profiles);
    must(static_cast<bool>(again));
    must(render_sen2_xml(again->whole, profiles, again->whole.year) == once);
    return 0;
}
