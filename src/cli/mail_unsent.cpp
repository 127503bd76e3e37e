// ribbon mail unsent: what waits to be sent and what was given up, to look at and to send again.
#include "base/json/writer.hpp"
#include "cli/mail_out_commands.hpp"
#include "cli/record_clock.hpp"
#include "cli/shell.hpp"
#include "storage/mail/send_again.hpp"

#include <fmt/format.h>

namespace ribbon::cli {
namespace {

using storage::NotSent;
using storage::Sending;

std::string state_of(const NotSent& one)
{
    switch (one.row.state) {
    case Sending::waiting: return "waiting";
    case Sending::in_hand: return "in hand";
    case Sending::sent: return "sent";
    case Sending::given_up: break;
    }
    return one.mail ? std::string{storage::name_of(one.mail->state)} : "given up";
}

/// Neither what it says nor to whom: that stands in the case.
std::string where(const NotSent& one)
{
    if (!one.mail || one.mail->a_case.empty()) return "of no case";
    return one.mail->entry > 0 ? one.mail->a_case + "-" + std::to_string(one.mail->entry)
                               : one.mail->a_case;
}

std::string as_json(const NotSent& one)
{
    return JsonObject{}
        .text("key", one.row.key)
        .text("kind", one.row.kind)
        .text("state", state_of(one))
        .text("put_out", iso(one.row.put_out))
        .text("next_try", one.row.state == Sending::given_up ? "" : iso(one.row.next_try))
        .text("of", where(one))
        .text("said", one.row.said)
        .json();
}

void list(const Common& common, const std::vector<NotSent>& all)
{
    std::vector<std::string> rows;
    for (const NotSent& one : all) {
        if (common.json) {
            rows.push_back(as_json(one));
            continue;
        }
        print(fmt::format("{}  {}  {}, put out {}, {}\n", one.row.key, one.row.kind, state_of(one),
                          iso(one.row.put_out), where(one)));
        if (!one.row.said.empty()) print("  " + one.row.said + "\n");
    }
    if (common.json) print(json_array(rows) + "\n");
}

} // namespace

int mail_unsent(const Common& common, const MailUnsentOptions& options)
{
    const bool changes = !options.again.empty() || !options.seen.empty();
    const auto archive =
        open_record(common, options.record, changes ? Opens::writing : Opens::reading);
    if (!archive) return refused("", archive.problems());
    Problems problems;
    for (const std::string& key : options.again) {
        const Moment now = clock_of(**archive)->clock.now();
        for (const Problem& one : storage::send_again(**archive, key, now))
            problems.push_back({key, one.sentence});
    }
    for (const std::string& key : options.seen)
        (*archive)->writing([&](storage::Connection& in) {
            if (!storage::Outbox{in, (*archive)->area()}.dismiss(key))
                problems.push_back({key, "it was not given up, or is not here"});
        });
    if (!problems.empty()) return refused("", problems);
    std::vector<NotSent> all;
    (*archive)->reading(
        [&](storage::Connection& from) { all = storage::not_sent(from, (*archive)->area()); });
    list(common, all);
    return all.empty() ? 0 : 1;
}

} // namespace ribbon::cli
