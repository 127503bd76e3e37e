#include "pages/case_page/parts.hpp"

#include "components/button.hpp"
#include "components/figures.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/state.hpp"

#include <algorithm>

namespace ribbon {

Html dates_of(const CasePage& page)
{
    std::vector<std::vector<Content>> rows;
    for (const CaseDate& one : page.dates) {
        Html what = markup("{}", one.what);
        if (!one.who.empty()) what += markup("<small>Owed by {}</small>", one.who);
        rows.push_back({what,
                        one.iso.empty() ? Html{markup("No day")} : time_of(one.iso, one.last_day),
                        standing(one.state, one.how),
                        markup("{} {}",
                               kind(one.is_law ? "Law" : "Our promise",
                                    one.is_law ? Binding::law : Binding::promise),
                               link(one.is_law ? one.law : std::string{"Why this date?"},
                                    Url::path(one.why), ", why this date: " + one.what))});
    }
    if (rows.empty())
        return section({.id = "dates",
                        .title = "Every date",
                        .parts = {paragraph("Nothing that is recorded starts a clock.")}});
    return section({.id = "dates",
                    .title = "Every date",
                    .parts = {card_table({.caption = "Oldest first",
                                          .columns = {{.title = "What"},
                                                      {.title = "Last day", .labelled = true},
                                                      {.title = "How it stands"},
                                                      {.title = "Law, and why"}},
                                          .rows = rows,
                                          .tight = true,
                                          .rows_only = true})}});
}

Html matters_of(const CasePage& page)
{
    if (page.matters.empty()) return {};
    std::vector<std::vector<Content>> rows;
    for (const CaseMatter& one : page.matters)
        rows.push_back({one.name, one.since, one.last, std::to_string(one.facts)});
    return section(
        {.id = "matters",
         .title = "Matters",
         .parts = {card_table({.caption = "What this record is about",
                               .columns = {{.title = "Matter"},
                                           {.title = "Since", .labelled = true},
                                           {.title = "Last", .labelled = true},
                                           {.title = "Facts", .numeric = true, .labelled = true}},
                               .rows = rows,
                               .tight = true,
                               .rows_only = true})}});
}

Html list_of_people(const std::vector<CasePerson>& people, bool may_act)
{
    std::vector<ListedThing> things;
    for (const CasePerson& one : people) {
        std::vector<Html> parts;
        std::vector<NamedFact> said;
        for (const NameAndWords& fact : one.facts) said.push_back({fact.name, fact.words});
        if (!said.empty()) parts.push_back(facts(said));
        for (const std::string& mark : one.marks) parts.push_back(warning_text({.says = mark}));
        if (!one.check.empty() && may_act)
            parts.push_back(
                paragraph(link("Check who they are", Url::path(one.check), ": " + one.name)));
        things.push_back({.title = one.name + ", " + one.relation, .parts = parts});
    }
    return things.empty() ? paragraph("Nobody has a part in this yet.") : list_of_things(things);
}

Html people_of(const CasePage& page)
{
    std::vector<Html> parts{list_of_people(page.people, page.may_act)};
    if (page.may_open_sealed)
        parts.push_back(paragraph(
            link("Open what is sealed", Url::path(page.path + "/sealed"), ", with a reason")));
    return section({.id = "people", .title = "People", .parts = parts});
}

Html papers_of(const CasePage& page)
{
    std::vector<Content> items;
    for (const CaseDocument& one : page.documents)
        items.emplace_back(markup("{}, {}", link(one.name, Url::path(one.path)), one.when));
    std::vector<Html> parts;
    if (items.empty())
        parts.push_back(paragraph("There are no documents yet."));
    else
        parts.push_back(bullets(items));
    if (page.left_out > 0)
        parts.push_back(quiet(page.left_out == 1
                                  ? "One entry is sealed and is not shown to you."
                                  : std::to_string(page.left_out) +
                                        " entries are sealed and are not shown to you."));
    return section({.id = "papers", .title = "Documents", .parts = parts});
}

Html officers_of(const CasePage& page)
{
    std::vector<Holder> oldest;
    for (const CaseHolder& one : page.holders)
        oldest.push_back({.name = one.name,
                          .detail = one.detail,
                          .days = one.days,
                          .cover = one.nobody ? Cover::nobody
                                   : one.now  ? Cover::now
                                              : Cover::past});
    std::vector<Holder> newest{oldest.rbegin(), oldest.rend()};
    std::vector<Html> parts;
    if (!oldest.empty()) parts.push_back(continuity_strip(oldest));
    parts.push_back(paragraph(page.holders_say));
    if (!newest.empty()) parts.push_back(people(newest));
    if (page.may_act)
        parts.push_back(paragraph(link("Hand over", Url::path(page.path + "/handover"))));
    std::vector<ListedThing> promises;
    for (const CasePromise& one : page.promises) {
        std::vector<Html> said{quiet(one.detail), standing(one.state, one.how)};
        if (!one.keep.empty() && page.may_act)
            said.push_back(paragraph(link("It was kept", Url::path(one.keep), ": " + one.words)));
        promises.push_back({.title = "\u201c" + one.words + "\u201d", .parts = said});
    }
    if (!promises.empty()) {
        parts.push_back(small_heading("Promises", "promises"));
        parts.push_back(list_of_things(promises));
    }
    return section({.id = "who", .title = "Officers and promises", .parts = parts});
}

Html notes_of(const CasePage& page)
{
    std::vector<Html> parts{quiet("Only staff see these. The family can ask for a copy of them in "
                                  "law, so write as if they read it.")};
    for (const CaseNote& one : page.notes) {
        parts.push_back(as_written(one.words));
        Html by = markup("{}", one.detail);
        if (page.may_act)
            by += markup(" \u00b7 {}",
                         link("Seal", Url::path(page.path + "/seal/" + std::to_string(one.entry)),
                              " the note of " + one.detail));
        parts.push_back(quiet(by));
    }
    if (page.notes.empty()) parts.push_back(paragraph("There are no notes."));
    if (page.may_act)
        parts.push_back(paragraph(link("Write a note", Url::path(page.path + "/notes/new"))));
    return section({.id = "notes", .title = "Notes among staff", .parts = parts});
}

Html earlier_day(const CasePage& page)
{
    const Html inside = text_input({.name = "on",
                                    .label = "Show the record as it stood on a day",
                                    .hint = "Like 2026-03-01",
                                    .classes = "govuk-input--width-10"}) +
                        button({.says = "Show that day", .classes = "govuk-button--secondary"});
    return section({.id = "earlier",
                    .title = "The record on a past day",
                    .parts = {markup(R"(<form action="{}" method="get">{}</form>)",
                                     Url::path(page.path), inside)}});
}

} // namespace ribbon
