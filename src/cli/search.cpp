// ribbon search: words in messages, notes, names of files and people.
#include "cli/entry_lines.hpp"
#include "cli/work_commands.hpp"

#include "base/json/writer.hpp"
#include "storage/derived/search.hpp"

#include <fmt/format.h>

namespace ribbon::cli {
namespace {

std::string json_of(const storage::SearchHit& hit)
{
    std::vector<std::string> pieces;
    for (const Piece& one : hit.snippet.pieces)
        pieces.push_back(JsonObject{}.text("text", one.text).flag("marked", one.marked).json());
    JsonObject object;
    object.text("kind", hit.kind)
        .text("stream", in_words(hit.stream.kind))
        .text("key", hit.stream.key);
    if (hit.entry > 0)
        object.number("entry", hit.entry);
    else
        object.null("entry");
    return object.text("day", iso(hit.day))
        .text("name", hit.name)
        .text_or_null("merged_into", hit.merged_into)
        .raw("snippet", json_array(pieces))
        .flag("begins_before", hit.snippet.begins_before)
        .flag("goes_on", hit.snippet.goes_on)
        .json();
}

/// The words around what was found, which stands out where there is colour.
std::string line_of(const Snippet& snippet, bool colour)
{
    std::string line = snippet.begins_before ? "... " : "";
    for (const Piece& one : snippet.pieces)
        line += one.marked && colour ? "\033[1m" + one.text + "\033[0m" : one.text;
    return line + (snippet.goes_on ? " ..." : "");
}

void print_hit(const storage::SearchHit& hit, bool colour)
{
    std::string where = hit.stream.key;
    if (hit.entry > 0) where += ", entry " + std::to_string(hit.entry);
    if (!hit.merged_into.empty()) where += ", merged: go on with " + hit.merged_into;
    print(
        fmt::format("{:<8} {:<17} {} ({})\n", hit.kind, in_short_words(hit.day), hit.name, where));
    print(fmt::format("{:<8} {}\n", "", line_of(hit.snippet, colour)));
}

} // namespace

int search(const Common& common, const SearchOptions& options)
{
    constexpr long long most_pages = 40; // as many as are put in order
    Problems problems;
    if (options.page < 1 || options.page > most_pages)
        problems.push_back({"--page", "ask for page 1 to 40; to see less, give more words"});
    storage::SearchQuery query{.typed = {}, .cases = {}, .page = static_cast<int>(options.page)};
    for (const std::string& word : options.words) query.typed += word + " ";
    if (sought(query.typed).words.empty())
        problems.push_back({"WORDS", "there is no word in this, only signs"});
    if (!problems.empty()) return refused("", problems);
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    storage::SearchPage page;
    (*archive)->reading([&](storage::Connection& connection) {
        for (const std::string& one : options.cases) {
            const StreamId stream{StreamKind::a_case, key_typed(one)};
            if (storage::last_number(connection, (*archive)->area(), stream) == 0)
                problems.push_back({one, "there is no case with this reference"});
            if (!query.cases) query.cases.emplace();
            query.cases->push_back(stream.key);
        }
        if (problems.empty()) page = storage::search(connection, (*archive)->area(), query);
    });
    if (!problems.empty()) return refused("", problems);
    if (common.json) {
        std::vector<std::string> hits;
        for (const auto& one : page.hits) hits.push_back(json_of(one));
        print(JsonObject{}
                  .number("page", options.page)
                  .flag("more", page.more)
                  .raw("hits", json_array(hits))
                  .json() +
              "\n");
        return 0;
    }
    for (const auto& one : page.hits) print_hit(one, common.colour);
    if (page.hits.empty()) print("Nothing was found.\n");
    if (page.more) print(fmt::format("There is more: --page {}\n", options.page + 1));
    return 0;
}

} // namespace ribbon::cli
