#include "tests/support/mail_verbs.hpp"

#include "base/lower_case.hpp"

#include <algorithm>

namespace ribbon::test {
namespace {

using Texts = std::vector<std::string>;

/// Runs of white space as one blank, none at the edges.
std::string folded(std::string_view text)
{
    std::string made;
    bool blank = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool no_break = text.substr(at).starts_with("\xc2\xa0");
        if (no_break) ++at;
        if (no_break || std::string_view{" \t\r\n\f\v"}.find(text[at]) != std::string_view::npos) {
            blank = !made.empty();
            continue;
        }
        if (blank) made += ' ';
        blank = false;
        made += text[at];
    }
    return made;
}

std::vector<JsonValue> list_in(const JsonValue* value)
{
    if (!value || value->is_null()) return {};
    return value->array() ? *value->array() : std::vector<JsonValue>{*value};
}

Texts texts_in(const JsonValue* value)
{
    Texts all;
    for (const JsonValue& one : list_in(value)) all.push_back(text_in(&one));
    return all;
}

Texts small(Texts all)
{
    for (std::string& one : all) one = lower_case(one);
    return all;
}

/// In lower case: of "{addr, name}", or of an address alone.
std::string address_in(const JsonValue& person)
{
    return lower_case(person.text() ? *person.text() : member(person, "addr"));
}

Texts addresses_in(const JsonValue& told, std::string_view key)
{
    Texts all;
    for (const JsonValue& one : list_in(told.find(key))) all.push_back(address_in(one));
    return all;
}

std::string identifier_in(const JsonValue* value)
{
    std::string text = folded(text_in(value));
    std::erase_if(text, [](char letter) { return letter == '<' || letter == '>'; });
    return text;
}

bool is_winmail(const JsonValue& file) { return member(file, "name") == "winmail.dat"; }

/// winmail.dat may stand beside the files that were taken out of it, and need not be asked for.
std::vector<JsonValue> files_in(const JsonValue& told, const std::vector<JsonValue>& wanted)
{
    std::vector<JsonValue> files = list_in(told.find("attachments"));
    if (!wanted.empty() && std::ranges::none_of(wanted, is_winmail))
        std::erase_if(files, is_winmail);
    return files;
}

std::string words(const Told& mail, std::string_view key) { return folded(member(mail.told, key)); }

using Holds = std::function<bool(const JsonValue& want, const Told& mail)>;

Holds equal_words(std::string key)
{
    return [key](const JsonValue& want, const Told& mail) {
        return words(mail, key) == folded(text_in(&want));
    };
}

Holds equal_flag(std::string key)
{
    return [key](const JsonValue& want, const Told& mail) {
        const JsonValue* told = mail.told.find(key);
        const bool* flag = told ? std::get_if<bool>(&told->held) : nullptr;
        return flag && *flag == std::get<bool>(want.held);
    };
}

Holds equal_list(std::string key)
{
    return [key](const JsonValue& want, const Told& mail) {
        return small(texts_in(mail.told.find(key))) == small(texts_in(&want));
    };
}

Holds holds_words(std::string key)
{
    return [key](const JsonValue& want, const Told& mail) {
        const std::string text = words(mail, key);
        return std::ranges::all_of(texts_in(&want), [&](const std::string& one) {
            return text.find(folded(one)) != std::string::npos;
        });
    };
}

Holds equal_identifier(std::string key)
{
    return [key](const JsonValue& want, const Told& mail) {
        return identifier_in(mail.told.find(key)) == identifier_in(&want);
    };
}

/// Two mails have the same key, or each its own.
Holds equal_keys(std::string key, bool equal)
{
    return [key, equal](const JsonValue& want, const Told& mail) {
        const std::string one = words(mail, key), other = member(mail.of(text_in(&want)), key);
        return !one.empty() && !other.empty() && (one == other) == equal;
    };
}

bool sender_holds(const JsonValue& want, const Told& mail)
{
    const JsonValue& from = *mail.told.find("from");
    if (want.is_null()) return address_in(from).empty();
    const Texts any = small(texts_in(want.find("addr_in")));
    if (!any.empty()) return std::ranges::find(any, address_in(from)) != any.end();
    const std::string name = folded(member(want, "name"));
    return address_in(from) == lower_case(member(want, "addr")) &&
           (name.empty() || folded(member(from, "name")) == name);
}

bool files_hold(const JsonValue& want, const Told& mail)
{
    const std::vector<JsonValue> all = list_in(&want);
    return std::ranges::equal(
        all, files_in(mail.told, all), [](const JsonValue& wanted, const JsonValue& file) {
            return folded(member(wanted, "name")) == folded(member(file, "name")) &&
                   (!wanted.find("size") || member(wanted, "size") == member(file, "size"));
        });
}

bool meeting_holds(const JsonValue& want, const Told& mail)
{
    const JsonValue& meeting = *mail.told.find("calendar");
    return std::ranges::all_of(*want.object(), [&](const JsonMember& one) {
        return folded(member(meeting, one.name)) == folded(text_in(&one.value));
    });
}

bool without_control(const std::string& text)
{
    return std::ranges::none_of(text, [](unsigned char one) { return one < ' ' || one == 127; });
}

Texts sorted_names(const JsonValue& told)
{
    Texts names;
    for (const JsonValue& one : list_in(told.find("attachments")))
        names.push_back(folded(member(one, "name")));
    std::ranges::sort(names);
    return names;
}

using Verbs = std::map<std::string, Holds>;

/// Those of the head that compare by a rule of their own.
Verbs verbs_of_the_head()
{
    return {
        {"from", sender_holds},
        {"to", [](auto& want,
                  auto& mail) { return addresses_in(mail.told, "to") == small(texts_in(&want)); }},
        {"to_contains",
         [](auto& want, auto& mail) {
             const Texts to = addresses_in(mail.told, "to");
             return std::ranges::all_of(small(texts_in(&want)), [&](const std::string& one) {
                 return std::ranges::find(to, one) != to.end();
             });
         }},
        {"cc_count",
         [](auto& want, auto& mail) {
             return addresses_in(mail.told, "cc").size() == std::size_t(*want.number());
         }},
        {"subject_no_newline",
         [](auto&, auto& mail) {
             const std::string subject = member(mail.told, "subject");
             return !subject.empty() && subject.find_first_of("\r\n") == std::string::npos;
         }},
        {"date_utc_any_of",
         [](auto& want, auto& mail) {
             const Texts any = texts_in(&want);
             return std::ranges::find(any, words(mail, "date_utc")) != any.end();
         }},
    };
}

/// Those of what stands below it.
Verbs verbs_of_the_body()
{
    return {
        {"attachments", files_hold},
        {"calendar", meeting_holds},
        {"text_start",
         [](auto& want, auto& mail) {
             return words(mail, "text").starts_with(folded(text_in(&want)).substr(0, 40));
         }},
        {"html_excludes",
         [](auto& want, auto& mail) {
             const std::string html = lower_case(member(mail.told, "html"));
             return std::ranges::none_of(small(texts_in(&want)), [&](const std::string& one) {
                 return html.find(one) != std::string::npos;
             });
         }},
        {"reply_excludes",
         [](auto& want, auto& mail) {
             const std::string reply = words(mail, "reply_text");
             return !reply.empty() &&
                    std::ranges::none_of(texts_in(&want), [&](const std::string& one) {
                        return reply.find(folded(one)) != std::string::npos;
                    });
         }},
        {"attachment_count",
         [](auto& want, auto& mail) {
             return list_in(mail.told.find("attachments")).size() == std::size_t(*want.number());
         }},
        {"attachment_names_any_of",
         [](auto& want, auto& mail) {
             return std::ranges::any_of(list_in(&want), [&](const JsonValue& one) {
                 Texts names = texts_in(&one);
                 std::ranges::sort(names);
                 return names == sorted_names(mail.told);
             });
         }},
        {"attachment_name_no_control",
         [](auto&, auto& mail) {
             return std::ranges::all_of(list_in(mail.told.find("attachments")), [](auto& one) {
                 return without_control(member(one, "name"));
             });
         }},
        {"no_crash", [](auto&, auto&) { return true; }},
    };
}

const Verbs& all_verbs()
{
    static const Verbs all = [] {
        Verbs made = verbs_of_the_head();
        made.merge(verbs_of_the_body());
        for (const char* key : {"subject", "date_utc", "reply_text", "encrypted", "dmarc"})
            made[key] = equal_words(key);
        for (const char* key : {"from_ambiguous", "is_bounce", "is_auto_reply", "machine_sent",
                                "is_receipt", "is_complaint", "bounce_permanent"})
            made[key] = equal_flag(key);
        for (const char* key : {"body_parts", "failed_recipients", "status", "action", "links",
                                "case_tokens", "case_guess"})
            made[key] = equal_list(key);
        for (const char* key : {"message_id", "in_reply_to"}) made[key] = equal_identifier(key);
        made["subject_contains"] = holds_words("subject");
        made["body_contains"] = holds_words("text");
        made["reply_contains"] = holds_words("reply_text");
        made["same_as"] = equal_keys("delivery_key", true);
        made["not_same_as"] = equal_keys("delivery_key", false);
        made["near_same_as"] = equal_keys("near_key", true);
        return made;
    }();
    return all;
}

} // namespace

std::string text_in(const JsonValue* value)
{
    if (!value) return {};
    if (value->text()) return *value->text();
    return value->number() ? std::to_string(*value->number()) : std::string{};
}

std::string member(const JsonValue& of, std::string_view name) { return text_in(of.find(name)); }

std::optional<bool> holds(const std::string& verb, const JsonValue& want, const Told& mail)
{
    const auto found = all_verbs().find(verb);
    if (found == all_verbs().end()) return std::nullopt;
    return found->second(want, mail);
}

} // namespace ribbon::test
