// Several mails at once, to one child: which child, then a check, then each is filed.
#include "server/answers.hpp"
#include "server/routes/mail.hpp"
#include "server/routes/mail_others.hpp"
#include "server/routes/mail_reading.hpp"
#include "storage/mail/filing.hpp"
#include "views/parts/words.hpp"

namespace ribbon::server {
namespace {

using storage::MailRow;
using storage::MailState;

constexpr std::size_t most_mails = 50; ///< as many as stand on a page
constexpr std::chrono::seconds for_what_came_with_them{20};

/// The mails that were ticked and can be filed still.
std::vector<MailDeskPage::Line> ticked(const Ask& ask)
{
    std::vector<MailDeskPage::Line> lines;
    ask.shell.archive.reading([&](storage::Connection& from) {
        const storage::Mails mails{from, ask.shell.archive.area()};
        for (const std::string& id : ask.http.form.all("mail")) {
            if (lines.size() == most_mails) return;
            const auto row = mails.find(id);
            if (!row || (row->state != MailState::to_file && row->state != MailState::set_aside))
                continue;
            lines.push_back({.id = id,
                             .path = path_of(id),
                             .subject = subject_of(*row),
                             .who = sender_of(*row),
                             .when = said(row->taken.received, ask.today),
                             .why = row->said});
        }
    });
    return lines;
}

Response show_several(Ask& ask, const SeveralMails& page)
{
    return show(ask,
                {.title = "File several emails",
                 .current = "/mail",
                 .problems = !page.problems.empty(),
                 .back = "/mail"},
                render(page, form_keys(ask)));
}

std::vector<std::string> ids_of(const std::vector<MailDeskPage::Line>& mails)
{
    std::vector<std::string> ids;
    ids.reserve(mails.size());
    for (const MailDeskPage::Line& one : mails) ids.push_back(one.id);
    return ids;
}

/// What each tells of others, under its own subject.
void look_at_each(Ask& ask, SeveralMails& page)
{
    const auto cases = cases_of(page.chosen);
    page.wrote = who_may_have_written(ask, ids_of(page.mails), cases);
    const ReadingTime time{for_what_came_with_them};
    for (const MailDeskPage::Line& one : page.mails) {
        const MailWarnings found = warnings_of(ask, one.id, cases, time);
        for (const std::string& says : found.others)
            page.warnings.others.push_back(one.subject + ": " + says);
        for (const std::string& says : found.unread)
            page.warnings.unread.push_back(one.subject + ": " + says);
    }
}

/// Files each, and leaves on the page those that could not be, with the reason.
void file_each(Ask& ask, SeveralMails& page)
{
    const auto cases = cases_of(page.chosen);
    std::vector<MailDeskPage::Line> left;
    for (const MailDeskPage::Line& one : page.mails) {
        const auto filed = storage::file_by_hand(
            ask.shell.archive,
            {.id = one.id,
             .cases = cases,
             .who = {ask.visitor.by(), std::string{access::name_of(ask.visitor.role)}},
             .human = ask.http.form.has("human")},
            ask.shell.filing, ask.now);
        if (filed) continue;
        page.refused.push_back(one.subject + ": " + filed.problems().front().sentence);
        left.push_back(one);
    }
    page.mails = std::move(left);
}

} // namespace

Response mail_several(Ask& ask)
{
    SeveralMails page{.mails = ticked(ask),
                      .chosen = {},
                      .typed = {},
                      .warnings = {},
                      .wrote = {},
                      .refused = {},
                      .problems = {}};
    // A list with no tick in it has nothing to ask about.
    if (page.mails.empty()) return see_other("/mail");
    // The first page after the list asks; it has nothing to refuse.
    if (!ask.http.form.has("reference") && !ask.http.form.has("case"))
        return show_several(ask, page);
    ChosenChildren chosen = chosen_children(ask, "reference");
    page.typed = chosen.typed;
    page.problems = std::move(chosen.problems);
    if (!page.problems.empty()) return show_several(ask, page);
    page.chosen = std::move(chosen.children);
    if (!ask.http.form.has("checked")) {
        look_at_each(ask, page);
        return show_several(ask, page);
    }
    const bool notes = !ask.http.form.has("human") &&
                       who_may_have_written(ask, ids_of(page.mails), cases_of(page.chosen)).machine;
    file_each(ask, page);
    if (page.refused.empty()) return see_other(notes ? "/mail?done=notes" : "/mail?done=several");
    page.chosen.clear();
    return show_several(ask, page);
}

} // namespace ribbon::server
