#include "components/button.hpp"
#include "components/duties.hpp"
#include "components/links.hpp"
#include "components/lists.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/ask/pages.hpp"
#include "views/parts/words.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

std::string typed(const Form& form, std::initializer_list<const char*> fields, const char* between)
{
    std::string text;
    for (const char* field : fields) {
        const std::string_view value = form.one(field);
        if (!value.empty()) text += (text.empty() ? "" : between) + std::string{value};
    }
    return text;
}

std::string ticked(const Form& form, const char* field, std::initializer_list<const char*> more)
{
    std::string text;
    const auto add = [&](std::string_view word) {
        if (!word.empty()) text += (text.empty() ? "" : ", ") + std::string{word};
    };
    for (const std::string& one : form.all(field)) add(one);
    for (const char* one : more) add(form.one(one));
    for (char& letter : text)
        if (letter == '-') letter = ' ';
    return capital(text);
}

std::string school_of(const Form& form)
{
    if (form.one("not-at-school") == "yes") return "Not at school just now";
    return std::string{form.one("school")};
}

std::string files_of(const Form& form)
{
    std::string text;
    for (const SentFile& file : files_in(form)) text += (text.empty() ? "" : "\n") + file.name;
    return text;
}

std::string who_of(const Form& form)
{
    switch (asked_by(form)) {
    case AskedBy::parent: return "A parent or carer";
    case AskedBy::young_person: return "I am 16 or over, and it is for me";
    case AskedBy::school: return "I work at a school or college";
    case AskedBy::somebody_else: return "Somebody else";
    }
    return {};
}

/// What was typed, as it was typed: nobody should find their words changed.
std::string answer_to(AskQuestion question, const Form& form)
{
    switch (question) {
    case AskQuestion::who: return who_of(form);
    case AskQuestion::name: return typed(form, {"child-given", "child-family"}, " ");
    case AskQuestion::birthday:
        return typed(form, {"birthday-day", "birthday-month", "birthday-year"}, " ");
    case AskQuestion::home: return typed(form, {"address", "postcode", "other-home"}, "\n");
    case AskQuestion::school: return school_of(form);
    case AskQuestion::hard_day: return std::string{form.one("hard-day")};
    case AskQuestion::what_helps: return std::string{form.one("helps")};
    case AskQuestion::papers: return files_of(form);
    case AskQuestion::you: {
        const std::string relation = typed(form, {"relation", "relation-other"}, ", ");
        const std::string name = typed(form, {"you-given", "you-family"}, " ");
        return name.empty() || relation.empty() ? name + relation : name + ", " + relation;
    }
    case AskQuestion::reach: {
        const std::string ways = ticked(form, "reach", {});
        const std::string rest = typed(
            form, {"reach-email", "reach-phone", "reach-address", "reach-postcode", "reach-when"},
            "\n");
        return ways + (ways.empty() || rest.empty() ? "" : "\n") + rest;
    }
    case AskQuestion::needs: return ticked(form, "needs", {"needs-language", "needs-other"});
    case AskQuestion::may_ask: return ticked(form, "may-ask", {"may-ask-other"});
    case AskQuestion::none: break;
    }
    return {};
}

std::string key_of(AskQuestion question)
{
    switch (question) {
    case AskQuestion::who: return "Who asks";
    case AskQuestion::name: return "Name";
    case AskQuestion::birthday: return "Birthday";
    case AskQuestion::home: return "Home";
    case AskQuestion::school: return "School";
    case AskQuestion::hard_day: return "A hard day";
    case AskQuestion::what_helps: return "What helps";
    case AskQuestion::papers: return "Papers and photos";
    case AskQuestion::you: return "You";
    case AskQuestion::reach: return "How to reach you";
    case AskQuestion::needs: return "What you need";
    case AskQuestion::may_ask: return "Who we may ask";
    case AskQuestion::none: break;
    }
    return {};
}

Html answers_of(const Form& form)
{
    std::vector<SummaryRow> rows;
    for (const AskQuestion one : ask_questions(form)) {
        const std::string answer = answer_to(one, form);
        rows.push_back(
            {.key = key_of(one),
             .value = answer.empty() ? quiet("Not said") : as_written(answer),
             .actions = {{.says = answer.empty() ? "Say" : "Change",
                          .to = Url::path("/ask/" + std::string{address_of(one)} + "?then=check"),
                          .heard_after = key_of(one)}}});
    }
    return summary_list({.rows = std::move(rows)});
}

/// Each problem leads to the page where it is put right, and to its field there.
Html problems_of_whole(const Problems& problems)
{
    if (problems.empty()) return {};
    ErrorSummary summary{.title = "Before you can send it"};
    for (const Problem& one : problems) {
        const AskQuestion question = question_of(one.field);
        const std::string page =
            question == AskQuestion::none ? "check" : std::string{address_of(question)};
        summary.items.push_back(
            {.says = one.sentence, .to = Url::path("/ask/" + page + "?then=check#" + one.field)});
    }
    return error_summary(summary);
}

Html what_follows_if_sent(const AskCheckPage& page)
{
    const auto* answer = page.follows.find("ehc.decide-whether-to-assess");
    const auto* plan = page.follows.find("ehc.finalise-plan");
    if (!answer || !plan) return {};
    const bool own = asked_by(page.form) == AskedBy::young_person;
    const std::string need =
        own ? " If you need a plan, you must have the final one "
            : " If " + child_called(page.form) + " needs a plan, you must have the final one ";
    const auto small = [](std::string when) {
        when[0] = 'b';
        return when;
    };
    return reasons_panel(
        {.id = "then",
         .title = "If you send it today, " + page.follows.when,
         .parts = {paragraph(line("We must tell you yes or no ", strong(small(answer->when)), ".",
                                  need, strong(small(plan->when)), ".")),
                   paragraph("The law sets those days. They stay, however busy we are.")}});
}

} // namespace

Html render(const AskCheckPage& page)
{
    Html whole = problems_of_whole(page.problems) + page_heading({.says = "Check, then send"}) +
                 first_sentence("This is all we will get. You can change any of it now, and add "
                                "to it after.") +
                 answers_of(page.form);
    if (page.problems.empty()) whole += what_follows_if_sent(page);
    std::vector<Html> buttons;
    if (page.problems.empty()) buttons.push_back(button({.says = "Send my request"}));
    buttons.push_back(button({.says = "Save and stop for now",
                              .name = "stop",
                              .value = "1",
                              .classes = "govuk-button--secondary"}));
    whole += post_form({.to = "/ask/check", .keys = page.keys, .parts = {button_group(buttons)}});
    return whole + paragraph(link("Throw it all away", "/ask/throw-away"));
}

} // namespace ribbon
