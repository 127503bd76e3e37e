#include "server/routes/machine.hpp"

#include "pages/machine/page.hpp"
#include "server/http/listener.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/desk/waits.hpp"
#include "storage/mail/mailboxes.hpp"
#include "storage/mail/mails.hpp"
#include "storage/record/reading.hpp"

namespace ribbon::server {
namespace {

/// After so many seconds in which a mailbox was not read somebody is to look.
constexpr std::int64_t longest_unread = 900;
/// What is put out goes in seconds; after an hour somebody should see why it does not.
constexpr std::int64_t held_up_after_seconds = 3'600;

Response text(std::string type, std::string body, int status = 200)
{
    Response response;
    response.status = status;
    response.type = std::move(type);
    response.body = std::move(body);
    response.headers.emplace_back("cache-control", "no-store");
    return response;
}

void count_requests(const Shell& shell, MachineState& state)
{
    if (!shell.counts) return;
    const ListenerCounts counts = shell.counts();
    state.connections = counts.connections;
    state.open = counts.open;
    state.requests = counts.requests;
    state.refused_busy = counts.refused_busy;
    state.refused_slow = counts.refused_slow;
    state.refused_large = counts.refused_large;
    state.refused_bad = counts.refused_bad;
}

MachineState state_of(Ask& ask)
{
    MachineState state;
    storage::Archive& archive = ask.shell.archive;
    state.began = ask.shell.began;
    const auto rules = archive.books().rules;
    archive.reading([&](storage::Connection& from) {
        const auto log = storage::read_log(from, archive.area());
        state.record_reads = log.has_value();
        if (log) {
            state.record = log->origin;
            state.entries = log->size;
            if (log->size > 0) state.last_entry = log->recorded;
        }
        const auto letters = storage::letters_that_wait(from, archive.area(),
                                                        {ask.now.seconds - held_up_after_seconds});
        state.letters_waiting = letters.waiting;
        state.letters_given_up = letters.given_up;
        state.letters_held_up = letters.held_up;
        state.oldest_letter = letters.oldest;
        const auto mails = storage::Mails(from, archive.area()).counts();
        const auto in = [&](storage::MailState one) {
            const auto found = mails.find(one);
            return found == mails.end() ? 0 : found->second;
        };
        state.mails_unread = in(storage::MailState::taken);
        state.mails_for_a_person = in(storage::MailState::to_file);
        for (const storage::Mailbox& one : storage::Mailboxes(from, archive.area()).all())
            state.mailboxes.push_back(
                {.name = one.name,
                 .seen = one.seen,
                 .said = one.said,
                 .late = !one.seen || ask.now.seconds - one.seen->seconds > longest_unread});
        state.cases_behind = storage::behind_the_rules(from, archive.area(), rules).left;
    });
    count_requests(ask.shell, state);
    return state;
}

} // namespace

Response health(Ask& ask)
{
    bool well = false;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        well = storage::read_log(connection, ask.shell.archive.area()).has_value();
    });
    return text("text/plain; charset=utf-8", well ? "well\n" : "the record can not be read\n",
                well ? 200 : 503);
}

Response machine(Ask& ask)
{
    return show(ask, {.title = "The machine", .current = "/machine"},
                render(arrange_machine(state_of(ask), ask.today)));
}

Response machine_figures(Ask& ask)
{
    return text("text/plain; version=0.0.4; charset=utf-8", ribbon::machine_figures(state_of(ask)));
}

} // namespace ribbon::server
