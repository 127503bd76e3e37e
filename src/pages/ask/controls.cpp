#include "pages/ask/controls.hpp"

#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/inputs.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "views/parts/words.hpp"

namespace ribbon {
namespace {

/// A page at work: its question, said once as the h1 above or as the words of its only control.
struct At {
    const AskQuestionPage& page;
    std::string value(std::string_view field) const { return std::string{page.form.one(field)}; }
    Words problem(std::string_view field) const { return problem_of(page.problems, field); }
    Words heading() const
    {
        return {title_of(page.question, page.form),
                {.classes = "govuk-label--l govuk-fieldset__legend--l", .is_page_heading = true}};
    }
    Html h1() const { return page_heading({.says = title_of(page.question, page.form)}); }
    Html text(const char* field, const Words& label, const char* autocomplete = "",
              const char* classes = "", const Words& hint = {}) const
    {
        return text_input({.name = field,
                           .label = label,
                           .hint = hint,
                           .problem = problem(field),
                           .value = value(field),
                           .autocomplete = autocomplete,
                           .classes = classes});
    }
    Html box(const char* field, const Words& label, const Words& hint, int rows) const
    {
        return textarea({.name = field,
                         .label = label,
                         .hint = hint,
                         .problem = problem(field),
                         .value = value(field),
                         .rows = rows});
    }
};

std::vector<Html> who(const At& at)
{
    return {
        radios({.name = "who",
                .legend = at.heading(),
                .problem = at.problem("who"),
                .choices = {{.value = "parent", .says = "I am a parent or carer"},
                            {.value = "young-person", .says = "I am 16 or over, and it is for me"},
                            {.value = "school", .says = "I work at a school or college"},
                            {.value = "other",
                             .says = "I am somebody else",
                             .hint = "A doctor, a friend, a grandparent. Anyone may tell us."}},
                .value = at.value("who")})};
}

std::vector<Html> home(const At& at)
{
    return {at.h1(),
            textarea({.name = "address",
                      .label = "Address",
                      .problem = at.problem("address"),
                      .value = at.value("address"),
                      .rows = 3,
                      .autocomplete = "street-address"}),
            at.text("postcode", "Postcode", "postal-code", "govuk-input--width-10"),
            checkboxes(
                {.name = "two-homes",
                 .choices = {{.value = "yes",
                              .says = "There is more than one home",
                              .then = at.box("other-home", "Tell us about the other home", {}, 3)}},
                 .values = at.page.form.all("two-homes")})};
}

std::vector<Html> school(const At& at)
{
    std::vector<Html> parts{at.h1(), at.text("school", "Name of the school, nursery or college")};
    if (!at.page.schools.empty()) {
        std::vector<Choice> choices;
        for (const School& one : at.page.schools)
            choices.push_back(
                {.value = one.urn, .says = one.name, .hint = one.town + ", " + one.postcode});
        choices.push_back({.value = "none", .says = "None of these: keep what I typed"});
        parts.push_back(radios({.name = "school-urn",
                                .legend = "Which one is it?",
                                .choices = std::move(choices),
                                .value = at.value("school-urn")}));
    }
    parts.push_back(checkboxes({.name = "not-at-school",
                                .choices = {{.value = "yes", .says = "Not at school just now"}},
                                .values = at.page.form.all("not-at-school")}));
    return parts;
}

std::vector<Html> hard_day(const At& at)
{
    return {textarea({.name = "hard-day",
                      .label = at.heading(),
                      .hint = "Use your own words. Short is fine. Spelling does not matter.",
                      .problem = at.problem("hard-day"),
                      .value = at.value("hard-day"),
                      .rows = 8}),
            details({.summary = "What other people have found useful to say",
                     .says = bullets({"getting up, eating, going to bed",
                                      "what happens before it goes wrong",
                                      "days missed, or sent home early"})})};
}

std::vector<Html> papers(const At& at)
{
    std::vector<Html> parts{
        at.h1(), file_upload({.name = "file",
                              .label = "Add photos, letters or a recording",
                              .hint = "You may add many at once. A photo of a letter is fine.",
                              .problem = at.problem("file"),
                              .multiple = true})};
    std::vector<Choice> kept;
    for (const SentFile& one : files_in(at.page.form))
        kept.push_back({.value = file_value(one), .says = one.name});
    if (!kept.empty())
        parts.push_back(checkboxes({.name = "keep",
                                    .legend = "We have these",
                                    .hint = "Take the tick off one to leave it out.",
                                    .choices = std::move(kept),
                                    .values = at.page.form.all("file")}));
    return parts;
}

std::vector<Html> you(const At& at)
{
    const bool parent = asked_by(at.page.form) == AskedBy::parent;
    std::vector<Html> parts{at.h1(), at.text("you-given", "First name", "given-name"),
                            at.text("you-family", "Last name", "family-name")};
    if (parent)
        parts.push_back(
            radios({.name = "relation",
                    .legend = "Who are you to " + child_called(at.page.form) + "?",
                    .problem = at.problem("relation"),
                    .choices = {{.value = "mother", .says = "Mother"},
                                {.value = "father", .says = "Father"},
                                {.value = "carer", .says = "Carer"},
                                {.value = "other",
                                 .says = "Something else",
                                 .then = at.text("relation-other", "Say it in your own words")}},
                    .value = at.value("relation")}));
    else
        parts.push_back(
            at.text("relation-other", "How do you know " + child_called(at.page.form) + "?"));
    return parts;
}

std::vector<Html> reach(const At& at)
{
    return {
        at.h1(),
        checkboxes({.name = "reach",
                    .legend = "Tick each way you like",
                    .problem = at.problem("reach"),
                    .choices = {{.value = "email",
                                 .says = "Email",
                                 .then = text_input({.name = "reach-email",
                                                     .label = "Email address",
                                                     .problem = at.problem("reach-email"),
                                                     .value = at.value("reach-email"),
                                                     .type = "email",
                                                     .autocomplete = "email",
                                                     .spellcheck = false})},
                                {.value = "text", .says = "Text message"},
                                {.value = "phone", .says = "A phone call"},
                                {.value = "post",
                                 .says = "Post",
                                 .then = at.box("reach-address",
                                                "Address, if it is not the one you gave", {}, 3) +
                                         at.text("reach-postcode", "Postcode", "",
                                                 "govuk-input--width-10")}},
                    .values = at.page.form.all("reach")}),
        text_input({.name = "reach-phone",
                    .label = "Phone number, for a text or a call",
                    .problem = at.problem("reach-phone"),
                    .value = at.value("reach-phone"),
                    .type = "tel",
                    .autocomplete = "tel",
                    .classes = "govuk-input--width-20"}),
        at.text("reach-when", "When is a good time?", "", "",
                "For example, after 4pm, or never on a Monday.")};
}

std::vector<Html> needs(const At& at)
{
    return {
        checkboxes({.name = "needs",
                    .legend = at.heading(),
                    .hint = "We write and speak to you in this way from now on.",
                    .choices = {{.value = "large-print", .says = "Large print letters"},
                                {.value = "easy-read", .says = "Easy read"},
                                {.value = "bsl", .says = "British Sign Language"},
                                {.value = "interpreter",
                                 .says = "Someone who speaks my language",
                                 .then = at.text("needs-language", "Which language?")},
                                {.value = "braille", .says = "Braille"},
                                {.value = "audio", .says = "Letters read aloud"},
                                {.value = "wheelchair", .says = "A place a wheelchair can reach"}},
                    .values = at.page.form.all("needs")}),
        at.box("needs-other", "Anything else", {}, 3)};
}

std::vector<Html> may_ask(const At& at)
{
    return {checkboxes(
                {.name = "may-ask",
                 .legend = at.heading(),
                 .hint = "Tick only those you are happy with. You can change this later.",
                 .choices = {{.value = "school", .says = "The school"},
                             {.value = "doctor", .says = "The doctor"},
                             {.value = "health", .says = "Others in health care"},
                             {.value = "social-care", .says = "Social care"},
                             {.value = "psychologist", .says = "A psychologist who has been seen"}},
                 .values = at.page.form.all("may-ask")}),
            at.box("may-ask-other", "Anyone else we may ask, or must not ask", {}, 3)};
}

} // namespace

std::vector<Html> controls_of(const AskQuestionPage& page)
{
    const At at{page};
    switch (page.question) {
    case AskQuestion::who: return who(at);
    case AskQuestion::name:
        return {at.h1(), at.text("child-given", "First name"),
                at.text("child-family", "Last name")};
    case AskQuestion::birthday:
        return {date_input({.name = "birthday",
                            .legend = at.heading(),
                            .hint = "For example, 27 3 2018.",
                            .problem = at.problem("birthday"),
                            .day = at.value("birthday-day"),
                            .month = at.value("birthday-month"),
                            .year = at.value("birthday-year")})};
    case AskQuestion::home: return home(at);
    case AskQuestion::school: return school(at);
    case AskQuestion::hard_day: return hard_day(at);
    case AskQuestion::what_helps:
        return {textarea({.name = "helps",
                          .label = at.heading(),
                          .hint = "Even a little. A person, a place, a thing.",
                          .problem = at.problem("helps"),
                          .value = at.value("helps"),
                          .rows = 6})};
    case AskQuestion::papers: return papers(at);
    case AskQuestion::you: return you(at);
    case AskQuestion::reach: return reach(at);
    case AskQuestion::needs: return needs(at);
    case AskQuestion::may_ask: return may_ask(at);
    case AskQuestion::none: break;
    }
    return {};
}

} // namespace ribbon
