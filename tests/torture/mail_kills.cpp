#include "tests/torture/mail_kills.hpp"

#include "storage/desk/outbox.hpp"
#include "storage/mail/mails.hpp"
#include "tests/support/lmtp_client.hpp"
#include "tests/support/small_record.hpp"
#include "tests/torture/mail_look.hpp"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fmt/format.h>
#include <limits>
#include <random>
#include <thread>

namespace ribbon::torture {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// Mails of one family: more than it is answered in a day, so that this limit is met too.
constexpr int mails_of_a_family = 8;

std::string mail_numbered(int mail, int families)
{
    return mail_of(fmt::format("p{}@family.example", mail % families), "send@ribbon.example",
                   "School", words_of(mail), "Message-ID: <" + id_of(mail) + ">\r\n");
}

/// As a mail server in front does it: the same mail again until it is taken.
void deliver(const MailOffice& office, int mail)
{
    const std::string bytes = mail_numbered(mail, office.families);
    for (;; std::this_thread::sleep_for(milliseconds{20})) try {
            LmtpClient client{office.listener.port()};
            const auto answers =
                client.deliver(fmt::format("p{}@family.example", mail % office.families),
                               {"send@ribbon.example"}, bytes);
            if (!answers.empty() && answers.front().starts_with("250")) return;
        } catch (const std::exception&) {
            // Nobody listens just now.
        }
}

/// Every eighth comes into the mailbox, from where it takes longer.
constexpr bool is_for_mailbox(int mail) { return mail % 8 == 7; }

/// The mails as they come: most by LMTP from two servers at once, the others into the mailbox, some
/// at a time.
class Stream {
public:
    Stream(MailOffice& office, int mails) : office_(office), mails_(mails)
    {
        for (int server = 0; server < 2; ++server)
            servers_.emplace_back([this] {
                for (int mail = next_++; mail < mails_; mail = next_++) {
                    if (is_for_mailbox(mail)) continue;
                    while (held_back_) std::this_thread::sleep_for(milliseconds{20});
                    deliver(office_, mail);
                    ++handed_over_;
                }
            });
    }
    void fill_mailbox()
    {
        for (; next_here_ < mails_ && office_.mailbox.left() < 50; ++next_here_)
            if (is_for_mailbox(next_here_))
                office_.mailbox.put(mail_numbered(next_here_, office_.families));
    }
    /// Mail is taken faster than it is filed: kills are to meet both.
    void hold_back(bool so) { held_back_ = so; }
    std::uint64_t accepted() const { return handed_over_ + office_.mailbox.deleted(); }
    bool over() const { return accepted() >= static_cast<std::uint64_t>(mails_); }

private:
    MailOffice& office_;
    const int mails_;
    int next_here_ = 0;
    std::atomic<int> next_ = 0;
    std::atomic<bool> held_back_ = false;
    std::atomic<std::uint64_t> handed_over_ = 0;
    std::vector<std::jthread> servers_;
};

class Killer {
public:
    Killer(MailOffice& office, std::uint32_t seed, Figures& figures)
        : office_(office), figures_(figures), chance_(seed), archive_(office.open())
    {
    }
    /// Lets all be for a moment, and then ends one of them. A longer moment where nothing went on
    /// since the last: who is ended before they are well awake does nothing on a busy machine.
    void strike(std::uint64_t reached)
    {
        patience_ = reached == before_ ? std::min(patience_ * 2, 20U) : 1U;
        before_ = reached;
        std::this_thread::sleep_for(milliseconds{(50 + chance_() % 350) * patience_});
        ++figures_.runs;
        switch (next()) {
        case 'l': return strike(office_.listener, 0);
        case 'f': return strike(office_.poller, 2);
        case 's': return strike(office_.sender, 3);
        case 'b': ask_for_bundles(); return strike(office_.server, 4);
        default: figures_.killed[1] += office_.listener.kill_reader() ? 1 : 0;
        }
    }

private:
    /// Who is next, from a shuffled pack: in sixteen turns it is everybody's.
    char next()
    {
        if (pack_.empty()) {
            pack_ = "llfsssssbrrrrrrr";
            std::shuffle(pack_.begin(), pack_.end(), chance_);
        }
        const char card = pack_.back();
        pack_.pop_back();
        return card;
    }
    void strike(Worker& worker, std::size_t which)
    {
        worker.kill_and_start();
        ++figures_.killed[which];
    }
    /// Of a few cases: the server makes them as soon as it is there again.
    void ask_for_bundles()
    {
        storage::BundleShelf shelf{*archive_, nullptr, office_.bundles()};
        const Moment now{std::chrono::duration_cast<std::chrono::seconds>(
                             std::chrono::system_clock::now().time_since_epoch())
                             .count()};
        for (int one = 0; one < 3; ++one)
            shelf.ask(
                {"K" + std::to_string(chance_() % 40 % static_cast<unsigned>(office_.families)),
                 RibbonKind::family,
                 {}},
                now);
        for (const auto& entry : std::filesystem::directory_iterator{office_.bundles()})
            if (entry.path().extension() == ".zip" && !is_whole_zip(entry.path())) {
                ++figures_.other;
                figures_.wrong.push_back("half a bundle: " + entry.path().string());
            }
    }

