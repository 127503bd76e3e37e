#include "pages/asks/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/by_hand.hpp"
#include "pages/parts/guard.hpp"

namespace ribbon {

Html render(const std::string& child, const std::vector<AskShown>& open)
{
    if (open.empty()) return {};
    std::vector<ListedThing> things;
    for (const AskShown& one : open) {
        std::vector<Html> parts{quote(one.words)};
        if (!one.clock.empty())
            parts.push_back(one.late ? warning_text({.says = one.clock}) : paragraph(one.clock));
        parts.push_back(
            paragraph(link("Say whether it does", Url::path(one.path),
                           "ask for " + one.asked + ", in the message of " + one.when)));
        things.push_back({.title = line("The message of ", one.when, " may ask for ", one.asked),
                          .parts = std::move(parts)});
    }
    return section({.id = "asks",
                    .title = "Has " + child + "\u2019s family asked for something?",
                    .parts = {list_of_things(things)}});
}

Html render(const DecideAskPage& page, const FormKeys& keys)
{
    std::vector<Html> message;
    message.reserve(page.message.size() + 1);
    for (const std::string& one : page.message) message.push_back(as_written(one));
    if (message.empty()) message.push_back(paragraph("The words are not shown to you."));
    const std::string yes_hint = page.records
                                     ? "It goes into the record as received on " + page.ask.when +
                                           ", and its clock counts from that day."
                                     : "It stands in the record that they asked.";
    return together(
        {error_summary(page.problems),
         page_heading({.says = "Does it ask for " + page.ask.asked + "?", .caption = page.child}),
         first_sentence("Ribbon found words in it that may. It decides nothing, and holds the "
                        "clock until somebody says."),
         section(
             {.id = "message",
              .title = "The message of " + page.ask.when,
              .parts = {stack(message),
                        quiet(line("These words: \u201c", page.ask.words, "\u201d")),
                        paragraph(link("The whole conversation", Url::path(page.ask.message)))}}),
         page.ask.clock.empty() ? Html{} : inset_text({.says = page.ask.clock}),
         post_form(
             {.to = Url::path(page.ask.path),
              .keys = keys,
              .parts = {
                  radios({.name = "answer",
                          .legend = "Does it?",
                          .problem = problem_of(page.problems, "answer"),
                          .choices = {{.value = "yes", .says = "Yes", .hint = yes_hint},
                                      {.value = "no",
                                       .says = "No",
                                       .hint = "Whoever wrote is told, with your reason. If "
                                               "they answer that they do, the question is "
                                               "open again."}},
                          .value = page.answer}),
                  textarea({.name = "reason",
                            .label = "If not, why not?",
                            .hint = "Whoever wrote will read this.",
                            .problem = problem_of(page.problems, "reason"),
                            .value = page.reason,
                            .rows = 3}),
                  page.why_not.empty() ? Html{}
                                       : nothing_reaches(page.writer, page.why_not) +
                                             how_they_were_told("If not, how did you tell them?",
                                                                page.given, page.problems),
                  guard_controls(page.problems),
                  button_group({button({.says = "Put it in the record"}),
                                link("Not yet", Url::path("/cases/" + in_url(page.a_case)))})}})});
}

Gallery asks_gallery()
{
    const FormKeys keys{"gallery", "gallery"};
    const AskShown one{.asked = "an EHC needs assessment",
                       .when = "Friday 13 November",
                       .words = "I am asking you to assess her",
                       .clock = "If it does, it must be decided by Friday 25 December "
                                "(SI 2014/1530 reg 5(1)).",
                       .path = "/cases/PK-4417/asks/7",
                       .message = "/cases/PK-4417/messages/of/6"};
    AskShown late = one;
    late.asked = "their own records";
    late.late = true;
    late.clock = "If it does, the answer was due on Monday 2 November, 14 days ago.";
    const auto on_a_case = [](const Html& asks) {
        return page_heading({.says = "Isla Marsden"}) + asks;
    };
    DecideAskPage page{
        .a_case = "PK-4417",
        .child = "Isla",
        .ask = one,
        .message = {"Isla has been at home since March.", "I am asking you to assess her."},
        .records = true};
    DecideAskPage wrong = page;
    wrong.answer = "no";
    wrong.problems = {{"reason", "Say why the message does not ask for an EHC needs assessment"}};
    DecideAskPage stranger = page;
    stranger.writer = "whoever wrote";
    stranger.why_not = "nobody with a part in this case wrote it";
    return {{"asks, on a case", on_a_case(render("Isla", {late, one}))},
            {"asks, to decide", render(page, keys)},
            {"asks, of whom nothing reaches", render(stranger, keys)},
            {"asks, refused", render(wrong, keys)}};
}

} // namespace ribbon
