// ribbon export sen2: the return of a year, out of the record.
#include "cli/import_commands.hpp"

#include "base/json/writer.hpp"
#include "calendar/london.hpp"
#include "cli/write_whole.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "outbound/returns/sen2_csv_write.hpp"
#include "outbound/returns/sen2_xml_write.hpp"
#include "storage/returns/sen2_return.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <map>

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
    for (const auto& [name, said] :
         {std::pair{"--dmo", &options.dmo}, {"--dco", &options.dco}, {"--dsco", &options.dsco}})
        if (!said->empty() && *said != "Y" && *said != "N" && *said != "R")
            problems.push_back({name, "say Y (in post), N (not in post) or R (being recruited)"});
    return problems;
}

/// What the header says where no return of the year was taken in.
Sen2Header header_of(const ExportSen2Options& options, const std::string& area,
                     const Sen2Profiles& profiles)
{
    Sen2Header header{.collection = "SEN2",
                      .year = std::to_string(options.year),
                      .census_day = profiles.census_day(options.year),
                      .level = "L",
                      .authority = area,
                      .software = "Ribbon",
                      .serial = "001",
                      .made = iso(now())};
    header.dmo = options.dmo;
    header.dco = options.dco;
    if (options.year >= 2025) header.dsco = options.dsco;
    return header;
}

/// How many cases have each gap.
std::map<std::pair<std::string, std::string>, int> counted(
    const std::vector<storage::GapsOfCase>& gaps)
{
    std::map<std::pair<std::string, std::string>, int> all;
    for (const auto& one : gaps)
        for (const Sen2Gap& gap : one.gaps) ++all[{gap.item, gap.sentence}];
    return all;
}

/// A line a gap, by the key of the case: no name and no number of a child. None of the sentences
/// has a quotation mark.
std::string list_of(const std::vector<storage::GapsOfCase>& gaps)
{
    std::string text = "case,item,gap\n";
    for (const auto& one : gaps)
        for (const Sen2Gap& gap : one.gaps)
            text += fmt::format("{},{},\"{}\"\n", one.a_case, gap.item, gap.sentence);
    return text;
}

std::string text_of(const storage::Sen2OfRecord& made, const std::string& to)
{
    std::string text = fmt::format(
        "{} persons written to {}: {} as they were stated, {} from the facts of their cases.\n",
        made.whole.persons.size(), to, made.stated, made.derived);
    if (made.later > 0)
        text +=
            fmt::format("{} came with the return of a later year and are not in it.\n", made.later);
    if (made.gaps.empty()) return text;
    text += "\nWhat the return asks and the record does not know:\n";
    for (const auto& [gap, cases] : counted(made.gaps))
        text += fmt::format("{:>7}  {}: {}\n", cases, gap.first, gap.second);
    return text;
}

std::string json_of(const storage::Sen2OfRecord& made)
{
    std::vector<std::string> gaps;
    for (const auto& [gap, cases] : counted(made.gaps))
        gaps.push_back(JsonObject{}
                           .text("item", gap.first)
                           .text("sentence", gap.second)
                           .number("cases", cases)
                           .json());
    return JsonObject{}
               .number("persons", static_cast<long long>(made.whole.persons.size()))
               .number("as_stated", static_cast<long long>(made.stated))
               .number("from_facts", static_cast<long long>(made.derived))
               .number("of_later_returns", static_cast<long long>(made.later))
               .raw("gaps", json_array(gaps))
               .json() +
           "\n";
}

} // namespace

int export_sen2(const Common& common, const ExportSen2Options& options)
{
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    const Problems problems = problems_of(options, profiles);
    if (!problems.empty()) return refused("", problems);
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    const storage::Sen2OfRecord made = storage::return_of_record(
        **archive, options.year, profiles, header_of(options, (*archive)->area(), profiles),
        progress("Reading cases"));
    if (made.whole.persons.empty())
        return refused("", {{"--year", "the record holds nobody who is in the return of " +
                                           std::to_string(options.year)}});
    if (!options.xml.empty()) {
        write_whole(options.xml, render_sen2_xml(made.whole, profiles, options.year));
    } else {
        for (const WrittenFile& file :
             render_sen2_csv(made.whole, profiles, options.year, day_in_london(now())))
            write_whole((std::filesystem::path{options.csv} / file.name).string(), file.bytes);
    }
    if (!options.gaps.empty()) write_whole(options.gaps, list_of(made.gaps));
    print(common.json ? json_of(made)
                      : text_of(made, options.xml.empty() ? options.csv : options.xml));
    return made.gaps.empty() ? 0 : 1;
}

} // namespace ribbon::cli
