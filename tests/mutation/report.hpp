// What became of the mutants, as a table.
#pragma once

#include <map>
#include <string>

namespace ribbon {

struct Tally {
    int made = 0, killed = 0, equivalent = 0, survived = 0;
};

struct Findings {
    std::map<std::string, Tally> by_kind;
    std::size_t clocks = 0, stories = 0, expectations = 0;
    double seconds = 0;
    std::string machine; ///< "2 threads, AMD EPYC"
    std::string commit;  ///< the law and the scenarios it was run on; may be empty

    Tally all() const;
};

/// The table as Markdown, aligned so that a terminal can show it too.
std::string render_table(const Findings& findings);
/// docs/developers/law-mutation.md, whole.
std::string render_page(const Findings& findings);

/// The processor as the system names it.
std::string processor();

} // namespace ribbon
