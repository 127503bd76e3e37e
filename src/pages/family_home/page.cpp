#include "pages/family_home/page.hpp"

#include "components/button.hpp"
#include "components/duties.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/text.hpp"
#include "pages/parts/duties.hpp"
#include "pages/parts/state.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

Url under(const FamilyHome& home, std::string_view rest)
{
    return Url::path("/cases/" + in_url(home.a_case) + std::string{rest});
}

Html next_step(const FamilyHome& home)
{
    const DutyView& next = *home.next;
    DutyCard card{.id = "next",
                  .what = next.what,
                  .state = next.state,
                  .shape = next.look == Standing::plain ? Shape::next : shape_of(next.look),
                  .date = next.date};
    if (!next.sorry.empty()) card.sorry = {next.sorry};
    card.facts = {{"Who has it", home.who_has_it}};
    if (!home.promises.empty() && home.promises.front().due)
        card.facts.push_back({"Our promise", home.promises.front().words});
    if (next.look == Standing::late)
        card.facts.push_back({"You can", line(link("complain about the wait, or get free advice",
                                                   under(home, "/rights")))});
    card.why = link("Why " + (next.due_short.empty() ? "this" : next.due_short) +
                        "? See how we worked it out",
                    Url::path(why_path(home.a_case, next)));
    return duty_card(card);
}

Html messages(const FamilyHome& home)
{
    std::vector<ListedThing> listed;
    for (const Conversation& one : home.messages)
        listed.push_back(
            {.title = link(one.subject, under(home, "/messages/" + std::to_string(one.number))),
             .parts = {clock_of(one.clock), quiet(one.clock.detail)}});
    std::vector<Html> parts{paragraph(home.messages_say)};
    if (!listed.empty()) parts.push_back(list_of_things(listed));
    if (home.conversations > static_cast<int>(home.messages.size()))
        parts.push_back(
            paragraph(link("All " + std::to_string(home.conversations) + " conversations",
                           under(home, "/messages"))));
    parts.push_back(button_group({link_button("Write to us", under(home, "/write")),
                                  link("Ask us to ring you", under(home, "/call"))}));
    return section({.id = "messages", .title = "Your messages", .parts = std::move(parts)});
}

Html promises(const FamilyHome& home, Day today)
{
    if (home.promises.empty()) return {};
    std::vector<Content> items;
    for (const Promise& one : home.promises) {
        std::string day = one.due ? " By " + said(*one.due, today) + "." : "";
        if (one.late(today)) day += " That day has passed. We are sorry.";
        items.emplace_back(one.words + day);
    }
    return section({.id = "promises",
                    .title = "What we promised you",
                    .parts = {bullets(items),
                              quiet("A promise of ours never moves a date that the law sets.")}});
}

} // namespace

Html render(const FamilyHome& home, Day today)
{
    Html left;
    if (home.next) left += next_step(home);
    left += messages(home);
    if (!home.more.empty())
        left += section({.id = "more",
                         .title = "What else we owe " + home.child,
                         .parts = {duty_table("Soonest first", home.more, home.a_case)}});
    left += promises(home, today);

    Html right =
        section({.id = "who",
                 .title = "Who looks after " + of(home.child) + " case",
                 .parts = {officers_of(home.officers, today), paragraph(home.officers_say)}});
    right += section(
        {.id = "story",
         .title = of(home.child) + " story",
         .parts = {paragraph(line("Newest last. ", link("See all of it", under(home, "/story")))),
                   story_of(home.story)}});
    if (!home.for_you.empty())
        right += section({.id = "you", .title = "For you", .parts = {ways(home.for_you)}});
    if (!home.rights.empty())
        right +=
            section({.id = "rights", .title = "Whose rights", .parts = {paragraph(home.rights)}});
    if (home.imported)
        right +=
            quiet("Some of these dates were taken over from the council\u2019s earlier system, as "
                  "the council stated them.");
    return page_heading({.says = home.child, .size = "xl"}) + first_sentence(home.first) +
           columns(left, right);
}

Html render(const SentHome& home)
{
    std::vector<ListedThing> sent;
    for (const MessageItem& one : home.sent) {
        std::vector<Html> parts{quiet(one.when)};
        for (const std::string& text : one.paragraphs) parts.push_back(as_written(text));
        parts.push_back(clock_of(one.clock));
        sent.push_back({.title = one.subject.empty() ? "What you sent" : one.subject,
                        .parts = std::move(parts)});
    }
    Html dates;
    for (const DutyView& one : home.dates)
        dates += paragraph(line(strong(one.what), ". ", one.date, ". ", one.law, "."));
    return page_heading({.says = "What you sent us", .size = "xl"}) +
           first_sentence("We have it, and the dates below hold. " + home.checking) +
           (home.dates.empty()
                ? Html{}
                : section({.id = "dates", .title = "The dates that follow", .parts = {dates}})) +
           section({.id = "sent", .title = "All of it", .parts = {list_of_things(sent)}});
}

Html render(const ChildrenPage& page)
{
    if (page.children.empty())
        return page_heading({.says = "Your children", .size = "xl"}) +
               first_sentence("There is nothing here yet.") +
               paragraph(link("Ask us to assess a child", "/ask"));
    std::vector<ListedThing> listed;
    for (const auto& child : page.children) {
        std::vector<Html> parts{paragraph(child.first)};
        if (child.late_answers > 0)
            parts.push_back(paragraph(
                strong(counted(child.late_answers, "answer") + " from us late. We are sorry.")));
        listed.push_back(
            {.title = link(child.name, Url::path("/cases/" + in_url(child.a_case) + "/home")),
             .parts = std::move(parts)});
    }
    return page_heading({.says = "Your children", .size = "xl"}) +
           heading("How each of them stands") + list_of_things(listed) +
           paragraph(link("Ask us to assess another child", "/ask"));
}

} // namespace ribbon
