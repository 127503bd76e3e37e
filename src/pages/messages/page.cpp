#include "pages/messages/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/duties.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

Url under(const std::string& a_case, const std::string& rest)
{
    return Url::path("/cases/" + in_url(a_case) + rest);
}

Html files_input()
{
    return file_upload({.name = "files",
                        .label = "Add photos or papers (you do not have to)",
                        .hint = "Up to 10 files, each up to 200 MB",
                        .multiple = true});
}

Html one_message(const ConversationPage& page, const MessageItem& item, const FormKeys& keys)
{
    Message view{.id = "m" + std::to_string(item.number),
                 .sender = item.incoming ? Sender::you : Sender::council,
                 .machine_time = item.when_iso};
    view.when = item.when + (item.channel.empty() ? "" : ", by " + item.channel);
    if (item.incoming)
        view.heading = item.who + " wrote";
    else if (item.answers)
        view.heading = item.who + " answered";
    else {
        view.heading = "A holding note from " + item.who;
        view.sender = Sender::note;
        view.foot.push_back(quiet("This was not an answer, so the clock kept running."));
    }
    for (const std::string& text : item.paragraphs) view.body.push_back(as_written(text));
    if (!item.incoming) {
        // What did not reach them stands before the words: it is read here for the first time.
        if (item.lost)
            view.body.insert(view.body.begin(), inset_text({.says = item.arrived}));
        else if (!item.arrived.empty())
            view.foot.push_back(quiet(item.arrived));
        return message(view);
    }
    view.foot.push_back(clock_of(item.clock));
    view.foot.push_back(detail_of(item.clock, "the message of " + item.when));
    view.foot.push_back(paragraph(
        link("Your receipt", under(page.a_case, "/receipts/" + std::to_string(item.number)),
             "for the message of " + item.when)));
    if (item.can_be_disputed)
        view.foot.push_back(details(
            {.summary = "This did not answer me",
             .says = post_form(
                 {.to = under(page.a_case, "/no-answer"),
                  .keys = {keys.csrf, keys.once + "-" + std::to_string(item.number)},
                  .parts = {hidden_field("message", std::to_string(item.matter)),
                            hidden_field("conversation", std::to_string(page.conversation.number)),
                            textarea({.name = "words",
                                      .label = "What is still missing? (you do not have to say)",
                                      .rows = 3,
                                      .id = "words-" + std::to_string(item.number)}),
                            button({.says = "Say that this did not answer me",
                                    .classes = "govuk-button--secondary"})}})}));
    return message(view);
}

std::string how_it_stands(const Conversation& one)
{
    if (one.unanswered + one.no_answer == 0) return "Every message here has its answer.";
    std::string say;
    if (one.unanswered > 0)
        say = one.unanswered == 1
                  ? "One message here waits for our answer."
                  : std::to_string(one.unanswered) + " messages here wait for our answer.";
    if (one.clock.late > 0)
        say += " We are " + counted(one.clock.late, "working day") + " late. We are sorry.";
    if (one.no_answer > 0)
        say += (say.empty() ? "" : " ") + no_answer_found(one.no_answer) +
               " If you still need one, write again below.";
    return say;
}

} // namespace

Html ring_now()
{
    return warning_text(
        {.says = line("If somebody is hurt or in danger now, ring 999. To talk to somebody at any "
                      "hour: 116 123 (Samaritans), 0800 1111 (Childline), 111 and then 2 for a "
                      "mental health crisis. We have put your message before the duty officer.")});
}

Html render(const MessagesPage& page)
{
    Html whole = page_heading({.says = "Messages", .caption = page.child});
    if (page.in_all == 0)
        return whole +
               first_sentence("You have not written to us yet. Every message gets an answer "
                              "within " +
                              counted(page.promised, "working day") + ".") +
               link_button("Write to us", under(page.a_case, "/write"));
    whole += first_sentence(page.late == 0
                                ? "No answer from us is late."
                                : counted(page.late, "answer") + " from us late. We are sorry.");
    whole += link_button("Write to us", under(page.a_case, "/write"));
    std::vector<ListedThing> listed;
    listed.reserve(page.all.size());
    for (const Conversation& one : page.all)
        listed.push_back(
            {.title =
                 link(one.subject, under(page.a_case, "/messages/" + std::to_string(one.number))),
             .parts = {clock_of(one.clock), quiet(one.clock.detail)}});
    whole += heading("Your conversations") + list_of_things(listed);
    const int next = page.from + static_cast<int>(page.all.size());
    std::vector<Content> ways;
    if (page.from > 0) ways.emplace_back(link("The first ones", under(page.a_case, "/messages")));
    if (next < page.in_all)
        ways.emplace_back(link("More: " + std::to_string(page.in_all - next) + " older",
                               under(page.a_case, "/messages?from=" + std::to_string(next))));
    if (!ways.empty()) whole += bullets(ways);
    return whole;
}

