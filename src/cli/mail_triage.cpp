// What waits for a person, and filing it: ribbon mail triage, file, raw.
#include "base/json/writer.hpp"
#include "cli/mail_in_commands.hpp"
#include "cli/mail_shell.hpp"
#include "cli/record_clock.hpp"
#include "storage/attachments/store.hpp"
#include "views/words.hpp"

#include <cstdio>
#include <fmt/format.h>

namespace ribbon::cli {
namespace {

using storage::Connection;
using storage::MailRow;
using storage::Mails;
using storage::MailState;

constexpr int page = 200;

struct Waiting {
    MailRow row;
    std::vector<MailGuess> guesses;
};

std::vector<MailRow> all_in(const Mails& mails, MailState state)
{
    std::vector<MailRow> all;
    for (std::string after;;) {
        auto more = mails.in_state(state, page, after);
        if (more.empty()) return all;
        after = more.back().taken.id;
        for (MailRow& one : more) all.push_back(std::move(one));
    }
}

std::vector<Waiting> waiting_in(Connection& in, const std::string& area, MailState state,
                                const storage::FilingRules& rules)
{
    std::vector<Waiting> all;
    for (MailRow& row : all_in(Mails{in, area}, state)) {
        Waiting one{.row = std::move(row), .guesses = {}};
        if (const auto found = storage::found_of(one.row))
            one.guesses = route(storage::clues_of(in, area, one.row, *found, rules)).guesses;
        all.push_back(std::move(one));
    }
    return all;
}

std::string as_json(const Waiting& one)
{
    std::vector<std::string> guesses;
    guesses.reserve(one.guesses.size());
    for (const MailGuess& guess : one.guesses)
        guesses.push_back(JsonObject{}.text("case", guess.a_case).text("why", guess.why).json());
    return JsonObject{}
        .text("mail", one.row.taken.id)
        .text("received", iso(one.row.taken.received))
        .text("state", storage::name_of(one.row.state))
        .text("why", one.row.said)
        .text("from", one.row.read.sender)
        .text("subject", one.row.read.subject)
        .raw("guesses", json_array(guesses))
        .json();
}

void tell(const Waiting& one, bool with_words)
{
    const MailRow& row = one.row;
    std::string text =
        fmt::format("{}  received {}  from {}\n", row.taken.id, iso(row.taken.received),
                    row.read.sender.empty() ? "nobody told" : row.read.sender);
    text += fmt::format("  Subject: {}\n  {}.\n",
                        row.read.subject.empty() ? "(none)" : row.read.subject, row.said);
    for (const MailGuess& guess : one.guesses)
        text += fmt::format("  Perhaps {}: {}.\n", guess.a_case, guess.why);
    if (with_words)
        if (const auto found = storage::found_of(row)) text += "\n" + found->text + "\n";
    print(text);
}

} // namespace

int mail_triage(const Common& common, const MailTriageOptions& options)
{
    const auto archive = open_record(common, options.mail.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    const std::string area = (*archive)->area();
    const auto rules = filing_rules(options.mail, area);
    std::vector<Waiting> waiting;
    std::map<MailState, std::int64_t> counts;
    (*archive)->reading([&](Connection& in) {
        waiting = waiting_in(in, area, MailState::to_file, rules);
        if (options.all || !options.show.empty())
            for (Waiting& one : waiting_in(in, area, MailState::set_aside, rules))
                waiting.push_back(std::move(one));
        counts = Mails(in, area).counts();
    });
    if (!options.show.empty())
        std::erase_if(waiting,
                      [&](const Waiting& one) { return one.row.taken.id != options.show; });
    if (!options.show.empty() && waiting.empty())
        return refused("", {{"--show", "No mail " + options.show + " waits for a person"}});
    if (common.json) {
        std::vector<std::string> all;
        all.reserve(waiting.size());
        for (const Waiting& one : waiting) all.push_back(as_json(one));
        print(json_array(all) + "\n");
    } else {
        for (const Waiting& one : waiting) tell(one, !options.show.empty());
        for (const auto& [state, count] : counts)
            print(fmt::format("{:>6}  {}\n", count, storage::in_words(state)));
    }
    return counts[MailState::to_file] == 0 ? 0 : 1;
}

int mail_file(const Common& common, const MailFileOptions& options)
{
    const auto archive = open_record(common, options.mail.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    const auto filed = storage::file_by_hand(**archive,
                                             {.id = options.id,
                                              .cases = options.cases,
                                              .who = {who(), "officer"},
                                              .human = options.human,
                                              .writer = options.writer},
                                             filing_rules(options.mail, (*archive)->area()),
                                             clock_of(**archive)->clock.now());
    if (!filed) return refused("", filed.problems());
    for (const storage::FiledIn& one : *filed)
        print(fmt::format("Filed as {}-{}\n", one.a_case, one.entry));
    return 0;
}

int mail_read_again(const Common& common, const MailReadAgainOptions& options)
{
    if (options.id.empty() != options.all)
        return refused("", {{"MAIL", "Say which mail is to be read again, or --all"}});
    const auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    std::int64_t count = 0;
    (*archive)->writing(
        [&](Connection& in) { count = Mails(in, (*archive)->area()).read_again(options.id); });
    print(fmt::format("{} to be read once more\n", counted(static_cast<int>(count), "mail")));
    return count > 0 ? 0 : 1;
}

int mail_raw(const Common& common, const MailRawOptions& options)
{
    const auto archive = open_record(common, options.mail.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    const std::string area = (*archive)->area();
    const auto store =
        attachments_of(options.mail.record, *place_of(options.mail.record.url), area);
    std::optional<MailRow> row;
    (*archive)->reading([&](Connection& in) { row = Mails(in, area).find(options.id); });
    if (!row || !store)
        return refused("", {{"MAIL", "There is no mail " + options.id + " in this record"}});
    store->read(row->taken.raw, [](std::string_view piece) { print(piece); });
    return 0;
}

} // namespace ribbon::cli
