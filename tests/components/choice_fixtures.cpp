#include "tests/components/fixtures.hpp"

#include "components/choices.hpp"
#include "components/date_input.hpp"

#include <algorithm>

namespace ribbon::fixtures {
namespace {

std::optional<Question> question_of(const Options& from)
{
    const Options fieldset = from["fieldset"];
    if (!fieldset.some()) return std::nullopt;
    return Question{.classes = fieldset["classes"].text(),
                    .described_by = fieldset["describedBy"].text(),
                    .attributes = fieldset["attributes"].attributes()};
}

/// Only what is something: the templates pass over null, false and "".
std::vector<Options> some_of(const Options& list)
{
    std::vector<Options> all = list.items();
    std::erase_if(all, [](const Options& item) { return !item.some(); });
    return all;
}

/// The number in an id counts what was passed over too, so each id is said.
std::vector<Choice> choices_of(const Options& from)
{
    const std::string before = from["idPrefix"].text_or(from["name"].text());
    std::vector<Choice> all;
    std::size_t number = 0;
    for (const Options& item : from["items"].items()) {
        ++number;
        if (!item.some()) continue;
        const std::string usual = number == 1 ? before : before + "-" + std::to_string(number);
        all.push_back({.value = item["value"].text(),
                       .says = Words{item.content(),
                                     {.classes = item["label"]["classes"].text(),
                                      .attributes = item["label"]["attributes"].attributes()}},
                       .hint = item["hint"].words(),
                       .then = item["conditional"]["html"].some()
                                   ? item["conditional"]["html"].markup()
                                   : Html{},
                       .chosen = item["checked"].yes_or_no(),
                       .divider = item["divider"].text(),
                       .behaviour = item["behaviour"].text(),
                       .name = item["name"].text(),
                       .id = item["id"].text_or(usual),
                       .disabled = item["disabled"].some(),
                       .attributes = item["attributes"].attributes()});
    }
    return all;
}

Html of_radios(const Options& from)
{
    return radios({.name = from["name"].text(),
                   .legend = from["fieldset"]["legend"].words(),
                   .hint = from["hint"].words(),
                   .problem = from["errorMessage"].words(),
                   .choices = choices_of(from),
                   .value = from["value"].text(),
                   .classes = from["classes"].text(),
                   .id = from["idPrefix"].text(),
                   .question = question_of(from),
                   .attributes = from["attributes"].attributes(),
                   .group_classes = from["formGroup"]["classes"].text(),
                   .group_attributes = from["formGroup"]["attributes"].attributes()});
}

Html of_checkboxes(const Options& from)
{
    std::vector<std::string> values;
    for (const Options& value : from["values"].items()) values.push_back(value.text());
    return checkboxes({.name = from["name"].text(),
                       .legend = from["fieldset"]["legend"].words(),
                       .hint = from["hint"].words(),
                       .problem = from["errorMessage"].words(),
                       .choices = choices_of(from),
                       .values = values,
                       .classes = from["classes"].text(),
                       .id = from["idPrefix"].text(),
                       .described_by = from["describedBy"].text(),
                       .question = question_of(from),
                       .attributes = from["attributes"].attributes(),
                       .group_classes = from["formGroup"]["classes"].text(),
                       .group_attributes = from["formGroup"]["attributes"].attributes()});
}

Html of_select(const Options& from)
{
    std::vector<Option> options;
    for (const Options& item : some_of(from["items"])) {
        Option option{.says = item["text"].text(),
                      .chosen = item["selected"].yes_or_no(),
                      .disabled = item["disabled"].some(),
                      .attributes = item["attributes"].attributes()};
        if (item["value"].there()) option.value = item["value"].text();
        options.push_back(std::move(option));
    }
    return select({.name = from["name"].text(),
                   .label = from["label"].words(),
                   .hint = from["hint"].words(),
                   .problem = from["errorMessage"].words(),
                   .options = options,
                   .value = from["value"].text(),
                   .classes = from["classes"].text(),
                   .id = from["id"].text(),
                   .described_by = from["describedBy"].text(),
                   .disabled = from["disabled"].some(),
                   .attributes = from["attributes"].attributes(),
                   .group_classes = from["formGroup"]["classes"].text(),
                   .group_attributes = from["formGroup"]["attributes"].attributes()});
}

/// One part of a date, from what the fixture says of it or from what is usual for it.
DatePart part_of(const Options& from, const Options& part, const std::string& usual)
{
    const std::string name = part["name"].text_or(usual);
    const std::string before = from["namePrefix"].some() ? from["namePrefix"].text() + "-" : "";
    std::string value = part["value"].text();
    if (value.empty() && !part.there()) value = from["values"][name].text();
    if (value.empty()) value = from["values"][before + name].text();
    if (value.empty()) value = from[name]["value"].text();
    return {.name = name,
            .value = value,
            .four_figures = usual == "year",
            .label = part["label"].text(),
            .problem = part["error"].yes_or_no(),
            .classes = part["classes"].text(),
            .id = part["id"].text(),
            .autocomplete = part["autocomplete"].text(),
            .inputmode = part["inputmode"].text_or("numeric"),
            .pattern = part["pattern"].text(),
            .attributes = part["attributes"].attributes()};
}

Html of_date_input(const Options& from)
{
    std::vector<DatePart> parts;
    for (const Options& item : some_of(from["items"])) parts.push_back(part_of(from, item, ""));
    if (parts.empty())
        for (const std::string usual : {"day", "month", "year"}) {
            const Options part = from[usual];
            if (part.there() && !part.some()) continue; // false: this part is not asked for
            parts.push_back(part_of(from, part, usual));
        }
    return date_input({.name = from["id"].text(),
                       .legend = from["fieldset"]["legend"].words(),
                       .hint = from["hint"].words(),
                       .problem = from["errorMessage"].words(),
                       .parts = parts,
                       .before_names = from["namePrefix"].text(),
                       .classes = from["classes"].text(),
                       .question = question_of(from),
                       .attributes = from["attributes"].attributes(),
                       .group_classes = from["formGroup"]["classes"].text(),
                       .group_attributes = from["formGroup"]["attributes"].attributes()});
}

} // namespace

std::map<std::string, Maker> choice_components()
{
    return {{"checkboxes", of_checkboxes},
            {"date-input", of_date_input},
            {"radios", of_radios},
            {"select", of_select}};
}

} // namespace ribbon::fixtures
