#include "components/inputs.hpp"

#include "components/button.hpp"
#include "components/field.hpp"
#include "components/tags.hpp"

namespace ribbon {
namespace {

std::string_view yes_or_no(bool value) { return value ? "true" : "false"; }

/// What stands before or after the input as part of what is typed: £, or "per week".
Html affix(const char* side, const Words& words)
{
    if (words.empty()) return {};
    return markup(R"(<div class="{}" aria-hidden="true"{}>{}</div>)",
                  tags::classes({side, words.look().classes}), words.look().attributes,
                  words.says());
}

Html input_of(const TextInput& given, const std::string& id, const std::string& described_by)
{
    tags::List list;
    list.with("class", tags::classes({"govuk-input", given.classes,
                                      tags::when(!given.problem.empty(), "govuk-input--error")}));
    list.with("id", id).with("name", given.name);
    list.with("type", given.type);
    if (given.spellcheck) list.with("spellcheck", yes_or_no(*given.spellcheck));
    list.some("value", given.value).flag("disabled", given.disabled);
    list.some("aria-describedby", described_by).some("autocomplete", given.autocomplete);
    list.some("autocapitalize", given.autocapitalize).some("pattern", given.pattern);
    list.some("inputmode", given.inputmode).all(given.attributes);
    return markup("<input{}>", list.get());
}

} // namespace

Html text_input(const TextInput& given)
{
    const std::string& id = given.id.empty() ? given.name : given.id;
    const Around notes = around(id, given.described_by, given.hint, given.problem);
    Html input = input_of(given, id, notes.described_by);
    if (!given.prefix.empty() || !given.suffix.empty() || !given.after.empty())
        input = markup(R"(<div class="{}"{}>{}{}{}{}</div>)",
                       tags::classes({"govuk-input__wrapper", given.wrapper_classes}),
                       given.wrapper_attributes, affix("govuk-input__prefix", given.prefix), input,
                       affix("govuk-input__suffix", given.suffix), given.after);
    return form_group({.inside = label({given.label, id}) + notes.notes + input,
                       .problem = !given.problem.empty(),
                       .classes = given.group_classes,
                       .attributes = given.group_attributes});
}

Html password_input(const PasswordInput& given)
{
    const std::string& id = given.id.empty() ? given.name : given.id;
    tags::List toggle;
    toggle.with("aria-controls", id).with("aria-label", given.show_heard).flag("hidden", true);
    tags::List group;
    group.with("data-module", "govuk-password-input").all(given.group_attributes);
    return text_input(
        {.name = given.name,
         .label = given.label,
         .hint = given.hint,
         .problem = given.problem,
         .value = given.value,
         .type = "password",
         .autocomplete = given.autocomplete,
         .classes = tags::classes(
             {"govuk-password-input__input govuk-js-password-input-input", given.classes}),
         .id = id,
         .described_by = given.described_by,
         .autocapitalize = "none",
         .spellcheck = false,
         .disabled = given.disabled,
         .attributes = given.attributes,
         .wrapper_classes = "govuk-password-input__wrapper",
         .group_classes = tags::classes({"govuk-password-input", given.group_classes}),
         .group_attributes = group,
         .after = button({.says = given.show,
                          .classes = "govuk-button--secondary govuk-password-input__toggle "
                                     "govuk-js-password-input-toggle",
                          .type = "button",
                          .attributes = toggle})});
}

Html textarea(const Textarea& given)
{
    const std::string& id = given.id.empty() ? given.name : given.id;
    const Around notes = around(id, given.described_by, given.hint, given.problem);
    tags::List list;
    list.with("class", tags::classes({"govuk-textarea",
                                      tags::when(!given.problem.empty(), "govuk-textarea--error"),
                                      given.classes}));
    list.with("id", id).with("name", given.name).with("rows", std::to_string(given.rows));
    if (given.spellcheck) list.with("spellcheck", yes_or_no(*given.spellcheck));
    list.flag("disabled", given.disabled).some("aria-describedby", notes.described_by);
    list.some("autocomplete", given.autocomplete).all(given.attributes);
    // A browser drops one line end after the tag; a text that begins with one keeps it.
    const std::string_view kept = given.value.starts_with('\n') ? "\n" : "";
    const Html box = markup("<textarea{}>{}{}</textarea>", list.get(), kept, given.value);
    return form_group({.inside = label({given.label, id}) + notes.notes + box + given.after,
                       .problem = !given.problem.empty(),
                       .classes = given.group_classes,
                       .attributes = given.group_attributes});
}

Html character_count(const CharacterCount& given)
{
    const std::string& id = given.id.empty() ? given.name : given.id;
    const auto limit = given.max_words ? given.max_words : given.max_characters;
    const std::string type =
        given.count_type.empty() && given.max_words ? "words" : given.count_type;

    tags::List group;
    group.with("data-module", "govuk-character-count");
    if (given.max_characters) group.with("data-maxlength", std::to_string(*given.max_characters));
    if (given.max_words) group.with("data-maxwords", std::to_string(*given.max_words));
    if (given.threshold) group.with("data-threshold", std::to_string(*given.threshold));
    group.some("data-count-type", type);
    if (!limit) group.some("data-i18n.textarea-description.other", given.room);
    group.all(given.group_attributes);

    std::string room = given.room;
    if (room.empty())
        room = type == "words" ? "You can enter up to %{count} words"
                               : "You can enter up to %{count} characters";
    constexpr std::string_view place = "%{count}";
    if (!limit)
        room.clear();
    else if (const auto at = room.find(place); at != std::string::npos)
        room.replace(at, place.size(), std::to_string(*limit));

    const std::string classes =
        tags::classes({"govuk-character-count__message", given.message_classes});
    return textarea({.name = given.name,
                     .label = given.label,
                     .hint = given.hint,
                     .problem = given.problem,
                     .value = given.value,
                     .rows = given.rows,
                     .classes = tags::classes({"govuk-js-character-count", given.classes}),
                     .id = id,
                     .described_by = id + "-info",
                     .spellcheck = given.spellcheck,
                     .attributes = given.attributes,
                     .group_classes = tags::classes({"govuk-character-count", given.group_classes}),
                     .group_attributes = group,
                     .after = hint({.says = {room, {.classes = classes}}, .id = id + "-info"})});
}

Html file_upload(const FileUpload& given)
{
    const std::string& id = given.id.empty() ? given.name : given.id;
    const Around notes = around(id, given.described_by, given.hint, given.problem);
    tags::List list;
    list.with("class",
              tags::classes({"govuk-file-upload", given.classes,
                             tags::when(!given.problem.empty(), "govuk-file-upload--error")}));
    list.with("id", id).with("name", given.name).with("type", "file");
    list.flag("disabled", given.disabled).flag("multiple", given.multiple);
    list.some("aria-describedby", notes.described_by).all(given.attributes);
    Html input = markup("<input{}>", list.get());
    if (given.improved)
        input = markup(R"(<div class="{}" data-module="govuk-file-upload"{}>{}</div>)",
                       tags::classes({"govuk-file-upload-wrapper", given.wrapper_classes}),
                       given.wrapper_attributes, input);
    return form_group({.inside = label({given.label, id}) + notes.notes + input,
                       .problem = !given.problem.empty(),
                       .classes = given.group_classes,
                       .attributes = given.group_attributes});
}

} // namespace ribbon
