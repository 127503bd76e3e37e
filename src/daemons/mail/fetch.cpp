#include "daemons/mail/fetch.hpp"

#include "daemons/mail/fetch_imap.hpp"
#include "daemons/pause.hpp"
#include "storage/mail/fetched.hpp"
#include "storage/mail/mailboxes.hpp"
#include "views/words.hpp"

#include <fmt/format.h>

namespace ribbon::daemons {
namespace {

using storage::Connection;
using storage::Mailbox;
using storage::Mailboxes;
using storage::MailFetched;

/// The value of a field of the head, unfolded; empty where there is none.
std::string field_of(std::string_view message, std::string_view name)
{
    std::string value;
    bool inside = false;
    while (!message.empty()) {
        const auto end = std::min(message.find('\n'), message.size());
        std::string_view line = message.substr(0, end);
        message.remove_prefix(std::min(end + 1, message.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) break;
        if (inside && (line.front() == ' ' || line.front() == '\t')) {
            value += line;
            continue;
        }
        if (inside) break;
        const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
        inside = line.size() > name.size() && line[name.size()] == ':' &&
                 std::equal(name.begin(), name.end(), line.begin(), same);
        if (inside) value = line.substr(name.size() + 1);
    }
    const auto from = value.find_first_not_of(" \t<");
    if (from == std::string::npos) return {};
    return value.substr(from, value.find_last_not_of(" \t>") - from + 1);
}

/// The envelope is gone by the time a mail lies in a mailbox; some servers write down what it was.
storage::MailCame came_of(const std::string& message, const std::string& address,
                          std::optional<Moment> arrived)
{
    storage::MailCame came{.via = "imap",
                           .envelope_from = field_of(message, "Return-Path"),
                           .envelope_to = {},
                           .received = arrived};
    for (const char* name : {"X-Original-To", "Delivered-To", "Envelope-To"})
        if (const std::string to = field_of(message, name);
            to.find('@') != std::string::npos && to.find_first_of(" ,;") == std::string::npos) {
            came.envelope_to = {to};
            return came;
        }
    if (!address.empty()) came.envelope_to = {address};
    return came;
}

struct Fetching {
    const FetchSettings& settings;
    const storage::MailIntake& intake;
    Imap& imap;
    std::string name;
    std::int64_t validity;

    void write(const std::function<void(MailFetched&)>& work) const
    {
        intake.archive.writing([&](Connection& connection) {
            MailFetched fetched{connection, intake.archive.area(), name, validity};
            work(fetched);
        });
    }
    bool claim(std::int64_t uid) const
    {
        bool ours = false;
        const Moment now = intake.now();
        write([&](MailFetched& fetched) {
            ours = fetched.claim(uid, now, {now.seconds + settings.lease_seconds});
        });
        return ours;
    }
    void leave(std::int64_t uid, const std::string& why, FetchCounts& counts) const
    {
        ++counts.left;
        counts.said = why;
        write([&](MailFetched& fetched) { fetched.left(uid, why); });
    }
    void take(std::int64_t uid, FetchCounts& counts) const
    {
        const Imap::Envelope envelope = imap.envelope_of(uid);
        if (envelope.bytes > settings.most_bytes)
            return leave(uid,
                         fmt::format("A mail of {} bytes is left in the mailbox: it is larger than "
                                     "can be taken",
                                     envelope.bytes),
                         counts);
        const std::string message = imap.message(uid);
        if (message.empty()) return leave(uid, "A mail went away while it was fetched", counts);
        storage::take_in(intake, message, came_of(message, settings.address, envelope.arrived));
        // Killed here, it is fetched once more, and known by its bytes as the same.
        write([&](MailFetched& fetched) { fetched.taken(uid); });
        ++counts.taken;
        if (settings.delete_taken) remove(uid, counts);
    }
    void remove(std::int64_t uid, FetchCounts& counts) const
    {
        if (imap.remove(uid))
            ++counts.deleted;
        else
            counts.said = "The server can not delete one mail alone (UIDPLUS), so none is";
    }
};

std::string name_of(const FetchSettings& settings)
{
    return settings.server.url + "/" + settings.server.user + "/" + settings.mailbox;
}

/// What is known of the mailbox; validity 0 where it was never taken over.
Mailbox known_of(const FetchSettings& settings, const storage::MailIntake& intake, bool& taken_over)
{
    Mailbox known{.name = name_of(settings), .since = {}, .seen = {}, .said = {}};
    intake.archive.reading([&](Connection& connection) {
        const Mailboxes mailboxes{connection, intake.archive.area()};
        if (const auto found = mailboxes.find(known.name)) known = *found;
        taken_over = known.validity != 0 || mailboxes.was_read(known.name);
    });
    return known;
}

/// From here on its messages are counted anew: it was never read, or its server began again.
void begin_anew(const Fetching& fetching, Mailbox& mailbox, bool taken_over, FetchCounts& counts)
{
    if (!taken_over) {
        const auto there = fetching.imap.uids(1);
        if (!there.empty() && !fetching.settings.since)
            throw OlderMail{fmt::format(
                "The mailbox {} has {} from before Ribbon read it. Taken now, each would "
                "start its clocks and be acknowledged. Say from which day on they are to be taken, "
                "for example --since 2026-09-01; what arrived before is left there",
                mailbox.name, counted(static_cast<int>(there.size()), "mail"))};
        if (!there.empty()) mailbox.since = fetching.settings.since;
    }
    mailbox.validity = fetching.validity;
    mailbox.next = 1;
    std::vector<std::int64_t> older;
    if (mailbox.since) older = fetching.imap.uids_before(*mailbox.since);
    const std::string why =
        mailbox.since ? "It arrived before " + in_words(*mailbox.since) : std::string{};
    fetching.intake.archive.writing([&](Connection& connection) {
        const std::string area = fetching.intake.archive.area();
        MailFetched{connection, area, mailbox.name, mailbox.validity}.leave_for_ever(older, why);
        Mailboxes(connection, area).put(mailbox);
    });
    if (!older.empty())
        counts.said =
            fmt::format("{} in the mailbox arrived before {}: left there",
                        counted(static_cast<int>(older.size()), "mail"), in_words(*mailbox.since));
}

/// Writes down how far it was read; once a minute where nothing changed.
void note_read(const Fetching& fetching, const Mailbox& before, Mailbox mailbox)
{
    constexpr std::int64_t a_minute = 60;
    mailbox.seen = fetching.intake.now();
    mailbox.said.clear();
    if (mailbox.next == before.next && before.said.empty() && before.seen &&
        mailbox.seen->seconds - before.seen->seconds < a_minute)
        return;
    fetching.intake.archive.writing([&](Connection& connection) {
        Mailboxes(connection, fetching.intake.archive.area()).put(mailbox);
    });
}

FetchCounts fetch_on(Imap& imap, const FetchSettings& settings, const storage::MailIntake& intake)
{
    Fetching fetching{settings, intake, imap, name_of(settings), imap.select(settings.mailbox)};
    bool taken_over = false;
    FetchCounts counts;
    const Mailbox before = known_of(settings, intake, taken_over);
    Mailbox mailbox = before;
    if (mailbox.validity != fetching.validity) begin_anew(fetching, mailbox, taken_over, counts);
    // Whoever deletes looks at all of it: what was taken and not deleted lies before the next.
    const auto uids = imap.uids(settings.delete_taken ? 1 : mailbox.next);
    std::vector<std::int64_t> open, left_over;
    const auto fetched_in = [&](Connection& connection) {
        return MailFetched{connection, intake.archive.area(), fetching.name, fetching.validity};
    };
    intake.archive.reading([&](Connection& connection) {
        const MailFetched fetched = fetched_in(connection);
        open = fetched.open(uids, intake.now());
        if (settings.delete_taken) left_over = fetched.taken_among(uids);
    });
    // Whoever was killed between taking one and deleting it left it there.
    for (const std::int64_t uid : left_over) fetching.remove(uid, counts);
    for (const std::int64_t uid : open)
        if (fetching.claim(uid)) fetching.take(uid, counts);
    std::vector<std::int64_t> unsettled;
    intake.archive.reading(
        [&](Connection& connection) { unsettled = fetched_in(connection).unsettled(uids); });
    if (!unsettled.empty())
        mailbox.next = unsettled.front();
    else if (!uids.empty())
        mailbox.next = uids.back() + 1;
    note_read(fetching, before, mailbox);
    return counts;
}

/// For whoever keeps the machine: its page says so.
void note_failure(const FetchSettings& settings, const storage::MailIntake& intake,
                  const std::string& why)
{
    try {
        intake.archive.writing([&](Connection& connection) {
            Mailboxes(connection, intake.archive.area()).say(name_of(settings), why);
        });
    } catch (const std::exception&) {
        return; // it is the record that fails; that page tells it too
    }
}

} // namespace

FetchCounts fetch_mail(const FetchSettings& settings, const storage::MailIntake& intake)
{
    try {
        Imap imap{settings.server};
        const FetchCounts counts = fetch_on(imap, settings, intake);
        imap.log_out();
        return counts;
    } catch (const std::exception& wrong) {
        note_failure(settings, intake, wrong.what());
        throw;
    }
}

void keep_fetching(const FetchSettings& settings, const storage::MailIntake& intake,
                   const std::atomic<bool>& stop, int seconds, const std::function<void()>& arrived,
                   const std::function<void(const std::string&)>& complain)
{
    while (!stop) {
        bool waited = false;
        try {
            Imap imap{settings.server};
            do {
                const FetchCounts counts = fetch_on(imap, settings, intake);
                if (counts.taken > 0) arrived();
                if (!counts.said.empty()) complain(counts.said);
                // Short, so that an end is heard soon.
                waited = imap.idle(std::min(seconds, 5));
            } while (waited && !stop);
        } catch (const std::exception& wrong) {
            // The server, the token, the record or the disk: each may be well again later.
            complain(wrong.what());
            note_failure(settings, intake, wrong.what());
        }
        pause_for(seconds, stop);
    }
}

} // namespace ribbon::daemons
