// ribbon person: who somebody is, and whether two entries are one person.
#include "cli/entry_lines.hpp"
#include "cli/work_commands.hpp"

#include "base/json/writer.hpp"
#include "commands/people.hpp"
#include "storage/derived/keep.hpp"
#include "storage/derived/people.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace ribbon::cli {
namespace {

using storage::Archive;
using storage::PersonRows;

/// A case in which somebody has a part.
struct Part {
    std::string a_case, name, as;
    std::optional<Day> born; ///< of the child, where the person is the child
};

std::vector<Part> parts_of(storage::Connection& from, const std::string& area,
                           const std::string& person)
{
    std::vector<Part> parts;
    from.query("SELECT a_case, name, born FROM case_row WHERE area = $1 AND person = $2 "
               "ORDER BY a_case",
               {area, person}, [&](const storage::Row& row) {
                   Part part{std::string{row.text(0)}, std::string{row.text(1)}, "child", {}};
                   if (!row.is_null(2)) part.born = Day{static_cast<std::int32_t>(row.number(2))};
                   parts.push_back(std::move(part));
               });
    from.query(
        "SELECT p.a_case, c.name, p.relation FROM party p JOIN case_row c ON "
        "c.area = p.area AND c.a_case = p.a_case WHERE p.area = $1 AND p.person = $2 "
        "ORDER BY p.a_case",
        {area, person}, [&](const storage::Row& row) {
            parts.push_back(
                {std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text(2)}, {}});
        });
    return parts;
}

/// What the index has of a person.
struct Known {
    PersonRows rows;
    std::vector<Part> parts;
    std::string merged_into;
    std::optional<Day> born;
    std::vector<storage::PersonFound> alike;
};

std::optional<Known> known(storage::Connection& from, const std::string& area,
                           const std::string& key)
{
    auto rows = storage::kept_person(from, area, key);
    if (!rows) return std::nullopt;
    Known one{.rows = *std::move(rows),
              .parts = parts_of(from, area, key),
              .merged_into = storage::merged_into(from, area, key),
              .born = {},
              .alike = {}};
    for (const Part& part : one.parts)
        if (part.born) one.born = part.born;
    one.alike = storage::find_people(from, area,
                                     {.family = one.rows.family,
                                      .given = one.rows.given,
                                      .born = one.born,
                                      .upn = one.rows.upn,
                                      .uln = one.rows.uln,
                                      .nhs = one.rows.nhs,
                                      .email = {},
                                      .phone = {},
                                      .postcode = {}});
    std::erase_if(one.alike, [&](const auto& other) { return other.person == key; });
    return one;
}

std::string name_of(const PersonRows& rows)
{
    const std::string name = rows.given + (rows.given.empty() ? "" : " ") + rows.family;
    return name.empty() ? "no name recorded" : name;
}

std::string line_of(const Known& one)
{
    std::string line = one.rows.person + "  " + name_of(one.rows);
    if (one.born) line += ", born " + in_short_words(*one.born);
    if (!one.rows.upn.empty()) line += ", UPN " + one.rows.upn;
    if (!one.rows.uln.empty()) line += ", learner number " + one.rows.uln;
    if (!one.rows.nhs.empty()) line += ", NHS number " + one.rows.nhs;
    return line + "\n";
}

std::string lines_of_parts(const Known& one)
{
    std::string lines;
    for (const Part& part : one.parts)
        lines += fmt::format("  {}: {} of {}\n", part.a_case, part.as, part.name);
    return lines.empty() ? "  in no case\n" : lines;
}

std::string json_of(const Known& one)
{
    std::vector<std::string> contacts, parts, alike;
    for (const auto& contact : one.rows.contacts) {
        JsonObject object;
        object.number("entry", contact.entry).text("kind", contact.kind);
        if (contact.sealed)
            object.null("value");
        else
            object.text("value", contact.value);
        contacts.push_back(object.flag("sealed", contact.sealed).json());
    }
    for (const Part& part : one.parts)
        parts.push_back(JsonObject{}
                            .text("case", part.a_case)
                            .text("name", part.name)
                            .text("as", part.as)
                            .json());
    for (const auto& other : one.alike)
        alike.push_back(JsonObject{}
                            .text("person", other.person)
                            .text("why", other.why)
                            .text_or_null("merged_into", other.merged_into)
                            .json());
    return JsonObject{}
        .text("person", one.rows.person)
        .text("given", one.rows.given)
        .text("family", one.rows.family)
        .text_or_null("upn", one.rows.upn)
        .text_or_null("uln", one.rows.uln)
        .text_or_null("nhs", one.rows.nhs)
        .text_or_null("merged_into", one.merged_into)
        .texts("goes_on_for", one.rows.merged)
        .raw("contacts", json_array(contacts))
        .raw("cases", json_array(parts))
        .raw("may_be_the_same", json_array(alike))
        .json();
}

