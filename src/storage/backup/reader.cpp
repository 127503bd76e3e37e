#include "storage/backup/reader.hpp"

#include "storage/backup/tar.hpp"
#include "storage/files/hashing.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

/// A member of rows holds 4 MiB and one row more, of at most 32 MiB.
constexpr std::uint64_t most_rows_bytes = std::uint64_t{1} << 26;
constexpr std::uint64_t most_manifest_bytes = std::uint64_t{1} << 28;

bool is_hash(std::string_view text)
{
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

[[noreturn]] void not_ours(const std::string& name)
{
    throw BackupError("The backup holds \"" + name +
                      "\", which Ribbon did not put there. Nothing "
                      "of it can be trusted");
}

class Reader {
public:
    Reader(const std::string& path, const std::string& identity, const BackupSink& sink)
        : sink_(sink), unsealing_(path, identity), tar_([this] { return unsealing_.read(); })
    {
    }

    Manifest read()
    {
        while (const auto member = tar_.next()) {
            if (manifest_) not_ours(member->name);
            take(*member);
        }
        // Up to age's own end: only it knows whether the file was cut short.
        while (!unsealing_.read().empty()) {}
        if (!manifest_)
            throw BackupError("The backup has no manifest: it was cut short when it was made");
        compare();
        return std::move(*manifest_);
    }

private:
    void take(const Member& member)
    {
        const std::string& name = member.name;
        if (name == manifest_name)
            manifest_ = parse_manifest(whole(member, most_manifest_bytes));
        else if (name.starts_with(attachments_folder))
            take_attachment(member);
        else if (name == read_me_name)
            whole(member, most_rows_bytes);
        else if (name == head_name)
            take_head(whole(member, most_rows_bytes));
        else
            take_rows(member);
    }

    /// The bytes of a member that is to be small.
    std::string whole(const Member& member, std::uint64_t most)
    {
        if (member.bytes > most)
            throw BackupError("\"" + member.name +
                              "\" of the backup is larger than Ribbon ever "
                              "makes it");
        std::string bytes;
        for (std::string_view piece = tar_.read(); !piece.empty(); piece = tar_.read())
            bytes += piece;
        Hashing hashing;
        hashing.add(bytes);
        members_.push_back({member.name, bytes.size(), hashing.hex()});
        return bytes;
    }

    void take_head(const std::string& json)
    {
        head_ = parse_head(json);
        if (sink_.head) sink_.head(*head_);
    }

    void take_rows(const Member& member)
    {
        const auto slash = member.name.find('/');
        const auto* table = backed_up_table(member.name.substr(0, slash));
        if (!table || !head_ || !member.name.ends_with(".ndjson")) not_ours(member.name);
        const std::string lines = whole(member, most_rows_bytes);
        std::vector<Values> rows;
        std::string_view rest{lines};
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size() - 1);
            rows.push_back(values_of_line(*table, head_->area, rest.substr(0, end)));
            rest.remove_prefix(end + 1);
        }
        if (sink_.rows) sink_.rows(*table, rows);
    }

    void take_attachment(const Member& member)
    {
        const std::string hash = member.name.substr(attachments_folder.size());
        if (!is_hash(hash)) not_ours(member.name);
        if (sink_.attachment) sink_.attachment(hash, member.bytes);
        Hashing hashing;
        std::uint64_t bytes = 0;
        for (std::string_view piece = tar_.read(); !piece.empty(); piece = tar_.read()) {
            hashing.add(piece);
            bytes += piece.size();
            if (sink_.piece) sink_.piece(piece);
        }
        if (hashing.hex() != hash)
            throw BackupError("The attached file " + hash +
                              " in the backup is not what its name "
                              "says");
        if (sink_.attachment_ended) sink_.attachment_ended();
        members_.push_back({member.name, bytes, hash});
    }

    void compare()
    {
        members_.pop_back(); // the manifest itself
        if (!head_ || *head_ != manifest_->head)
            throw BackupError("The backup's beginning and its manifest tell of two different ones");
        if (members_ == manifest_->members) return;
        for (std::size_t i = 0; i < manifest_->members.size(); ++i) {
            const std::string& name = manifest_->members[i].name;
            if (i >= members_.size() || members_[i].name != name)
                throw BackupError("\"" + name +
                                  "\" is missing in the backup, or is not in its "
                                  "place");
            if (members_[i] != manifest_->members[i])
                throw BackupError("\"" + name + "\" in the backup is not what the manifest says");
        }
        not_ours(members_[manifest_->members.size()].name);
    }

    const BackupSink& sink_;
    Unsealing unsealing_;
    TarReader tar_;
    std::optional<BackupHead> head_;
    std::optional<Manifest> manifest_;
    std::vector<ManifestMember> members_;
};

} // namespace

Manifest read_backup(const std::string& path, const std::string& identity, const BackupSink& sink)
{
    return Reader{path, identity, sink}.read();
}

} // namespace ribbon::storage
