// ribbon mail doctor: whether mail can be sent so that it arrives, and comes back.
#include "base/bytes.hpp"
#include "base/json/writer.hpp"
#include "cli/mail_server_options.hpp"
#include "cli/shell.hpp"
#include "daemons/mail/doctor.hpp"
#include "outbound/mail/message.hpp"
#include "storage/mail/mails.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <thread>

namespace ribbon::cli {
namespace {

using daemons::Finding;
using daemons::Health;

constexpr int loop_seconds = 60;

std::string_view name_of(Health health)
{
    if (health == Health::good) return "good";
    return health == Health::bad ? "bad" : "doubtful";
}

/// Sends a mail to an address of ours and looks whether it is taken in.
Finding loop(const MailDoctorOptions& options, const daemons::ServerSettings& relay,
             storage::Connection& record, const std::string& area)
{
    const std::string id = hex(chance(16)) + "@" + options.from.substr(options.from.rfind('@') + 1);
    const auto message = build_mail({.from_name = options.name,
                                     .from = options.from,
                                     .to = options.loop,
                                     .subject = "Ribbon looks whether mail comes back",
                                     .text = "Nobody need do anything about this.\n",
                                     .message_id = id,
                                     .automatic = true,
                                     .date = now(),
                                     .boundary = hex(chance(16))});
    if (!message) return {Health::bad, "Loop", message.problems().front().sentence};
    const auto handed = daemons::Relay{relay}.hand_on(
        {.from = options.bounces.empty() ? options.from : options.bounces,
         .to = options.loop,
         .id = id},
        *message, [] {});
    if (handed.what != daemons::Handing::handed_on)
        return {Health::bad, "Loop",
                "The relay did not take a mail to " + options.loop + ": " + handed.said};
    for (int waited = 0; waited < loop_seconds; ++waited) {
        if (!storage::Mails{record, area}.with_message_ids({id}).empty())
            return {
                Health::good, "Loop",
                fmt::format("A mail to {} came back to us in {} seconds.", options.loop, waited)};
        std::this_thread::sleep_for(std::chrono::seconds{1});
    }
    return {Health::bad, "Loop",
            fmt::format("A mail to {} did not come back within {} seconds. See that the mail "
                        "server hands it to \"ribbon mail listen\", and that this runs.",
                        options.loop, loop_seconds)};
}

int tell_findings(const Common& common, const std::vector<Finding>& findings)
{
    std::vector<std::string> rows;
    for (const Finding& one : findings)
        rows.push_back(common.json ? JsonObject{}
                                         .text("about", one.about)
                                         .text("health", name_of(one.health))
                                         .text("sentence", one.sentence)
                                         .json()
                                   : fmt::format("{:<9} {:<10} {}\n", name_of(one.health),
                                                 one.about, one.sentence));
    if (common.json)
        print(json_array(rows) + "\n");
    else
        for (const std::string& row : rows) print(row);
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& one) { return one.health == Health::bad; })
               ? 1
               : 0;
}

} // namespace

int mail_doctor(const Common& common, const MailDoctorOptions& options)
{
    Problems problems;
    const auto expect = [&](const std::string& address, const char* option) {
        if (!is_envelope_address(address))
            problems.push_back({option, "give an address: send@northshire.example"});
    };
    expect(options.from, "--sender");
    if (!options.bounces.empty()) expect(options.bounces, "--bounces");
    if (!options.loop.empty()) expect(options.loop, "--loop");
    if (!options.loop.empty() && (options.record.empty() || options.relay.url.empty()))
        problems.push_back({"--loop", "say with --from which record takes the mail in, and with "
                                      "--relay who sends it"});
    daemons::ServerSettings relay;
    if (!options.relay.url.empty()) {
        auto read = server_of(options.relay, "--relay");
        if (read)
            relay = *std::move(read);
        else
            problems.insert(problems.end(), read.problems().begin(), read.problems().end());
    }
    const auto place = options.record.empty() ? Result<storage::Place>{storage::Place{}}
                                              : place_of(options.record);
    if (!place) problems.insert(problems.end(), place.problems().begin(), place.problems().end());
    if (!problems.empty()) return refused("", problems);

    auto findings = daemons::look_at_names(
        {.from = options.from, .bounces = options.bounces, .selectors = options.selectors},
        daemons::look_up_by(options.resolver));
    if (!options.relay.url.empty()) {
        const auto more = daemons::look_at_relay(relay);
        findings.insert(findings.end(), more.begin(), more.end());
        if (!options.loop.empty() && more.front().health == Health::good) {
            const auto record = storage::connect(*place, storage::Access::read);
            const auto area = area_of(*record, {.url = options.record, .area = options.area});
            if (!area) return refused("", area.problems());
            findings.push_back(loop(options, relay, *record, *area));
        }
    }
    return tell_findings(common, findings);
}

} // namespace ribbon::cli