void print_person(const Known& one)
{
    print(line_of(one));
    if (!one.merged_into.empty()) print("Was entered twice: go on with " + one.merged_into + ".\n");
    for (const std::string& other : one.rows.merged) print("Goes on for " + other + ".\n");
    for (const auto& contact : one.rows.contacts)
        print(fmt::format("{:>4}  {:<8} {}\n", contact.entry, contact.kind,
                          contact.sealed ? "sealed" : contact.value));
    print("Cases:\n" + lines_of_parts(one));
    for (const auto& other : one.alike)
        print("May be the same as " + other.person + ": " + other.why +
              (other.merged_into.empty() ? "" : "; was merged with " + other.merged_into) + ".\n");
}

struct Two {
    Known goes_on, other;
};

/// Both people, or every reason why they can not be merged or parted.
Result<Two> two_people(Archive& archive, const PersonOptions& options, bool joins)
{
    const std::string keys[]{key_typed(options.person), key_typed(options.other)};
    std::optional<Known> found[2];
    archive.reading([&](storage::Connection& connection) {
        for (const int i : {0, 1}) found[i] = known(connection, archive.area(), keys[i]);
    });
    Problems problems;
    for (const int i : {0, 1})
        if (!found[i]) problems.push_back({keys[i], "there is no person with this reference"});
    if (joins && found[0] && !found[0]->merged_into.empty())
        problems.push_back({keys[0], "this one was entered twice already: merge with " +
                                         found[0]->merged_into + ", who goes on"});
    if (joins && found[1] && !found[1]->merged_into.empty() && found[1]->merged_into != keys[0])
        problems.push_back({keys[1], "this one was merged with " + found[1]->merged_into +
                                         " already; part those two first"});
    if (joins && found[1] && !found[1]->rows.merged.empty())
        problems.push_back({keys[1], "this one goes on for " + found[1]->rows.merged.front() +
                                         "; let it be the one who goes on here too"});
    if (!problems.empty()) return problems;
    return Two{*std::move(found[0]), *std::move(found[1])};
}

std::string told(const Two& two, bool joins)
{
    std::string text = joins ? "These two would be one:\n\n" : "These would be two again:\n\n";
    text += "goes on        " + line_of(two.goes_on) + lines_of_parts(two.goes_on);
    text += "entered twice  " + line_of(two.other) + lines_of_parts(two.other);
    const auto& alike = two.goes_on.alike;
    const auto same = std::find_if(alike.begin(), alike.end(), [&](const auto& one) {
        return one.person == two.other.rows.person;
    });
    text +=
        "\nAlike: " + (same == alike.end() ? "nothing that the record knows" : same->why) + ".\n";
    return text + (joins ? "Nothing is deleted: both stay as they are, whoever finds the second is "
                           "told to go on with the first,\nand \"ribbon person unmerge\" takes it "
                           "back. Their cases stay as many as they are.\n"
                         : "Nothing is deleted: that they were merged stays in the record.\n");
}

template <class Command>
int merge_or_part(const Common& common, const PersonOptions& options, bool joins)
{
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    const auto two = two_people(**archive, options, joins);
    Problems problems = two ? Problems{} : two.problems();
    const std::string goes_on = key_typed(options.person);
    const DetailHistory history = (*archive)->read({StreamKind::person, goes_on});
    const auto proposal =
        decide(Command{.other = key_typed(options.other), .reason = options.reason, .day = today()},
               history, today());
    if (!proposal)
        problems.insert(problems.end(), proposal.problems().begin(), proposal.problems().end());
    if (!problems.empty()) return refused("", problems);
    print(told(*two, joins));
    if (!options.yes)
        return refused("", {{"--yes", "nothing was changed. Say --yes, and it is done"}});
    (*archive)->append({{*proposal}, {who(), "officer"}, now()});
    print("\nDone, recorded and signed.\n");
    return 0;
}

} // namespace

int show_person(const Common& common, const PersonOptions& options)
{
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    std::optional<Known> one;
    (*archive)->reading([&](storage::Connection& connection) {
        one = known(connection, (*archive)->area(), key_typed(options.person));
    });
    if (!one) return refused("", {{options.person, "there is no person with this reference"}});
    if (common.json)
        print(json_of(*one) + "\n");
    else
        print_person(*one);
    return 0;
}

int merge_people(const Common& common, const PersonOptions& options)
{
    return merge_or_part<MergePerson>(common, options, true);
}

int unmerge_people(const Common& common, const PersonOptions& options)
{
    return merge_or_part<UnmergePerson>(common, options, false);
}

} // namespace ribbon::cli
