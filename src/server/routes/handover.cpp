#include "server/routes/handover.hpp"

#include "commands/handover.hpp"
#include "inbound/forms/acts.hpp"
#include "pages/handover/page.hpp"
#include "server/answers.hpp"
#include "server/outward.hpp"
#include "server/routes/officer.hpp"
#include "storage/derived/risk.hpp"
#include "views/handover/arrange.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

constexpr int leaver_page = 100;
constexpr int nobody_shown = 50;

HandoverPage page_of(Ask& ask)
{
    Names names = ask.shell.names_for(*ask.looked, *ask.council);
    HandoverPage page =
        arrange_handover(ask.history(), ask.timeline(), names, ask.child(), ask.visitor.officer);
    page.officers = officers_to_choose(*ask.council);
    return page;
}

void put_typed(HandoverPage& page, const Form& form)
{
    page.officer = form.one("officer");
    page.know = form.one("know");
    page.next = form.one("next");
    page.waiting = form.one("waiting");
    page.reason = form.one("reason");
    page.day = form.one("by-day");
    page.month = form.one("by-month");
    page.year = form.one("by-year");
}

Response show_handover(Ask& ask, HandoverPage page, Problems problems)
{
    page.problems = std::move(problems);
    const bool wrong = !page.problems.empty();
    return show(ask,
                {.title = "Hand over " + page.child,
                 .current = "/handovers",
                 .problems = wrong,
                 .back = "/cases/" + page.a_case},
                render(page, form_keys(ask)));
}

/// Those of the family whom a letter goes to: whoever has parental responsibility or is the young
/// person, and whom no order of a court keeps out.
std::vector<FamilyLetter> letters_for(const Ask& ask, const HandoverLetter& letter)
{
    std::vector<FamilyLetter> letters;
    for (const storage::PartyRow& one : ask.looked->rows.parties)
        if (one.responsibility && !one.order_limits)
            letters.push_back({one.person, "portal", letter.subject, letter.whole()});
    return letters;
}

} // namespace

Response handovers(Ask& ask)
{
    HandoversPage page;
    page.own = "/handover/officer/" + in_url(ask.visitor.officer);
    const std::string& area = ask.shell.archive.area();
    ask.shell.archive.reading([&](storage::Connection& connection) {
        for (const auto& one : storage::offered_to(connection, area, ask.visitor.officer))
            page.to_me.push_back({one.name + ", offered " + said_short(one.made, ask.today),
                                  "/cases/" + in_url(one.a_case) + "/handover"});
        for (const auto& one : storage::held_by_nobody(connection, area, nobody_shown))
            page.with_nobody.push_back({one.name + ", since " + said_short(one.since, ask.today),
                                        "/cases/" + in_url(one.a_case) + "/handover"});
    });
    page.first = page.to_me.empty() ? "Nobody has offered you a child."
                                    : "Read each note, then accept or say why not.";
    return show(ask, {.title = "Handovers", .current = "/handovers"}, render(page));
}

Response leaver(Ask& ask)
{
    const std::string officer = ask.parts[0];
    const Council::Post* post = ask.council->post(officer);
    const bool allowed = officer == ask.visitor.officer ||
                         ask.visitor.role == access::Role::manager ||
                         (post && post->team == ask.visitor.team);
    if (!post || !allowed) return not_found(ask);
    LeaverPage page{.officer = officer, .name = post->name};
    const std::string& area = ask.shell.archive.area();
    std::vector<storage::HeldRow> rows;
    storage::HeldCount count;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        rows = storage::held_by(connection, area, officer, std::string{ask.http.query.one("after")},
                                leaver_page);
        count = storage::count_held_by(connection, area, officer);
    });
    const Names names = officer_names(*ask.council);
    for (const storage::HeldRow& one : rows)
        page.rows.push_back({one.a_case, one.name, "/cases/" + in_url(one.a_case) + "/handover",
                             "Offered to " + name_of(names, one.offered_to, "another"),
                             !one.offered_to.empty()});
    page.all = static_cast<int>(count.all);
    page.offered = static_cast<int>(count.offered);
    page.first = page.all == 0
                     ? "Every child is handed over."
                     : std::to_string(page.all) + " children: " + std::to_string(page.offered) +
                           " offered, " + std::to_string(page.all - page.offered) +
                           " with nobody to go to yet.";
    if (static_cast<int>(rows.size()) == leaver_page)
        page.more = "/handover/officer/" + in_url(officer) + "?after=" + in_url(rows.back().a_case);
    return show(ask, {.title = "The children of " + page.name, .current = "/handovers"},
                render(page, form_keys(ask)));
}

Response handover(Ask& ask) { return show_handover(ask, page_of(ask), {}); }

Response offer_handover(Ask& ask)
{
    HandoverPage page = page_of(ask);
    page.step = HandoverPage::Step::ask;
    put_typed(page, ask.http.form);
    const auto read = read_offering(ask.http.form);
    if (!read) return show_handover(ask, page, read.problems());
    const Council::Post* post = ask.council->post(read->officer);
    const bool here = post && !post->left;
    auto decided = decide(OfferHandover{.day = ask.today,
                                        .officer = here ? post->key : "",
                                        .name = here ? post->name : "",
                                        .team = here ? post->team : "",
                                        .know = read->know,
                                        .next = read->next,
                                        .waiting = read->waiting,
                                        .reason = read->reason,
                                        .by = read->by},
                          ask.history(), ask.today);
    if (!decided) return show_handover(ask, page, decided.problems());
    page.officer_name = post->name;
    if (ask.http.form.has("change")) return show_handover(ask, page, {});
    page.step = HandoverPage::Step::check;
    page.letter =
        arrange_handover_letter(ask.history(), ask.shell.names_for(*ask.looked, *ask.council),
                                page.child, post->name, ask.visitor.name, read->reason, ask.today);
    if (!read->checked) return show_handover(ask, page, {});
    if (auto stopped = record(ask, std::move(*decided),
                              [&](const Problems& why) { return show_handover(ask, page, why); }))
        return *std::move(stopped);
    return see_other("/work?done=offered");
}

Response answer_handover(Ask& ask)
{
    HandoverPage page = page_of(ask);
    page.typed = ask.http.form.one("words");
    const auto read = read_offer_answer(ask.http.form);
    if (!read) return show_handover(ask, page, read.problems());
    AnswerHandover answer{.day = ask.today,
                          .officer = ask.visitor.officer,
                          .accepts = read->accepts,
                          .words = read->words,
                          .letters = {}};
    if (read->accepts) answer.letters = letters_for(ask, page.letter);
    auto decided = decide(answer, ask.history(), ask.today);
    if (!decided) return show_handover(ask, page, decided.problems());
    if (auto stopped = record(ask, std::move(*decided),
                              [&](const Problems& why) { return show_handover(ask, page, why); }))
        return *std::move(stopped);
    return see_other(read->accepts ? ask.path("?done=accepted") : "/work?done=declined");
}

} // namespace ribbon::server
