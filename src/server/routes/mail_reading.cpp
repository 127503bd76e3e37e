#include "server/routes/mail_reading.hpp"

#include "inbound/asks/asks.hpp"
#include "inbound/asks/to_read.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/reply_text.hpp"
#include "server/outward.hpp"
#include "storage/attachments/media_type.hpp"
#include "storage/attachments/states.hpp"
#include "storage/derived/case_line.hpp"
#include "storage/mail/opening.hpp"
#include "storage/mail/writer.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace ribbon::server {
namespace {

using storage::MailRow;
using storage::MailState;

std::string joined(const std::vector<std::string>& words)
{
    return fmt::format("{}", fmt::join(words, ", "));
}

} // namespace

std::string path_of(std::string_view id) { return "/mail/" + in_url(id); }

std::string subject_of(const MailRow& row)
{
    return row.read.subject.empty() ? "(no subject)" : row.read.subject;
}

std::string sender_of(const MailRow& row)
{
    if (!row.read.sender.empty()) return row.read.sender;
    return row.taken.envelope_from.empty() ? "No sender that can be read" : row.taken.envelope_from;
}

std::vector<std::string> asks_in_words(const storage::ReadsLike& like)
{
    std::vector<std::string> words;
    words.reserve(like.asks.size());
    for (const OpenAsk& one : like.asks)
        words.push_back("It may ask for " + one.asked +
                        (one.due ? ": the law gives us until " + in_words(*one.due) +
                                       ", counted from " + in_words(one.ask.received) + "."
                                 : "."));
    return words;
}

std::optional<MailPage::Guess> child_of(storage::Connection& from, const Ask& ask,
                                        const std::string& key)
{
    const auto line = storage::case_line(from, ask.shell.archive.area(), key);
    if (!line) return std::nullopt;
    MailPage::Guess child{.a_case = key, .child = line->name};
    const auto add = [&](std::string_view before, const std::string& words) {
        child.about += std::string{child.about.empty() ? "" : ", "} + std::string{before} + words;
    };
    if (line->born) add("born ", said_short(*line->born, ask.today));
    if (!line->team.empty()) add("team ", line->team);
    add("reference ", key);
    child.about = capital(child.about);
    return child;
}

bool may_not_file(const Ask& ask, const std::string& key)
{
    const auto looked = ask.shell.cases.read(key, ask.today);
    return looked && access::relation_of(standing_of(ask.visitor, *looked, ask.today)) ==
                         access::Relation::conflict;
}

