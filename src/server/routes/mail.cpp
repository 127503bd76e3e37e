#include "server/routes/mail.hpp"

#include "base/url.hpp"
#include "base/whole_number.hpp"
#include "inbound/forms/text.hpp"
#include "server/answers.hpp"
#include "server/downloads.hpp"
#include "server/routes/mail_others.hpp"
#include "server/routes/mail_place.hpp"
#include "server/routes/mail_reading.hpp"
#include "storage/attachments/states.hpp"
#include "storage/attachments/store.hpp"
#include "storage/mail/filing.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

using storage::MailRow;
using storage::MailState;

constexpr int most_lines = 50;
constexpr std::size_t longest_reason = 500;
constexpr std::chrono::seconds for_what_came_with_it{12};

struct ListName {
    MailList list;
    MailState state;
    std::string_view in_path, says;
};
constexpr ListName lists[]{{MailList::to_file, MailState::to_file, "", "To be filed"},
                           {MailList::taken, MailState::taken, "taken", "Not read yet"},
                           {MailList::set_aside, MailState::set_aside, "aside", "Put aside"},
                           {MailList::filed, MailState::filed, "filed", "Filed"},
                           {MailList::again, MailState::again, "again", "Came again"}};

const ListName& list_asked(const Ask& ask)
{
    for (const ListName& one : lists)
        if (one.in_path == ask.http.query.one("list")) return one;
    return lists[0];
}

/// Of the mails that wait: danger first, then the strictest clock.
std::vector<MailRow> urgent_first(storage::Connection& from, const Ask& ask, int skipped)
{
    const std::string& area = ask.shell.archive.area();
    std::vector<MailRow> rows;
    for (const std::string& id :
         storage::MailsByUrgency(from, area).to_file(most_lines, std::max(skipped, 0)))
        if (auto row = storage::Mails(from, area).find(id)) rows.push_back(*std::move(row));
    return rows;
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

/// The children that were chosen, on the page; problems stay there.
void choose(Ask& ask, MailPage& page)
{
    ChosenChildren chosen = chosen_children(ask, page.guesses.empty() ? "reference" : "case");
    page.typed = chosen.typed;
    page.problems = std::move(chosen.problems);
    for (MailPage::Guess& one : page.guesses)
        one.ticked = std::any_of(chosen.children.begin(), chosen.children.end(),
                                 [&](const auto& child) { return child.a_case == one.a_case; });
    if (!page.problems.empty()) return;
    page.chosen = std::move(chosen.children);
}

/// What a mail says of itself; of a filed one, which says nothing here, in whose record it is.
std::string called_in_list(const Ask& ask, storage::Connection& from, const MailRow& row)
{
    if (row.state != MailState::filed || row.filed.empty()) return subject_of(row);
    const auto child = child_of(from, ask, row.filed.front().a_case);
    return child && is_open_to(ask, row) ? "In the record of " + child->child
                                         : "In the record of a child of another team";
}

std::string done_here(const Ask& ask)
{
    const std::string_view done = ask.http.query.one("done");
    if (done == "filed") return "Filed. Its clock counts from the moment it came.";
    if (done == "note")
        return "Filed as a note for staff, because a machine wrote it. No clock counts, and the "
               "family can not read it.";
    if (done == "notes")
        return "Filed. What a machine wrote is a note for staff, without a clock; each other "
               "clock counts from the moment its email came.";
    if (done == "several") return "Filed. Each clock counts from the moment its email came.";
    if (done == "aside") return "Put aside. It can be filed later.";
    if (done == "again") return "It is being read once more.";
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
        const int skipped = whole_number<int>(ask.http.query.one("skip")).value_or(0);
        const auto rows =
            asked.state == MailState::to_file
                ? urgent_first(from, ask, skipped)
                : mails.in_state(asked.state, most_lines, ask.http.query.one("after"));
        page.can_file = asked.state == MailState::to_file || asked.state == MailState::set_aside;
        for (const MailRow& row : rows) {
            page.lines.push_back({.id = row.taken.id,
                                  .path = path_of(row.taken.id),
                                  .subject = called_in_list(ask, from, row),
                                  .who = row.state == MailState::filed ? "" : sender_of(row),
                                  .when = said(row.taken.received, ask.today),
                                  .why = row.said});
            const auto found = storage::found_of(row);
            if (!found || asked.state != MailState::to_file) continue;
            const auto like = storage::reads_like(ask.shell.archive, row, *found, ask.today);
            page.lines.back().danger = like.danger;
            page.lines.back().asks = asks_in_words(like);
        }
        if (static_cast<int>(rows.size()) == most_lines)
            page.next = asked.state == MailState::to_file
                            ? "/mail?skip=" + std::to_string(skipped + most_lines)
                            : "/mail?list=" + std::string{asked.in_path} +
                                  "&after=" + in_url(rows.back().taken.id);
    });
    return show(ask, {.title = "Mail", .current = "/mail"}, render(page, form_keys(ask)));
}

