// ribbon notify: hands texts and letters to GOV.UK Notify.
#include "base/json/writer.hpp"
#include "cli/notify_commands.hpp"
#include "cli/record_clock.hpp"
#include "cli/running.hpp"
#include "cli/shell.hpp"
#include "daemons/notify/send.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>

namespace ribbon::cli {
namespace {

using notify::Outcome;

constexpr const char* key_variable = "RIBBON_NOTIFY_KEY";

/// Every problem with what was given; none of them repeats the key.
Result<daemons::NotifyService> service_of(const NotifyServiceOptions& options)
{
    Problems problems;
    daemons::NotifyService service;
    if (!options.url.empty()) service.url = options.url;
    service.certificate = options.certificate;
    if (!daemons::may_be_trusted(service.url))
        problems.push_back({"--url", "the address must begin with https://"});
    std::string line;
    if (!options.key_file.empty()) {
        std::ifstream file{options.key_file};
        if (!std::getline(file, line) || line.empty())
            problems.push_back(
                {"--key-file", "there is nothing in the first line of " + options.key_file});
    } else if (const char* const set = std::getenv(key_variable)) {
        line = set;
    } else {
        problems.push_back(
            {"--key-file", std::string{"say where the key is, or put it into "} + key_variable});
    }
    if (!line.empty()) {
        const auto key = notify::read_key(line);
        if (key)
            service.key = *key;
        else
            problems.push_back({options.key_file.empty() ? key_variable : "--key-file",
                                key.problems().front().sentence});
    }
    if (!problems.empty()) return problems;
    return service;
}

std::string told(const daemons::NotifyCounts& counts)
{
    std::string line = fmt::format("{} handed over, {} waiting, {} refused, {} perhaps sent, "
                                   "{} arrived, {} failed",
                                   counts.handed_on, counts.waiting, counts.refused, counts.unknown,
                                   counts.arrived, counts.failed);
    if (!counts.said.empty()) line += ". The last said: " + counts.said;
    return line + "\n";
}

bool says_anything(const daemons::NotifyCounts& counts)
{
    return counts.handed_on + counts.refused + counts.unknown + counts.arrived + counts.failed >
               0 ||
           !counts.said.empty();
}

struct Found {
    std::string health, about, sentence;
};

Found look_at_key(daemons::NotifyClient& client, const std::string& url)
{
    const notify::Answer answer = client.find("ribbon-doctor");
    // That it has no message of this name is an answer, and the one that is hoped for.
    if (answer.outcome == Outcome::refused || answer.outcome == Outcome::taken)
        return {"good", "Key", url + " takes our key, and this machine's clock is right."};
    return {"bad", "Key", "It was not taken: " + answer.said};
}

Found look_at_template(daemons::NotifyClient& client, const std::string& id)
{
    if (id.empty())
        return {"doubtful", "Texts", "No --text-template is given: texts are not sent."};
    const notify::Answer answer = client.text_template(id);
    if (answer.outcome == Outcome::taken)
        return {"good", "Texts", "The template \"" + answer.said + "\" can be used."};
    return {"bad", "Texts", "The template can not be used: " + answer.said};
}

Found look_at_waiting(storage::Connection& record, const std::string& area)
{
    int waiting = 0, given_up = 0;
    for (const storage::OutboxRow& row : storage::Outbox{record, area}.not_sent()) {
        if (row.kind != "text" && row.kind != "letter") continue;
        ++(row.state == storage::Sending::given_up ? given_up : waiting);
    }
    return {given_up > 0 ? "doubtful" : "good", "Waiting",
            fmt::format("{} to be handed over, {} given up.", waiting, given_up)};
}

int tell(const Common& common, const std::vector<Found>& all)
{
    std::vector<std::string> rows;
    for (const Found& one : all) {
        rows.push_back(JsonObject{}
                           .text("about", one.about)
                           .text("health", one.health)
                           .text("sentence", one.sentence)
                           .json());
        if (!common.json)
            print(fmt::format("{:<9} {:<8} {}\n", one.health, one.about, one.sentence));
    }
    if (common.json) print(json_array(rows) + "\n");
    return std::any_of(all.begin(), all.end(), [](const Found& one) { return one.health == "bad"; })
               ? 1
               : 0;
}

} // namespace

int send_by_notify(const Common& common, const NotifySendOptions& options)
{
    Problems problems;
    const auto service = service_of(options.service);
    if (!service) problems = service.problems();
    if (options.service.text_template.empty() && !options.letters)
        problems.push_back({"--text-template", "name the template for texts, or say --letters"});
    if (options.postage != "first" && options.postage != "second")
        problems.push_back({"--postage", "say \"first\" or \"second\": the law counts them apart"});
    if (options.most < 1)
        problems.push_back({"--most", "at least one text must be allowed in a day"});
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive)
        problems.insert(problems.end(), archive.problems().begin(), archive.problems().end());
    if (!problems.empty()) return refused("", problems);

    const sigset_t signals = hold_back_the_end();
    const auto record_clock = clock_of(**archive);
    // Nobody in an invented county has the telephone that stands there.
    if (record_clock->invented && !service->url.starts_with("http://"))
        return refused("", {{"--from", "this is an invented county: nothing is sent from it"}});
    const server::Clock clock = record_clock->clock;
    daemons::NotifySender sender{**archive,
                                 {.service = *service,
                                  .text_template = options.service.text_template,
                                  .letters = options.letters,
                                  .postage = options.postage,
                                  .most = options.most},
                                 [clock] { return clock.now(); },
                                 chance};
    if (options.once) {
        const std::atomic<bool> stop = false;
        const daemons::NotifyCounts counts = sender.work(stop);
        print(told(counts));
        return counts.waiting + counts.refused + counts.unknown > 0 ? 1 : 0;
    }
    print("Handing over texts and letters  (Ctrl-C stops it)\n");
    std::fflush(stdout);
    run_until_told(signals, [&](const std::atomic<bool>& told_to) {
        sender.run(told_to, [](const daemons::NotifyCounts& counts) {
            if (!says_anything(counts)) return;
            print(told(counts));
            std::fflush(stdout);
        });
    });
    return 0;
}

int notify_doctor(const Common& common, const NotifyDoctorOptions& options)
{
    Problems problems;
    const auto service = service_of(options.service);
    if (!service) problems = service.problems();
    const auto place = options.record.empty() ? Result<storage::Place>{storage::Place{}}
                                              : place_of(options.record);
    if (!place) problems.insert(problems.end(), place.problems().begin(), place.problems().end());
    if (!problems.empty()) return refused("", problems);
    daemons::NotifyClient client{*service, now};
    std::vector<Found> all{look_at_key(client, service->url)};
    if (all.front().health == "good")
        all.push_back(look_at_template(client, options.service.text_template));
    if (!options.record.empty()) {
        const auto record = storage::connect(*place, storage::Access::read);
        const auto area = area_of(*record, {.url = options.record, .area = options.area});
        if (!area) return refused("", area.problems());
        all.push_back(look_at_waiting(*record, *area));
    }
    return tell(common, all);
}

} // namespace ribbon::cli