Html render(const ConversationPage& page, const FormKeys& keys)
{
    Html whole = error_summary(page.problems) +
                 page_heading({.says = page.conversation.subject, .caption = page.child}) +
                 first_sentence(how_it_stands(page.conversation)) +
                 paragraph(line(link("Go to the reply box", "#write"), ". Oldest message first."));
    if (page.danger) whole += ring_now();
    if (page.earlier > 0)
        whole += paragraph(
            link(counted(static_cast<int>(page.earlier), "earlier message"),
                 under(page.a_case,
                       "/messages/" + std::to_string(page.conversation.number) + "?all=1")));
    for (const MessageItem& item : page.conversation.items) whole += one_message(page, item, keys);
    whole += section(
        {.id = "write",
         .title = "Write again",
         .parts = {post_form(
             {.to = under(page.a_case, "/write"),
              .keys = keys,
              .parts = {hidden_field("reply-to", std::to_string(page.conversation.number)),
                        hidden_field("subject", page.conversation.subject),
                        textarea({.name = "words",
                                  .label = "Your message",
                                  .hint = "We promise an answer within " +
                                          counted(page.promised, "working day") + " of this one",
                                  .problem = problem_of(page.problems, "words"),
                                  .value = page.typed}),
                        files_input(), button({.says = "Send my message"})},
              .files = true})}});
    return whole;
}

Html render(const WritePage& page, const FormKeys& keys)
{
    return error_summary(page.problems) +
           page_heading({.says = "Write to us", .caption = page.child}) +
           first_sentence("Write once. We promise an answer within " +
                          counted(page.promised, "working day") +
                          ", and you get a receipt at once.") +
           post_form({.to = under(page.a_case, "/write"),
                      .keys = keys,
                      .parts = {text_input({.name = "subject",
                                            .label = "What is it about? A few words",
                                            .problem = problem_of(page.problems, "subject"),
                                            .value = page.subject}),
                                textarea({.name = "words",
                                          .label = "Your message",
                                          .hint = "Your own words. Spelling does not matter",
                                          .problem = problem_of(page.problems, "words"),
                                          .value = page.words,
                                          .rows = 8}),
                                files_input(), button({.says = "Send my message"})},
                      .files = true}) +
           paragraph(
               line("Rather talk? ", link("Ask us to ring you", under(page.a_case, "/call"))));
}

Html render(const SentPage& page)
{
    Html whole = page_heading({.says = "We have your message", .size = "xl"});
    if (page.danger) whole += ring_now();
    whole += receipt(
        {.reference = page.reference,
         .facts = {{"We got it", page.when},
                   {"Who has it", page.who},
                   {"Answer by", page.due.empty() ? "as soon as we can" : page.due}},
         .more = {paragraph(link("Save the receipt",
                                 under(page.a_case, "/receipts/" + std::to_string(page.number))))},
         .proof = "This receipt proves what came and when, even if our records are lost or "
                  "changed. Anyone can check it without us."});
    return whole + paragraph(link("Go to your messages", under(page.a_case, "/messages"))) +
           paragraph("You do not have to chase us. If we miss the day, this page says so first.");
}

Html render(const CallPage& page, const FormKeys& keys)
{
    std::vector<Choice> days;
    days.reserve(page.days.size());
    for (const Day day : page.days)
        days.push_back({.value = iso(day), .says = said(day, page.today)});
    return error_summary(page.problems) +
           page_heading({.says = "Ask us to ring you", .caption = page.child}) +
           first_sentence(
               "Choose a day and a time of day. If we do not ring, it shows here as late, "
               "like any answer.") +
           post_form(
               {.to = under(page.a_case, "/call"),
                .keys = keys,
                .parts = {
                    radios({.name = "day",
                            .legend = "Which day?",
                            .problem = problem_of(page.problems, "day"),
                            .choices = std::move(days),
                            .value = page.day}),
                    radios({.name = "slot",
                            .legend = "When?",
                            .problem = problem_of(page.problems, "slot"),
                            .choices = {{.value = "morning", .says = "Morning, 9am to 12"},
                                        {.value = "afternoon", .says = "Afternoon, 12 to 4pm"},
                                        {.value = "evening", .says = "Evening, 4pm to 7pm"}},
                            .value = page.slot}),
                    text_input({.name = "phone",
                                .label = "On which number? (leave empty for the one we have)",
                                .problem = problem_of(page.problems, "phone"),
                                .value = page.phone,
                                .type = "tel",
                                .autocomplete = "tel",
                                .classes = "govuk-input--width-20"}),
                    textarea({.name = "about",
                              .label = "What is it about? (you do not have to say)",
                              .problem = problem_of(page.problems, "about"),
                              .value = page.about,
                              .rows = 3}),
                    button({.says = "Ask for the call"})}});
}

} // namespace ribbon
