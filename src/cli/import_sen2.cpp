// ribbon import sen2: a council's own return, into the record.
#include "cli/import_commands.hpp"
#include "cli/import_report.hpp"

#include "inbound/returns/sen2_csv.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace ribbon::cli {
namespace {

Result<Sen2Reading> read_folder(const std::string& folder, const Progress& progress)
{
    Problems problems;
    std::vector<std::pair<std::string, std::string>> held;
    for (const auto& one : std::filesystem::directory_iterator(folder)) {
        const std::string name = one.path().filename().string();
        if (!one.is_regular_file() || !name.ends_with(".csv")) continue;
        auto bytes = read_file(one.path().string(), max_sen2_bytes);
        if (!bytes)
            problems.insert(problems.end(), bytes.problems().begin(), bytes.problems().end());
        else
            held.emplace_back(name, *std::move(bytes));
    }
    if (!problems.empty()) return problems;
    std::sort(held.begin(), held.end());
    std::vector<NamedBytes> files;
    for (const auto& [name, bytes] : held) files.push_back({name, bytes});
    return parse_sen2_csv(files, built_in_sen2_profiles(), progress);
}

Result<Sen2Reading> read_return(const std::string& path)
{
    const auto told = progress("Reading");
    const Progress progress = [&](std::size_t done, std::size_t all) { told(done, all); };
    if (std::filesystem::is_directory(path)) return read_folder(path, progress);
    const auto bytes = read_file(path, max_sen2_bytes);
    if (!bytes) return bytes.problems();
    return parse_sen2_xml({std::filesystem::path{path}.filename().string(), *bytes},
                          built_in_sen2_profiles(), progress);
}

Result<Sen2Reading> read_sound(const std::string& path)
{
    auto reading = read_return(path);
    if (!reading) return reading;
    if (Problems unfit = unfit_values(reading->whole); !unfit.empty()) return unfit;
    if (reading->whole.persons.empty()) return Problems{{path, "there is nobody in this return"}};
    return reading;
}

/// What the record would hold of those who are new, without recording it.
std::vector<storage::HeldCase> imagined(const Sen2Return& whole, const storage::Sen2Plan& plan)
{
    std::vector<storage::HeldCase> held;
    for (std::size_t i = 0; i < whole.persons.size(); ++i) {
        if (!plan.is_new(i)) continue;
        const Proposal proposal =
            import_person(whole.persons[i], {"C", "P", plan.references[i], i + 1}, plan.source);
        held.push_back({with(CaseHistory{}, proposal[1]),
                        with(DetailHistory{.stream = proposal[0].stream}, proposal[0])});
    }
    return held;
}

/// A case that is here, as it would stand once it is brought up to date.
storage::HeldCase imagined(storage::HeldCase held, const storage::Sen2Plan& plan)
{
    for (const Sen2Update& one : plan.updates) {
        if (one.a_case() != held.a_case.key) continue;
        held.a_case = with(std::move(held.a_case), one.proposal.back());
        if (one.proposal.size() > 1)
            held.person = with(std::move(held.person), one.proposal.front());
    }
    return held;
}

/// Those who were erased, from beside the list of erasures.
Result<storage::ErasedPeople> erased_people(const RecordOptions& options, const std::string& area)
{
    std::string list = options.erasures;
    if (list.empty()) {
        const auto place = place_of(options.url);
        if (!place) return place.problems();
        const auto files = key_files(options, *place, area);
        if (!files) return files.problems();
        list = files->erasures;
    }
    return storage::ErasedPeople{list};
}

/// The cases of this return as the record holds them now.
void look_at_record(ImportReport& report, storage::Archive& archive, const Sen2Return& whole,
                    const storage::Sen2Plan& plan, Day today)
{
    std::map<std::string, std::string> cases;
    archive.reading(
        [&](storage::Connection& from) { cases = storage::imported_cases(from, archive.area()); });
    const auto told = progress("Comparing");
    std::uint64_t done = 0;
    for (std::size_t i = 0; i < plan.references.size(); ++i) {
        const auto found = cases.find(plan.references[i]);
        const std::string a_case = found != cases.end() ? found->second : plan.here[i];
        if (!a_case.empty())
            report.look(storage::read_held(archive, a_case), archive.books(), today);
        if (++done % 100 == 0 || done == plan.references.size()) told(done, plan.references.size());
    }
    report.finish(whole);
}

} // namespace

int import_sen2(const Common& common, const ImportSen2Options& options)
{
    const auto reading = read_sound(options.path);
    if (!reading) return refused(options.path, reading.problems());
    const Sen2Return& whole = reading->whole;
    auto archive =
        open_record(common, options.record, options.dry_run ? Opens::reading : Opens::writing);
    if (!archive) return refused("", archive.problems());
    const Day day = today();
    const Day census = built_in_sen2_profiles().census_day(whole.year).value_or(day);
    const auto erased = erased_people(options.record, (*archive)->area());
    if (!erased) return refused("", erased.problems());
    const storage::Sen2Plan plan =
        storage::plan_import(**archive, whole, source_of(whole, census, day), *erased);
    ImportReport report{*reading, plan, options.dry_run};
    if (options.dry_run) {
        for (const storage::HeldCase& one : imagined(whole, plan))
            report.look(one, (*archive)->books(), day);
        for (const std::string& one : plan.here)
            if (!one.empty())
                report.look(imagined(storage::read_held(**archive, one), plan), (*archive)->books(),
                            day);
        report.finish(whole);
    } else {
        const bool at_the_end = storage::index_is_to_come(**archive);
        if (at_the_end) {
            archive->reset();
            archive = open_record(common, options.record, Opens::writing, true);
            if (!archive) return refused("", archive.problems());
        }
        const auto begun = std::chrono::steady_clock::now();
        storage::take_in(**archive, whole, plan, new_key, now(), progress("Recording"));
        if (at_the_end) storage::rebuild(**archive, day, progress("Deriving"));
        report.took(std::chrono::duration<double>(std::chrono::steady_clock::now() - begun));
        look_at_record(report, **archive, whole, plan, day);
    }
    print(common.json ? report.json() : report.text());
    return report.agrees() ? 0 : 1;
}

} // namespace ribbon::cli
