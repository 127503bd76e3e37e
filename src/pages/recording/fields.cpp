#include "components/button.hpp"
#include "components/date_input.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/recording/page.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool is_day(const FormField& field)
{
    return field.input == Input::day || field.input == Input::rough_day;
}

std::string label_of(const FormField& field)
{
    return field.label + (field.needed ? "" : " (optional)");
}

Html day(const FormField& field)
{
    Html html = date_input({.name = field.name,
                            .legend = label_of(field),
                            .hint = field.hint,
                            .problem = field.problem,
                            .day = field.day,
                            .month = field.month,
                            .year = field.year});
    if (field.input == Input::rough_day)
        html += checkboxes(
            {.name = field.name + "-rough",
             .choices = {{.value = "yes", .says = "I only know the month, or only the year"}},
             .values = field.rough ? std::vector<std::string>{"yes"} : std::vector<std::string>{},
             .classes = "govuk-checkboxes--small"});
    return html;
}

Html choice(const FormField& field)
{
    std::vector<Choice> choices;
    for (const FormOption& one : field.options)
        choices.push_back({.value = one.value, .says = one.label, .hint = one.hint});
    if (!field.needed) choices.push_back({.value = "", .says = "None of these, or not known"});
    return radios({.name = field.name,
                   .legend = label_of(field),
                   .hint = field.hint,
                   .problem = field.problem,
                   .choices = std::move(choices),
                   .value = field.value});
}

Html typed_in(const FormField& field)
{
    const bool number = field.input == Input::number;
    if (field.name == "evidence")
        return textarea({.name = field.name,
                         .label = label_of(field),
                         .hint = field.hint,
                         .problem = field.problem,
                         .value = field.value,
                         .rows = 3});
    return text_input(
        {.name = field.name,
         .label = label_of(field),
         .hint = field.hint,
         .problem = field.problem,
         .value = field.value,
         .inputmode = number ? "numeric" : "",
         .classes = number || field.input == Input::time ? "govuk-input--width-5" : ""});
}

Html control(const FormField& field)
{
    if (is_day(field)) return day(field);
    if (!field.options.empty()) return choice(field);
    return typed_in(field);
}

/// Every problem, each a link to the control where it can be mended; of a day, its first box.
Html summary(const FieldsView& view)
{
    if (view.problems.empty()) return {};
    ErrorSummary problems;
    for (const Problem& one : view.problems) {
        const auto at =
            std::find_if(view.fields.begin(), view.fields.end(),
                         [&](const FormField& field) { return field.name == one.field; });
        ErrorItem item{.says = one.sentence};
        if (at != view.fields.end())
            item.to = Url::path("#" + one.field + (is_day(*at) ? "-day" : ""));
        problems.items.push_back(std::move(item));
    }
    return error_summary(problems);
}

std::string heading_of(const FieldsView& view)
{
    if (view.withdraws) return "Withdraw what was recorded";
    return view.corrects > 0 ? "Put right what was recorded" : view.what;
}

} // namespace

Html render(const FieldsView& view, const RecordingPlace& place)
{
    std::vector<Html> parts{summary(view),
                            page_heading({.says = heading_of(view), .caption = view.child})};
    if (!view.old.empty()) parts.push_back(inset_text({.says = "It says now: " + view.old}));
    if (!view.goes_into.empty()) parts.push_back(paragraph(view.goes_into));
    std::vector<Html> inside;
    if (view.corrects > 0)
        inside.push_back(hidden_field("corrects", std::to_string(view.corrects)));
    else
        inside.push_back(hidden_field("what", json_name(view.kind)));
    if (view.withdraws) inside.push_back(hidden_field("withdraw", "yes"));
    for (const FormField& field : view.fields) inside.push_back(control(field));
    inside.push_back(button_group({button({.says = "See what follows"}),
                                   link("Something else happened", record_path(place))}));
    parts.push_back(post_form(
        {.to = record_path(place, "/check"), .keys = place.keys, .parts = std::move(inside)}));
    return together(parts);
}

} // namespace ribbon
