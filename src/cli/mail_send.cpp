// ribbon mail send: hands what waits in the outbox to the relay.
#include "cli/mail_server_options.hpp"
#include "cli/record_clock.hpp"
#include "cli/running.hpp"
#include "cli/shell.hpp"
#include "daemons/mail/send.hpp"
#include "outbound/mail/message.hpp"

#include <csignal>
#include <fmt/format.h>
#include <thread>

namespace ribbon::cli {
namespace {

Problems problems_of(const MailSendOptions& options)
{
    Problems problems;
    if (!is_envelope_address(options.from))
        problems.push_back({"--sender", "give the council's address: send@northshire.example"});
    if (!options.bounces.empty() && !is_envelope_address(options.bounces))
        problems.push_back({"--bounces", "give an address: bounces@northshire.example"});
    if (options.most < 1 || options.most_automatic < 1)
        problems.push_back({"--most", "at least one mail must be allowed in a day"});
    if (options.lease < 1) problems.push_back({"--lease", "say a number of seconds, 1 or more"});
    return problems;
}

std::string told(const daemons::SendCounts& counts)
{
    return fmt::format("{} handed on, {} waiting, {} refused, {} perhaps sent\n", counts.handed_on,
                       counts.waiting, counts.refused, counts.unknown);
}

/// Tells the operator what is wrong with the relay: when it begins, every hour while it lasts, and
/// when it is over.
class Alarm {
public:
    explicit Alarm(const server::Clock& clock) : clock_(clock) {}
    void hear(const std::string& trouble)
    {
        const Moment now = clock_.now();
        if (trouble == said_ && (trouble.empty() || now.seconds - at_.seconds < 3'600)) return;
        std::fprintf(stderr, "ribbon: %s\n",
                     trouble.empty() ? "mail goes out again"
                                     : ("mail waits, and none is lost: " + trouble).c_str());
        std::fflush(stderr);
        said_ = trouble;
        at_ = now;
    }

private:
    server::Clock clock_;
    std::string said_;
    Moment at_;
};

} // namespace

int send_mail(const Common& common, const MailSendOptions& options)
{
    Problems problems = problems_of(options);
    auto relay = server_of(options.relay, "--relay");
    if (!relay) problems.insert(problems.end(), relay.problems().begin(), relay.problems().end());
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive)
        problems.insert(problems.end(), archive.problems().begin(), archive.problems().end());
    if (!problems.empty()) return refused("", problems);

    const sigset_t signals = hold_back_the_end();

    const auto place = place_of(options.record.url);
    const server::Clock clock = clock_of(**archive)->clock;
    daemons::SendSettings settings{.relay = *relay,
                                   .from_name = options.name,
                                   .from = options.from,
                                   .bounces = options.bounces,
                                   .verp = options.verp,
                                   .list_id = options.list_id,
                                   .most_automatic = options.most_automatic,
                                   .most = options.most,
                                   .lease_seconds = options.lease,
                                   .never_to = options.own,
                                   .own_domain = options.domain};
    daemons::Sender sender{**archive, attachments_of(options.record, *place, (*archive)->area()),
                           std::move(settings), [clock] { return clock.now(); }, chance};
    if (options.once) {
        const std::atomic<bool> stop = false;
        const daemons::SendCounts counts = sender.send_due(stop);
        print(told(counts));
        Alarm{clock}.hear(counts.trouble);
        return counts.waiting + counts.refused + counts.unknown > 0 ? 1 : 0;
    }
    print("Sending what is in the outbox  (Ctrl-C stops it)\n");
    std::fflush(stdout);
    Alarm alarm{clock};
    run_until_told(signals, [&](const std::atomic<bool>& told_to) {
        sender.run(told_to, [&](const daemons::SendCounts& counts) { alarm.hear(counts.trouble); });
    });
    return 0;
}

} // namespace ribbon::cli
