#include "pages/load/page.hpp"

#include "components/figures.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/state.hpp"

namespace ribbon {
namespace {

Html bar(int share)
{
    return markup(R"(<svg class="ribbon-load" viewBox="0 0 100 10" preserveAspectRatio="none" )"
                  R"(aria-hidden="true" focusable="false"><rect width="{}" height="10"/></svg>)",
                  share);
}

std::string number(std::int64_t n) { return std::to_string(n); }

Html who_carries_what(const LoadPage& page)
{
    std::vector<std::vector<Content>> rows;
    for (const LoadRow& one : page.rows) {
        Html name = link(one.name, Url::path(one.path));
        if (!one.note.empty()) name += markup("<small>{}</small>", one.note);
        rows.push_back({name, bar(one.share), number(one.weight), number(one.children),
                        number(one.late_in_law), number(one.due_soon), number(one.answers_late),
                        number(one.promises_late)});
    }
    if (rows.empty()) return paragraph("No officer is appointed yet.");
    return card_table({.caption = "Who carries what, by name",
                       .columns = {{.title = "Officer"},
                                   {.title = "Load"},
                                   {.title = "Weight", .numeric = true, .labelled = true},
                                   {.title = "Children", .numeric = true, .labelled = true},
                                   {.title = "Late in law", .numeric = true, .labelled = true},
                                   {.title = "Due soon", .numeric = true, .labelled = true},
                                   {.title = "Answers late", .numeric = true, .labelled = true},
                                   {.title = "Promises late", .numeric = true, .labelled = true}},
                       .rows = rows,
                       .tight = true,
                       .rows_only = true}) +
           details(
               {.summary = "How the weight is made",
                .says = paragraph("Each child counts 1. A duty late in law adds 2. An answer or "
                                  "a promise that is late, and a duty due within 5 working days, "
                                  "add 1 each. It shows who may need help. It is no score of "
                                  "anybody, and the list is in the order of names.")});
}

Html ages_of(const std::vector<AgeBand>& ages, const std::string& caption)
{
    std::vector<std::vector<Content>> rows;
    for (const AgeBand& one : ages)
        rows.push_back({one.says, bar(one.share), number(one.count),
                        link("See them", Url::path(one.path), ", waited " + one.says)});
    return card_table({.caption = caption,
                       .columns = {{.title = "Working days waited"},
                                   {.title = "Share"},
                                   {.title = "Messages", .numeric = true, .labelled = true},
                                   {.title = "List"}},
                       .rows = rows,
                       .tight = true,
                       .rows_only = true});
}

Html late_of(const LoadPage& page)
{
    if (page.late.empty())
        return section({.id = "late",
                        .title = "Late in law",
                        .parts = {paragraph("Nothing is late in law today.")}});
    std::vector<std::vector<Content>> rows;
    for (const LateClock& one : page.late)
        rows.push_back({markup("{}<small>{}</small>", link(one.says, Url::path(one.path)), one.law),
                        number(one.count)});
    return section(
        {.id = "late",
         .title = "Late in law, by duty",
         .parts = {card_table(
             {.caption = number(page.late_in_law) + " in all",
              .columns = {{.title = "Duty"}, {.title = "Late", .numeric = true, .labelled = true}},
              .rows = rows,
              .tight = true,
              .rows_only = true})}});
}

Html nobody_of(const LoadPage& page)
{
    if (page.uncovered.empty()) return {};
    return section(
        {.id = "nobody",
         .title = "Children with no officer",
         .parts = {warning_text({.says = page.first}), ways(page.uncovered),
                   paragraph(link("See what is to be done for them", "/work?whose=nobody"))}});
}

} // namespace

Html render(const LoadPage& page)
{
    const Html numbers =
        figures({{.number = number(page.with_nobody),
                  .says = link("children with no officer today", "/work?whose=nobody"),
                  .late = page.with_nobody > 0},
                 {.number = number(page.late_in_law),
                  .says = link("legal duties late", "/work?whose=everybody&reason=3"),
                  .late = page.late_in_law > 0},
                 {.number = number(page.answers_late),
                  .says = link("answers late", "/inbox?whose=everybody&late=1"),
                  .late = page.answers_late > 0},
                 {.number = number(page.children), .says = "children"},
                 {.number = page.officers_each,
                  .says = "officers for each child so far, and " + number(page.days_with_nobody) +
                          " days in all on which nobody had one of them"}});
    return page_heading({.says = page.heading}) + first_sentence(page.first) + numbers +
           columns(nobody_of(page) + who_carries_what(page),
                   section({.id = "ages",
                            .title = "Messages with no answer yet",
                            .parts = {ages_of(page.ages, number(page.unanswered) +
                                                             " wait, by working days")}}) +
                       late_of(page),
                   Columns::even);
}

Html render(const InboxPage& page)
{
    Html whole = page_heading({.says = page.heading}) + first_sentence(page.first);
    std::vector<Html> others;
    for (const WayTo& one : page.whose) others.push_back(link(one.says, Url::path(one.path)));
    whole += jump_links(others);
    if (page.lines.empty())
        return whole + paragraph("No message waits for an answer in this list.");
    std::vector<std::vector<Content>> rows;
    for (const InboxPage::Line& one : page.lines)
        rows.push_back(
            {link(one.child, Url::path(one.path)), standing(one.state, one.how), one.due, one.who});
    whole += card_table({.caption = "Longest first",
                         .columns = {{.title = "Child"},
                                     {.title = "How it stands"},
                                     {.title = "Answer due", .labelled = true},
                                     {.title = "Who has it", .labelled = true}},
                         .rows = rows,
                         .tight = true,
                         .rows_only = true});
    if (!page.next.empty()) whole += paragraph(link("Next page", Url::path(page.next)));
    if (!page.start.empty()) whole += paragraph(link("Back to the start", Url::path(page.start)));
    return whole + ages_of(page.ages, "How long they wait");
}

} // namespace ribbon
