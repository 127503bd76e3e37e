#include "storage/attachments/states.hpp"

#include "calendar/london.hpp"

#include <set>

namespace ribbon::storage {
namespace {

constexpr std::string_view columns =
    "hash, bytes, media_type, received, scan, scanned, finding FROM attachment WHERE area = $1";

struct Named {
    Scan scan;
    std::string_view words;
};
constexpr Named named[]{
    {Scan::not_scanned, "not scanned"},
    {Scan::clean, "clean"},
    {Scan::infected, "infected"},
    {Scan::could_not_be_scanned, "could not be scanned"},
};

Attachment attachment_of(const Row& row)
{
    return {.hash = std::string{row.text(0)},
            .bytes = static_cast<std::uint64_t>(row.number(1)),
            .media_type = std::string{row.text(2)},
            .received = {row.number(3)},
            // A word that only a newer Ribbon knows is no leave to give the file out.
            .scan = scan_called(row.text(4)).value_or(Scan::could_not_be_scanned),
            .scanned = {row.number(5)},
            .finding = std::string{row.text(6)}};
}

} // namespace

std::string_view in_words(Scan scan)
{
    for (const Named& one : named)
        if (one.scan == scan) return one.words;
    return "not scanned";
}

std::optional<Scan> scan_called(std::string_view words)
{
    for (const Named& one : named)
        if (one.words == words) return one.scan;
    return std::nullopt;
}

std::string Attachment::notice() const
{
    switch (scan) {
    case Scan::not_scanned: return "Not scanned for malware";
    case Scan::clean: return "No malware was found on " + in_short_words(day_in_london(scanned));
    case Scan::infected: return "Malware was found: " + finding + ". This file is not given out";
    case Scan::could_not_be_scanned: return "Could not be scanned for malware: " + finding;
    }
    return {};
}

void acknowledge(Connection& in, const std::string& area, AttachmentStore& store,
                 Incoming& incoming, const Received& received, Moment now)
{
    store.keep(incoming, received);
    acknowledge_kept(in, area, store, received, now);
}

void acknowledge_kept(Connection& in, const std::string& area, const AttachmentStore& store,
                      const Received& received, Moment now)
{
    if (!store.has(received.hash))
        throw FileError("The file " + received.hash + " was taken away before it was recorded");
    in.run("INSERT INTO attachment (area, hash, bytes, media_type, received, scan, scanned, "
           "finding) VALUES ($1, $2, $3, $4, $5, 'not scanned', 0, '') "
           "ON CONFLICT (area, hash) DO NOTHING",
           {area, received.hash, static_cast<std::int64_t>(received.bytes), received.media_type,
            now.seconds});
}

void put_attachment(Connection& in, const std::string& area, const Attachment& attachment)
{
    in.run("INSERT INTO attachment (area, hash, bytes, media_type, received, scan, scanned, "
           "finding) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
           {area, attachment.hash, static_cast<std::int64_t>(attachment.bytes),
            attachment.media_type, attachment.received.seconds,
            std::string{in_words(attachment.scan)}, attachment.scanned.seconds,
            attachment.finding});
}

std::optional<Attachment> find_attachment(Connection& in, const std::string& area,
                                          const std::string& hash)
{
    static const std::string one = "SELECT " + std::string{columns} + " AND hash = $2";
    std::optional<Attachment> found;
    in.query(one, {area, hash}, [&](const Row& row) { found = attachment_of(row); });
    return found;
}

void say_scanned(Connection& in, const std::string& area, const std::string& hash, Scan scan,
                 Moment when, const std::string& finding)
{
    in.run("UPDATE attachment SET scan = $3, scanned = $4, finding = $5 "
           "WHERE area = $1 AND hash = $2",
           {area, hash, std::string{in_words(scan)}, when.seconds, finding});
}

std::vector<std::string> attachments_that_are(Scan scan, Connection& in, const std::string& area,
                                              int most)
{
    std::vector<std::string> hashes;
    in.query("SELECT hash FROM attachment WHERE area = $1 AND scan = $2 ORDER BY hash LIMIT $3",
             {area, std::string{in_words(scan)}, std::int64_t{most}},
             [&](const Row& row) { hashes.emplace_back(row.text(0)); });
    return hashes;
}

void each_attachment(Connection& in, const std::string& area,
                     const std::function<void(const Attachment&)>& tell)
{
    static const std::string all = "SELECT " + std::string{columns} + " ORDER BY hash";
    in.query(all, {area}, [&](const Row& row) { tell(attachment_of(row)); });
}

Result<Attachment> read_attachment(Connection& in, const std::string& area,
                                   const AttachmentStore& store, const std::string& hash,
                                   const std::function<void(const Attachment&)>& about,
                                   const std::function<void(std::string_view)>& piece)
{
    const auto found = find_attachment(in, area, hash);
    if (!found) return Problems{{"file", "There is no such file; it may have been erased"}};
    if (found->in_quarantine()) return Problems{{"file", found->notice()}};
    about(*found);
    store.read(hash, piece);
    return *found;
}

std::uint64_t sweep(Connection& in, const std::string& area, AttachmentStore& store)
{
    std::set<std::string> known;
    each_attachment(in, area, [&](const Attachment& one) { known.insert(one.hash); });
    return store.sweep([&](const std::string& hash) { return known.contains(hash); });
}

} // namespace ribbon::storage
