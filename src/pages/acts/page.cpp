#include "pages/acts/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/guard.hpp"

namespace ribbon {
namespace {

std::string under(const ActAbout& about, const std::string& rest)
{
    return "/cases/" + in_url(about.a_case) + rest;
}

Html people_of(const KeysAndNames& people, const std::string& label, const std::string& value,
               const Problems& problems, const std::string& nobody)
{
    std::vector<Option> options{{.says = nobody, .value = ""}};
    for (const auto& [key, name] : people) options.push_back({.says = name, .value = key});
    return select({.name = "person",
                   .label = label,
                   .problem = problem_of(problems, "person"),
                   .options = options,
                   .value = value});
}

Html buttons(const ActAbout& about, const std::string& says)
{
    return guard_controls(about.problems) +
           button_group({button({.says = says}), link("Not now", Url::path(under(about, "")))});
}

Html top(const ActAbout& about, const std::string& heading, const std::string& first)
{
    return error_summary(about.problems) + page_heading({.says = heading, .caption = about.child}) +
           first_sentence(first);
}

} // namespace

Html waiting_ticks(const std::vector<Waiting>& waiting, const Problems& problems)
{
    if (waiting.empty()) return {};
    Checkboxes boxes{.name = "answers",
                     .legend = "Which of these does it answer?",
                     .hint = "Tick a message only if what they asked is answered. With none ticked "
                             "this is a holding note, and every clock goes on.",
                     .problem = problem_of(problems, "answers")};
    for (const Waiting& one : waiting)
        boxes.choices.push_back(
            {.value = std::to_string(one.matter), .says = one.says, .chosen = one.ticked});
    return checkboxes(boxes);
}

Html render(const PromisePage& page, const FormKeys& keys)
{
    const Problems& problems = page.about.problems;
    return top(page.about, "Make a promise",
               "It binds the council, whoever has " + page.about.child + " by then.") +
           post_form({.to = Url::path(under(page.about, "/promises/new")),
                      .keys = keys,
                      .parts = {textarea({.name = "words",
                                          .label = "What do you promise?",
                                          .hint = "As the family will read it: I will ring you "
                                                  "before any change of taxi",
                                          .problem = problem_of(problems, "words"),
                                          .value = page.words,
                                          .rows = 3}),
                                people_of(page.people, "To whom?", page.person, problems,
                                          "The whole family"),
                                date_input({.name = "by",
                                            .legend = "By which day?",
                                            .hint = "For example, 27 11 2026",
                                            .problem = problem_of(problems, "by"),
                                            .day = page.by.day,
                                            .month = page.by.month,
                                            .year = page.by.year}),
                                buttons(page.about, "Promise this")}});
}

Html render(const KeptPage& page, const FormKeys& keys)
{
    return top(page.about, "This promise was kept", "\u201c" + page.promise + "\u201d") +
           post_form({.to = Url::path(
                          under(page.about, "/promises/" + std::to_string(page.entry) + "/kept")),
                      .keys = keys,
                      .parts = {textarea({.name = "words",
                                          .label = "How? (you do not have to say)",
                                          .value = page.words,
                                          .rows = 3}),
                                buttons(page.about, "Say that it was kept")}});
}

Html render(const NotePage& page, const FormKeys& keys)
{
    return top(page.about, "Write a note among staff",
               "The family does not see it here. They can ask for a copy in law, so write as if "
               "they read it.") +
           post_form({.to = Url::path(under(page.about, "/notes/new")),
                      .keys = keys,
                      .parts = {textarea({.name = "words",
                                          .label = "The note",
                                          .problem = problem_of(page.about.problems, "words"),
                                          .value = page.words}),
                                buttons(page.about, "Keep this note")}});
}

namespace {

/// They ring, and would rather have a text: it is written down here.
Html wishes_of(const ContactPage& page)
{
    if (page.people.empty()) return {};
    std::vector<Content> items;
    for (const auto& [key, name] : page.people)
        items.emplace_back(link(name, Url::path(under(page.about, "/wishes/" + in_url(key)))));
    return section({.id = "wishes",
                    .title = "How they wish to be told that something is new",
                    .parts = {bullets(items)}});
}

} // namespace

Html render(const ContactPage& page, const FormKeys& keys)
{
    const Problems& problems = page.about.problems;
    std::vector<Html> inside{
        radios({.name = "channel",
                .legend = "What was it?",
                .problem = problem_of(problems, "channel"),
                .choices = {{.value = "telephone", .says = "A telephone call"},
                            {.value = "in person", .says = "A visit or a meeting"},
                            {.value = "letter", .says = "A letter on paper"}},
                .value = page.channel}),
        radios({.name = "direction",
                .legend = "Who began?",
                .problem = problem_of(problems, "direction"),
                .choices = {{.value = "in",
                             .says = "They came to us",
                             .hint = "Starts the same clock as a message"},
                            {.value = "out", .says = "We went to them"}},
                .value = page.direction}),
        people_of(page.people, "With whom?", page.person, problems, "Choose a person"),
        date_input({.name = "day",
                    .legend = "On which day?",
                    .hint = "For example, 27 11 2026",
                    .problem = problem_of(problems, "day"),
                    .day = page.day.day,
                    .month = page.day.month,
                    .year = page.day.year}),
        text_input({.name = "subject",
                    .label = "What was it about? A few words",
                    .problem = problem_of(problems, "subject"),
                    .value = page.subject}),
        textarea({.name = "words",
                  .label = "What was said?",
                  .hint = "The family will be able to read this.",
                  .problem = problem_of(problems, "words"),
                  .value = page.words}),
        waiting_ticks(page.waiting, problems),
        buttons(page.about, "Write this down")};
    return top(page.about, "Note a call, a visit or a letter",
               "What comes by telephone or on paper has the same clock as a message.") +
           post_form({.to = Url::path(under(page.about, "/contact/new")),
                      .keys = keys,
                      .parts = inside}) +
           wishes_of(page);
}

} // namespace ribbon
