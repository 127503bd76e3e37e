#include "pages/deadline/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/duties.hpp"
#include "components/form.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "components/timeline.hpp"
#include "pages/parts/following.hpp"
#include "views/explain/view.hpp"
#include "views/parts/words.hpp"

namespace ribbon {
namespace {

Html when_asked(const DeadlinePage& page)
{
    std::string asks = "What day did it happen?";
    if (page.question.trigger && page.follows) asks = page.question.trigger->asks;
    return date_input({.name = "on",
                       .legend = {asks, {.classes = "govuk-fieldset__legend--m"}},
                       .hint = "For an email, the day it was sent. For example, 27 3 2026.",
                       .problem = problem_of(page.question.problems, "on"),
                       .day = page.day,
                       .month = page.month,
                       .year = page.year});
}

Html what_asked(const DeadlinePage& page)
{
    std::vector<Choice> choices;
    for (const DeadlineTrigger& one : deadline_triggers())
        choices.push_back({.value = std::string{one.address}, .says = std::string{one.says}});
    return radios({.name = "what",
                   .legend = {"What happened?", {.classes = "govuk-fieldset__legend--m"}},
                   .problem = problem_of(page.question.problems, "what"),
                   .choices = std::move(choices),
                   .value = page.question.trigger ? std::string{page.question.trigger->address}
                                                  : std::string{}});
}

Html form_of(const DeadlinePage& page)
{
    std::vector<Html> parts;
    if (page.question.clock.empty()) {
        parts.push_back(what_asked(page));
    } else {
        parts.push_back(hidden_field("clock", page.question.clock));
        parts.push_back(heading(page.clock_title));
    }
    parts.push_back(when_asked(page));
    parts.push_back(button({.says = "Show my dates"}));
    if (page.question.clock.empty())
        parts.push_back(paragraph(link("Something else happened", "/deadline/clocks")));
    else
        parts.push_back(paragraph(link("Choose what happened", "/deadline")));
    return markup(R"(<form class="ribbon-filter" action="{}" method="get" novalidate>{}</form>)",
                  Url{"/deadline"}, stack(parts));
}

Html answer_of(const DeadlinePage& page)
{
    const WhatFollows& follows = *page.follows;
    const std::string says = follows.began > page.today ? "This day is still to come."
                                                        : "Day 0. Most clocks do not count it.";
    return section(
        {.id = "result",
         .title = "If it was on " + follows.when,
         .parts = {following_line(follows, std::string{page.question.trigger->says}, says, true),
                   following_sums(follows)}});
}

Html answer_of_clock(const DeadlineView& view, Day today)
{
    std::vector<Html> parts;
    const auto legal = parse_day(view.legal);
    if (legal)
        parts.push_back(ribbon_timeline(
            {{.machine = view.trigger,
              .when = said(parse_day(view.trigger).value_or(today), today),
              .what = "It happened"},
             {.machine = view.legal,
              .when = "By " + said(*legal, today),
              .what = view.title,
              .sentences = {*legal < today ? Content{"This day has gone by."} : Content{}},
              .stretch = *legal < today ? Stretch::slip : Stretch::ahead}}));
    else if (!view.legal.empty())
        parts.push_back(paragraph("The last day is one of these: " + view.legal + "."));
    else
        parts.push_back(paragraph("No day can be counted. " + view.why_none));
    std::vector<Content> steps;
    for (const std::string& one : view.steps) steps.emplace_back(one);
    if (!steps.empty()) parts.push_back(small_heading("The sum")), parts.push_back(numbered(steps));
    const auto url = Url::outside(view.url);
    parts.push_back(
        paragraph(line(view.nature, ": ", url ? link(view.citation, *url) : line(view.citation))));
    if (!view.note.empty()) parts.push_back(paragraph(view.note));
    if (!view.verified)
        parts.push_back(paragraph("Nobody has yet compared this rule of ours with the published "
                                  "text. Check it before you rely on it."));
    return section({.id = "result", .title = view.title, .parts = std::move(parts)});
}

Html how_sure(const DeadlinePage& page)
{
    return reasons_panel(
        {.id = "sure",
         .title = "How sure is this?",
         .parts = {paragraph("The dates are right if the day you typed is right. The law lists a "
                             "few narrow reasons to be late, such as a long school closure. Being "
                             "short of staff is not one."),
                   paragraph("This is the law in England on " + in_words(page.today) +
                             ". It is not legal advice. Your local SEND advice service is free, "
                             "and it is not the council."),
                   paragraph("You may keep or share the address of this page. It will say the "
                             "same to everyone. We keep nothing you type.")}});
}

} // namespace

DeadlinePage arrange_deadline_page(const Form& query, const Law& law, const Calendar& calendar,
                                   Day today)
{
    DeadlinePage page;
    page.question = read_deadline_question(query, law);
    page.day = query.one("on-day");
    page.month = query.one("on-month");
    page.year = query.one("on-year");
    page.today = today;
    if (!page.question.clock.empty())
        page.clock_title = law.versions(page.question.clock).back()->title;
    if (!page.question.on || !page.question.problems.empty()) return page;
    if (page.question.trigger) {
        page.follows =
            answer_deadline(*page.question.trigger, *page.question.on, law, calendar, today);
        return page;
    }
    auto clock =
        arrange_deadline(page.question.clock, {{{}, Days::on(*page.question.on)}}, law, calendar);
    if (clock)
        page.clock = std::move(*clock);
    else
        page.question.problems = clock.problems();
    for (Problem& one : page.question.problems) one.field = "on";
    return page;
}

Html render(const DeadlinePage& page)
{
    const Html head =
        error_summary(page.question.problems) +
        page_heading({.says = "What is my deadline?", .size = "xl"}) +
        first_sentence("Tell us what happened and when. We will show the dates the law sets, and "
                       "the sum. It works for any council in England.");
    Html result;
    if (page.follows) result = answer_of(page);
    if (page.clock) result = answer_of_clock(*page.clock, page.today);
    if (result.empty()) return head + form_of(page) + how_sure(page);
    return head + columns(form_of(page), result, Columns::even) + how_sure(page);
}

Html render(const ClocksPage& page)
{
    Html whole = page_heading({.says = "Every clock we know", .caption = "What is my deadline?"}) +
                 first_sentence("Choose one to try a date. Each says the law it comes from.");
    int number = 0;
    for (const ClockGroup& group : page.groups) {
        std::vector<Content> links;
        for (const auto& clock : group.clocks)
            links.emplace_back(
                line(link(clock.title, Url::path("/deadline?clock=" + in_url(clock.id))), " ",
                     clock.law));
        whole += section({.id = "law-" + std::to_string(++number),
                          .title = group.title,
                          .parts = {bullets(links)}});
    }
    return whole;
}

} // namespace ribbon
