#include "inbound/forms/asking.hpp"

#include "base/json/value.hpp"
#include "base/json/writer.hpp"
#include "base/whole_number.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

struct QuestionEntry {
    AskQuestion question;
    std::string_view address;
    std::array<std::string_view, 8> fields;
};

constexpr std::array<QuestionEntry, ask_question_count> questions{{
    {AskQuestion::who, "who", {"who"}},
    {AskQuestion::name, "name", {"child-given", "child-family"}},
    {AskQuestion::birthday, "birthday", {"birthday-day", "birthday-month", "birthday-year"}},
    {AskQuestion::home, "home", {"address", "postcode", "two-homes", "other-home"}},
    {AskQuestion::school, "school", {"school", "school-urn", "not-at-school"}},
    {AskQuestion::hard_day, "hard-day", {"hard-day"}},
    {AskQuestion::what_helps, "what-helps", {"helps"}},
    {AskQuestion::papers, "papers", {"file"}},
    {AskQuestion::you, "you", {"you-given", "you-family", "relation", "relation-other"}},
    {AskQuestion::reach,
     "reach",
     {"reach", "reach-email", "reach-phone", "reach-address", "reach-postcode", "reach-when"}},
    {AskQuestion::needs, "needs", {"needs", "needs-language", "needs-other"}},
    {AskQuestion::may_ask, "may-ask", {"may-ask", "may-ask-other"}},
}};

const QuestionEntry& entry_of(AskQuestion question)
{
    return questions[static_cast<std::size_t>(question)];
}

} // namespace

std::string_view address_of(AskQuestion question) { return entry_of(question).address; }

std::optional<AskQuestion> ask_question_at(std::string_view address)
{
    for (const QuestionEntry& one : questions)
        if (one.address == address) return one.question;
    return std::nullopt;
}

std::span<const std::string_view> fields_of(AskQuestion question)
{
    const auto& fields = entry_of(question).fields;
    const auto end = std::find(fields.begin(), fields.end(), std::string_view{});
    return {fields.data(), static_cast<std::size_t>(end - fields.begin())};
}

AskQuestion question_of(std::string_view field)
{
    if (field == "birthday") return AskQuestion::birthday;
    for (const QuestionEntry& one : questions)
        for (const std::string_view known : one.fields)
            if (!known.empty() && known == field) return one.question;
    return AskQuestion::none;
}

AskedBy asked_by(const Form& form)
{
    const std::string_view who = form.one("who");
    if (who == "young-person") return AskedBy::young_person;
    if (who == "school") return AskedBy::school;
    if (who == "other") return AskedBy::somebody_else;
    return AskedBy::parent;
}

std::vector<AskQuestion> ask_questions(const Form& form)
{
    std::vector<AskQuestion> asked;
    for (const QuestionEntry& one : questions)
        if (one.question != AskQuestion::you || asked_by(form) != AskedBy::young_person)
            asked.push_back(one.question);
    return asked;
}

AskQuestion ask_question_after(AskQuestion question, const Form& form)
{
    for (const AskQuestion one : ask_questions(form))
        if (one > question) return one;
    return AskQuestion::none;
}

Form with_answers(const Form& draft, AskQuestion question, const Form& sent)
{
    const auto fields = fields_of(question);
    const auto is_of_page = [&](std::string_view name) {
        return std::find(fields.begin(), fields.end(), name) != fields.end();
    };
    Form kept;
    for (const auto& [name, value] : draft.fields())
        if (!is_of_page(name)) kept.add(name, value);
    for (const auto& [name, value] : sent.fields())
        if (is_of_page(name) && !value.empty()) kept.add(name, value);
    return kept;
}

std::string file_value(const SentFile& file)
{
    return file.hash + " " + std::to_string(file.bytes) + " " + file.media_type + " " + file.name;
}

std::optional<SentFile> sent_file(std::string_view value)
{
    std::array<std::string_view, 3> words;
    for (std::string_view& word : words) {
        const auto blank = value.find(' ');
        if (blank == std::string_view::npos) return std::nullopt;
        word = value.substr(0, blank);
        value.remove_prefix(blank + 1);
    }
    const auto bytes = whole_number<std::uint64_t>(words[1]);
    SentFile file{std::string{words[0]}, std::string{value}, std::string{words[2]},
                  bytes.value_or(0)};
    const bool is_hash = file.hash.size() == 64 &&
                         file.hash.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!bytes || !is_hash || value.empty()) return std::nullopt;
    return file;
}

std::vector<SentFile> files_in(const Form& form)
{
    std::vector<SentFile> files;
    for (const std::string& value : form.all("file"))
        if (auto file = sent_file(value)) files.push_back(std::move(*file));
    return files;
}

std::string draft_body(const Form& form)
{
    std::vector<std::string> pairs;
    for (const auto& [name, value] : form.fields())
        pairs.push_back(json_array({json_string(name), json_string(value)}));
    return json_array(pairs);
}

Form read_draft(std::string_view body)
{
    const auto read = parse_json(body, {}, 0);
    if (!read || !read->array()) return {};
    Form form;
    for (const JsonValue& one : *read->array()) {
        const auto* pair = one.array();
        if (!pair || pair->size() != 2 || !(*pair)[0].text() || !(*pair)[1].text()) return {};
        form.add(*(*pair)[0].text(), *(*pair)[1].text());
    }
    return form;
}

} // namespace ribbon
