// ribbon init: makes a record.
#include "cli/record_commands.hpp"

#include "commands/case_commands.hpp"
#include "daemons/signer/key_file.hpp"
#include "storage/sql/migrations.hpp"

#include <filesystem>

namespace ribbon::cli {
namespace {

bool is_area(const std::string& area)
{
    return !area.empty() && area.size() <= 12 &&
           area.find_first_not_of(
               "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-") ==
               std::string::npos;
}

Problems problems_of(const InitOptions& options)
{
    Problems problems;
    if (!is_area(options.record.area))
        problems.push_back({"--area", "give the council's number, such as 830"});
    if (!ledger::is_key_name(options.origin) || options.origin.find('/') == std::string::npos)
        problems.push_back({"--origin", "give the log a name that is the council's own, without a "
                                        "blank: ribbon.northshire.example/log/830"});
    if (options.name.empty()) problems.push_back({"--name", "give the name of the council"});
    return problems;
}

/// Makes the key where there is none; tells whether it did.
bool make_key_for(const KeyFiles& files, const std::string& origin)
{
    std::filesystem::create_directories(std::filesystem::path{files.key}.parent_path());
    if (std::filesystem::exists(files.key)) return false;
    daemons::make_key(files.key, origin, unguessable());
    return true;
}

void say_whose(storage::Archive& archive, const InitOptions& options)
{
    const DetailHistory area = archive.read({});
    if (area.number > 0) return;
    Detail named = detail_of(DetailKind::council_named, today());
    named.set(DetailField::name, options.name).set(DetailField::code, options.record.area);
    const auto decided = decide(named, {}, 0, today());
    archive.append({{*decided}, {who(), "operator"}, now()});
}

} // namespace

int init(const Common& common, const InitOptions& options)
{
    Problems problems = problems_of(options);
    const auto place = place_of(options.record.url);
    if (!place) problems.insert(problems.end(), place.problems().begin(), place.problems().end());
    if (!problems.empty()) return refused("", problems);
    const auto files = key_files(options.record, *place, options.record.area);
    if (!files) return refused("", files.problems());

    if (place->engine == storage::Engine::sqlite) {
        const auto folder = std::filesystem::path{place->address}.parent_path();
        if (!folder.empty()) std::filesystem::create_directories(folder);
    }
    {
        const auto connection = storage::connect(*place);
        storage::migrate(*connection);
        storage::make_area(*connection, options.record.area, options.origin);
    }
    const bool made = make_key_for(*files, options.origin);
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    say_whose(**archive, options);
    print("The record of area " + options.record.area + " is at " + options.record.url + ".\n");
    if (made)
        print("Its signing key is " + files->key +
              ". Keep a copy in a safe place that is not a backup of the record.\n");
    return 0;
}

} // namespace ribbon::cli
