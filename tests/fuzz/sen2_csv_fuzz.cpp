// Any bytes as the nine files that COLLECT exports: no crash, no problem without a sentence, and
// what is read can be written and read again as the same. The files stand in one input, each after
// a line "== person", as in tests/fuzz/seeds/sen2_csv/.
#include "inbound/returns/sen2_csv.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "outbound/returns/sen2_csv_write.hpp"
#include "tests/fuzz/must.hpp"

namespace {

/// The files of an input; what stands before the first "== " is none.
std::vector<ribbon::NamedBytes> files_of(std::string_view input)
{
    std::vector<ribbon::NamedBytes> files;
    while (files.size() < 20) {
        const auto begin = input.find("== ");
        if (begin == std::string_view::npos) return files;
        input.remove_prefix(begin + 3);
        const auto line_end = std::min(input.find('\n'), input.size());
        const std::string name = "export_" + std::string(input.substr(0, line_end)) + ".csv";
        input.remove_prefix(std::min(line_end + 1, input.size()));
        files.push_back({name, input.substr(0, input.find("== "))});
    }
    return files;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace ribbon;
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    const auto read =
        parse_sen2_csv(files_of({reinterpret_cast<const char*>(data), size}), profiles);
    if (!read) {
        must(read.problems().size() <= max_sen2_problems + 1);
        for (const Problem& one : read.problems()) must(!one.sentence.empty() && one.line >= 0);
        return 0;
    }
    const Day day{std::chrono::year{2025} / 3 / 31};
    const auto once = render_sen2_csv(read->whole, profiles, read->whole.year, day);
    std::vector<NamedBytes> named;
    for (const WrittenFile& one : once) named.push_back({one.name, one.bytes});
    const auto again = parse_sen2_csv(named, profiles);
    must(static_cast<bool>(again));
    must(render_sen2_csv(again->whole, profiles, again->whole.year, day) == once);
    return 0;
}
