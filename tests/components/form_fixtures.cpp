#include "tests/components/fixtures.hpp"

#include "tests/components/fixture_markup.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/field.hpp"
#include "components/inputs.hpp"

namespace ribbon::fixtures {
namespace {

Html of_input(const Options& from)
{
    return text_input({.name = from["name"].text(),
                       .label = from["label"].words(),
                       .hint = from["hint"].words(),
                       .problem = from["errorMessage"].words(),
                       .value = from["value"].text(),
                       .type = from["type"].text_or("text"),
                       .autocomplete = from["autocomplete"].text(),
                       .inputmode = from["inputmode"].text(),
                       .classes = from["classes"].text(),
                       .prefix = from["prefix"].words(),
                       .suffix = from["suffix"].words(),
                       .id = from["id"].text(),
                       .described_by = from["describedBy"].text(),
                       .autocapitalize = from["autocapitalize"].text(),
                       .pattern = from["pattern"].text(),
                       .spellcheck = from["spellcheck"].yes_or_no(),
                       .disabled = from["disabled"].some(),
                       .attributes = from["attributes"].attributes(),
                       .wrapper_classes = from["inputWrapper"]["classes"].text(),
                       .wrapper_attributes = from["inputWrapper"]["attributes"].attributes(),
                       .group_classes = from["formGroup"]["classes"].text(),
                       .group_attributes = from["formGroup"]["attributes"].attributes()});
}

/// Words in another language than the program's own, as attributes that the script reads.
Attributes said_by_script(const Options& from,
                          const std::vector<std::pair<std::string, std::string>>& keys)
{
    Attributes all;
    for (const auto& [option, attribute] : keys) {
        const Options says = from[option];
        for (const std::string& rule : says.keys())
            all.push_back(
                {FixtureMarkup::name("data-i18n." + attribute + "." + rule), says[rule].text()});
        if (says.keys().empty() && says.some())
            all.push_back({FixtureMarkup::name("data-i18n." + attribute), says.text()});
    }
    return all;
}

Attributes with(Attributes first, const Attributes& more)
{
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

Html of_password_input(const Options& from)
{
    const auto said =
        said_by_script(from, {{"showPasswordText", "show-password"},
                              {"hidePasswordText", "hide-password"},
                              {"showPasswordAriaLabelText", "show-password-aria-label"},
                              {"hidePasswordAriaLabelText", "hide-password-aria-label"},
                              {"passwordShownAnnouncementText", "password-shown-announcement"},
                              {"passwordHiddenAnnouncementText", "password-hidden-announcement"}});
    return password_input(
        {.name = from["name"].text(),
         .label = from["label"].words(),
         .hint = from["hint"].words(),
         .problem = from["errorMessage"].words(),
         .autocomplete = from["autocomplete"].text_or("current-password"),
         .value = from["value"].text(),
         .classes = from["classes"].text(),
         .id = from["id"].text(),
         .described_by = from["describedBy"].text(),
         .show = from["showPasswordText"].text_or("Show"),
         .show_heard = from["showPasswordAriaLabelText"].text_or("Show password"),
         .disabled = from["disabled"].some(),
         .attributes = from["attributes"].attributes(),
         .group_classes = from["formGroup"]["classes"].text(),
         .group_attributes = with(said, from["formGroup"]["attributes"].attributes())});
}

Html of_textarea(const Options& from)
{
    return textarea({.name = from["name"].text(),
                     .label = from["label"].words(),
                     .hint = from["hint"].words(),
                     .problem = from["errorMessage"].words(),
                     .value = from["value"].text(),
                     .rows = from["rows"].number().value_or(5),
                     .autocomplete = from["autocomplete"].text(),
                     .classes = from["classes"].text(),
                     .id = from["id"].text(),
                     .described_by = from["describedBy"].text(),
                     .spellcheck = from["spellcheck"].yes_or_no(),
                     .disabled = from["disabled"].some(),
                     .attributes = from["attributes"].attributes(),
                     .group_classes = from["formGroup"]["classes"].text(),
                     .group_attributes = from["formGroup"]["attributes"].attributes()});
}

Html of_character_count(const Options& from)
{
    const auto said = said_by_script(from, {{"charactersUnderLimitText", "characters-under-limit"},
                                            {"charactersAtLimitText", "characters-at-limit"},
                                            {"charactersOverLimitText", "characters-over-limit"},
                                            {"wordsUnderLimitText", "words-under-limit"},
                                            {"wordsAtLimitText", "words-at-limit"},
                                            {"wordsOverLimitText", "words-over-limit"}});
    return character_count(
        {.name = from["name"].text(),
         .label = from["label"].words(),
         .hint = from["hint"].words(),
         .problem = from["errorMessage"].words(),
         .value = from["value"].text(),
         .max_characters = from["maxlength"].number(),
         .max_words = from["maxwords"].number(),
         .threshold = from["threshold"].number(),
         .count_type = from["countType"].text(),
         .room = from["textareaDescriptionText"].text(),
         .rows = from["rows"].number().value_or(5),
         .classes = from["classes"].text(),
         .id = from["id"].text(),
         .spellcheck = from["spellcheck"].yes_or_no(),
         .message_classes = from["countMessage"]["classes"].text(),
         .attributes = from["attributes"].attributes(),
         .group_classes = from["formGroup"]["classes"].text(),
         .group_attributes = with(said, from["formGroup"]["attributes"].attributes())});
}

Html of_file_upload(const Options& from)
{
    const auto said = said_by_script(from, {{"chooseFilesButtonText", "choose-files-button"},
                                            {"noFileChosenText", "no-file-chosen"},
                                            {"multipleFilesChosenText", "multiple-files-chosen"},
                                            {"dropInstructionText", "drop-instruction"},
                                            {"enteredDropZoneText", "entered-drop-zone"},
                                            {"leftDropZoneText", "left-drop-zone"}});
    return file_upload({.name = from["name"].text(),
                        .label = from["label"].words(),
                        .hint = from["hint"].words(),
                        .problem = from["errorMessage"].words(),
                        .multiple = from["multiple"].some(),
                        .improved = from["javascript"].some(),
                        .classes = from["classes"].text(),
                        .id = from["id"].text(),
                        .described_by = from["describedBy"].text(),
                        .disabled = from["disabled"].some(),
                        .attributes = from["attributes"].attributes(),
                        .group_classes = from["formGroup"]["classes"].text(),
                        .group_attributes = from["formGroup"]["attributes"].attributes(),
                        .wrapper_classes = from["wrapperClasses"].text(),
                        .wrapper_attributes = with(said, from["wrapperAttributes"].attributes())});
}

Html of_button(const Options& from)
{
    if (from["href"].some())
        return button_link({.says = from.content(),
                            .to = from["href"].url(),
                            .classes = from["classes"].text(),
                            .id = from["id"].text(),
                            .starts = from["isStartButton"].some(),
                            .attributes = from["attributes"].attributes()});
    return button({.says = from.content(),
                   .name = from["name"].text(),
                   .value = from["value"].text(),
                   .classes = from["classes"].text(),
                   .type = from["type"].text_or("submit"),
                   .id = from["id"].text(),
                   .disabled = from["disabled"].some(),
                   .starts = from["isStartButton"].some(),
                   .prevent_double_click = from["preventDoubleClick"].yes_or_no(),
                   .attributes = from["attributes"].attributes()});
}

/// What stands in a label, a hint or a problem that is a component by itself.
Html of_label(const Options& from) { return label({from.words(), from["for"].text()}); }
Html of_hint(const Options& from) { return hint({from.words(), from["id"].text()}); }
Html of_error_message(const Options& from)
{
    return error_message({from.words(), from["id"].text()});
}

Html of_fieldset(const Options& from)
{
    return fieldset({.legend = from["legend"].words(),
                     .inside = from["html"].markup(),
                     .described_by = from["describedBy"].text(),
                     .role = from["role"].text(),
                     .classes = from["classes"].text(),
                     .attributes = from["attributes"].attributes()});
}

} // namespace

std::map<std::string, Maker> form_components()
{
    return {{"button", of_button},
            {"character-count", of_character_count},
            {"error-message", of_error_message},
            {"fieldset", of_fieldset},
            {"file-upload", of_file_upload},
            {"hint", of_hint},
            {"input", of_input},
            {"label", of_label},
            {"password-input", of_password_input},
            {"textarea", of_textarea}};
}

} // namespace ribbon::fixtures
