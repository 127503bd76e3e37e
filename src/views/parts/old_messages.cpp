#include "views/parts/old_messages.hpp"

#include "base/lower_case.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::string_view without_blanks_before(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

/// What a message is about, without the "Re:" and "Fwd:" that programs put before it.
std::string about(std::string_view subject)
{
    const std::string lower = lower_case(subject);
    std::string_view rest = without_blanks_before(lower);
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view before : {"re:", "fw:", "fwd:", "aw:"})
            if (rest.starts_with(before)) {
                rest = without_blanks_before(rest.substr(before.size()));
                more = true;
            }
    }
    return std::string{rest.substr(0, rest.find_last_not_of(" \t\n") + 1)};
}

/// Two mails with no subject are not about the same (commands/mail/file_mail names them so).
bool says_what(std::string_view subject) { return !subject.empty() && subject != "(no subject)"; }

const Detail* earliest(const std::vector<const Detail*>& all, Day from)
{
    const Detail* found = nullptr;
    for (const Detail* one : all)
        if (one->when.first >= from && (!found || one->when.first < found->when.first)) found = one;
    return found;
}

} // namespace

WhatWentOut::WhatWentOut(const CaseHistory& history, Day today,
                         const std::function<bool(const Detail&)>& may_read)
{
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::message_filed || (*one)[DetailField::direction] != "out" ||
            one->when.first > today || (may_read && !may_read(*one)))
            continue;
        if (std::string subject = about((*one)[DetailField::subject]); says_what(subject))
            about_[std::move(subject)].push_back(one);
        if (!(*one)[DetailField::entry].empty())
            from_[std::string{(*one)[DetailField::entry]}].push_back(one);
    }
}

const Detail* WhatWentOut::that_may_answer(const Detail& came) const
{
    if (const auto found = from_.find(std::to_string(came.number)); found != from_.end())
        return earliest(found->second, earliest_day);
    const auto found = about_.find(about(came[DetailField::subject]));
    return found == about_.end() ? nullptr : earliest(found->second, came.when.first);
}

std::vector<const Detail*> came_without_a_clock(const CaseHistory& history)
{
    std::vector<const Detail*> all = standing(history.details);
    std::erase_if(all, [](const Detail* one) {
        return one->kind != DetailKind::message_filed || (*one)[DetailField::direction] != "in" ||
               !(*one)[DetailField::matter].empty();
    });
    return all;
}

void look_for_answers(std::vector<Conversation>& all, const CaseHistory& history, Day today,
                      const std::function<bool(const Detail&)>& may_read)
{
    std::unordered_map<std::int64_t, MessageItem*> came;
    for (Conversation& one : all)
        for (MessageItem& item : one.items)
            if (item.incoming && item.matter == 0) came.emplace(item.number, &item);
    if (came.empty()) return;
    const WhatWentOut out(history, today, may_read);
    for (const Detail* one : came_without_a_clock(history)) {
        const auto found = came.find(one->number);
        if (found == came.end() || out.that_may_answer(*one)) continue;
        found->second->no_answer = true;
        const auto age = static_cast<int>((today - one->when.first).count());
        found->second->clock.detail = "No answer found, " + counted(age, "day") + " after it came.";
    }
}

std::string no_answer_found(int messages)
{
    return messages == 0 ? std::string{}
                         : "No answer was found to " + counted(messages, "older message") + ".";
}

} // namespace ribbon