Response one_mail(Ask& ask)
{
    const auto row = mail_asked(ask);
    if (!row) return not_found(ask);
    if (const auto place = stands_elsewhere(ask, *row)) return see_other(*place);
    return show_mail(ask, mail_page_of(ask, *row));
}

Response mail_file(Ask& ask)
{
    const auto row = mail_asked(ask);
    if (!row || stands_elsewhere(ask, *row)) return not_found(ask);
    const auto number = whole_number<std::size_t>(ask.parts[1]).value_or(0);
    const auto found = storage::found_of(*row);
    const auto& store = ask.shell.attachments;
    if (!found || !store || number == 0 || number > found->files.size()) return not_found(ask);
    const FoundFile& file = found->files[number - 1];
    if (file.hash.empty()) return not_found(ask);
    std::string bytes, type;
    bool given = false;
    ask.shell.archive.reading([&](storage::Connection& from) {
        // What a scanner held back is given to nobody; the type is what the bytes say.
        given = static_cast<bool>(storage::read_attachment(
            from, ask.shell.archive.area(), *store, file.hash,
            [&](const storage::Attachment& known) { type = known.media_type; },
            [&](std::string_view piece) { bytes += piece; }));
    });
    if (!given) return not_found(ask);
    return download(std::move(bytes), file.name.empty() ? "file-" + ask.parts[1] : file.name, type);
}

Response mail_original(Ask& ask)
{
    const auto row = mail_asked(ask);
    if (!row) return not_found(ask);
    if (const auto place = stands_elsewhere(ask, *row)) return see_other(*place);
    const auto& store = ask.shell.attachments;
    if (!store || !store->has(row->taken.raw)) return not_found(ask);
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
    const auto row = mail_asked(ask);
    if (!row) return not_found(ask);
    if (const auto place = stands_elsewhere(ask, *row)) return see_other(*place);
    MailPage page = mail_page_of(ask, *row);
    if (!page.can_file) return show_mail(ask, page);
    choose(ask, page);
    if (!page.problems.empty()) return show_mail(ask, page);
    std::vector<std::string> cases = cases_of(page.chosen);
    page.wrote = who_may_have_written(ask, {ask.parts[0]}, cases);
    put_writers(ask, page);
    page.writer = ask.http.form.one("writer");
    const bool human = ask.http.form.has("human");
    const bool note = page.wrote.machine && !human; // of a machine's mail nobody is asked who
    const bool says_who = note || !page.sender.empty() || page.writer == "nobody" ||
                          std::any_of(page.writers.begin(), page.writers.end(),
                                      [&](const auto& one) { return one.first == page.writer; });
    const bool checked = ask.http.form.has("checked");
    if (checked && !says_who) page.problems.push_back({"writer", "Say who wrote it"});
    if (!checked || !says_who) {
        page.warnings = warnings_of(ask, ask.parts[0], cases, ReadingTime{for_what_came_with_it});
        return show_mail(ask, page);
    }
    const auto filed = storage::file_by_hand(
        ask.shell.archive,
        {.id = ask.parts[0],
         .cases = std::move(cases),
         .who = {ask.visitor.by(), std::string{access::name_of(ask.visitor.role)}},
         .human = human,
         .writer = note || page.writer == "nobody" ? "" : page.writer},
        ask.shell.filing, ask.now);
    if (!filed) {
        page.chosen.clear();
        page.problems = filed.problems();
        return show_mail(ask, page);
    }
    return see_other(note ? "/mail?done=note" : "/mail?done=filed");
}

Response mail_aside(Ask& ask)
{
    const auto row = mail_asked(ask);
    if (!row) return not_found(ask);
    if (const auto place = stands_elsewhere(ask, *row)) return see_other(*place);
    MailPage page = mail_page_of(ask, *row);
    page.reason = without_edges(ask.http.form.one("reason"));
    if (page.reason.empty()) page.problems.push_back({"reason", "Say why it is no child\u2019s"});
    if (page.reason.size() > longest_reason)
        page.problems.push_back({"reason", "Say it in fewer words: 500 letters at most"});
    if (!page.problems.empty()) return show_mail(ask, page);
    ask.shell.archive.writing([&](storage::Connection& in) {
        storage::Mails(in, ask.shell.archive.area())
            .set_aside(ask.parts[0], MailState::to_file,
                       page.reason + " (" + ask.visitor.name + ")");
    });
    return see_other("/mail?done=aside");
}

Response mail_again(Ask& ask)
{
    ask.shell.archive.writing([&](storage::Connection& in) {
        storage::Mails(in, ask.shell.archive.area()).read_again(ask.parts[0]);
    });
    return see_other("/mail?done=again");
}

} // namespace ribbon::server
