#include "pages/why/page.hpp"

#include "components/duties.hpp"
#include "components/figures.hpp"
#include "components/links.hpp"
#include "components/text.hpp"
#include "pages/parts/duties.hpp"
#include "views/explain/view.hpp"

namespace ribbon {
namespace {

Html counted_from(const WhyPage& page)
{
    std::vector<NamedFact> rows;
    for (const WhyFact& one : page.counted_from) {
        std::string says = one.when + ".";
        if (!one.from.empty()) says += " From: " + one.from + ".";
        if (!one.evidence.empty()) says += " What shows it: " + one.evidence + ".";
        if (!one.put_right.empty()) says += " " + one.put_right;
        rows.push_back({one.what, says});
    }
    if (rows.empty()) return {};
    return section({.id = "facts", .title = "What we counted from", .parts = {facts(rows)}});
}

Html reasons_looked_at(const WhyPage& page)
{
    if (page.reasons.empty())
        return section({.id = "reasons",
                        .title = "Could any reason move the date?",
                        .parts = {paragraph("The law lists no reason that lifts this limit.")}});
    std::vector<std::vector<Content>> rows;
    bool any = false;
    for (const WhyReason& one : page.reasons) {
        rows.push_back({one.reason, one.found, one.applies ? "Yes" : "No"});
        any = any || one.applies;
    }
    const std::string says =
        any ? "A reason on the record lifts the limit. It excuses being late. It does not end the "
              "duty, and it does not give us a new date."
            : "We looked at each reason that the law lists. None applies here. Being short of "
              "staff is not one.";
    return section(
        {.id = "reasons",
         .title = "Could any reason move the date?",
         .parts = {paragraph(says),
                   card_table({.caption = "The reasons in the law" +
                                          (page.reasons_law.empty() ? std::string{}
                                                                    : ": " + page.reasons_law),
                               .columns = {{.title = "Reason"},
                                           {.title = "What we found", .labelled = true},
                                           {.title = "Applies", .labelled = true}},
                               .rows = std::move(rows)})}});
}

Html law_of(const WhyPage& page)
{
    std::vector<Html> parts{paragraph(std::string{page.says} + ".")};
    if (const auto url = Url::outside(page.url))
        parts.push_back(paragraph(link(std::string{page.cite}, *url)));
    else
        parts.push_back(paragraph(std::string{page.cite}));
    if (!page.note.empty()) parts.push_back(paragraph(std::string{page.note}));
    if (!page.in_force.empty()) parts.push_back(quiet(page.in_force));
    // A promise of our own has no published text that anybody could compare it with.
    if (!page.verified && page.duty.is_law)
        parts.push_back(quiet("Nobody has yet compared this rule of ours with the published text. "
                              "Check it before you rely on it."));
    return section({.id = "law",
                    .title = page.duty.is_law ? "The law itself" : "Our promise",
                    .parts = std::move(parts)});
}

} // namespace

Html render(const WhyPage& page)
{
    std::vector<Content> steps;
    for (const std::string& one : page.sum) steps.emplace_back(one);
    const Html left =
        page_heading(
            {.says = page.duty.due_short.empty() ? "Why?" : "Why " + page.duty.due_short + "?",
             .caption = page.duty.what,
             .size = "xl"}) +
        first_sentence(page.first) +
        paragraph(line(state_of(page.duty), " ", binding_of(page.duty))) + counted_from(page) +
        section({.id = "sum", .title = "The sum, step by step", .parts = {numbered(steps)}}) +
        reasons_looked_at(page);
    const Url rights = Url::path("/cases/" + in_url(page.a_case) + "/rights");
    const Url write = Url::path("/cases/" + in_url(page.a_case) + "/write");
    const Url child = Url::path("/cases/" + in_url(page.a_case));
    std::vector<Content> can;
    if (page.family)
        can = {link("What are my rights now?", rights),
               link("Tell us that a fact here is wrong", write)};
    else
        can = {link("See all that is recorded of " + page.child, child)};
    can.emplace_back(link("Try another date", "/deadline"));
    const Html right =
        reasons_panel({.id = "kinds",
                       .title = "Two kinds of date",
                       .parts = {paragraph(line(kind("Legal duty", Binding::law),
                                                " Set by law. We can not change it.")),
                                 paragraph(line(kind("Our promise", Binding::promise),
                                                " Made by us. It never moves a date of the "
                                                "law."))}}) +
        law_of(page) +
        section({.id = "can",
                 .title = "What you can do",
                 .parts = {bullets(can),
                           paragraph("You may print this page and show it to anyone. It reads as "
                                     "it stands on " +
                                     page.printed + "."),
                           quiet(std::string{not_advice})}});
    return columns(left, right);
}

Html render(const DatesPage& page)
{
    Html whole = page_heading({.says = "Every date", .caption = page.child}) +
                 first_sentence(page.open.empty() ? "Nothing is waiting to be done by a date."
                                                  : "What we still owe comes first.");
    if (!page.open.empty()) whole += duty_table("Still to be done", page.open, page.a_case);
    if (!page.ahead.empty())
        whole += duty_table("Still ahead, and nobody is late: your time to act, and other dates",
                            page.ahead, page.a_case);
    if (!page.settled.empty())
        whole += duty_table("Done, passed or ended", page.settled, page.a_case);
    return whole;
}

} // namespace ribbon
