#include "storage/backup/loading.hpp"

#include "base/bytes.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/note.hpp"
#include "storage/erasures/forgetting.hpp"
#include "storage/erasures/mails.hpp"
#include "storage/record/audit.hpp"
#include "storage/record/leaf.hpp"
#include "storage/sql/migrations.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace ribbon::storage {
namespace {

/// The place of a column among the values of a row of entries: `area` comes before them.
enum EntryColumn : std::size_t {
    stream_kind = 1,
    stream_key,
    number,
    position,
    kind,
    version,
    happened,
    recorded,
    recorded_by,
    role,
    fact,
    salt,
    commitment
};

const std::string& text_in(const Values& row, std::size_t column)
{
    return std::get<std::string>(row[column]);
}
std::int64_t number_in(const Values& row, std::size_t column)
{
    return std::get<std::int64_t>(row[column]);
}

constexpr std::string_view insert_node =
    "INSERT INTO node (area, level, place, hash) VALUES ($1, $2, $3, $4)";

Blob blob(const ledger::Hash& hash) { return {std::string{ledger::as_bytes(hash)}}; }

} // namespace

Restored Loading::load()
{
    const BackupSink sink{
        .head = [this](const BackupHead& head) { begin(head); },
        .rows = [this](const BackedUpTable& table,
                       std::vector<Values>& rows) { take_rows(table, rows); },
        .attachment = [this](const std::string& hash,
                             std::uint64_t bytes) { begin_attachment(hash, bytes); },
        .piece = [this](std::string_view piece) { incoming_->write(piece); },
        .attachment_ended = [this] { end_attachment(); }};
    const Manifest manifest = read_backup(options_.backup, options_.identity, sink);
    write_log(manifest);
    check(manifest);
    erase_again();
    return restored_;
}

void Loading::begin(const BackupHead& head)
{
    const auto steps = static_cast<std::int64_t>(built_in_migrations().size());
    if (head.steps > steps)
        throw BackupError("A newer Ribbon made this backup: restore it with that one");
    if (head.area.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                    "-_") != std::string::npos)
        throw BackupError("The backup is of no area that Ribbon could have made");
    restored_.head = head;
    const std::string folder = (std::filesystem::path{options_.attachments} / head.area).string();
    std::error_code none;
    if (std::filesystem::exists(folder, none) && !std::filesystem::is_empty(folder, none))
        for (const auto& one : std::filesystem::recursive_directory_iterator{folder})
            if (one.is_regular_file())
                throw BackupError("The folder for attached files, " + folder +
                                  ", has files in it. Name an empty one");
    store_ = std::make_unique<AttachmentStore>(options_.attachments, head.area);
}

void Loading::take_rows(const BackedUpTable& table, std::vector<Values>& rows)
{
    if (table.name == "entry") {
        std::vector<Values> nodes;
        for (const Values& row : rows) take_entry(row, nodes);
        into_.run_many(insert_node, nodes);
        if (options_.progress) options_.progress(edge_.size(), restored_.head.entries);
    }
    if (table.name == "attachment")
        for (const Values& row : rows)
            expected_[text_in(row, 1)] = static_cast<std::uint64_t>(number_in(row, 2));
    into_.run_many(insert_into(table), rows);
}

void Loading::take_entry(const Values& row, std::vector<Values>& nodes)
{
    const std::string& area = restored_.head.area;
    const auto kept = ledger::as_hash(std::get<Blob>(row[commitment]).bytes);
    if (!kept || std::cmp_not_equal(number_in(row, position), edge_.size()))
        throw BackupError(fmt::format("The entries in the backup do not follow each other at "
                                      "position {}",
                                      edge_.size()));
    const Entry entry{.kind = text_in(row, kind),
                      .happened = {number_in(row, happened)},
                      .recorded = {number_in(row, recorded)},
                      .role = text_in(row, role)};
    const ledger::Hash leaf = leaf_of(entry, *kept);
    nodes.push_back({area, std::int64_t{0}, number_in(row, position), blob(leaf)});
    edge_.append(leaf, [&](int level, std::uint64_t place, const ledger::Hash& hash) {
        nodes.push_back({area, std::int64_t{level}, static_cast<std::int64_t>(place), blob(hash)});
    });
    streams_[{text_in(row, stream_kind), text_in(row, stream_key)}] = number_in(row, number);
    recorded_ = entry.recorded;
}

void Loading::begin_attachment(const std::string& hash, std::uint64_t bytes)
{
    const auto row = expected_.find(hash);
    if (!store_ || row == expected_.end() || row->second != bytes)
        throw BackupError("The backup holds an attached file " + hash +
                          " that its own table does not know, or knows with another length");
    expected_.erase(row);
    incoming_ = store_->receive();
}

void Loading::end_attachment()
{
    const auto received = incoming_->finish();
    if (!received) throw BackupError(received.problems().front().sentence);
    kept_.push_back(received->hash);
    store_->keep(*incoming_, *received);
    incoming_.reset();
    ++restored_.attachments;
}

