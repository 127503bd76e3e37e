#include "pages/case_page/page.hpp"

#include "components/button.hpp"
#include "components/duties.hpp"
#include "components/figures.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "components/timeline.hpp"
#include "pages/case_page/parts.hpp"
#include "pages/parts/duties.hpp"
#include "pages/parts/state.hpp"

namespace ribbon {
namespace {

Html who_line(const CasePage& page)
{
    Html inside;
    for (const NameAndWords& one : page.who)
        inside += markup("<div><dt>{}</dt><dd>{}</dd></div>", one.name, one.words);
    return markup(R"(<dl class="ribbon-who">{}</dl>)", inside);
}

Html jumps()
{
    return jump_links({link("To do", "#do"), link("Messages", "#talk"), link("Dates", "#dates"),
                       link("People", "#people"), link("What happened", "#story"),
                       link("Documents", "#papers"), link("Officers and promises", "#who"),
                       link("Notes", "#notes")});
}

Html next_of(const CasePage& page)
{
    const Html acts =
        page.may_act
            ? button_group(
                  {link_button("Record what happened", Url::path(page.path + "/record")),
                   link("Make a promise", Url::path(page.path + "/promises/new")),
                   link("Note a call, a visit or a letter", Url::path(page.path + "/contact/new"))})
            : Html{};
    if (!page.next)
        return section(
            {.id = "do",
             .title = "Nothing is to be done",
             .parts = {paragraph("No duty of ours is open for " + page.child + " today."), acts}});
    std::vector<NamedFact> facts;
    for (const NameAndWords& one : page.next_facts) facts.push_back({one.name, one.words});
    facts.push_back({"Law", link(page.next->law, Url::path(page.next->why))});
    const Shape shape = shape_of(page.next->how);
    return duty_card({.id = "do",
                      .what = page.next->what,
                      .state = page.next->state,
                      .shape = shape,
                      .date = page.next->date,
                      .facts = facts,
                      .more = {acts},
                      .why = link("Why this date?", Url::path(page.next->why))});
}

Html messages_of(const CasePage& page)
{
    std::vector<ListedThing> things;
    for (const WaitingMessage& one : page.waiting) {
        std::vector<Html> parts{answer_clock({.promised_days = one.promised,
                                              .used_days = one.used,
                                              .late_days = one.late,
                                              .says = one.words,
                                              .after = one.who})};
        if (!one.begins.empty()) parts.push_back(paragraph("\u201c" + one.begins + "\u201d"));
        if (!one.with.empty()) parts.push_back(quiet("It is with " + one.with + " now."));
        things.push_back({.title = link(one.subject, Url::path(one.path)), .parts = parts});
    }
    const std::size_t n = things.size();
    const std::string title = n == 0   ? page.no_answer == 0 ? "Every message has its answer"
                                                             : "No message waits for an answer"
                              : n == 1 ? "One message to answer"
                                       : std::to_string(n) + " messages to answer";
    const std::string all = page.conversations == 1
                                ? "The one conversation"
                                : "All " + std::to_string(page.conversations) + " conversations";
    std::vector<Html> parts;
    if (n > 0) parts.push_back(list_of_things(things));
    if (page.no_answer > 0) parts.push_back(paragraph(no_answer_found(page.no_answer)));
    if (page.conversations > 0)
        parts.push_back(paragraph(link(all, Url::path(page.path + "/messages"))));
    else
        parts.push_back(paragraph("Nobody has written yet."));
    return section({.id = "talk", .title = title, .parts = parts});
}

Html happened(const CasePage& page)
{
    return section({.id = "story",
                    .title = "What happened",
                    .parts = {page.story.empty() ? paragraph("Nothing is recorded yet.")
                                                 : story_of(page.story)}});
}

/// What stands on the page of a past day and has been put right since.
Html since_then(const CasePage& page)
{
    if (page.since.empty()) return {};
    std::vector<Content> items(page.since.begin(), page.since.end());
    return paragraph("Put right since that day:") + bullets(items);
}

Html marks_of(const CasePage& page)
{
    Html marks;
    if (!page.as_at.empty())
        marks += notification_banner(
            {.says = markup(R"(<p class="govuk-notification-banner__heading">{}</p>{}{}{})",
                            "This is the record as it stood at the end of " + page.as_at + ".",
                            paragraph("What came later is not here, and the duties are counted as "
                                      "they were that day. Nothing can be changed on this page."),
                            since_then(page), link("Go to today", Url::path(page.path))),
             .title = "An earlier day"});
    for (const std::string& one : page.marks) marks += warning_text({.says = one});
    return marks;
}

} // namespace

Html render(const CasePage& page)
{
    Html main =
        next_of(page) + messages_of(page) + dates_of(page) + matters_of(page) + happened(page);
    Html aside;
    if (!page.brief.empty())
        aside += section({.id = "brief",
                          .title = page.child + " in short",
                          .parts = {as_written(page.brief), quiet("Written by " + page.brief_by)}});
    aside +=
        people_of(page) + papers_of(page) + officers_of(page) + notes_of(page) + earlier_day(page);
    return together({just_done(page.just_done), marks_of(page), page_heading({.says = page.name}),
                     first_sentence(page.first), who_line(page), jumps(), columns(main, aside)});
}

} // namespace ribbon
