#include "commands/conversation.hpp"

#include "base/whole_number.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

bool is_incoming(const Detail& message) { return message[DetailField::direction] == "in"; }

} // namespace

std::unordered_map<std::int64_t, std::int64_t> conversations_in(
    const std::vector<const Detail*>& standing_ones)
{
    std::unordered_map<std::int64_t, std::int64_t> began;
    std::unordered_map<std::string_view, std::int64_t> of_matter;
    for (const Detail* one : standing_ones) {
        if (one->kind != DetailKind::message_filed) continue;
        const std::string_view matter = (*one)[DetailField::matter];
        const auto before =
            began.find(whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(0));
        const auto same = matter.empty() ? of_matter.end() : of_matter.find(matter);
        std::int64_t first = one->number;
        if (before != began.end())
            first = before->second;
        else if (same != of_matter.end())
            first = same->second;
        began[one->number] = first;
        if (!matter.empty()) of_matter.emplace(matter, first);
    }
    return began;
}

std::int64_t goes_on_from(const CaseHistory& history, std::int64_t reply_to,
                          std::string_view person)
{
    const auto all = standing(history.details);
    const auto began = conversations_in(all);
    const auto conversation = began.find(reply_to);
    if (conversation == began.end()) return reply_to;
    bool others = false;
    std::int64_t own = 0;
    for (const Detail* one : all) {
        const auto of = began.find(one->number);
        if (of == began.end() || of->second != conversation->second) continue;
        const std::string_view whose = (*one)[DetailField::person];
        if (whose == person) {
            if (own == 0) own = one->number;
        } else if (!whose.empty() || is_incoming(*one)) {
            others = true;
        }
    }
    return others ? own : reply_to;
}

const Detail* last_from_them(const std::vector<const Detail*>& standing_ones, const Detail& message)
{
    const auto began = conversations_in(standing_ones);
    const auto conversation = began.find(message.number);
    if (conversation == began.end()) return nullptr;
    const Detail* last = nullptr;
    for (const Detail* one : standing_ones) {
        if (one->kind != DetailKind::message_filed || one->number >= message.number) continue;
        if (!is_incoming(*one) || (*one)[DetailField::person] != message[DetailField::person])
            continue;
        if (began.at(one->number) == conversation->second) last = one;
    }
    return last;
}

bool are_of_one(const CaseHistory& history, const std::vector<MatterId>& threads,
                std::string_view person)
{
    std::set<std::string_view> whose;
    if (!person.empty()) whose.insert(person);
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::message_filed || !is_incoming(*one)) continue;
        const auto thread = whole_number<MatterId>((*one)[DetailField::matter]);
        if (thread && std::find(threads.begin(), threads.end(), *thread) != threads.end())
            whose.insert((*one)[DetailField::person]);
    }
    return whose.size() <= 1;
}

} // namespace ribbon
