// ribbon file: attached files, and what is known of them.
#include "cli/entry_lines.hpp"
#include "cli/work_commands.hpp"

#include "base/json/writer.hpp"
#include "commands/case_commands.hpp"
#include "commands/letters/outward.hpp"
#include "storage/attachments/clamd.hpp"
#include "storage/attachments/words.hpp"
#include "storage/letters/guard.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace ribbon::cli {
namespace {

using storage::Archive;
using storage::Attachment;
using storage::AttachmentStore;
using storage::Connection;

struct Opened {
    std::unique_ptr<Archive> archive;
    std::shared_ptr<AttachmentStore> store;
};

/// The record with its files.
Result<Opened> open_with_files(const Common& common, const RecordOptions& options)
{
    auto archive = open_record(common, options, Opens::writing);
    if (!archive) return archive.problems();
    auto store = attachments_of(options, *place_of(options.url), (*archive)->area());
    if (!store)
        return Problems{{"--files", "say in which folder the attached files are; a PostgreSQL "
                                    "database has none beside it"}};
    return Opened{*std::move(archive), std::move(store)};
}

/// What in the name and the words of a file tells of another child, and what could not be read of
/// it: the family will read it.
std::vector<FoundLeak> found_in(Archive& archive, const CaseHistory& history,
                                const std::string& path, const StreamProposal& proposal,
                                const std::string& media_type)
{
    storage::LetterGuard guard{archive};
    const storage::FileWords inside = storage::words_in_file(path, media_type);
    auto found = guard.check(history, {{}, outward_words(proposal).words + "\n\n" + inside.words});
    if (!inside.unread.empty()) {
        const std::string name = std::filesystem::path{path}.filename().string();
        found.push_back({Leak::unread, name, inside.unread});
    }
    return found;
}

/// Why it may not go in as it is: what only warns is asked once.
Problems why_not(const std::vector<FoundLeak>& found, const FileOptions& options)
{
    Problems problems;
    for (const FoundLeak& one : found)
        if (stops(one.what) || !options.seen) problems.push_back({options.path, to_look_at(one)});
    if (stops(found))
        problems.push_back({"--looked", "the family would read this. If a second person has looked "
                                        "at it, say who and why it may go in"});
    else if (!problems.empty())
        problems.push_back(
            {"--seen",
             "the family would read this. Look through it, and say this if it may go in"});
    return problems;
}

/// Takes the bytes of a file in, as far as there are not too many.
void receive(const std::string& path, storage::Incoming& incoming)
{
    std::ifstream in{path, std::ios::binary};
    std::string piece(std::size_t{1} << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
        if (!incoming.write(
                std::string_view{piece}.substr(0, static_cast<std::size_t>(in.gcount()))))
            return;
    if (in.bad()) throw storage::FileError(path + " could not be read to its end");
}

Detail document(const FileOptions& options, const storage::Received& received, Day day)
{
    const std::string own = std::filesystem::path{options.path}.filename().string();
    Detail added = detail_of(DetailKind::document_added, day);
    if (!options.looked.empty()) added.evidence = "Looked at before it went in: " + options.looked;
    return std::move(added)
        .set(DetailField::attachment, received.hash)
        .set(DetailField::name, options.name.empty() ? own : options.name)
        .set(DetailField::media_type, received.media_type)
        .set(DetailField::bytes, std::to_string(received.bytes));
}

struct Listed {
    std::int64_t entry;
    std::string name, hash, notice;
    std::optional<Attachment> known;
};

std::vector<Listed> files_of(Archive& archive, const CaseHistory& history)
{
    std::vector<Listed> files;
    archive.reading([&](Connection& connection) {
        for (const Detail* one : standing(history.details)) {
            if (one->kind != DetailKind::document_added) continue;
            const std::string hash{(*one)[DetailField::attachment]};
            auto known = storage::find_attachment(connection, archive.area(), hash);
            // What the record names and the folder never had was imported, or is lost.
            std::string notice = known ? known->notice() : "This file is not here";
            files.push_back({one->number, std::string{(*one)[DetailField::name]}, hash,
                             std::move(notice), std::move(known)});
        }
    });
    return files;
}

std::string json_of(const Listed& one)
{
    JsonObject object;
    object.number("entry", one.entry).text("name", one.name).text("sha256", one.hash);
    if (!one.known)
        object.null("bytes").null("media_type").null("scan");
    else
        object.number("bytes", static_cast<long long>(one.known->bytes))
            .text("media_type", one.known->media_type)
            .text("scan", in_words(one.known->scan));
    return object.text("notice", one.notice).json();
}

/// The files somebody should look at, and have not been looked at in this run.
std::vector<std::string> to_scan(Archive& archive)
{
    std::vector<std::string> hashes;
    archive.reading([&](Connection& connection) {
        storage::each_attachment(connection, archive.area(), [&](const Attachment& one) {
            if (one.scan == storage::Scan::not_scanned ||
                one.scan == storage::Scan::could_not_be_scanned)
                hashes.push_back(one.hash);
        });
    });
    return hashes;
}

} // namespace

int attach_file(const Common& common, const FileOptions& options)
{
    Problems problems;
    if (const auto problem = why_unreadable(options.path)) problems.push_back(*problem);
    const auto day = options.on.empty() ? std::optional{today()} : parse_day(options.on);
    if (!day) problems.push_back({"--on", "\"" + options.on + "\" is not a day: 2026-10-31"});
    auto opened = open_with_files(common, options.record);
    if (!opened) {
        problems.insert(problems.end(), opened.problems().begin(), opened.problems().end());
        return refused("", problems);
    }
    Archive& archive = *opened->archive;
    const StreamId stream{StreamKind::a_case, key_typed(options.a_case)};
    const CaseHistory history = archive.read_case(stream.key);
    if (history.number == 0)
        problems.push_back({options.a_case, "there is no case with this reference"});
    if (!problems.empty()) return refused("", problems);
    storage::Incoming incoming = opened->store->receive();
    receive(options.path, incoming);
    const auto received = incoming.finish();
    if (!received) return refused(options.path, received.problems());
    // Decided before the file is known, so that a file nobody names never is.
    const auto proposal =
        decide(document(options, *received, *day), stream, history.number, today());
    if (!proposal) return refused(options.path, proposal.problems());
    if (options.looked.empty())
        if (const auto against = why_not(
                found_in(archive, history, options.path, *proposal, received->media_type), options);
            !against.empty())
            return refused("", against);
    archive.writing([&](Connection& connection) {
        storage::acknowledge(connection, archive.area(), *opened->store, incoming, *received,
                             now());
    });
    archive.append({{*proposal}, {who(), "officer"}, now()});
    for (const Listed& one : files_of(archive, archive.read_case(stream.key)))
        if (one.hash == received->hash && one.entry > history.number)
            print(common.json ? json_of(one) + "\n"
                              : fmt::format("Entry {} of {}: {}, {}, {} bytes. {}.\n", one.entry,
                                            stream.key, one.name, received->media_type,
                                            received->bytes, one.notice));
    return 0;
}

int list_files(const Common& common, const FileOptions& options)
{
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    const CaseHistory history = (*archive)->read_case(key_typed(options.a_case));
    if (history.number == 0)
        return refused("", {{options.a_case, "there is no case with this reference"}});
    const auto files = files_of(**archive, history);
    if (common.json) {
        std::vector<std::string> lines;
        lines.reserve(files.size());
        for (const Listed& one : files) lines.push_back(json_of(one));
        print(JsonObject{}.text("case", history.key).raw("files", json_array(lines)).json() + "\n");
        return 0;
    }
    for (const Listed& one : files)
        print(fmt::format("{:>4}  {}\n      {}\n      {}\n", one.entry, one.name, one.notice,
                          one.hash));
    if (files.empty()) print("No file is attached to this case.\n");
    return 0;
}

int scan_files(const Common& common, const FileOptions& options)
{
    Problems problems;
    if (const auto problem = storage::why_no_clamd(options.clamd)) problems.push_back(*problem);
    auto opened = open_with_files(common, options.record);
    if (!opened)
        problems.insert(problems.end(), opened.problems().begin(), opened.problems().end());
    if (!problems.empty()) return refused("", problems);
    Archive& archive = *opened->archive;
    const auto hashes = to_scan(archive);
    std::size_t clean = 0, infected = 0, not_done = 0;
    for (const std::string& hash : hashes) {
        const auto said = storage::scan({.address = options.clamd}, *opened->store, hash);
        archive.writing([&](Connection& connection) {
            storage::say_scanned(connection, archive.area(), hash, said.scan, now(), said.finding);
        });
        if (said.scan == storage::Scan::clean) ++clean;
        if (said.scan == storage::Scan::infected) ++infected;
        if (said.scan == storage::Scan::could_not_be_scanned) ++not_done;
        if (said.scan != storage::Scan::clean && !common.json)
            print(hash + ": " + std::string{in_words(said.scan)} + ", " + said.finding + "\n");
    }
    if (common.json)
        print(JsonObject{}
                  .number("clean", static_cast<long long>(clean))
                  .number("infected", static_cast<long long>(infected))
                  .number("could_not_be_scanned", static_cast<long long>(not_done))
                  .json() +
              "\n");
    else
        print(fmt::format("Files looked at: {}; clean {}, infected {}, could not be scanned {}.\n",
                          hashes.size(), clean, infected, not_done));
    return infected + not_done > 0 ? 1 : 0;
}

int sweep_files(const Common& common, const FileOptions& options)
{
    auto opened = open_with_files(common, options.record);
    if (!opened) return refused("", opened.problems());
    std::uint64_t removed = 0;
    opened->archive->writing([&](Connection& connection) {
        removed = storage::sweep(connection, opened->archive->area(), *opened->store);
    });
    print(common.json
              ? JsonObject{}.number("removed", static_cast<long long>(removed)).json() + "\n"
              : fmt::format("Files removed that were never part of the record: {}.\n", removed));
    return 0;
}

} // namespace ribbon::cli
