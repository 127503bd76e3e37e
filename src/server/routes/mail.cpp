#include "server/routes/mail.hpp"

#include "inbound/asks/asks.hpp"
#include "inbound/asks/to_read.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/reply_text.hpp"
#include "pages/mail/page.hpp"
#include "server/answers.hpp"
#include "server/routes/officer.hpp"
#include "storage/attachments/media_type.hpp"
#include "storage/attachments/store.hpp"
#include "storage/derived/case_line.hpp"
#include "storage/mail/filing.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

using storage::MailRow;
using storage::MailState;

constexpr int most_lines = 50;
constexpr std::size_t longest_reason = 500;

struct ListName {
    MailList list;
    MailState state;
    std::string_view in_path, says;
};
constexpr ListName lists[]{{MailList::to_file, MailState::to_file, "", "To be filed"},
                           {MailList::taken, MailState::taken, "taken", "Not read yet"},
                           {MailList::set_aside, MailState::set_aside, "aside", "Put aside"},
                           {MailList::filed, MailState::filed, "filed", "Filed"}};

const ListName& list_asked(const Ask& ask)
{
    for (const ListName& one : lists)
        if (one.in_path == ask.http.query.one("list")) return one;
    return lists[0];
}

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

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& one : words) all += (all.empty() ? "" : ", ") + one;
    return all;
}

/// A child as a line to choose: nothing where there is no such case.
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

void say_what_was_read(MailPage& page, const MailFound& found)
{
    page.sent_to = joined(found.to);
    for (const TextPiece& piece : fold_quotes(found.text))
        page.words.push_back({std::string{piece.text}, piece.quoted});
    for (const FoundFile& one : found.files)
        page.files.push_back({one.name.empty() ? "A file without a name" : one.name,
                              storage::in_words_of(one.type) + ", " +
                                  std::to_string((one.bytes + 999) / 1'000) + " kB",
                              ""});
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
}

/// What is shown of one mail; nothing where there is none.
std::optional<MailPage> page_of(const Ask& ask)
{
    std::optional<MailPage> shown;
    ask.shell.archive.reading([&](storage::Connection& from) {
        const auto row = storage::Mails(from, ask.shell.archive.area()).find(ask.parts[0]);
        if (!row) return;
        MailPage page;
        page.path = path_of(row->taken.id);
        page.subject = subject_of(*row);
        page.who = sender_of(*row);
        page.sent_to = joined(row->taken.envelope_to);
        page.when = said(row->taken.received, ask.today);
        page.via = row->taken.via == "import" ? "import of older mail" : "email";
        page.state = std::string{storage::in_words(row->state)};
        page.why = row->said;
        page.can_file = row->state == MailState::to_file || row->state == MailState::set_aside;
        page.can_set_aside = row->state == MailState::to_file;
        const auto found = storage::found_of(*row);
        if (found) say_what_was_read(page, *found);
        if (found && page.can_file) {
            const MailClues clues =
                storage::clues_of(from, ask.shell.archive.area(), *row, *found, ask.shell.filing);
            for (const MailGuess& guess : route(clues).guesses)
                if (auto child = child_of(from, ask, guess.a_case)) {
                    child->why = guess.why;
                    page.guesses.push_back(*std::move(child));
                }
        }
        for (const storage::FiledIn& one : row->filed)
            if (const auto child = child_of(from, ask, one.a_case))
                page.filed.push_back({child->child, "Where it stands",
                                      "/cases/" + in_url(one.a_case) + "/messages/entry/" +
                                          std::to_string(one.entry)});
        shown = std::move(page);
    });
    return shown;
}

Response show_mail(const Ask& ask, const MailPage& page)
{
    return show(ask,
                {.title = page.subject,
                 .current = "/mail",
                 .problems = !page.problems.empty(),
                 .back = "/mail"},
                render(page, form_keys(ask)));
}

/// The children that were ticked and the one that was typed, each once; problems stay on the page.
void choose(const Ask& ask, MailPage& page)
{
    std::vector<std::string> keys;
    for (const std::string_view one : ask.http.form.all("case")) keys.emplace_back(one);
    const std::string typed = without_edges(ask.http.form.one("reference"));
    if (!typed.empty()) keys.push_back(typed);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    page.typed = typed;
    for (MailPage::Guess& one : page.guesses)
        one.ticked = std::find(keys.begin(), keys.end(), one.a_case) != keys.end();
    if (keys.empty())
        page.problems.push_back({page.guesses.empty() ? "reference" : "case",
                                 "Say which child it is about, or put it aside"});
    ask.shell.archive.reading([&](storage::Connection& from) {
        for (const std::string& key : keys) {
            if (auto child = child_of(from, ask, key))
                page.chosen.push_back(*std::move(child));
            else
                page.problems.push_back(
                    {"reference", "There is no child with the reference " + key});
        }
    });
    if (!page.problems.empty()) page.chosen.clear();
}

std::string done_here(const Ask& ask)
{
    const std::string_view done = ask.http.query.one("done");
    if (done == "filed") return "Filed. Its clock counts from the moment it came.";
    if (done == "aside") return "Put aside. It can be filed later.";
    return {};
}

} // namespace

