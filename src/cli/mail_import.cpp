// ribbon mail import: an mbox, a Maildir or a folder of mails, of years before.
#include "cli/mail_in_commands.hpp"
#include "cli/mail_shell.hpp"
#include "cli/record_clock.hpp"
#include "daemons/mail/filer.hpp"
#include "inbound/mail/mbox.hpp"
#include "ledger/hash.hpp"
#include "views/parts/old_messages.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <map>

namespace ribbon::cli {
namespace {

namespace fs = std::filesystem;
using storage::Connection;
using storage::Mails;
using storage::MailState;

constexpr std::size_t most_bytes = std::size_t{64} << 20;

/// A mail of the old mailbox, and whether all of it is there.
using Give = std::function<void(const std::string& mail, bool whole)>;

/// The files of a folder in the order of their names: a Maildir's "cur" and "new", and every .eml.
std::vector<fs::path> files_in(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& one : fs::recursive_directory_iterator{folder}) {
        if (!one.is_regular_file()) continue;
        const std::string above = one.path().parent_path().filename().string();
        // "tmp" of a Maildir holds what was never delivered whole.
        if (above == "cur" || above == "new" || one.path().extension() == ".eml" ||
            one.path().extension() == ".mbox")
            files.push_back(one.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void each_in_file(const fs::path& file, const Give& give)
{
    std::ifstream from{file, std::ios::binary};
    std::string piece(1 << 16, '\0');
    MboxReader mbox{give, most_bytes};
    std::string mail;
    bool first = true, many = false;
    while (from.read(piece.data(), static_cast<std::streamsize>(piece.size())), from.gcount() > 0) {
        const std::string_view bytes{piece.data(), static_cast<std::size_t>(from.gcount())};
        if (std::exchange(first, false)) many = is_mbox(bytes);
        if (many)
            mbox.take(bytes);
        else if (mail.size() <= most_bytes)
            mail += bytes;
    }
    if (many)
        mbox.end();
    else if (!first)
        give(mail.substr(0, most_bytes), mail.size() <= most_bytes);
}

struct Import {
    storage::Archive& archive;
    const storage::MailIntake* intake = nullptr; ///< none: a dry run
    storage::FilingRules rules;
    daemons::ReadApart read;
    std::uint64_t mails = 0, before = 0, cut = 0;
    std::map<MailState, std::uint64_t> would;
    std::map<std::string, bool> keys; ///< of a dry run: seen in this mailbox already

    void take(const std::string& mail, bool whole);
    void try_out(const std::string& mail);
};

void Import::take(const std::string& mail, bool whole)
{
    ++mails;
    if (!whole) ++cut;
    const std::string hash = ledger::sha256_hex(mail);
    bool known = false;
    archive.reading([&](Connection& in) { known = Mails(in, archive.area()).has_bytes(hash); });
    if (known)
        ++before;
    else if (intake)
        storage::take_in(
            *intake, mail,
            {.via = "import", .envelope_from = {}, .envelope_to = rules.own_addresses});
    else
        try_out(mail);
}

/// What would become of it, with nothing changed.
void Import::try_out(const std::string& mail)
{
    const auto found =
        read([&](const auto& piece) { piece(mail); },
             {.begin = [](const FoundFile&) {}, .piece = [](std::string_view) {}, .end = [] {}});
    if (!found) {
        ++would[MailState::to_file];
        return;
    }
    storage::MailRow row;
    row.taken.via = "import";
    row.taken.received = now();
    archive.reading([&](Connection& in) {
        const bool again =
            !Mails(in, archive.area()).with_delivery_key(found->delivery_key, "").empty() ||
            (!found->delivery_key.empty() && std::exchange(keys[found->delivery_key], true));
        if (again) {
            ++would[MailState::again];
            return;
        }
        const MailClues clues = storage::clues_of(in, archive.area(), row, *found, rules);
        const bool placed = !route(clues).file_in.empty();
        ++would[placed          ? MailState::filed
                : clues.machine ? MailState::set_aside
                                : MailState::to_file];
    });
}

/// Imported messages to which no answer is in the mailbox or the record.
struct Unanswered {
    std::uint64_t messages = 0;
    std::string oldest_case;
    std::optional<Day> oldest;
};

Unanswered unanswered_in(storage::Archive& archive)
{
    std::map<std::string, bool> cases;
    archive.reading([&](Connection& in) {
        for (const auto& row : Mails(in, archive.area()).that_came("import", MailState::filed))
            for (const auto& one : row.filed) cases[one.a_case] = true;
    });
    Unanswered found;
    for (const auto& [key, unused] : cases) {
        const CaseHistory history = archive.read_case(key);
        const WhatWentOut out(history, latest_day);
        for (const Detail* one : came_without_a_clock(history)) {
            if (out.that_may_answer(*one)) continue;
            ++found.messages;
            if (found.oldest && *found.oldest <= one->when.first) continue;
            found.oldest = one->when.first;
            found.oldest_case = key;
        }
    }
    return found;
}

void tell_counts(const Import& import)
{
    print(fmt::format("{:>6}  mails in the mailbox\n{:>6}  came in before, and are left out\n",
                      import.mails, import.before));
    if (import.cut > 0)
        print(fmt::format("{:>6}  larger than {} MB, of which the beginning was taken\n",
                          import.cut, most_bytes >> 20));
}

} // namespace

int mail_import(const Common& common, const MailImportOptions& options)
{
    auto archive =
        open_record(common, options.mail.record, options.dry_run ? Opens::reading : Opens::writing);
    Problems problems;
    if (!archive) problems = archive.problems();
    if (!fs::exists(options.from))
        problems.push_back({"FROM", "there is no file or folder " + options.from});
    if (!problems.empty()) return refused("", problems);
    const std::string area = (*archive)->area();
    const auto store =
        attachments_of(options.mail.record, *place_of(options.mail.record.url), area);
    if (!store) return refused("", {{"--files", "say in which folder the files are"}});
    const server::Clock clock = clock_of(**archive)->clock;
    const storage::MailIntake intake{**archive, *store, new_key, [clock] { return clock.now(); }};
    Import import{.archive = **archive,
                  .intake = options.dry_run ? nullptr : &intake,
                  .rules = filing_rules(options.mail, area),
                  .read = daemons::reads_apart(reading_apart(options.mail)),
                  .would = {},
                  .keys = {}};
    const std::vector<fs::path> files = fs::is_directory(options.from)
                                            ? files_in(options.from)
                                            : std::vector{fs::path{options.from}};
    const auto tell = progress("Files read");
    for (std::size_t one = 0; one < files.size(); ++one) {
        each_in_file(files[one],
                     [&](const std::string& mail, bool whole) { import.take(mail, whole); });
        tell(one + 1, files.size());
    }
    tell_counts(import);
    if (options.dry_run) {
        for (const auto& [state, count] : import.would)
            print(fmt::format("{:>6}  would be: {}\n", count, storage::in_words(state)));
        print("Nothing was changed.\n");
        return 0;
    }
    daemons::Filer filer{intake,
                         {.read = import.read, .rules = import.rules, .imported = true},
                         [](const std::string&) {}};
    std::uint64_t done = 0;
    const auto filing = progress("Mails sorted");
    while (filer.file_next()) {
        ++done;
        filing(done, std::max(done + 1, import.mails - import.before));
    }
    std::map<MailState, std::int64_t> counts;
    (*archive)->reading([&](Connection& in) { counts = Mails(in, area).counts(); });
    print("All mail of this record now:\n");
    for (const auto& [state, count] : counts)
        print(fmt::format("{:>6}  {}\n", count, storage::in_words(state)));
    const Unanswered unanswered = unanswered_in(**archive);
    print(fmt::format("{:>6}  imported messages have no answer{}\n", unanswered.messages,
                      unanswered.oldest ? "; the oldest is of " + in_words(*unanswered.oldest) +
                                              ", in " + unanswered.oldest_case
                                        : ""));
    return 0;
}

} // namespace ribbon::cli
