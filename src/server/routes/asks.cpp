// What a message seems to ask for, and an officer's word on it.
#include "server/routes/asks.hpp"

#include "base/whole_number.hpp"
#include "commands/asks.hpp"
#include "inbound/forms/acts.hpp"
#include "inbound/forms/text.hpp"
#include "pages/asks/page.hpp"
#include "record/ask_history.hpp"
#include "server/answer_to.hpp"
#include "server/answers.hpp"
#include "server/outward.hpp"
#include "views/asks/arrange.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

std::string clock_in_words(const OpenAsk& open, Day today)
{
    if (!open.due) return {};
    const std::string day = said(*open.due, today) + " (" + open.cite + ").";
    if (open.days_left < 0) return "If it does, we are late: it was due by " + day;
    return "If it does, the first thing is due by " + day;
}

AskShown shown(const Ask& ask, const OpenAsk& open)
{
    return {.asked = open.asked,
            .when = said(open.ask.received, ask.today),
            .words = open.ask.words,
            .clock = clock_in_words(open, ask.today),
            .path = ask.path("/asks/" + std::to_string(open.ask.number)),
            .message = ask.path("/messages/entry/" + std::to_string(open.ask.message)),
            .late = open.due && open.days_left < 0};
}

std::vector<OpenAsk> open_asks(const Ask& ask)
{
    const storage::Books& books = ask.shell.archive.books();
    return arrange_asks(ask.history(), books.law, books.calendar, ask.today);
}

/// Who wrote it, and whether a "no" reaches them.
void put_writer(const Ask& ask, std::int64_t message, DecideAskPage& page)
{
    std::string person;
    for (const Detail* one : standing(ask.history().details))
        if (one->number == message) person = (*one)[DetailField::person];
    page.writer = person.empty() ? "whoever wrote"
                                 : name_of(ask.shell.names_for(*ask.looked, *ask.council), person,
                                           "whoever wrote");
    page.why_not = why_not_reached(ask, person);
}

std::optional<DecideAskPage> page_of(const Ask& ask)
{
    const auto number = whole_number<std::int64_t>(ask.parts[1]);
    for (const OpenAsk& open : open_asks(ask)) {
        if (!number || open.ask.number != *number) continue;
        DecideAskPage page{.a_case = ask.history().key,
                           .child = ask.child(),
                           .ask = shown(ask, open),
                           .records = fact_of(open.ask, ask.history()).has_value()};
        for (const Detail* one : standing_details(*ask.looked))
            if (one->number == open.ask.message)
                page.message = paragraphs((*one)[DetailField::words]);
        put_writer(ask, open.ask.message, page);
        return page;
    }
    return std::nullopt;
}

Response show_ask(const Ask& ask, const DecideAskPage& page)
{
    return show(ask,
                {.title = "Does it ask for " + page.ask.asked + "?",
                 .problems = !page.problems.empty(),
                 .back = ask.path()},
                render(page, form_keys(ask)));
}

DecideAskPage with_problems(DecideAskPage page, const Problems& problems)
{
    page.problems = problems;
    return page;
}

} // namespace

Html asks_of_case(const Ask& ask)
{
    std::vector<AskShown> all;
    for (const OpenAsk& open : open_asks(ask)) all.push_back(shown(ask, open));
    return render(ask.child(), all);
}

Response decide_ask_form(Ask& ask)
{
    const auto page = page_of(ask);
    return page ? show_ask(ask, *page) : not_found(ask);
}

Response decide_ask(Ask& ask)
{
    auto page = page_of(ask);
    if (!page) return not_found(ask);
    page->answer = ask.http.form.one("answer");
    page->reason = without_edges(ask.http.form.one("reason"));
    page->given = given_by_hand(ask.http.form, "given");
    const bool yes = page->answer == "yes";
    if (!yes && page->answer != "no") {
        page->problems = {{"answer", "Say whether it does"}};
        return show_ask(ask, *page);
    }
    auto decided = decide(DecideAsk{.ask = *whole_number<std::int64_t>(ask.parts[1]),
                                    .yes = yes,
                                    .day = ask.today,
                                    .officer = ask.visitor.officer,
                                    .reason = yes ? "" : page->reason,
                                    .given = yes ? "" : page->given},
                          ask.history(), ask.today);
    if (!decided) page->problems = decided.problems();
    if (!yes && !page->why_not.empty() && page->given.empty())
        page->problems.push_back({"given", "Say how you told them"});
    if (!page->problems.empty()) return show_ask(ask, *page);
    if (auto stopped = record(ask, std::move(*decided), [&](const Problems& why) {
            return show_ask(ask, with_problems(*page, why));
        }))
        return *std::move(stopped);
    return see_other(ask.path("?done=asked"));
}

} // namespace ribbon::server
