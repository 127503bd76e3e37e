#include "pages/acts/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/by_hand.hpp"
#include "pages/parts/duties.hpp"
#include "pages/parts/guard.hpp"
#include "pages/parts/state.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

Url under(const std::string& a_case, const std::string& rest)
{
    return Url::path("/cases/" + in_url(a_case) + rest);
}

std::string place_of(const OfficerConversation& page)
{
    return "/messages/" + std::to_string(page.conversation.number);
}

Html one_message(const OfficerConversation& page, const MessageItem& item)
{
    Message view{.id = "m" + std::to_string(item.number),
                 .sender = item.incoming ? Sender::you : Sender::council,
                 .machine_time = item.when_iso};
    view.when = item.when + (item.channel.empty() ? "" : ", by " + item.channel);
    for (const std::string& text : item.paragraphs) view.body.push_back(as_written(text));
    if (item.inside) {
        view.sender = Sender::note;
        view.heading = "A note among staff, by " + item.who;
        view.foot.push_back(quiet("The family does not see this."));
    } else if (item.incoming) {
        view.heading = item.who + " wrote";
        view.foot.push_back(clock_of(item.clock));
        view.foot.push_back(detail_of(item.clock, "the message of " + item.when));
    } else if (item.answers) {
        view.heading = item.who + " answered";
    } else {
        view.sender = Sender::note;
        view.heading = "A holding note from " + item.who;
        view.foot.push_back(quiet("This was not an answer, so the clock kept running."));
    }
    if (item.lost) {
        view.foot.push_back(warning_text({.says = item.arrived}));
        if (page.may_reply)
            view.foot.push_back(paragraph(
                link("Write it again",
                     under(page.about.a_case,
                           place_of(page) + "?again=" + std::to_string(item.number) + "#write"),
                     "with the words of " + item.when)));
    } else if (!item.arrived.empty())
        view.foot.push_back(quiet(item.arrived));
    return message(view);
}

std::string how_it_stands(const Conversation& one)
{
    const std::string old = no_answer_found(one.no_answer);
    if (one.unanswered == 0) return old.empty() ? "Every message here has its answer." : old;
    std::string say = one.unanswered == 1
                          ? "One message here waits for an answer"
                          : std::to_string(one.unanswered) + " messages here wait for an answer";
    if (one.clock.late > 0) say += ", " + counted(one.clock.late, "working day") + " late";
    say += ".";
    if (!one.clock.with.empty()) say += " It is with " + one.clock.with + " now.";
    return old.empty() ? say : say + " " + old;
}

Html promise_in_it(const OfficerConversation& page)
{
    const Problems& problems = page.about.problems;
    return details({.summary = "Promise something in it",
                    .says = text_input({.name = "promise",
                                        .label = "What do you promise?",
                                        .problem = problem_of(problems, "promise"),
                                        .value = page.promise}) +
                            date_input({.name = "promise-by",
                                        .legend = "By which day?",
                                        .hint = "For example, 27 11 2026",
                                        .problem = problem_of(problems, "promise-by"),
                                        .day = page.promise_by.day,
                                        .month = page.promise_by.month,
                                        .year = page.promise_by.year}),
                    .open = !page.promise.empty() || !problem_of(problems, "promise").empty() ||
                            !problem_of(problems, "promise-by").empty()});
}

Html reply_box(const OfficerConversation& page, const FormKeys& keys)
{
    const Problems& problems = page.about.problems;
    std::vector<WayTo> templates;
    for (const auto& [name, path] : page.templates) templates.push_back({name, path});
    const bool by_hand = !page.to.why_not.empty();
    std::vector<Html> parts{by_hand ? nothing_reaches(page.to.name, page.to.why_not)
                                    : inset_text({.says = page.to.goes})};
    if (!templates.empty())
        parts.push_back(details(
            {.summary = "Begin with words the council has ready", .says = ways(templates)}));
    parts.push_back(post_form(
        {.to = under(page.about.a_case, place_of(page)),
         .keys = keys,
         .parts = {
             hidden_field("to", page.to.person.empty() ? "nobody" : page.to.person),
             hidden_field("read-to", std::to_string(page.read_to)),
             textarea({.name = "words",
                       .label = "Your answer",
                       .hint = "Answer what was asked. Say sorry where we are late.",
                       .problem = problem_of(problems, "words"),
                       .value = page.words,
                       .rows = 8}),
             by_hand ? how_they_were_told("How did you tell them?", page.given, problems) : Html{},
             waiting_ticks(page.waiting, problems), promise_in_it(page), guard_controls(problems),
             button_group(
                 {button({.says = by_hand ? "Write down what you told them" : "Send this answer"}),
                  button({.says = "Keep as a note among staff",
                          .name = "inside",
                          .value = "yes",
                          .classes = "govuk-button--secondary"})})}}));
    return section({.id = "write", .title = "Answer", .parts = parts});
}

} // namespace

Html render(const OfficerConversation& page, const FormKeys& keys)
{
    Html whole = just_done(page.just_done) + error_summary(page.about.problems) +
                 page_heading({.says = page.conversation.subject.empty()
                                           ? std::string{"A conversation with no subject"}
                                           : page.conversation.subject,
                               .caption = page.about.child}) +
                 first_sentence(how_it_stands(page.conversation));
    if (page.danger)
        whole +=
            warning_text({.says = "Words in this conversation may mean danger. Ring before you "
                                  "write. No ready-made answer closes it."});
    whole += paragraph(link("Go to the answer box", "#write"));
    if (page.earlier > 0)
        whole += paragraph(link(counted(static_cast<int>(page.earlier), "earlier message"),
                                under(page.about.a_case, place_of(page) + "?all=1")));
    for (const MessageItem& item : page.conversation.items) whole += one_message(page, item);
    if (page.may_reply) whole += reply_box(page, keys);
    return whole;
}

Html render(const OfficerConversations& page)
{
    Html whole = page_heading({.says = "Messages", .caption = page.child});
    const std::string old = no_answer_found(page.no_answer);
    std::string says = page.in_all == 0      ? "Nobody has written yet."
                       : page.unanswered > 0 ? counted(page.unanswered, "message") +
                                                   " to answer. The one that waits longest "
                                                   "stands first."
                       : old.empty() ? "Every message has its answer."
                                     : "";
    if (!old.empty()) says += (says.empty() ? "" : " ") + old;
    whole += first_sentence(says);
    std::vector<ListedThing> things;
    things.reserve(page.all.size());
    for (const Conversation& one : page.all)
        things.push_back(
            {.title = link(one.subject.empty() ? std::string{"No subject"} : one.subject,
                           under(page.a_case, "/messages/" + std::to_string(one.number))),
             .parts = {clock_of(one.clock), quiet(one.clock.detail)}});
    if (!things.empty()) whole += heading("Each conversation") + list_of_things(things);
    const int next = page.from + static_cast<int>(page.all.size());
    if (next < page.in_all)
        whole += paragraph(link("More: " + std::to_string(page.in_all - next) + " others",
                                under(page.a_case, "/messages?from=" + std::to_string(next))));
    return whole +
           paragraph(link("Note a call, a visit or a letter", under(page.a_case, "/contact/new")));
}

} // namespace ribbon