    MailOffice& office_;
    Figures& figures_;
    std::mt19937 chance_;
    std::string pack_;
    std::uint64_t before_ = 0;
    unsigned patience_ = 1;
    std::unique_ptr<storage::Archive> archive_;
};

/// How much waits to be read, to be sent or to be made.
std::int64_t open_work(const MailOffice& office)
{
    const auto connection =
        storage::connect(*storage::parse_place(office.url()), storage::Access::read);
    std::int64_t open = 0;
    connection->query("SELECT (SELECT COUNT(*) FROM mail WHERE state = 'taken') + "
                      "(SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'in hand')) + "
                      "(SELECT COUNT(*) FROM bundle WHERE state NOT IN ('made', 'given up'))",
                      {}, [&](const storage::Row& row) { open = row.number(0); });
    return open;
}

/// Waits until nothing does, for as long as it gets less.
void wait_for_quiet(const MailOffice& office)
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (int in_vain = 0; in_vain < 2'400; ++in_vain) {
        const std::int64_t open = open_work(office);
        if (open == 0) return;
        if (open < least) in_vain = 0;
        least = std::min(least, open);
        std::this_thread::sleep_for(milliseconds{50});
    }
}

} // namespace

Figures kill_mail(int mails, std::uint32_t seed, const Told& told)
{
    Figures figures;
    figures.part = fmt::format("mail in and out, seed {}", seed);
    const auto began = Clock::now();
    const auto passed = [&] { return std::chrono::duration<double>(Clock::now() - began).count(); };
    MailOffice office{std::max(40, mails / mails_of_a_family)};
    for (Worker* worker : {&office.listener, &office.poller, &office.sender, &office.server})
        worker->start();
    {
        Stream stream{office, mails};
        Killer killer{office, seed, figures};
        while (!stream.over()) {
            stream.fill_mailbox();
            const std::int64_t open = open_work(office);
            stream.hold_back(open > 200);
            killer.strike(stream.accepted() * 1'000 + static_cast<std::uint64_t>(open));
            figures.acknowledged = stream.accepted();
            figures.seconds = passed();
            if (told) told(figures, figures.runs + 1);
        }
    }
    // The server looks by itself once a minute, and at once when it is started.
    office.server.kill_and_start();
    wait_for_quiet(office);
    for (Worker* worker : {&office.listener, &office.poller, &office.sender, &office.server})
        worker->stop(SIGTERM);
    look_at(office, mails, figures);
    figures.seconds = passed();
    return figures;
}

} // namespace ribbon::torture