Response mail_desk(Ask& ask)
{
    const ListName& asked = list_asked(ask);
    MailDeskPage page{.list = asked.list, .done = done_here(ask)};
    ask.shell.archive.reading([&](storage::Connection& from) {
        const storage::Mails mails{from, ask.shell.archive.area()};
        const auto counts = mails.counts();
        for (const ListName& one : lists) {
            const auto count = counts.find(one.state);
            const std::string query =
                one.in_path.empty() ? "" : "?list=" + std::string{one.in_path};
            page.tabs.push_back({std::string{one.says}, "/mail" + query,
                                 count == counts.end() ? 0 : count->second,
                                 one.list == asked.list});
        }
        const auto rows = mails.in_state(asked.state, most_lines, ask.http.query.one("after"));
        for (const MailRow& row : rows)
            page.lines.push_back({.path = path_of(row.taken.id),
                                  .subject = subject_of(row),
                                  .who = sender_of(row),
                                  .when = said(row.taken.received, ask.today),
                                  .why = row.said});
        if (static_cast<int>(rows.size()) == most_lines)
            page.next = "/mail?list=" + std::string{asked.in_path} +
                        "&after=" + in_url(rows.back().taken.id);
    });
    return show(ask, {.title = "Mail", .current = "/mail"}, render(page));
}

Response one_mail(Ask& ask)
{
    const auto page = page_of(ask);
    return page ? show_mail(ask, *page) : not_found(ask);
}

Response mail_original(Ask& ask)
{
    std::optional<MailRow> row;
    ask.shell.archive.reading([&](storage::Connection& from) {
        row = storage::Mails(from, ask.shell.archive.area()).find(ask.parts[0]);
    });
    const auto& store = ask.shell.attachments;
    if (!row || !store || !store->has(row->taken.raw)) return not_found(ask);
    std::string bytes;
    store->read(row->taken.raw, [&](std::string_view piece) { bytes += piece; });
    // As text, so that a browser shows it and runs nothing of it.
    Response response;
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(bytes);
    response.headers.emplace_back("cache-control", "no-store");
    response.headers.emplace_back("x-content-type-options", "nosniff");
    response.headers.emplace_back("content-security-policy", "sandbox; default-src 'none'");
    return response;
}

Response file_mail(Ask& ask)
{
    auto page = page_of(ask);
    if (!page) return not_found(ask);
    if (!page->can_file) return show_mail(ask, *page);
    choose(ask, *page);
    if (!page->problems.empty() || !ask.http.form.has("checked")) return show_mail(ask, *page);
    std::vector<std::string> cases;
    for (const MailPage::Guess& one : page->chosen) cases.push_back(one.a_case);
    const auto filed = storage::file_by_hand(
        ask.shell.archive,
        {.id = ask.parts[0],
         .cases = std::move(cases),
         .who = {ask.visitor.by(), std::string{access::name_of(ask.visitor.role)}}},
        ask.shell.filing, ask.now);
    if (!filed) {
        page->chosen.clear();
        page->problems = filed.problems();
        return show_mail(ask, *page);
    }
    return see_other("/mail?done=filed");
}

Response mail_aside(Ask& ask)
{
    auto page = page_of(ask);
    if (!page) return not_found(ask);
    page->reason = without_edges(ask.http.form.one("reason"));
    if (page->reason.empty()) page->problems.push_back({"reason", "Say why it is no child\u2019s"});
    if (page->reason.size() > longest_reason)
        page->problems.push_back({"reason", "Say it in fewer words: 500 letters at most"});
    if (!page->problems.empty()) return show_mail(ask, *page);
    ask.shell.archive.writing([&](storage::Connection& in) {
        storage::Mails(in, ask.shell.archive.area())
            .set_aside(ask.parts[0], MailState::to_file,
                       page->reason + " (" + ask.visitor.name + ")");
    });
    return see_other("/mail?done=aside");
}

} // namespace ribbon::server
