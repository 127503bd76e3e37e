#include "pages/council/page.hpp"
#include "pages/handover/page.hpp"
#include "pages/officers/gallery.hpp"

namespace ribbon {
namespace {

const FormKeys keys{"gallery", "gallery"};

HandoverPage offer(HandoverPage::Step step)
{
    HandoverPage page;
    page.step = step;
    page.a_case = "PK-4417";
    page.child = "Isla";
    page.first = "Until somebody accepts, Isla stays where Isla is.";
    page.officers = {{"officer-2", "Thomas Redfern"}};
    if (step == HandoverPage::Step::ask) return page;
    page.officer = "officer-2";
    page.officer_name = "Thomas Redfern";
    page.know = "She goes quiet before she is upset.";
    page.next = "Send the final plan by Friday 27 November.";
    page.waiting = "Rebecca, about the taxi.";
    page.note = page.know + "\n\n" + page.next;
    page.promises = {
        {"The helper stays, every lunch", "Aisha Khan, 9 November", "Open", Standing::plain},
        {"Somebody will ring first", "Laura Ward, 2 September", "Broken: due 16 November",
         Standing::late}};
    page.duties = {{"Send the finalised EHC plan", "It was due on Monday 26 October",
                    "24 days late", Standing::late}};
    page.letter.subject = "Isla has a new officer: Thomas Redfern";
    page.letter.before = {"Isla has a new officer: Thomas Redfern."};
    page.letter.promises = {"The helper stays, every lunch"};
    page.letter.after = {"If we have left a promise out, tell us and we will add it.",
                         "Aisha Khan"};
    return page;
}

} // namespace

Gallery handover_gallery()
{
    HandoverPage wrong = offer(HandoverPage::Step::ask);
    wrong.problems = {{"officer", "Choose the officer to whom you offer it"},
                      {"know", "Say what the officer must know that the record does not say"},
                      {"next", "Say what is to be done next, and by when"},
                      {"waiting", "Say who is waiting to hear from us"}};
    LeaverPage leaver{.officer = "officer-1",
                      .name = very_long_name,
                      .first = "2 children: 1 offered, 1 with nobody to go to yet."};
    leaver.rows = {
        {"PK-4417", "Isla Marsden", "/cases/PK-4417/handover", "Offered to Thomas Redfern", true},
        {"PK-1", very_long_name, "/cases/PK-1/handover", "", false}};
    LeaverPage gone{
        .officer = "officer-1", .name = "Aisha Khan", .first = "Every child is handed over."};
    HandoversPage none{.first = "Nobody has offered you a child.", .own = "/handover/officer/o"};
    HandoversPage some = none;
    some.to_me = {{"Isla Marsden, offered 18 November", "/cases/PK-4417/handover"}};
    some.with_nobody = {{"Maya Okafor, since 26 October", "/cases/PK-5120/handover"}};
    return {{"handover, asked", render(offer(HandoverPage::Step::ask), keys)},
            {"handover, refused", render(wrong, keys)},
            {"handover, checked", render(offer(HandoverPage::Step::check), keys)},
            {"handover, to answer", render(offer(HandoverPage::Step::answer), keys)},
            {"handover, waiting", render(offer(HandoverPage::Step::wait), keys)},
            {"leaver, many", render(leaver, keys)},
            {"leaver, none left", render(gone, keys)},
            {"handovers, none", render(none)},
            {"handovers, some", render(some)}};
}

namespace {

/// A change that clocks run by, on the page that checks it.
ChangePage closing()
{
    ChangePage page;
    page.what = "closed";
    page.heading = "Days that are closed";
    page.button = "Keep these days";
    page.follows = "Closed offices move what we promised, and no date of the law.";
    page.fields = {{.name = "words",
                    .label = "Why are they closed?",
                    .hint = {},
                    .value = "The lift is mended",
                    .input = ChangePage::Field::Input::line,
                    .choices = {},
                    .shown = "The lift is mended"}};
    page.checking = true;
    page.moves = "No clock that runs today moves.";
    return page;
}

} // namespace

Gallery council_gallery()
{
    CouncilPage empty;
    empty.name = "The council";
    empty.first = "0 people in 0 teams.";
    empty.answers = "The officer answers within 5 working days. Nobody has set another time here.";
    empty.law_begins = "17 rules in our book of law are proposed or not yet in force, and move no "
                       "date.";
    CouncilPage page = empty;
    page.teams = {"North"};
    page.people = {{"officer-1", "Aisha Khan", "North", "officer", "", true},
                   {"officer-2", very_long_name, "", "manager", "Left on 1 November", false}};
    page.templates = {{"We have your message", "Dear {child}\u2019s family", "Since 1 November",
                       "/council/change/template?name=1"}};
    page.closed = {{"The council\u2019s offices",
                    "Thursday 24 December to Thursday 31 December: Christmas",
                    "Set on 1 November",
                    {}}};
    page.reading = "Lists are being brought up to date after a change: 1,200 of 5,500 children are "
                   "done.";
    ChangePage moving = closing();
    moving.moves = "312 running clocks move. Here are the first 2.";
    moving.moved = {
        {"Isla Marsden", "/cases/PK-4417", "Answer to message", "24 November", "25 November"},
        {very_long_name, "/cases/PK-1", "Answer to message", "Did not run", "25 November"}};
    ChangePage change;
    change.what = "move";
    change.heading = "Move an officer to another team";
    change.button = "Move them";
    change.follows = "Their children stay theirs.";
    change.fields = {{.name = "officer",
                      .label = "Who?",
                      .hint = {},
                      .value = "officer-1",
                      .input = ChangePage::Field::Input::choice,
                      .choices = {{"officer-1", "Aisha Khan"}},
                      .shown = "Aisha Khan"},
                     {.name = "day",
                      .label = "From which day?",
                      .hint = "Today, if empty",
                      .value = "27 11 2026",
                      .input = ChangePage::Field::Input::day,
                      .choices = {},
                      .shown = "Friday 27 November 2026"}};
    ChangePage wrong = change;
    wrong.problems = {{"officer", "Choose somebody who works here"}};
    ChangePage checked = change;
    checked.checking = true;
    return {{"council, nothing yet", render(empty)},
            {"council, many", render(page)},
            {"change, asked", render(change, keys)},
            {"change, refused", render(wrong, keys)},
            {"change, checked", render(checked, keys)},
            {"change, no clock moves", render(closing(), keys)},
            {"change, clocks move", render(moving, keys)}};
}

} // namespace ribbon
