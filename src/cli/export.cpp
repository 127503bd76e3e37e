// ribbon export sen2: a return that was imported, out of the record again.
#include "cli/import_commands.hpp"

#include "calendar/london.hpp"
#include "cli/write_whole.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "outbound/returns/sen2_csv_write.hpp"
#include "outbound/returns/sen2_xml_write.hpp"
#include "storage/imports/sen2_import.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace ribbon::cli {
namespace {

Problems problems_of(const ExportSen2Options& options, const Sen2Profiles& profiles)
{
    Problems problems;
    if (options.xml.empty() == options.csv.empty())
        problems.push_back({"--xml", "say either --xml FILE or --csv FOLDER"});
    if (!profiles.census_day(options.year))
        problems.push_back({"--year", "there is no return of " + std::to_string(options.year) +
                                          " that Ribbon knows"});
    if (!options.csv.empty() && !std::filesystem::is_directory(options.csv))
        problems.push_back({options.csv, "there is no such folder"});
    return problems;
}

} // namespace

int export_sen2(const Common& common, const ExportSen2Options& options)
{
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    const Problems problems = problems_of(options, profiles);
    if (!problems.empty()) return refused("", problems);
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    const Sen2Return whole =
        storage::held_return(**archive, options.year, progress("Reading cases"));
    if (whole.persons.empty())
        return refused("", {{"--year", "the record holds nobody from a return of " +
                                           std::to_string(options.year)}});
    if (!options.xml.empty()) {
        write_whole(options.xml, render_sen2_xml(whole, profiles, options.year));
    } else {
        for (const WrittenFile& file :
             render_sen2_csv(whole, profiles, options.year, day_in_london(now())))
            write_whole((std::filesystem::path{options.csv} / file.name).string(), file.bytes);
    }
    print(fmt::format("{} persons written to {}\n", whole.persons.size(),
                      options.xml.empty() ? options.csv : options.xml));
    return 0;
}

} // namespace ribbon::cli
