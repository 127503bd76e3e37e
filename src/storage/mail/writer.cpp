#include "storage/mail/writer.hpp"

#include "base/folded_words.hpp"
#include "base/whole_number.hpp"
#include "commands/letters/recipients.hpp"

namespace ribbon::storage {
namespace {

bool stands_in(std::string_view given, std::string_view name)
{
    const std::string words = folded_words(given);
    return !words.empty() &&
           (" " + folded_words(name) + " ").find(" " + words + " ") != std::string::npos;
}

bool is_doubted(const CaseHistory& history, std::string_view person)
{
    bool doubted = false;
    for (const Detail* one : standing(history.details)) {
        if ((*one)[DetailField::person] != person) continue;
        if (one->kind == DetailKind::identity_doubted) doubted = true;
        if (one->kind == DetailKind::identity_checked) doubted = false;
    }
    return doubted;
}

} // namespace

const SenderIn* writer_in(const std::vector<SenderIn>& senders, std::string_view a_case,
                          std::string_view from_name)
{
    const SenderIn *only = nullptr, *named = nullptr;
    bool several = false, several_named = false;
    for (const SenderIn& one : senders) {
        if (one.a_case != a_case) continue;
        several = several || (only && only->person != one.person);
        only = &one;
        if (!stands_in(one.given, from_name)) continue;
        several_named = several_named || (named && named->person != one.person);
        named = &one;
    }
    if (!several) return only;
    return several_named ? nullptr : named;
}

bool may_be_told(const CaseHistory& history, const DetailHistory& person, Day today)
{
    const std::string& key = person.stream.key;
    if (key.empty()) return false;
    return !is_doubted(history, key) &&
           !recipients_of(history, {{key, person}}, {.what = Going::answer, .person = key}, today)
                .to.empty();
}

std::vector<SentMail> sent_by_us(Connection& from, const std::string& area,
                                 const std::vector<std::string>& ids)
{
    std::vector<SentMail> all;
    for (const std::string& id : ids)
        if (auto sent = MailSent(from, area).find(id); sent && sent->entry > 0)
            all.push_back(*std::move(sent));
    return all;
}

std::int64_t entry_answered(const CaseHistory& history, const std::vector<SentMail>& sent,
                            std::string_view person)
{
    std::int64_t root = 0;
    for (const SentMail& mail : sent)
        for (const Detail* one : standing(history.details)) {
            if (mail.a_case != history.key || one->number != mail.entry) continue;
            if (one->kind != DetailKind::message_filed || person.empty()) continue;
            if ((*one)[DetailField::person] == person)
                root = whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(mail.entry);
        }
    return root;
}

} // namespace ribbon::storage
