// ribbon person siblings: the cases of brothers and sisters.
#include "cli/entry_lines.hpp"
#include "cli/work_commands.hpp"

#include "base/json/writer.hpp"
#include "commands/people.hpp"

#include <map>
#include <set>

namespace ribbon::cli {
namespace {

std::set<std::string> recorded(const CaseHistory& history)
{
    std::set<std::string> keys;
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::sibling_recorded) keys.emplace((*one)[DetailField::a_case]);
    return keys;
}

/// Cases in which the same parent or carer has a part: brothers and sisters, perhaps.
std::set<std::string> with_the_same_party(storage::Connection& from, const std::string& area,
                                          const std::string& a_case)
{
    std::set<std::string> keys;
    from.query("SELECT DISTINCT other.a_case FROM party own JOIN party other ON "
               "other.area = own.area AND other.person = own.person WHERE own.area = $1 AND "
               "own.a_case = $2 AND other.a_case <> $2",
               {area, a_case}, [&](const storage::Row& row) { keys.emplace(row.text(0)); });
    return keys;
}

std::map<std::string, std::string> names_of(storage::Connection& from, const std::string& area,
                                            const std::set<std::string>& keys)
{
    std::map<std::string, std::string> names;
    for (const std::string& key : keys)
        from.query("SELECT name FROM case_row WHERE area = $1 AND a_case = $2", {area, key},
                   [&](const storage::Row& row) { names[key] = row.text(0); });
    return names;
}

int add_sibling(storage::Archive& archive, const CaseHistory& history, const std::string& other)
{
    const CaseHistory second = archive.read_case(other);
    Problems problems;
    if (second.number == 0) problems.push_back({other, "there is no case with this reference"});
    // Each is the sibling of the other, in one act.
    const auto here = decide(RecordSibling{other, today()}, history, today());
    if (!here) problems.insert(problems.end(), here.problems().begin(), here.problems().end());
    if (!problems.empty()) return refused("", problems);
    Proposal proposal{*here};
    const auto there = decide(RecordSibling{history.key, today()}, second, today());
    if (there) proposal.push_back(*there);
    archive.append({proposal, {who(), "officer"}, now()});
    print(history.facts.title + " and " + second.facts.title +
          " are recorded as brother or sister, in both cases.\n");
    return 0;
}

} // namespace

int siblings(const Common& common, const SiblingOptions& options)
{
    auto archive =
        open_record(common, options.record, options.add.empty() ? Opens::reading : Opens::writing);
    if (!archive) return refused("", archive.problems());
    const CaseHistory history = (*archive)->read_case(key_typed(options.a_case));
    if (history.number == 0)
        return refused("", {{options.a_case, "there is no case with this reference"}});
    if (!options.add.empty()) return add_sibling(**archive, history, key_typed(options.add));
    const std::set<std::string> sure = recorded(history);
    std::set<std::string> perhaps;
    std::map<std::string, std::string> names;
    (*archive)->reading([&](storage::Connection& connection) {
        perhaps = with_the_same_party(connection, (*archive)->area(), history.key);
        names = names_of(connection, (*archive)->area(), sure);
        names.merge(names_of(connection, (*archive)->area(), perhaps));
    });
    for (const std::string& one : sure) perhaps.erase(one);
    if (common.json) {
        print(JsonObject{}
                  .text("case", history.key)
                  .texts("siblings", {sure.begin(), sure.end()})
                  .texts("same_party", {perhaps.begin(), perhaps.end()})
                  .json() +
              "\n");
        return 0;
    }
    for (const std::string& one : sure) print(one + "  " + names[one] + "\n");
    for (const std::string& one : perhaps)
        print(one + "  " + names[one] + ": not recorded; a parent or carer is the same\n");
    if (sure.empty() && perhaps.empty()) print("No brother or sister is known to the record.\n");
    return 0;
}

} // namespace ribbon::cli
