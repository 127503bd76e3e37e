// ribbon doctor: whether the record's index is what its facts say, and making it again.
#include "cli/record_commands.hpp"

#include "storage/derived/rebuild.hpp"

namespace ribbon::cli {

int doctor(const Common& common, const DoctorOptions& options)
{
    const auto on = options.on.empty() ? std::optional{today()} : parse_day(options.on);
    if (!on) return refused("", {{"--on", "\"" + options.on + "\" is not a day: 2026-10-31"}});
    auto archive =
        open_record(common, options.record, options.rebuild ? Opens::writing : Opens::reading);
    if (!archive) return refused("", archive.problems());
    if (options.rebuild) {
        const auto made = storage::rebuild(**archive, *on, progress("Cases and people"));
        print("The index was dropped and made again from the facts: " + std::to_string(made) +
              " cases and people, as of " + in_short_words(*on) + ".\n");
    }
    const auto differences = storage::differences(**archive, *on);
    for (const std::string& one : differences) print(one + ".\n");
    if (differences.empty()) {
        print("The index is what the facts say.\n");
        return 0;
    }
    print("A day may have come since the nightly job last ran. \"ribbon doctor --rebuild\" makes "
          "the index again; nothing of the record itself is touched.\n");
    return 1;
}

} // namespace ribbon::cli