void Loading::write_log(const Manifest& manifest)
{
    const std::string& area = restored_.head.area;
    std::vector<Values> streams;
    for (const auto& [stream, last] : streams_)
        streams.push_back({area, stream.first, stream.second, last});
    into_.run_many("INSERT INTO stream (area, kind, key, number) VALUES ($1, $2, $3, $4)", streams);
    into_.run("INSERT INTO log (area, origin, size, edge, recorded, checkpoint) "
              "VALUES ($1, $2, $3, $4, $5, $6)",
              {area, restored_.head.origin, static_cast<std::int64_t>(edge_.size()),
               Blob{edge_.bytes()}, recorded_.seconds, manifest.checkpoint});
}

void Loading::check(const Manifest& manifest)
{
    if (edge_.size() != manifest.head.entries)
        throw BackupError(fmt::format("The backup says it has {} entries, and has {}",
                                      manifest.head.entries, edge_.size()));
    if (!expected_.empty())
        throw BackupError(fmt::format("{} attached files are missing in the backup, the first is "
                                      "{}",
                                      expected_.size(), expected_.begin()->first));
    if (hex(ledger::as_bytes(edge_.root())) != manifest.root)
        throw BackupError("The tree of the backup's entries has another root than it says");
    const Audit audited = audit(into_, restored_.head.area, std::nullopt);
    if (audited.difference)
        throw BackupError("The record in the backup does not hold: " + *audited.difference);
    restored_.entries = audited.entries;
    restored_.streams = audited.streams;
    check_checkpoint(manifest);
}

void Loading::check_checkpoint(const Manifest& manifest)
{
    if (manifest.checkpoint.empty()) {
        if (!options_.log_key.empty())
            throw BackupError("The backup has no signed checkpoint to hold against the log's key");
        return;
    }
    const auto note = ledger::parse_note(manifest.checkpoint);
    const auto checkpoint =
        note ? ledger::parse_checkpoint(note->text) : Result<ledger::Checkpoint>{note.problems()};
    if (!checkpoint)
        throw BackupError("The checkpoint in the backup can not be read: " +
                          checkpoint.problems().front().sentence);
    if (checkpoint->origin != restored_.head.origin || checkpoint->size > edge_.size())
        throw BackupError("The checkpoint in the backup is of another log, or of a longer one");
    ledger::Edge edge;
    into_.query("SELECT hash FROM node WHERE area = $1 AND level = 0 AND place < $2 ORDER BY place",
                {restored_.head.area, static_cast<std::int64_t>(checkpoint->size)},
                [&](const Row& row) { edge.append(*ledger::as_hash(row.bytes(0))); });
    if (!ledger::same(edge.root(), checkpoint->root))
        throw BackupError("The signed checkpoint is of other entries than the backup has: "
                          "somebody changed one of them");
    restored_.log_key_was_given = !options_.log_key.empty();
    check_signature(manifest.checkpoint,
                    restored_.log_key_was_given ? options_.log_key : manifest.log_key);
    restored_.signed_entries = checkpoint->size;
}

void Loading::check_signature(const std::string& checkpoint, const std::string& text)
{
    if (text.empty()) return;
    const auto key = ledger::parse_verifier_key(text);
    if (!key) throw BackupError("The log's key is none: " + key.problems().front().sentence);
    const auto signers = ledger::verify(*ledger::parse_note(checkpoint), std::span{&*key, 1});
    if (!signers || signers->empty())
        throw BackupError("The checkpoint in the backup was not signed by the log's key " + text);
}

void Loading::erase_again()
{
    const std::string& area = restored_.head.area;
    const auto left = not_yet_erased(into_, area, read_erasures(options_.erasures));
    std::vector<std::string> files;
    for (const ErasedEntry& one : left)
        into_.query("SELECT fact FROM entry WHERE area = $1 AND stream_kind = $2 AND "
                    "stream_key = $3 AND number = $4",
                    {area, one.stream_kind, one.stream_key, one.number}, [&](const Row& row) {
                        for (std::string& hash : files_named_in(std::string{row.text(0)}))
                            files.push_back(std::move(hash));
                    });
    restored_.erased_again = take_words_out(into_, left);
    for (std::string& hash : forget_mails(into_, left)) files.push_back(std::move(hash));
    for (const std::string& hash : files) {
        if (is_named(into_, area, hash) || is_mail(into_, area, hash)) continue;
        if (into_.run("DELETE FROM attachment WHERE area = $1 AND hash = $2", {area, hash}) == 0)
            continue;
        store_->remove(hash);
        --restored_.attachments;
    }
}

void Loading::take_files_back() noexcept
{
    incoming_.reset();
    for (const std::string& hash : kept_) try {
            store_->remove(hash);
        } catch (const std::exception&) {
            // Left for the sweep at the next start: no row knows it.
            continue;
        }
}

} // namespace ribbon::storage