namespace {

/// A file that came with it. What can be opened is said with what is known of it: that nobody
/// looked for malware is never left unsaid.
MailPage::File file_of(const FoundFile& one, std::size_t number, const std::string& mail,
                       storage::Connection& from, const std::string& area)
{
    MailPage::File file{one.name.empty() ? "A file without a name" : one.name,
                        storage::in_words_of(one.type) + ", " +
                            std::to_string((one.bytes + 999) / 1'000) + " kB",
                        "", ""};
    if (one.hash.empty()) return file;
    const auto known = storage::find_attachment(from, area, one.hash);
    if (!known) return file;
    file.notice = known->notice();
    if (!known->in_quarantine()) file.path = mail + "/files/" + std::to_string(number + 1);
    return file;
}

void say_what_was_read(MailPage& page, const MailFound& found, storage::Connection& from,
                       const std::string& area)
{
    page.sent_to = joined(found.to);
    for (const TextPiece& piece : fold_quotes(found.text))
        page.words.push_back({std::string{piece.text}, piece.quoted});
    for (std::size_t i = 0; i < found.files.size(); ++i)
        page.files.push_back(file_of(found.files[i], i, page.path, from, area));
    for (const ribbon::Ask& one :
         asks_of(found.subject, words_to_read(found.subject, found.text, found.reply_text)))
        page.asks.push_back({capital(std::string{entry(one.label).meaning}),
                             "\u201c" + one.because.front().words + "\u201d", ""});
    if (!found.meeting.empty()) page.meeting.push_back({"Meeting", found.meeting, ""});
    if (!found.locked.empty())
        page.locked = "It is encrypted, and only whoever has the key can read it. Ask the sender "
                      "to send it again without, or to write to us on their own page.";
    if (found.dmarc == "fail")
        page.doubt = "It may not come from the address it names: the mail server of that address "
                     "does not vouch for it.";
    else if (found.from_ambiguous)
        page.doubt = "It names more than one sender.";
    else if (found.dmarc != "pass" && !found.from.empty() && page.via == "email")
        page.doubt = "Nobody vouched that it comes from the address it names.";
}

} // namespace

MailPage mail_page_of(const Ask& ask, const MailRow& row)
{
    MailPage page;
    page.path = path_of(row.taken.id);
    page.subject = subject_of(row);
    page.who = sender_of(row);
    page.sent_to = joined(row.taken.envelope_to);
    page.when = said(row.taken.received, ask.today);
    page.via = row.taken.via == "import" ? "import of older mail" : "email";
    page.state = std::string{storage::in_words(row.state)};
    page.why = row.said;
    page.can_file = row.state == MailState::to_file || row.state == MailState::set_aside;
    page.can_set_aside = row.state == MailState::to_file;
    page.can_read_again = page.can_set_aside && row.read.reading.empty();
    const std::string& area = ask.shell.archive.area();
    const auto found = storage::found_of(row);
    ask.shell.archive.reading([&](storage::Connection& from) {
        page.can_open = storage::why_no_case(from, area, row, ask.shell.filing).empty();
        if (!found) return;
        say_what_was_read(page, *found, from, area);
        if (!page.can_file) return;
        const MailClues clues = storage::clues_of(from, area, row, *found, ask.shell.filing);
        for (const MailGuess& guess : route(clues).guesses)
            if (auto child = child_of(from, ask, guess.a_case);
                child && !may_not_file(ask, guess.a_case)) {
                child->why = guess.why;
                page.guesses.push_back(*std::move(child));
            }
    });
    return page;
}

void put_writers(const Ask& ask, MailPage& page)
{
    std::vector<storage::SenderIn> senders;
    std::string called;
    ask.shell.archive.reading([&](storage::Connection& from) {
        const std::string& area = ask.shell.archive.area();
        const auto row = storage::Mails(from, area).find(ask.parts[0]);
        const auto found = row ? storage::found_of(*row) : std::nullopt;
        if (!found) return;
        senders = storage::senders_in(from, area, found->from);
        called = found->from_name;
    });
    bool known = !page.chosen.empty();
    for (const MailPage::Guess& one : page.chosen) {
        const auto looked = ask.shell.cases.read(one.a_case, ask.today);
        if (!looked) continue;
        const Names names = ask.shell.names_for(*looked, *ask.council);
        const storage::SenderIn* sender = storage::writer_in(senders, one.a_case, called);
        known = known && sender;
        if (sender) page.sender = name_of(names, sender->person, "Whoever wrote");
        auto people = looked->rows.parties;
        people.push_back({.person = looked->rows.person, .relation = "the young person"});
        for (const storage::PartyRow& party : people) {
            const std::pair<std::string, std::string> writer{
                party.person,
                name_of(names, party.person,
                        party.person == looked->rows.person ? looked->rows.name : "Somebody") +
                    ", " + party.relation};
            const bool there = std::any_of(page.writers.begin(), page.writers.end(),
                                           [&](const auto& w) { return w.first == writer.first; });
            if (!party.person.empty() && !there) page.writers.push_back(writer);
        }
    }
    if (!known) page.sender.clear();
}

ChosenChildren chosen_children(const Ask& ask, const std::string& field)
{
    ChosenChildren chosen;
    std::vector<std::string> keys;
    for (const std::string_view one : ask.http.form.all("case")) keys.emplace_back(one);
    chosen.typed = without_edges(ask.http.form.one("reference"));
    if (!chosen.typed.empty()) keys.push_back(chosen.typed);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (keys.empty())
        chosen.problems.push_back({field, "Say which child it is about, or put it aside"});
    ask.shell.archive.reading([&](storage::Connection& from) {
        for (const std::string& key : keys) {
            auto child = child_of(from, ask, key);
            if (!child)
                chosen.problems.push_back(
                    {"reference", "There is no child with the reference " + key});
            else if (may_not_file(ask, key))
                chosen.problems.push_back(
                    {"reference", "You have an interest of your own in the case of " +
                                      child->child + ", so somebody else files this"});
            else
                chosen.children.push_back(*std::move(child));
        }
    });
    return chosen;
}

MachineOrPerson who_may_have_written(const Ask& ask, const std::vector<std::string>& mails,
                                     const std::vector<std::string>& cases)
{
    MachineOrPerson wrote{.machine = false, .person = true};
    const std::string& area = ask.shell.archive.area();
    ask.shell.archive.reading([&](storage::Connection& from) {
        for (const std::string& id : mails) {
            const auto row = storage::Mails(from, area).find(id);
            const auto found = row ? storage::found_of(*row) : std::nullopt;
            if (!found || !storage::is_of_machine(*found)) continue;
            wrote.machine = true;
            const auto senders = storage::senders_in(from, area, found->from);
            const bool report = found->is_bounce || found->is_receipt || found->is_complaint;
            wrote.person = wrote.person && !report &&
                           std::all_of(cases.begin(), cases.end(), [&](const auto& key) {
                               return std::any_of(
                                   senders.begin(), senders.end(),
                                   [&](const storage::SenderIn& one) { return one.a_case == key; });
                           });
        }
    });
    return wrote;
}

std::vector<std::string> cases_of(const std::vector<MailPage::Guess>& children)
{
    std::vector<std::string> cases;
    cases.reserve(children.size());
    for (const MailPage::Guess& one : children) cases.push_back(one.a_case);
    return cases;
}

} // namespace ribbon::server
