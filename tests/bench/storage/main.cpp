// ribbon_storage_bench: times the record beside what its disk and SQLite alone can do.
// "script/dev/bench --storage" runs it and names the machine.
#include "tests/bench/storage/bench.hpp"

#include <cstdio>
#include <cstring>
#include <exception>

namespace {

constexpr const char* usage =
    R"(ribbon_storage_bench times the record in a folder that it makes and leaves empty.

  ribbon_storage_bench FOLDER [PART...]

  appends    one by one and grouped, beside an fsync loop and SQLite's own inserts
  reads      a case of 200 facts, a receipt, bytes for a fact
  worklist   the first 25 with filters, at 1 area and at England's 638,745 plans in 153 areas
  rebuild    the index of a county of 7,625 plans, and opening its record
  search     words in a county of 400 plans, beside plain LIKE
  keeping    attached files, a backup and its restore

Without a part, all of them. Example:  ribbon_storage_bench /var/tmp/bench appends reads
)";

bool asked(int argc, char** argv, const char* part)
{
    if (argc == 2) return true;
    for (int i = 2; i < argc; ++i)
        if (std::strcmp(argv[i], part) == 0) return true;
    return false;
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
        if (asked(argc, argv, "appends")) time_appends(folder);
        if (asked(argc, argv, "reads")) time_reads(folder);
        if (asked(argc, argv, "worklist")) time_worklist(folder);
        if (asked(argc, argv, "rebuild")) time_rebuild(folder);
        if (asked(argc, argv, "search")) time_search(folder);
        if (asked(argc, argv, "keeping")) time_keeping(folder);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
    return 0;
}
