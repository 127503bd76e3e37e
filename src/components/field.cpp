#include "components/field.hpp"

#include "components/tags.hpp"

namespace ribbon {

Html label(const Label& given)
{
    if (given.says.empty()) return {};
    const Look& look = given.says.look();
    tags::List list;
    list.with("class", tags::classes({"govuk-label", look.classes}));
    list.all(look.attributes).some("for", given.for_id);
    const Html made = markup("<label{}>{}</label>", list.get(), given.says.says());
    return look.is_page_heading ? markup(R"(<h1 class="govuk-label-wrapper">{}</h1>)", made) : made;
}

Html hint(const Hint& given)
{
    const Look& look = given.says.look();
    tags::List list;
    list.some("id", given.id).with("class", tags::classes({"govuk-hint", look.classes}));
    list.all(look.attributes);
    return markup("<div{}>{}</div>", list.get(), given.says.says());
}

Html error_message(const ErrorMessage& given)
{
    const Look& look = given.says.look();
    tags::List list;
    list.some("id", given.id).with("class", tags::classes({"govuk-error-message", look.classes}));
    list.all(look.attributes);
    Html before;
    if (!look.said_before.empty())
        before = markup(R"(<span class="govuk-visually-hidden">{}:</span> )", look.said_before);
    return markup("<p{}>{}{}</p>", list.get(), before, given.says.says());
}

Html fieldset(const Fieldset& given)
{
    tags::List list;
    list.with("class", tags::classes({"govuk-fieldset", given.classes})).some("role", given.role);
    list.some("aria-describedby", given.described_by).all(given.attributes);
    Html legend;
    if (!given.legend.empty()) {
        const Look& look = given.legend.look();
        const Html says =
            look.is_page_heading
                ? markup(R"(<h1 class="govuk-fieldset__heading">{}</h1>)", given.legend.says())
                : markup("{}", given.legend.says());
        legend =
            markup(R"(<legend class="{}"{}>{}</legend>)",
                   tags::classes({"govuk-fieldset__legend", look.classes}), look.attributes, says);
    }
    return markup("<fieldset{}>{}{}</fieldset>", list.get(), legend, given.inside);
}

Around around(const std::string& id, const std::string& also, const Words& hint_words,
              const Words& problem)
{
    Around made;
    std::string hint_id, problem_id;
    if (!hint_words.empty()) {
        hint_id = id + "-hint";
        made.notes += hint({.says = hint_words, .id = hint_id});
    }
    if (!problem.empty()) {
        problem_id = id + "-error";
        made.notes += error_message({.says = problem, .id = problem_id});
    }
    made.described_by = tags::ids({also, hint_id, problem_id});
    return made;
}

Html form_group(const FormGroup& given)
{
    const auto classes = tags::classes(
        {"govuk-form-group", tags::when(given.problem, "govuk-form-group--error"), given.classes});
    return markup(R"(<div class="{}"{}>{}</div>)", classes, given.attributes, given.inside);
}

} // namespace ribbon
