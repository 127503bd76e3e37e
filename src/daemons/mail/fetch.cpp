#include "daemons/mail/fetch.hpp"

#include "daemons/mail/fetch_imap.hpp"
#include "daemons/pause.hpp"
#include "storage/mail/fetched.hpp"

#include <fmt/format.h>

namespace ribbon::daemons {
namespace {

using storage::Connection;
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
storage::MailCame came_of(const std::string& message, const std::string& address)
{
    storage::MailCame came{.via = "imap", .envelope_from = field_of(message, "Return-Path")};
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
        if (const auto bytes = imap.size_of(uid); bytes > settings.most_bytes)
            return leave(uid,
                         fmt::format("A mail of {} bytes is left in the mailbox: it is larger than "
                                     "can be taken",
                                     bytes),
                         counts);
        const std::string message = imap.message(uid);
        if (message.empty()) return leave(uid, "A mail went away while it was fetched", counts);
        storage::take_in(intake, message, came_of(message, settings.address));
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

FetchCounts fetch_on(Imap& imap, const FetchSettings& settings, const storage::MailIntake& intake)
{
    Fetching fetching{settings, intake, imap,
                      settings.server.url + "/" + settings.server.user + "/" + settings.mailbox,
                      imap.select(settings.mailbox)};
    const auto uids = imap.uids();
    std::vector<std::int64_t> open, left_over;
    intake.archive.reading([&](Connection& connection) {
        const MailFetched fetched{connection, intake.archive.area(), fetching.name,
                                  fetching.validity};
        open = fetched.open(uids, intake.now());
        if (settings.delete_taken) left_over = fetched.taken_among(uids);
    });
    FetchCounts counts;
    // Whoever was killed between taking one and deleting it left it there.
    for (const std::int64_t uid : left_over) fetching.remove(uid, counts);
    for (const std::int64_t uid : open)
        if (fetching.claim(uid)) fetching.take(uid, counts);
    return counts;
}

} // namespace

FetchCounts fetch_mail(const FetchSettings& settings, const storage::MailIntake& intake)
{
    Imap imap{settings.server};
    const FetchCounts counts = fetch_on(imap, settings, intake);
    imap.log_out();
    return counts;
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
        } catch (const ServerAway& away) {
            complain(away.what());
        } catch (const NoToken& none) {
            complain(none.what());
        }
        pause_for(seconds, stop);
    }
}

} // namespace ribbon::daemons
