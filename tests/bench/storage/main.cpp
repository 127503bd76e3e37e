// ribbon_storage_bench: times the record beside what its disk and SQLite alone can do.
// "script/dev/bench --storage" runs it and names the machine.
#include "tests/bench/storage/bench.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <exception>

namespace {

constexpr const char* usage =
    R"(ribbon_storage_bench times the record in a folder that it makes and leaves empty.

  ribbon_storage_bench FOLDER [--postgres] [PART...]

  appends    one by one and grouped, beside an fsync loop and SQLite's own inserts
  reads      a case of 200 facts, a receipt, bytes for a fact
  worklist   the first 25 with filters, at 1 area and at England's 638,745 plans in 153 areas
  rebuild    the index of a county of 7,625 plans, and opening its record
  search     words in a county of 400 plans, beside plain LIKE
  keeping    attached files, a backup and its restore

Without a part, all of them. With --postgres the record lies in a PostgreSQL that is started for
it; the worklist at England's size and the keeping are timed on SQLite alone.

Example:  ribbon_storage_bench /var/tmp/bench appends reads
)";

using Words = std::vector<std::string>;

bool said(const Words& words, const char* one)
{
    return std::find(words.begin(), words.end(), one) != words.end();
}

} // namespace

int main(int argc, char** argv)
{
    using namespace ribbon::bench;
    if (argc < 2 || std::strcmp(argv[1], "--help") == 0) {
        std::fputs(usage, argc < 2 ? stderr : stdout);
        return argc < 2 ? 2 : 0;
    }
    try {
        const std::string folder = argv[1];
        Words parts{argv + 2, argv + argc};
        const bool postgres = std::erase(parts, "--postgres") > 0;
        if (postgres) use_postgres();
        const auto asked = [&](const char* part) { return parts.empty() || said(parts, part); };
        if (asked("appends")) time_appends(folder);
        if (asked("reads")) time_reads(folder);
        if (asked("worklist") && !postgres) time_worklist(folder);
        if (asked("rebuild")) time_rebuild(folder);
        if (asked("search")) time_search(folder);
        if (asked("keeping") && !postgres) time_keeping(folder);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
    return 0;
}
