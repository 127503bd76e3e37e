#include "server/routes/case.hpp"

#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"
#include "commands/erasure.hpp"
#include "inbound/forms/acts.hpp"
#include "inbound/forms/text.hpp"
#include "pages/case_page/page.hpp"
#include "pages/danger/page.hpp"
#include "server/answers.hpp"
#include "server/conversations.hpp"
#include "server/outward.hpp"
#include "server/routes/asks.hpp"
#include "server/routes/officer.hpp"
#include "views/case_page/arrange.hpp"
#include "views/parts/put_right.hpp"

namespace ribbon::server {
namespace {

PeopleRead people_read(Ask& ask, const LookedAt& looked)
{
    PeopleRead people;
    for (const storage::PartyRow& party : looked.rows.parties)
        people[party.person] = ask.shell.archive.read(StreamId{StreamKind::person, party.person});
    return people;
}

SealPage seal_page(Ask& ask, bool unseal)
{
    SealPage page;
    page.a_case = ask.history().key;
    page.child = ask.child();
    page.entry = whole_number<std::uint32_t>(ask.parts[1]).value_or(0);
    page.what = entry_in_words(ask.history(), page.entry);
    page.unseal = unseal;
    const Form& form = ask.http.form;
    page.reason = form.one("reason");
    page.day = form.one("until-day");
    page.month = form.one("until-month");
    page.year = form.one("until-year");
    return page;
}

Response show_seal(Ask& ask, SealPage page, const Problems& problems)
{
    if (page.what.empty()) return not_found(ask);
    for (const Problem& one : problems) page.problems.emplace_back(one.field, one.sentence);
    return show(ask,
                {.title = page.unseal ? "Unseal this?" : "Hide this from almost everybody?",
                 .problems = !problems.empty(),
                 .back = "/cases/" + page.a_case},
                render(page, form_keys(ask)));
}

/// What was seen of messages that may mean danger and nobody has read.
std::vector<const Detail*> waiting_dangers(const Ask& ask)
{
    std::vector<const Detail*> waiting;
    for (const Detail* one : standing_details(*ask.looked)) {
        if (one->kind == DetailKind::danger_seen) waiting.push_back(one);
        if (one->kind == DetailKind::danger_looked_at)
            std::erase_if(waiting, [&](const Detail* seen) {
                return std::to_string(seen->number) == (*one)[DetailField::entry];
            });
    }
    return waiting;
}

Html dangers_of(const Ask& ask)
{
    std::vector<DangerToRead> waiting;
    for (const Detail* one : waiting_dangers(ask))
        waiting.push_back({.entry = one->number,
                           .when = said(one->recorded, ask.today),
                           .words = std::string((*one)[DetailField::words]),
                           .conversation = "/cases/" + in_url(ask.history().key) + "/messages/" +
                                           std::string((*one)[DetailField::entry])});
    return render(ask.history().key, waiting, form_keys(ask));
}

} // namespace

Response case_page(Ask& ask)
{
    const std::string_view on = ask.http.query.one("on");
    const auto day = parse_day(on);
    const bool as_at = day && *day < ask.today;
    auto looked = as_at ? ask.shell.cases.read_as_at(ask.history().key, *day) : ask.looked;
    if (!looked) return not_found(ask);
    const CaseReader reader{
        .role = ask.role, .relation = ask.relation, .officer = ask.visitor.officer};
    CasePage page = arrange_case_page(
        looked->history, looked->timeline(), ask.shell.names_for(*looked, *ask.council),
        *conversations_of(ask, *looked), people_read(ask, *looked), reader, as_at);
    page.just_done = done_words(ask);
    if (as_at) page.since = put_right_since(looked->history.facts, ask.history().facts, ask.today);
    return show(ask, {.title = page.name, .current = "/work", .back = "/work"},
                as_at ? render(page) : dangers_of(ask) + asks_of_case(ask) + render(page));
}

Response look_at_danger(Ask& ask)
{
    const std::string back = ask.path();
    const std::string words = without_edges(ask.http.form.one("did"));
    if (words.empty()) return see_other(back + "#danger");
    for (const Detail* one : waiting_dangers(ask)) {
        if (std::to_string(one->number) != ask.parts[1]) continue;
        Detail looked = detail_of(DetailKind::danger_looked_at, ask.today)
                            .set(DetailField::entry, ask.parts[1])
                            .set(DetailField::words, words)
                            .set(DetailField::officer, ask.visitor.officer);
        auto proposal = decide(looked, {StreamKind::a_case, ask.history().key},
                               ask.history().number, ask.today);
        if (proposal) record_inside(ask, std::move(*proposal));
    }
    return see_other(back);
}

Response sealed_page(Ask& ask)
{
    SealedPage page = arrange_sealed(ask.history(), ask.shell.names_for(*ask.looked, *ask.council),
                                     people_read(ask, *ask.looked), ask.today);
    page.child = ask.child();
    return show(ask, {.title = "What is sealed", .back = "/cases/" + in_url(page.a_case)},
                render(page));
}

Response seal_form(Ask& ask) { return show_seal(ask, seal_page(ask, false), {}); }
Response unseal_form(Ask& ask) { return show_seal(ask, seal_page(ask, true), {}); }

Response seal(Ask& ask)
{
    const SealPage page = seal_page(ask, false);
    const auto read = read_sealing(ask.http.form, ask.today);
    if (!read) return show_seal(ask, page, read.problems());
    auto decided = decide(SealEntry{.day = ask.today,
                                    .entry = page.entry,
                                    .reason = read->reason,
                                    .until = read->until,
                                    .person = {}},
                          stream_of(ask.history()), ask.today);
    if (!decided) return show_seal(ask, page, decided.problems());
    record_inside(ask, std::move(*decided));
    return see_other("/cases/" + page.a_case + "?done=sealed");
}

Response unseal(Ask& ask)
{
    const SealPage page = seal_page(ask, true);
    const auto read = read_sealing(ask.http.form, ask.today);
    if (!read) return show_seal(ask, page, read.problems());
    auto decided =
        decide(UnsealEntry{.day = ask.today, .entry = page.entry, .reason = read->reason},
               stream_of(ask.history()), ask.today);
    if (!decided) return show_seal(ask, page, decided.problems());
    record_inside(ask, std::move(*decided));
    return see_other("/cases/" + page.a_case + "?done=unsealed");
}

} // namespace ribbon::server
