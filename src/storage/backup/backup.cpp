#include "storage/backup/backup.hpp"

#include "base/bytes.hpp"
#include "ledger/tree.hpp"
#include "storage/attachments/states.hpp"
#include "storage/backup/reader.hpp"
#include "storage/backup/tables.hpp"
#include "storage/backup/tar.hpp"
#include "storage/files/hashing.hpp"
#include "storage/record/reading.hpp"
#include "storage/sql/migrations.hpp"

#include <cassert>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

/// Rows are gathered into members of about this size, because a member's length stands before it.
constexpr std::size_t member_bytes = std::size_t{1} << 22;

class Making {
public:
    Making(const BackupOptions& options, const std::string& path)
        : options_(options), sealing_(path, options.recipients),
          tar_([this](std::string_view bytes) { sealing_.write(bytes); }),
          from_(connect(options.from, Access::read))
    {
    }

    Backed make()
    {
        const Transaction snapshot{*from_, Access::read};
        const auto log = read_log(*from_, options_.area);
        if (!log)
            throw BackupError("There is no record of area " + options_.area + " in this database");
        manifest_.head = {.area = options_.area,
                          .origin = log->origin,
                          .made = options_.now,
                          .steps = static_cast<std::int64_t>(built_in_migrations().size()),
                          .entries = log->size};
        const auto edge = ledger::Edge::read(log->edge);
        assert(edge);
        manifest_.root = hex(ledger::as_bytes(edge->root()));
        manifest_.checkpoint = options_.checkpoint.empty() ? log->checkpoint : options_.checkpoint;
        manifest_.log_key = options_.log_key;
        add(read_me_name, read_me());
        add(head_name, render(manifest_.head));
        for (const BackedUpTable& table : backed_up_tables()) add_table(table);
        add_attachments();
        const std::string last = render(manifest_);
        tar_.begin(std::string{manifest_name}, last.size());
        tar_.write(last);
        tar_.finish();
        return {
            .entries = log->size, .attachments = manifest_.attachments, .hash = sealing_.finish()};
    }

private:
    void add(std::string_view name, std::string_view bytes)
    {
        Hashing hashing;
        hashing.add(bytes);
        tar_.begin(std::string{name}, bytes.size());
        tar_.write(bytes);
        manifest_.members.push_back({std::string{name}, bytes.size(), hashing.hex()});
    }

    void add_table(const BackedUpTable& table)
    {
        std::string lines;
        int number = 0;
        std::uint64_t rows = 0;
        const auto flush = [&] {
            if (!lines.empty()) add(fmt::format("{}/{:08}.ndjson", table.name, ++number), lines);
            lines.clear();
        };
        each_line(*from_, table, options_.area, [&](const std::string& line) {
            lines += line;
            ++rows;
            if (lines.size() >= member_bytes) flush();
            if (table.order_is_a_number && rows % 4096 == 0 && options_.progress)
                options_.progress(rows, manifest_.head.entries);
        });
        flush();
    }

    void add_attachments()
    {
        std::vector<Attachment> all;
        each_attachment(*from_, options_.area, [&](const Attachment& one) { all.push_back(one); });
        if (!all.empty() && !options_.attachments)
            throw BackupError(fmt::format("The record has {} attached files, and the folder they "
                                          "are in was not named",
                                          all.size()));
        for (const Attachment& one : all) {
            if (!options_.attachments->has(one.hash))
                throw BackupError("The attached file " + one.hash +
                                  " is not in its folder. If something was being erased just now, "
                                  "make the backup again; if not, bring the file back from an "
                                  "older backup");
            const std::string name = std::string{attachments_folder} + one.hash;
            tar_.begin(name, one.bytes);
            // Reading fails where the bytes are not the ones of the hash.
            options_.attachments->read(one.hash,
                                       [&](std::string_view piece) { tar_.write(piece); });
            manifest_.members.push_back({name, one.bytes, one.hash});
            ++manifest_.attachments;
        }
    }

    const BackupOptions& options_;
    Sealing sealing_;
    TarWriter tar_;
    std::unique_ptr<Connection> from_;
    Manifest manifest_;
};

/// Reads it back from the disk: in full where the key is at hand, or else by its hash.
void verify(const BackupOptions& options, const std::string& path, Backed& backed)
{
    if (hash_of_file(path) != backed.hash)
        throw BackupError("What was read back from the disk is not what was written: the disk is "
                          "failing. No backup was made");
    backed.bytes = std::filesystem::file_size(path);
    if (options.identity.empty()) return;
    const Manifest manifest = read_backup(path, options.identity, {});
    if (manifest.head.entries != backed.entries)
        throw BackupError("The backup was read back and is not the one that was made");
    backed.opened = true;
}

} // namespace

Backed make_backup(const BackupOptions& options)
{
    if (std::filesystem::exists(options.to))
        throw BackupError("There is a file " + options.to +
                          " already, and a backup never takes the place of another. Give it a "
                          "name of its own");
    const std::string path = options.to + ".part-" + std::to_string(::getpid());
    std::filesystem::remove(path);
    try {
        Backed backed = Making{options, path}.make();
        verify(options, path, backed);
        move_without_replacing(path, options.to);
        return backed;
    } catch (...) {
        std::error_code already_gone;
        std::filesystem::remove(path, already_gone);
        throw;
    }
}

} // namespace ribbon::storage
