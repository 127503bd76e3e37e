#include "components/button.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/ask/controls.hpp"
#include "views/parts/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool is_own(const Form& form) { return asked_by(form) == AskedBy::young_person; }

std::string number_of(const AskQuestionPage& page)
{
    const auto all = ask_questions(page.form);
    const auto found = std::find(all.begin(), all.end(), page.question);
    return "Question " + std::to_string(found - all.begin() + 1) + " of " +
           std::to_string(all.size());
}

Html may_be_skipped(const AskQuestionPage& page)
{
    const AskQuestion next = ask_question_after(page.question, page.form);
    const std::string to =
        "/ask/" +
        std::string{page.from_check || next == AskQuestion::none ? "check" : address_of(next)};
    const std::string least =
        is_own(page.form)
            ? "your name, your birthday and one way to reach you"
            : "the child\u2019s name and birthday, your name and one way to reach you";
    return paragraph(
        line(link("Skip this question", Url::path(to)),
             ". You may send today with only " + least +
                 ". The rest can come later. The law\u2019s clock starts either way."));
}

} // namespace

std::string child_called(const Form& form)
{
    if (is_own(form)) return "you";
    const std::string given = first_name(form.one("child-given"));
    return given.empty() ? "your child" : given;
}

std::string title_of(AskQuestion question, const Form& form)
{
    const bool own = is_own(form);
    const std::string child = child_called(form);
    const std::string whose = own ? "your" : of(child);
    switch (question) {
    case AskQuestion::who: return "Who are you?";
    case AskQuestion::name: return own ? "What is your name?" : "What is the child\u2019s name?";
    case AskQuestion::birthday: return "When is " + whose + " birthday?";
    case AskQuestion::home: return own ? "Where do you live?" : "Where does " + child + " live?";
    case AskQuestion::school:
        return own ? "Which school or college do you go to?"
                   : "Which school does " + child + " go to?";
    case AskQuestion::hard_day: return "What does a hard day look like for " + child + "?";
    case AskQuestion::what_helps: return "What helps?";
    case AskQuestion::papers: return "Do you want to show us anything?";
    case AskQuestion::you: return "Who are you, so that we can write back?";
    case AskQuestion::reach: return "How can we reach you?";
    case AskQuestion::needs: return "What do you need from us?";
    case AskQuestion::may_ask: return "Who may we ask about " + child + "?";
    case AskQuestion::none: break;
    }
    return {};
}

Html render(const AskQuestionPage& page)
{
    std::vector<Html> parts{markup(R"(<span class="govuk-caption-l">{}</span>)", number_of(page))};
    for (Html& one : controls_of(page)) parts.push_back(std::move(one));
    if (page.from_check) parts.push_back(hidden_field("then", "check"));
    parts.push_back(button_group(
        {button({.says = "Save and go on"}), button({.says = "Save and stop for now",
                                                     .name = "stop",
                                                     .value = "1",
                                                     .classes = "govuk-button--secondary"})}));
    const std::string to = "/ask/" + std::string{address_of(page.question)};
    Html whole = error_summary(page.problems);
    if (!page.saved.empty())
        whole += markup(R"(<p class="ribbon-saved"><b>Saved</b> {}</p>)", page.saved);
    whole += post_form({.to = Url::path(to),
                        .keys = page.keys,
                        .parts = std::move(parts),
                        .files = page.question == AskQuestion::papers});
    return whole + may_be_skipped(page);
}

} // namespace ribbon
