// ribbon county: fills an empty record with three years of an invented county.
#include "cli/record_commands.hpp"

#include "county/simulation.hpp"
#include "daemons/signer/key_file.hpp"
#include "ledger/hash.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/sql/migrations.hpp"

#include <chrono>
#include <filesystem>

namespace ribbon::cli {
namespace {

constexpr const char* the_area = "830";
constexpr const char* the_origin = "northshire.example/log/830";

/// The signing key of an invented county hangs on its seed, so that its checkpoints are the same
/// in every run. Whoever knows the seed can sign: it protects nothing, because nobody is in it.
std::string key_of(std::uint64_t seed)
{
    return std::string{ledger::as_bytes(ledger::sha256("county key " + std::to_string(seed)))};
}

Result<county::Wishes> wishes_of(const CountyOptions& options)
{
    Problems problems;
    county::Wishes wishes{.seed = options.seed, .plans = options.plans};
    if (const auto until = parse_day(options.until))
        wishes.until = *until;
    else
        problems.push_back({"--until", "\"" + options.until + "\" is not a day: 2026-10-31"});
    for (Problem& one : county::problems_of(wishes)) {
        one.field = "--" + one.field;
        problems.push_back(std::move(one));
    }
    if (!problems.empty()) return problems;
    return wishes;
}

/// Why the record at this place can not take the county in; makes nothing.
Problems not_empty(const storage::Place& place, const std::string& area)
{
    if (place.engine == storage::Engine::sqlite && !std::filesystem::exists(place.address))
        return {};
    const auto connection = storage::connect(place);
    storage::migrate(*connection);
    const auto log = storage::read_log(*connection, area);
    if (!log || log->size == 0) return {};
    return {{"--into", "the record of area " + area + " holds " + std::to_string(log->size) +
                           " entries; an invented county goes only into an empty one"}};
}

void make_record(const storage::Place& place, const KeyFiles& files, const std::string& area,
                 std::uint64_t seed)
{
    if (place.engine == storage::Engine::sqlite) {
        const auto folder = std::filesystem::path{place.address}.parent_path();
        if (!folder.empty()) std::filesystem::create_directories(folder);
    }
    const auto connection = storage::connect(place);
    storage::migrate(*connection);
    if (!storage::read_log(*connection, area)) storage::make_area(*connection, area, the_origin);
    std::filesystem::create_directories(std::filesystem::path{files.key}.parent_path());
    if (!std::filesystem::exists(files.key)) daemons::make_key(files.key, the_origin, key_of(seed));
}

std::string seconds_since(std::chrono::steady_clock::time_point start)
{
    const auto passed = std::chrono::steady_clock::now() - start;
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(passed).count());
}

} // namespace

int county(const Common& common, const CountyOptions& options)
{
    Problems problems;
    const auto add = [&](const Problems& more) {
        problems.insert(problems.end(), more.begin(), more.end());
    };
    const auto wishes = wishes_of(options);
    if (!wishes) add(wishes.problems());
    const auto books = open_books(common);
    if (!books) add(books.problems());
    const auto place = place_of(options.record.url);
    if (!place) add(place.problems());
    const std::string area = options.record.area.empty() ? the_area : options.record.area;
    if (place) add(not_empty(*place, area));
    if (!problems.empty()) return refused("", problems);
    const auto files = key_files(options.record, *place, area);
    if (!files) return refused("", files.problems());

    const auto start = std::chrono::steady_clock::now();
    make_record(*place, *files, area, wishes->seed);
    storage::Archive archive{{.place = *place,
                              .area = area,
                              .signer = signer_for(options.record, *files),
                              .salts = county::salts_of(wishes->seed),
                              .books = std::make_shared<const storage::Books>(*books),
                              .derive_later = true}};
    const auto told = progress("Days of the county");
    const auto days_of = [](days length) { return static_cast<std::uint64_t>(length.count()); };
    const auto made = county::make_county(archive, *wishes, [&](Day day) {
        told(days_of(day - county::first_day), days_of(wishes->until - county::first_day));
    });
    const std::string lived = seconds_since(start);
    storage::rebuild(archive, wishes->until, progress("Cases and people"));
    print("An invented county is at " + options.record.url + ": " + std::to_string(made.cases) +
          " cases, " + std::to_string(made.entries) + " entries, up to " +
          in_short_words(wishes->until) + ". Made in " + lived + " s, with its index in " +
          seconds_since(start) + " s.\n");
    return 0;
}

} // namespace ribbon::cli
