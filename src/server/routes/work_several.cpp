// What is done with several children at once: asked, checked, and then done as one act.
#include "commands/case_commands.hpp"
#include "commands/handover.hpp"
#include "inbound/forms/work.hpp"
#include "pages/parts/guard.hpp"
#include "pages/worklist/page.hpp"
#include "server/outward.hpp"
#include "server/routes/officer.hpp"
#include "server/routes/work.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

using access::Action;

BulkCheck page_of(Ask& ask, const Form& form)
{
    BulkCheck check;
    check.promise = form.one("do") == "promise";
    check.officer = form.one("officer");
    check.officer_name = name_of(officer_names(*ask.council), check.officer, "");
    check.words = form.one("words");
    check.day = form.one("due-day");
    check.month = form.one("due-month");
    check.year = form.one("due-year");
    check.officers = officers_to_choose(*ask.council);
    return check;
}

StreamProposal promise_to(const CaseHistory& history, const BulkWork& work, const Ask& ask)
{
    Detail promise = detail_of(DetailKind::promise_made, ask.today);
    promise.set(DetailField::words, work.words)
        .set(DetailField::due, work.due ? iso(*work.due) : "")
        .set(DetailField::officer, ask.visitor.officer);
    StreamProposal proposal{
        .stream = {StreamKind::a_case, history.key}, .expected = history.number, .adds = {}};
    proposal.adds.emplace_back(std::move(promise));
    return proposal;
}

Result<StreamProposal> offer_of(Ask& ask, const CaseHistory& history, const BulkWork& work)
{
    const Council::Post* post = ask.council->post(work.officer);
    const std::string note = work.words.empty() ? "See the record." : work.words;
    return decide(OfferHandover{.day = ask.today,
                                .officer = work.officer,
                                .name = post ? post->name : "",
                                .team = post ? post->team : "",
                                .know = note,
                                .next = "The next duty, as the record has it.",
                                .waiting = "Everybody whose message waits, as the record has it.",
                                .reason = "Offered with others",
                                .by = {}},
                  history, ask.today);
}

struct Several {
    Proposal proposal;
    std::vector<std::string> cases, refused;
    std::vector<WayTo> children;
};

/// Decides for each child, and says for which it can not be done and why.
Several decide_each(Ask& ask, const std::vector<std::string>& cases, const BulkWork* work)
{
    Several several;
    const bool promise = ask.http.form.one("do") == "promise";
    for (const std::string& key : cases) {
        const auto looked = ask.shell.cases.read(key, ask.today);
        if (!looked) continue;
        const std::string name = looked->rows.name;
        if (!may_in(ask, *looked, promise ? Action::make_promise : Action::hand_over)) {
            several.refused.push_back("A child who is not your team\u2019s");
            continue;
        }
        if (work) {
            auto one = promise ? Result<StreamProposal>{promise_to(looked->history, *work, ask)}
                               : offer_of(ask, looked->history, *work);
            if (!one) {
                several.refused.push_back(name + ": " + one.problems().front().sentence);
                continue;
            }
            several.proposal.push_back(std::move(*one));
        }
        several.cases.push_back(key);
        several.children.push_back({name, "/cases/" + in_url(key)});
    }
    return several;
}

Response show_check(Ask& ask, BulkCheck check, Several several, const Problems& problems)
{
    check.cases = std::move(several.cases);
    check.children = std::move(several.children);
    check.refused = std::move(several.refused);
    for (const Problem& one : problems) check.problems.emplace_back(one.field, one.sentence);
    return show(ask,
                {.title = check.promise ? "Promise something" : "Offer to another officer",
                 .current = "/work",
                 .problems = !problems.empty(),
                 .back = "/work"},
                render(check, form_keys(ask)));
}

/// The page again with what the guard found. What is written to several families at once is held
/// for nobody: it is to be changed, or written to each.
Response show_found(Ask& ask, BulkCheck check, const Several& several, Problems problems)
{
    for (Problem& one : problems) {
        if (one.field != hold_field) continue;
        one = {"words", one.sentence + ": change it, or write to each family alone"};
        check.asks = true;
    }
    return show_check(ask, std::move(check), several, problems);
}

} // namespace

Response work_several(Ask& ask)
{
    const Form& form = ask.http.form;
    const auto work = read_bulk(form, officer_keys(*ask.council), ask.today);
    BulkCheck check = page_of(ask, form);
    // The first page after the list asks; it has nothing to refuse but a list with no tick in it.
    const bool first = !form.has("words");
    if (!work) {
        Problems problems = work.problems();
        if (first) std::erase_if(problems, [](const Problem& one) { return one.field != "case"; });
        std::vector<std::string> cases = form.all("case");
        return show_check(ask, check, decide_each(ask, cases, nullptr), problems);
    }
    Several several = decide_each(ask, work->cases, first ? nullptr : &*work);
    check.asks = first;
    if (first || !work->checked || several.proposal.empty())
        return show_check(ask, check, std::move(several), {});
    const Several named{
        .proposal = {}, .cases = several.cases, .refused = {}, .children = several.children};
    if (auto stopped = record(ask, std::move(several.proposal), [&](const Problems& why) {
            return show_found(ask, check, named, why);
        }))
        return *std::move(stopped);
    return see_other(check.promise ? "/work?done=promised" : "/work?done=offered");
}

} // namespace ribbon::server
