// ribbon letters: lists, prints and records the post of letters on paper.
#include "cli/entry_lines.hpp"
#include "cli/letters_commands.hpp"
#include "cli/write_whole.hpp"

#include "base/json/writer.hpp"
#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"
#include "ledger/hash.hpp"
#include "storage/letters/post_room.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <set>

namespace ribbon::cli {
namespace {

using storage::LetterInCase;

std::string whole_name(const Recipient& to) { return to.name.given + " " + to.name.family; }

/// A sealed address is on its letter and nowhere else.
std::string where(const LetterInCase& one)
{
    if (!one.why_not.empty()) return one.why_not;
    if (one.letter.by_service && one.letter.state == LetterState::printed)
        return whole_name(one.to) + ", in the hands of " + std::string{by_notify};
    return whole_name(one.to) + (one.to.sealed ? ", at a sealed address" : "");
}

std::string json_of(const LetterInCase& one)
{
    return JsonObject{}
        .text("mark", mark_of(one))
        .text("case", one.a_case)
        .text("state", in_words(one.letter.state))
        .text("queued", iso(one.letter.queued))
        .text("person", one.letter.person)
        .flag("sealed", one.to.sealed)
        .text_or_null("why_not", one.why_not)
        .json();
}

/// In quotes, with those within doubled (RFC 4180); what a spreadsheet would work out as a formula
/// begins with an apostrophe.
std::string cell(std::string text)
{
    if (!text.empty() && std::string_view{"=+-@"}.find(text.front()) != std::string_view::npos)
        text.insert(0, "'");
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + "\"";
}

constexpr const char* for_the_post_room =
    "TO THE POST ROOM\n\n"
    "1. Print each PDF of this folder by itself: one file, one envelope. Never put two together.\n"
    "2. Use an envelope with a window. The address in it is the only place where it stands.\n"
    "3. Post them today. The day counts in law, so tell it: for each mark at the foot of a letter\n"
    "       ribbon letters posted MARK --on 2026-11-20 --class second\n"
    "4. What comes back:  ribbon letters returned MARK --reason \"gone away\"\n"
    "5. Take the PDFs out of this folder once they are posted.\n\n"
    "manifest.csv lists every letter here with its SHA-256.\n";

/// The case and the number of a mark; a problem for each that is none.
struct Marked {
    std::string a_case;
    std::int64_t entry = 0;
};
std::vector<Marked> marks_of(const LettersOptions& options, Problems& problems)
{
    std::vector<Marked> all;
    for (const std::string& mark : options.marks) {
        const auto dash = mark.rfind('-');
        const auto entry = dash == std::string::npos
                               ? std::nullopt
                               : whole_number<std::int64_t>(mark.substr(dash + 1));
        if (entry)
            all.push_back({key_typed(mark.substr(0, dash)), *entry});
        else
            problems.push_back({mark, "this is no mark of a letter: 7Q3KXW2M9-14"});
    }
    return all;
}

/// Decides on each letter in turn, on its case as it will read after those before; all or none.
template <typename Command>
int record_each(const Common& common, const LettersOptions& options, const Command& command_of,
                const char* done)
{
    Problems problems;
    const auto day = options.on.empty() ? today() : parse_day(options.on);
    if (!day) problems.push_back({"--on", "\"" + options.on + "\" is not a day: 2026-10-31"});
    const auto marks = marks_of(options, problems);
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive)
        problems.insert(problems.end(), archive.problems().begin(), archive.problems().end());
    if (!archive || !day) return refused("", problems);
    std::map<std::string, CaseHistory> histories;
    std::vector<storage::Decided> all;
    for (const Marked& one : marks) {
        auto [history, is_new] = histories.try_emplace(one.a_case);
        if (is_new) history->second = (*archive)->read_case(one.a_case);
        auto proposal = decide(command_of(one.entry, *day), history->second, today());
        if (!proposal) {
            for (Problem problem : proposal.problems()) {
                problem.field = one.a_case + "-" + std::to_string(one.entry) + " " + problem.field;
                problems.push_back(std::move(problem));
            }
            continue;
        }
        CaseHistory after = with(history->second, *proposal);
        all.push_back({.proposal = {std::move(*proposal)},
                       .who = {who(), "officer"},
                       .recorded = now(),
                       .on = {std::move(history->second)}});
        history->second = std::move(after);
    }
    if (!problems.empty()) return refused("", problems);
    (*archive)->append_all(all);
    print(fmt::format("{} {}.\n", all.size(), done));
    return 0;
}

} // namespace

int list_letters(const Common& common, const LettersOptions& options)
{
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    storage::LetterGuard guard{**archive};
    const auto all = storage::letters_waiting(**archive, guard, today());
    if (common.json) {
        std::vector<std::string> rows;
        for (const auto& one : all) rows.push_back(json_of(one));
        print(JsonObject{}.raw("letters", json_array(rows)).json() + "\n");
        return 0;
    }
    for (const auto& one : all)
        print(fmt::format("{:<14} {:<9} {:<17} {}\n", mark_of(one), in_words(one.letter.state),
                          in_short_words(one.letter.queued), where(one)));
    if (all.empty()) print("No letter waits.\n");
    return 0;
}

int print_letters(const Common& common, const LettersOptions& options)
{
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    const std::filesystem::path folder{options.folder};
    std::filesystem::create_directories(folder);
    const std::string council = storage::name_of_council(**archive);
    std::string manifest = "file,mark,queued,to,sha256\r\n";
    int written = 0, kept_back = 0;
    storage::LetterGuard guard{**archive};
    for (const auto& one : storage::letters_waiting(**archive, guard, today())) {
        if (one.letter.state == LetterState::returned || one.letter.by_service) continue;
        if (!one.why_not.empty()) {
            ++kept_back;
            print(mark_of(one) + " was not printed: " + one.why_not + ".\n");
            continue;
        }
        const std::string name = mark_of(one) + ".pdf";
        const std::string pdf = storage::pdf_of(one, council);
        manifest += cell(name) + "," + cell(mark_of(one)) + "," + cell(iso(one.letter.queued)) +
                    "," + cell(whole_name(one.to)) + "," + ledger::sha256_hex(pdf) + "\r\n";
        if (one.letter.state == LetterState::printed) continue;
        // The file first: killed between the two, the next run writes the same file once more.
        write_whole(folder / name, pdf);
        const CaseHistory history = (*archive)->read_case(one.a_case);
        Detail printed = detail_of(DetailKind::letter_printed, today());
        printed.set(DetailField::entry, std::to_string(one.letter.entry));
        auto proposal = decide(printed, {StreamKind::a_case, one.a_case}, history.number, today());
        if (!proposal) return refused(name, proposal.problems());
        (*archive)->append({{std::move(*proposal)}, {who(), "officer"}, now()});
        ++written;
    }
    write_whole(folder / "manifest.csv", manifest);
    write_whole(folder / "post-room.txt", for_the_post_room);
    print(fmt::format("{} written into {}.\n",
                      written == 1 ? "One letter was" : std::to_string(written) + " letters were",
                      options.folder));
    return kept_back > 0 ? 1 : 0;
}

int post_letters(const Common& common, const LettersOptions& options)
{
    return record_each(
        common, options,
        [&](std::int64_t entry, Day day) { return PostLetter{entry, day, options.by_class, {}}; },
        "posted");
}

int return_letters(const Common& common, const LettersOptions& options)
{
    return record_each(
        common, options,
        [&](std::int64_t entry, Day day) { return ReturnLetter{entry, day, options.reason, {}}; },
        "came back");
}

} // namespace ribbon::cli
