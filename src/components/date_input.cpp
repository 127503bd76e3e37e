#include "components/date_input.hpp"

#include "components/field.hpp"
#include "components/inputs.hpp"
#include "components/tags.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view error_class = "govuk-input--error";

bool says_problem(const DatePart& part)
{
    return part.problem.value_or(false) || part.classes.find(error_class) != std::string::npos;
}

std::string large_first(std::string word)
{
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

/// `whole` is that the date has a problem and no part of it says that it is the one.
Html part_of(const DateInput& date, const DatePart& part, bool whole)
{
    const bool marked = part.classes.find(error_class) != std::string::npos;
    const bool wrong = says_problem(part) || (whole && part.problem.value_or(true));
    const bool has_width = part.classes.find("govuk-input--width-") != std::string::npos;
    const std::string before = date.before_names.value_or(date.name);
    const std::string_view width =
        part.four_figures || part.name == "year" ? "govuk-input--width-4" : "govuk-input--width-2";
    return markup(
        R"(<div class="govuk-date-input__item">{}</div>)",
        text_input({.name = before.empty() ? part.name : before + "-" + part.name,
                    .label = {part.label.empty() ? large_first(part.name) : part.label,
                              {.classes = "govuk-date-input__label"}},
                    .value = part.value,
                    .autocomplete = part.autocomplete,
                    .inputmode = part.inputmode,
                    .classes = tags::classes({"govuk-date-input__input",
                                              tags::when(wrong && !marked, error_class),
                                              tags::when(!has_width, width), part.classes}),
                    .id = part.id.empty() ? date.name + "-" + part.name : part.id,
                    .pattern = part.pattern,
                    .attributes = part.attributes}));
}

} // namespace

Html date_input(const DateInput& given)
{
    const std::string also = given.question ? given.question->described_by : "";
    const Around notes = around(given.name, also, given.hint, given.problem);
    std::vector<DatePart> parts = given.parts;
    if (parts.empty())
        parts = {{.name = "day", .value = given.day},
                 {.name = "month", .value = given.month},
                 {.name = "year", .value = given.year}};
    const bool whole = !given.problem.empty() && std::ranges::none_of(parts, says_problem);
    Html items;
    for (const DatePart& part : parts) items += part_of(given, part, whole);

    tags::List list;
    list.with("class", tags::classes({"govuk-date-input", given.classes}));
    list.all(given.attributes).some("id", given.name);
    Html inside = notes.notes + markup("<div{}>{}</div>", list.get(), items);
    if (!given.legend.empty() || given.question) {
        const Question look = given.question.value_or(Question{});
        // The role is for JAWS, which says what describes a group of text inputs only with it.
        inside = fieldset({.legend = given.legend,
                           .inside = std::move(inside),
                           .described_by = notes.described_by,
                           .role = "group",
                           .classes = look.classes,
                           .attributes = look.attributes});
    }
    return form_group({.inside = std::move(inside),
                       .problem = !given.problem.empty(),
                       .classes = given.group_classes,
                       .attributes = given.group_attributes});
}

} // namespace ribbon
