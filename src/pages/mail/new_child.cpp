#include "pages/mail/new_child.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/lists.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "inbound/forms/new_child.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

/// The fields of the form as they were typed, and what is wrong with each.
struct At {
    const NewChildPage& page;

    std::string value(std::string_view field) const { return std::string{page.form.one(field)}; }
    Words problem(std::string_view field) const { return problem_of(page.problems, field); }
    Html text(const char* field, const char* label, const char* hint = "") const
    {
        return text_input({.name = field,
                           .label = label,
                           .hint = hint,
                           .problem = problem(field),
                           .value = value(field),
                           .classes = "govuk-input--width-20",
                           .spellcheck = false});
    }
};

Html the_child(const At& at)
{
    return section(
        {.id = "child",
         .title = "The child",
         .parts = {
             at.text("child-given", "First name", "As the email calls them"),
             at.text("child-family", "Last name"),
             date_input({.name = "birthday",
                         .legend = "Birthday",
                         .hint = "For example, 7 1 2018. Leave it empty if you do not know it, and "
                                 "ask for it: the law counts some days from it.",
                         .problem = at.problem("birthday"),
                         .day = at.value("birthday-day"),
                         .month = at.value("birthday-month"),
                         .year = at.value("birthday-year")}),
             at.text("school", "School or college, if you know it")}});
}

Html known_people(const At& at)
{
    if (at.page.known.empty()) return {};
    Radios people{.name = "person",
                  .legend = "Is it somebody we know?",
                  .hint = "The address that it came from is in the record.",
                  .problem = at.problem("person"),
                  .value = at.value("person")};
    for (const auto& [key, name] : at.page.known)
        people.choices.push_back({.value = key, .says = "Yes, " + name});
    people.choices.push_back(
        {.value = std::string{new_person}, .says = "No, somebody else who uses this address"});
    return radios(people);
}

Html reached_at(const At& at)
{
    if (at.page.address.empty())
        return inset_text(
            {.says = "The address that this email came from is not kept as theirs: it is the "
                     "council\u2019s own, or may be another than it says. Ask them for one."});
    return checkboxes(
        {.name = "reach",
         .legend = "Where do we write to them?",
         .choices = {{.value = "yes",
                      .says = "At " + at.page.address,
                      .hint = "Take the tick away if somebody else sent the email on for them",
                      .chosen = at.value("reach") == "yes"}}});
}

Html who_wrote(const At& at)
{
    Radios parts{.name = "part",
                 .legend = "Who wrote it?",
                 .hint = "Nobody else is told of the case.",
                 .problem = at.problem("part"),
                 .value = at.value("part")};
    for (const WriterPart& one : writer_parts) {
        if (one.relation == no_part) parts.choices.push_back({.divider = "or"});
        parts.choices.push_back({.value = std::string{one.relation},
                                 .says = std::string{one.says},
                                 .hint = one.relation == no_part
                                             ? "No family reads it, and we send them no answer"
                                             : ""});
    }
    return section({.id = "writer",
                    .title = "Whoever wrote",
                    .parts = {radios(parts), known_people(at),
                              at.text("writer-given", "Their first name",
                                      "As the email has it. Not asked of the young person, nor of "
                                      "somebody we know."),
                              at.text("writer-family", "Their last name"), reached_at(at)}});
}

Html asking(const NewChildPage& page, const FormKeys& keys)
{
    const At at{page};
    return page_heading({.says = "A child who is new to us", .caption = page.mail.subject}) +
           first_sentence("The case begins on " + page.begins +
                          ", when the email came. Every clock counts from that day.") +
           post_form(
               {.to = Url::path(page.mail.path + "/new-child"),
                .keys = keys,
                .parts = {the_child(at), who_wrote(at),
                          button_group({button({.says = "Go on and check"}),
                                        link("Back to the email", Url::path(page.mail.path))})}});
}

Html one_who_may_be(const NewChildPage& page, const NewChildPage::Same& same, const FormKeys& keys)
{
    const MailPage::Guess& child = same.child;
    Html whole =
        small_heading(same.barred ? Content{child.child}
                                  : link(child.child, Url::path("/cases/" + child.a_case))) +
        paragraph(child.about) + quiet(capital(child.why) + ".");
    if (same.barred)
        return whole + paragraph("You have an interest of your own in this case. Ask somebody "
                                 "else to file the email, if it is this child.");
    return whole + post_form({.to = Url::path(page.mail.path + "/file"),
                              .keys = keys,
                              .parts = {hidden_field("case", child.a_case),
                                        button({.says = "File it with " + child.child,
                                                .classes = "govuk-button--secondary"})}});
}

Html who_may_be(const NewChildPage& page, const FormKeys& keys)
{
    if (page.same.empty()) return {};
    std::vector<Html> parts;
    parts.reserve(page.same.size());
    for (const auto& one : page.same) parts.push_back(one_who_may_be(page, one, keys));
    return section({.id = "same",
                    .title = page.same.size() == 1 ? "Is it this child, who is here already?"
                                                   : "Is it one of these, who are here already?",
                    .parts = std::move(parts)});
}

/// What was typed and what was looked at, and the buttons.
Html opening_form(const NewChildPage& page, const FormKeys& keys)
{
    std::vector<Html> parts;
    for (const std::string_view field : new_child_fields)
        if (page.form.has(field))
            parts.push_back(hidden_field(std::string{field}, std::string{page.form.one(field)}));
    parts.push_back(hidden_field("checked", "yes"));
    for (const auto& one : page.same) parts.push_back(hidden_field("looked", one.child.a_case));
    if (!page.same.empty())
        parts.push_back(checkboxes(
            {.name = "others",
             .legend = "Did you look?",
             .problem = problem_of(page.problems, "others"),
             .choices = {{.value = "yes",
                          .says = page.same.size() == 1 ? "Yes, and it is another child"
                                                        : "Yes, and it is none of these"}}}));
    parts.push_back(button_group(
        {button({.says = "Open the case"}), button({.says = "Change something",
                                                    .name = "change",
                                                    .value = "yes",
                                                    .classes = "govuk-button--secondary"})}));
    return post_form(
        {.to = Url::path(page.mail.path + "/new-child"), .keys = keys, .parts = std::move(parts)});
}

Html checking(const NewChildPage& page, const FormKeys& keys)
{
    std::vector<SummaryRow> rows;
    rows.reserve(page.answers.size());
    for (const auto& [name, says] : page.answers) rows.push_back({.key = name, .value = says});
    return page_heading(
               {.says = "Open a case for " + page.child + "?", .caption = page.mail.subject}) +
           first_sentence("It begins on " + page.begins +
                          ", when the email came, and nobody has it until somebody takes it.") +
           who_may_be(page, keys) +
           section({.id = "check",
                    .title = "What will be recorded",
                    .parts = {summary_list({.rows = std::move(rows)}), render(page.warnings, 1),
                              warning_text(
                                  {.says = page.is_read
                                               ? page.writer + " will be able to read this email "
                                                               "in the case. Nobody else is told."
                                               : "No family reads this email, and nobody is told "
                                                 "of the case."}),
                              opening_form(page, keys)}});
}

} // namespace

Html render(const NewChildPage& page, const FormKeys& keys)
{
    return error_summary(page.problems) + (page.check ? checking(page, keys) : asking(page, keys)) +
           email_of(page.mail);
}

} // namespace ribbon
