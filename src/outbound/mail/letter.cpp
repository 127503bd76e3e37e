#include "outbound/mail/letter.hpp"

#include "base/json/value.hpp"
#include "base/json/writer.hpp"

namespace ribbon {
namespace {

std::string text_of(const JsonValue& value, std::string_view name)
{
    const JsonValue* member = value.find(name);
    return member && member->text() ? *member->text() : std::string{};
}

bool true_in(const JsonValue& value, std::string_view name)
{
    const JsonValue* member = value.find(name);
    const bool* flag = member ? std::get_if<bool>(&member->held) : nullptr;
    return flag && *flag;
}

const std::vector<JsonValue>& list_in(const JsonValue& value, std::string_view name)
{
    static const std::vector<JsonValue> none;
    const JsonValue* member = value.find(name);
    return member && member->array() ? *member->array() : none;
}

} // namespace

std::string json_of(const MailLetter& letter)
{
    JsonObject object;
    object.text("to", letter.to).text("subject", letter.subject).text("text", letter.text);
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) object.text(name, value);
    };
    add("reply_to", letter.reply_to);
    add("in_reply_to", letter.in_reply_to);
    if (!letter.references.empty()) object.texts("references", letter.references);
    if (letter.automatic) object.flag("auto_submitted", true);
    std::vector<std::string> files;
    for (const LetterFile& file : letter.files)
        files.push_back(JsonObject{}
                            .text("name", file.name)
                            .text("type", file.type)
                            .text("hash", file.hash)
                            .json());
    if (!files.empty()) object.raw("attachments", json_array(files));
    add("case", letter.a_case);
    if (letter.entry > 0) object.number("entry", letter.entry);
    add("person", letter.person);
    if (letter.with_receipt) object.flag("receipt", true);
    return object.json();
}

Result<MailLetter> parse_mail_letter(std::string_view json)
{
    const auto read = parse_json(json, {.bytes = std::size_t{8} << 20});
    if (!read) return read.problems();
    MailLetter letter{.to = text_of(*read, "to"),
                      .subject = text_of(*read, "subject"),
                      .text = text_of(*read, "text"),
                      .reply_to = text_of(*read, "reply_to"),
                      .in_reply_to = text_of(*read, "in_reply_to"),
                      .automatic = true_in(*read, "auto_submitted"),
                      .a_case = text_of(*read, "case"),
                      .person = text_of(*read, "person"),
                      .with_receipt = true_in(*read, "receipt")};
    for (const JsonValue& one : list_in(*read, "references"))
        if (one.text()) letter.references.push_back(*one.text());
    for (const JsonValue& one : list_in(*read, "attachments"))
        letter.files.push_back({.name = text_of(one, "name"),
                                .type = text_of(one, "type"),
                                .hash = text_of(one, "hash")});
    if (const JsonValue* entry = read->find("entry"); entry && entry->number())
        letter.entry = *entry->number();
    Problems problems;
    if (letter.to.empty()) problems.push_back({"to", "The letter names nobody it goes to"});
    if (letter.subject.empty() && letter.text.empty())
        problems.push_back({"text", "The letter says nothing"});
    if (!problems.empty()) return problems;
    return letter;
}

} // namespace ribbon
