#include "tests/mutation/report.hpp"

#include <fmt/format.h>

#include <fstream>

namespace ribbon {
namespace {

std::string row(const std::string& kind, const Tally& tally)
{
    return fmt::format("| {:<20} | {:>6} | {:>6} | {:>10} | {:>8} |\n", kind, tally.made,
                       tally.killed, tally.equivalent, tally.survived);
}

} // namespace

Tally Findings::all() const
{
    Tally sum;
    for (const auto& [kind, tally] : by_kind) {
        sum.made += tally.made;
        sum.killed += tally.killed;
        sum.equivalent += tally.equivalent;
        sum.survived += tally.survived;
    }
    return sum;
}

std::string render_table(const Findings& findings)
{
    std::string table = fmt::format("| {:<20} | {:>6} | {:>6} | {:>10} | {:>8} |\n", "what changed",
                                    "made", "killed", "equivalent", "survived");
    table += "|----------------------|-------:|-------:|-----------:|---------:|\n";
    for (const auto& [kind, tally] : findings.by_kind) table += row(kind, tally);
    return table + row("all", findings.all());
}

std::string render_page(const Findings& findings)
{
    const Tally all = findings.all();
    std::string page = R"(# Law mutation

Written by `script/dev/mutate-law --write`; do not edit it by hand.

A scenario proves little if the law could be wrong and it would still pass. So the tool takes the
statute book, makes one mistake in one provision, and runs every scenario, those that speak of the
provision first, until one fails: the mistake is killed. Numbers move by one; a counting word, a
calendar or a roll is taken for its neighbour; a trigger, a thing that meets or ends a duty, an
exception, a condition, a flag or a kind of matter is dropped; a day in force moves by one; the
nature changes; the citation goes. A mistake that no facts at all could show is equivalent, and
`tests/mutation/equivalent.txt` gives the proof of each. Any other that survives fails the run.

Not tried: the words a provision has for a reader, and what it could have besides (a flag switched
on, a trigger added). A number that the engine itself holds, such as the four weeks of a closure, is
not in the book.

)";
    page += render_table(findings);
    page +=
        fmt::format("\n{:.1f}% of them are equivalent. {} provisions, counted version by "
                    "version; {} cases with {} expectations,\nthose of `tests/law` over their "
                    "tables among them. {:.1f} seconds on {}",
                    all.made == 0 ? 0.0 : 100.0 * all.equivalent / all.made, findings.clocks,
                    findings.stories, findings.expectations, findings.seconds, findings.machine);
    if (!findings.commit.empty()) page += fmt::format(",\nat commit {}", findings.commit);
    return page + ".\n";
}

std::string processor()
{
    std::ifstream in{"/proc/cpuinfo"};
    std::string line;
    while (std::getline(in, line)) {
        const auto colon = line.find(": ");
        if (line.starts_with("model name") && colon != std::string::npos)
            return line.substr(colon + 2);
    }
    return "a processor that has no name";
}

} // namespace ribbon
