// ribbon erase: words taken out of the record for ever, once somebody has read what that means.
#include "cli/entry_lines.hpp"
#include "cli/work_commands.hpp"

#include "base/json/writer.hpp"
#include "commands/erasure.hpp"
#include "storage/erasures/forgetting.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace ribbon::cli {
namespace {

using storage::Archive;
using storage::Connection;

/// What an erasure would do, before it is done.
struct Plan {
    StreamProposal proposal;
    std::vector<Entry> go;          ///< entries that have words now
    std::vector<std::string> files; ///< that nobody names any more
    std::int64_t files_stay = 0;    ///< that another entry names
    std::int64_t stay = 0;          ///< entries of the stream that keep their words
};

/// How many entries of the area name a file.
std::int64_t named_by(Connection& in, const std::string& area, const std::string& hash)
{
    std::int64_t count = 0;
    in.query("SELECT COUNT(*) FROM entry WHERE area = $1 AND fact LIKE $2",
             {area, "%" + hash + "%"}, [&](const storage::Row& row) { count = row.number(0); });
    return count;
}

void plan_files(Archive& archive, Plan& plan)
{
    std::map<std::string, std::int64_t> named;
    for (const Entry& one : plan.go) {
        auto hashes = storage::files_named_in(one.fact);
        std::sort(hashes.begin(), hashes.end());
        hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
        for (const std::string& hash : hashes) ++named[hash];
    }
    archive.reading([&](Connection& connection) {
        for (const auto& [hash, here] : named) {
            if (named_by(connection, archive.area(), hash) == here)
                plan.files.push_back(hash);
            else
                ++plan.files_stay;
        }
    });
}

/// Everything that goes and stays, or every reason why it can not be.
Result<Plan> plan_of(Archive& archive, const EraseOptions& options)
{
    const StreamId id = stream_named(options.stream);
    const auto entries = archive.entries(id);
    if (entries.empty())
        return Problems{{options.stream, "there is no case or person with this reference"}};
    const std::int64_t first = options.first == 0 ? 1 : options.first;
    const std::int64_t last = options.last != 0    ? options.last
                              : options.first == 0 ? entries.back().number
                                                   : options.first;
    const CaseHistory a_case =
        id.kind == StreamKind::a_case ? case_history(entries) : CaseHistory{};
    const Stream stream =
        id.kind == StreamKind::a_case ? stream_of(a_case) : stream_of(detail_history(entries));
    auto proposal = decide(EraseEntries{.day = today(),
                                        .first = first,
                                        .last = last,
                                        .reason = options.reason,
                                        .basis = options.basis},
                           stream, today());
    if (!proposal) return proposal.problems();
    Plan plan{.proposal = *std::move(proposal), .go = {}, .files = {}};
    for (const Entry& one : entries) {
        if (one.erased()) continue;
        if (one.number >= first && one.number <= last)
            plan.go.push_back(one);
        else
            ++plan.stay;
    }
    plan_files(archive, plan);
    return plan;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view several)
{
    return fmt::format("{} {}", count, count == 1 ? one : several);
}

void tell_plan(const Plan& plan, bool done)
{
    print(done ? "Gone for ever:\n\n" : "This would go for ever:\n\n");
    if (!done)
        for (const Entry& one : plan.go) print(lines_of(one));
    const auto files = static_cast<std::int64_t>(plan.files.size());
    print(fmt::format("{}  the words of {}, from every table and from the search\n",
                      done ? "" : "\n",
                      counted(static_cast<std::int64_t>(plan.go.size()), "entry", "entries")));
    print("  " + counted(files, "attached file", "attached files") +
          " that no other entry names\n");
    print("\nStays:\n\n  that there was an entry: its number, day, kind, and who recorded it\n"
          "  the reason and the basis\n  receipts that were given: they still hold\n  " +
          counted(plan.stay, "other entry", "other entries") + " of this " +
          std::string{in_words(plan.proposal.stream.kind)} + ", and " +
          counted(plan.files_stay, "file", "files") +
          " that other entries name\n"
          "  backups made before, until you let them go; a restore erases this again\n");
}

std::string json_of(const Plan& plan, const StreamId& id, bool done)
{
    std::vector<std::string> numbers;
    for (const Entry& one : plan.go) numbers.push_back(std::to_string(one.number));
    return JsonObject{}
        .text("stream", written(id))
        .flag("erased", done)
        .raw("entries", json_array(numbers))
        .texts("files", plan.files)
        .number("files_that_stay", plan.files_stay)
        .number("entries_that_stay", plan.stay)
        .json();
}

/// What must be known before anything is erased: the list, and the files where there are any.
Problems missing(const EraseOptions& options)
{
    Problems problems;
    const RecordOptions& record = options.record;
    if (!record.signer.empty() && record.erasures.empty())
        problems.push_back({"--erasures", "say where the list of erasures is; with a signer of its "
                                          "own it is not beside the signer's files"});
    const auto place = place_of(record.url);
    if (place && files_folder(record.files, *place).empty())
        problems.push_back({"--files", "say in which folder the attached files are, so that those "
                                       "nobody names any more go too"});
    return problems;
}

} // namespace

int erase(const Common& common, const EraseOptions& options)
{
    Problems problems = missing(options);
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) {
        problems.insert(problems.end(), archive.problems().begin(), archive.problems().end());
        return refused("", problems);
    }
    const auto plan = plan_of(**archive, options);
    if (!plan) problems.insert(problems.end(), plan.problems().begin(), plan.problems().end());
    const StreamId id = stream_named(options.stream);
    if (!options.yes.empty() && stream_named(options.yes) != id)
        problems.push_back({"--yes", "\"" + options.yes + "\" is not the reference \"" +
                                         options.stream + "\": nothing was erased"});
    if (!problems.empty()) return refused("", problems);
    const bool confirmed = !options.yes.empty();
    if (confirmed) (*archive)->append({{plan->proposal}, {who(), "officer"}, now()});
    if (common.json)
        print(json_of(*plan, id, confirmed) + "\n");
    else
        tell_plan(*plan, confirmed);
    if (confirmed) {
        if (!common.json)
            print(
                "\nIt stands in the list of erasures. Copy that list to where your backups go.\n");
        return 0;
    }
    return refused("", {{"--yes", "nothing was erased. To erase it, type the reference again: "
                                  "--yes " +
                                      options.stream}});
}

} // namespace ribbon::cli
