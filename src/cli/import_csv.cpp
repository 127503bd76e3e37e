// ribbon import csv: officers, open requests and contacts from a council's own lists.
#include "cli/import_commands.hpp"

#include "base/json/writer.hpp"
#include "inbound/tables/import_tables.hpp"
#include "storage/imports/lists.hpp"

#include <array>
#include <filesystem>
#include <fmt/format.h>

namespace ribbon::cli {
namespace {

constexpr std::size_t max_list_bytes = std::size_t{64} << 20;

/// Reads a list by its parser, where one is named; keeps every problem with the name of the file.
template <class Table, class Parse>
std::optional<Table> read_list(const std::string& file, const ColumnMap& map, Problems& problems,
                               const Parse& parse)
{
    if (file.empty()) return std::nullopt;
    const auto bytes = read_file(file, max_list_bytes);
    if (!bytes) {
        problems.insert(problems.end(), bytes.problems().begin(), bytes.problems().end());
        return std::nullopt;
    }
    auto table = parse(*bytes, map);
    if (table) return *std::move(table);
    for (Problem one : table.problems()) {
        one.field = std::filesystem::path{file}.filename().string() + ": " + one.field;
        problems.push_back(std::move(one));
    }
    return std::nullopt;
}

ColumnMap read_mapping(const std::string& file, Problems& problems)
{
    if (file.empty()) return {};
    const auto bytes = read_file(file, max_list_bytes);
    const auto map =
        bytes ? parse_column_map(*bytes, import_tables()) : Result<ColumnMap>{bytes.problems()};
    if (map) return *map;
    problems.insert(problems.end(), map.problems().begin(), map.problems().end());
    return {};
}

std::string file_name(const std::string& path)
{
    return std::filesystem::path{path}.filename().string();
}

struct ListRow {
    const char* key;
    const char* what;
    storage::ListCount count;
};

std::array<ListRow, 3> rows_of(const storage::ListImport& took)
{
    return {{{"officers", "posts of officers", took.officers_taken},
             {"requests", "open requests", took.requests_taken},
             {"contacts", "contacts", took.contacts_taken}}};
}

/// The reconciliation: every row of every list is recorded, was here, or is named below.
std::string text_of(const storage::ListImport& took, bool dry_run,
                    const std::vector<std::string>& not_read)
{
    std::string text = fmt::format("{:<20}{:>10}{:>14}{:>14}{:>12}\n", "", "read",
                                   dry_run ? "to record" : "recorded", "here already", "left out");
    for (const ListRow& row : rows_of(took))
        text += fmt::format("{:<20}{:>10}{:>14}{:>14}{:>12}\n", row.what, row.count.read,
                            row.count.recorded, row.count.here, row.count.left());
    const char* were = dry_run ? "would be" : "were";
    text += fmt::format("\n{} cases {} opened; {} schools {} recorded.\n", took.cases_opened, were,
                        took.schools_recorded, were);
    if (took.officers_moved + took.officers_left > 0)
        text += fmt::format("Of the officers {} moved to another team, and {} left.\n",
                            took.officers_moved, took.officers_left);
    for (const std::string& one : not_read)
        text += fmt::format("Column not read, for it is none of ours: {}\n", one);
    if (!took.to_look_at.empty()) text += "\nTo look at:\n";
    for (const auto& one : took.to_look_at)
        text += fmt::format("  {} line {}: {}\n", one.file, one.line, one.sentence);
    if (dry_run) text += "\nThis was a dry run: nothing was changed.\n";
    return text;
}

std::string json_of(const storage::ListImport& took, bool dry_run,
                    const std::vector<std::string>& not_read)
{
    std::vector<std::string> to_look_at, columns;
    for (const auto& one : took.to_look_at)
        to_look_at.push_back(JsonObject{}
                                 .text("file", one.file)
                                 .number("line", one.line)
                                 .text("sentence", one.sentence)
                                 .json());
    for (const std::string& one : not_read) columns.push_back(json_string(one));
    JsonObject all;
    all.raw("dry_run", dry_run ? "true" : "false");
    for (const ListRow& row : rows_of(took))
        all.raw(row.key, JsonObject{}
                             .number("read", row.count.read)
                             .number("recorded", row.count.recorded)
                             .number("here", row.count.here)
                             .number("left_out", row.count.left())
                             .json());
    return all.number("officers_moved", took.officers_moved)
               .number("officers_left", took.officers_left)
               .number("cases_opened", took.cases_opened)
               .number("schools_recorded", took.schools_recorded)
               .raw("not_read", json_array(columns))
               .raw("to_look_at", json_array(to_look_at))
               .json() +
           "\n";
}

} // namespace

int import_csv(const Common& common, const ImportCsvOptions& options)
{
    Problems problems;
    if (options.officers.empty() && options.requests.empty() && options.contacts.empty())
        problems.push_back({"--officers", "name at least one list: --officers, --requests or "
                                          "--contacts"});
    const ColumnMap map = read_mapping(options.mapping, problems);
    const auto officers =
        read_list<OfficersTable>(options.officers, map, problems, parse_officers_csv);
    const auto requests =
        read_list<OpenRequestsTable>(options.requests, map, problems, parse_open_requests_csv);
    const auto contacts =
        read_list<ContactsTable>(options.contacts, map, problems, parse_contacts_csv);
    if (!problems.empty()) return refused("", problems);
    auto archive =
        open_record(common, options.record, options.dry_run ? Opens::reading : Opens::writing);
    if (!archive) return refused("", archive.problems());
    std::vector<std::string> not_read;
    const auto note = [&not_read](const std::string& file,
                                  const std::vector<std::string>& columns) {
        for (const std::string& one : columns) not_read.push_back(file_name(file) + ": " + one);
    };
    storage::ListImport took{
        **archive, today(), now(), new_key, {options.dry_run, progress("Taking in")}};
    if (officers) {
        took.officers(*officers, file_name(options.officers));
        note(options.officers, officers->not_read);
    }
    if (requests) {
        took.requests(*requests, file_name(options.requests));
        note(options.requests, requests->not_read);
    }
    if (contacts) {
        took.contacts(*contacts, file_name(options.contacts));
        note(options.contacts, contacts->not_read);
    }
    const bool dry_run = options.dry_run;
    print(common.json ? json_of(took, dry_run, not_read) : text_of(took, dry_run, not_read));
    return took.to_look_at.empty() ? 0 : 1;
}

} // namespace ribbon::cli
