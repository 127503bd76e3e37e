#include "components/choices.hpp"

#include "components/field.hpp"
#include "components/tags.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// The class names of the two kinds, which are otherwise written alike.
struct Kind {
    std::string_view type, item, input, label, hint, divider, then, then_hidden;
};
constexpr Kind radio{"radio",
                     "govuk-radios__item",
                     "govuk-radios__input",
                     "govuk-radios__label",
                     "govuk-radios__hint",
                     "govuk-radios__divider",
                     "govuk-radios__conditional",
                     "govuk-radios__conditional--hidden"};
constexpr Kind checkbox{"checkbox",
                        "govuk-checkboxes__item",
                        "govuk-checkboxes__input",
                        "govuk-checkboxes__label",
                        "govuk-checkboxes__hint",
                        "govuk-checkboxes__divider",
                        "govuk-checkboxes__conditional",
                        "govuk-checkboxes__conditional--hidden"};

/// The same words, with a class of the component before their own.
Words with_class(std::string_view first, const Words& words)
{
    Look look = words.look();
    look.classes = tags::classes({first, look.classes});
    return {words.says(), look};
}

struct Item {
    const Kind& kind;
    const Choice& choice;
    std::string id, name;
    std::string described_by; ///< by what stands round all of them, where no fieldset says it
    bool chosen;
};

Html item_of(const Item& item)
{
    const Choice& choice = item.choice;
    const std::string then_id = "conditional-" + item.id;
    const std::string hint_id = choice.hint.empty() ? "" : item.id + "-item-hint";
    tags::List list;
    list.with("class", item.kind.input).with("id", item.id).with("name", item.name);
    list.with("type", item.kind.type).with("value", choice.value);
    list.flag("checked", item.chosen).flag("disabled", choice.disabled);
    if (!choice.then.empty()) list.with("data-aria-controls", then_id);
    list.some("data-behaviour", choice.behaviour);
    list.some("aria-describedby", tags::ids({item.described_by, hint_id})).all(choice.attributes);

    Html inside = markup("<input{}>", list.get());
    inside += label({with_class(item.kind.label, choice.says), item.id});
    if (!choice.hint.empty()) inside += hint({with_class(item.kind.hint, choice.hint), hint_id});
    Html made = markup(R"(<div class="{}">{}</div>)", item.kind.item, inside);
    if (!choice.then.empty())
        made +=
            markup(R"(<div class="{}" id="{}">{}</div>)",
                   tags::classes({item.kind.then, tags::when(!item.chosen, item.kind.then_hidden)}),
                   then_id, choice.then);
    return made;
}

/// The first has the id itself, so that the list of problems can point to it.
std::string id_of(const Choice& choice, const std::string& id, std::size_t number)
{
    if (!choice.id.empty()) return choice.id;
    return number == 1 ? id : id + "-" + std::to_string(number);
}

Html divider(const Kind& kind, const Choice& choice)
{
    return markup(R"(<div class="{}">{}</div>)", kind.divider, choice.divider);
}

/// Under the question where there is one.
Html under(const Words& legend, const std::optional<Question>& question,
           const std::string& described_by, Html inside)
{
    if (legend.empty() && !question) return inside;
    const Question look = question.value_or(Question{});
    return fieldset({.legend = legend,
                     .inside = std::move(inside),
                     .described_by = described_by,
                     .classes = look.classes,
                     .attributes = look.attributes});
}

std::string described(const std::optional<Question>& question, const std::string& otherwise)
{
    return question && !question->described_by.empty() ? question->described_by : otherwise;
}

} // namespace

Html radios(const Radios& given)
{
    const std::string& id = given.id.empty() ? given.name : given.id;
    const Around notes = around(id, described(given.question, ""), given.hint, given.problem);
    Html items;
    std::size_t number = 0;
    for (const Choice& choice : given.choices) {
        ++number;
        if (!choice.divider.empty()) {
            items += divider(radio, choice);
            continue;
        }
        const bool is_value = !given.value.empty() && given.value == choice.value;
        items += item_of({radio, choice, id_of(choice, id, number), given.name, "",
                          choice.chosen.value_or(is_value)});
    }
    const Html list =
        markup(R"(<div class="{}"{} data-module="govuk-radios">{}</div>)",
               tags::classes({"govuk-radios", given.classes}), given.attributes, items);
    return form_group(
        {.inside = under(given.legend, given.question, notes.described_by, notes.notes + list),
         .problem = !given.problem.empty(),
         .classes = given.group_classes,
         .attributes = given.group_attributes});
}

Html checkboxes(const Checkboxes& given)
{
    const std::string& id = given.id.empty() ? given.name : given.id;
    const Around notes =
        around(id, described(given.question, given.described_by), given.hint, given.problem);
    const bool has_fieldset = !given.legend.empty() || given.question;
    Html items;
    std::size_t number = 0;
    for (const Choice& choice : given.choices) {
        ++number;
        if (!choice.divider.empty()) {
            items += divider(checkbox, choice);
            continue;
        }
        const bool is_value = std::ranges::find(given.values, choice.value) != given.values.end();
        items +=
            item_of({checkbox, choice, id_of(choice, id, number),
                     choice.name.empty() ? given.name : choice.name,
                     has_fieldset ? "" : notes.described_by, choice.chosen.value_or(is_value)});
    }
    const Html list =
        markup(R"(<div class="{}"{} data-module="govuk-checkboxes">{}</div>)",
               tags::classes({"govuk-checkboxes", given.classes}), given.attributes, items);
    return form_group(
        {.inside = under(given.legend, given.question, notes.described_by, notes.notes + list),
         .problem = !given.problem.empty(),
         .classes = given.group_classes,
         .attributes = given.group_attributes});
}

Html select(const Select& given)
{
    const std::string& id = given.id.empty() ? given.name : given.id;
    const Around notes = around(id, given.described_by, given.hint, given.problem);
    Html options;
    for (const Option& option : given.options) {
        const bool is_value =
            !given.value.empty() && given.value == option.value.value_or(option.says);
        tags::List list;
        if (option.value) list.with("value", *option.value);
        list.flag("selected", option.chosen.value_or(is_value));
        list.flag("disabled", option.disabled).all(option.attributes);
        options += markup("<option{}>{}</option>", list.get(), option.says);
    }
    tags::List list;
    list.with("class", tags::classes({"govuk-select", given.classes,
                                      tags::when(!given.problem.empty(), "govuk-select--error")}));
    list.with("id", id).with("name", given.name).flag("disabled", given.disabled);
    list.some("aria-describedby", notes.described_by).all(given.attributes);
    const Html control = markup("<select{}>{}</select>", list.get(), options);
    return form_group({.inside = label({given.label, id}) + notes.notes + control,
                       .problem = !given.problem.empty(),
                       .classes = given.group_classes,
                       .attributes = given.group_attributes});
}

} // namespace ribbon
