// ribbon import csv: officers, open requests and contacts from a council's own lists.
#include "cli/import_commands.hpp"

#include "base/json/writer.hpp"
#include "inbound/tables/import_tables.hpp"
#include "storage/imports/lists.hpp"

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

std::string text_of(const storage::ListImport& took)
{
    std::string text = fmt::format("{:<20}{:>10}{:>14}\n", "", "recorded", "here already");
    const auto line = [&](const char* what, storage::ListCount count) {
        text += fmt::format("{:<20}{:>10}{:>14}\n", what, count.recorded, count.here);
    };
    line("posts of officers", took.officers_taken);
    line("open requests", took.requests_taken);
    line("contacts", took.contacts_taken);
    text += fmt::format("{} cases were opened.\n", took.cases_opened);
    if (!took.to_look_at.empty()) text += "\nTo look at:\n";
    for (const auto& one : took.to_look_at)
        text += fmt::format("  {} line {}: {}\n", one.file, one.line, one.sentence);
    return text;
}

std::string json_of(const storage::ListImport& took)
{
    std::vector<std::string> rows;
    for (const auto& one : took.to_look_at)
        rows.push_back(JsonObject{}
                           .text("file", one.file)
                           .number("line", one.line)
                           .text("sentence", one.sentence)
                           .json());
    const auto count = [](storage::ListCount of) {
        return JsonObject{}.number("recorded", of.recorded).number("here", of.here).json();
    };
    return JsonObject{}
               .raw("officers", count(took.officers_taken))
               .raw("requests", count(took.requests_taken))
               .raw("contacts", count(took.contacts_taken))
               .number("cases_opened", took.cases_opened)
               .raw("to_look_at", json_array(rows))
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
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    storage::ListImport took{**archive, today(), now(), new_key};
    if (officers) took.officers(*officers, file_name(options.officers));
    if (requests) took.requests(*requests, file_name(options.requests));
    if (contacts) took.contacts(*contacts, file_name(options.contacts));
    print(common.json ? json_of(took) : text_of(took));
    return took.to_look_at.empty() ? 0 : 1;
}

} // namespace ribbon::cli
