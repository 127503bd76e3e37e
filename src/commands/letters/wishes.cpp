#include "commands/letters/wishes.hpp"

#include "commands/case_commands.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 4> often{"at once", "daily", "weekly", "none"};

std::string hour_in_words(int hour)
{
    if (hour == 12) return "12 noon";
    return hour < 12 ? std::to_string(hour) + " in the morning"
                     : std::to_string(hour - 12) + " in the evening";
}

} // namespace

Result<StreamProposal> decide(const SetWishes& command, const StreamId& person,
                              const DetailHistory& so_far, Day today)
{
    const Reachable known = reachable(so_far);
    Problems problems;
    if (command.by == "text") {
        if (known.phone.empty() && command.phone.empty())
            problems.push_back({"phone", "Write the mobile number that texts go to"});
    } else if (command.by == "letter") {
        if (known.address.empty())
            problems.push_back({"by", "No postal address is known yet. Write to us with it first"});
    } else if (command.by != "email") {
        problems.push_back({"by", "Choose how"});
    } else if (known.email.empty()) {
        problems.push_back({"by", "No email address is known yet. Write to us with it first"});
    }
    if (std::find(often.begin(), often.end(), command.how_often) == often.end())
        problems.push_back({"often", "Choose how often"});
    if (command.hour < 0 || command.hour > 23) problems.push_back({"hour", "Choose a time"});
    if (!problems.empty()) return problems;
    Detail wished = detail_of(DetailKind::notices_wished, today);
    wished.set(DetailField::code, command.how_often)
        .set(DetailField::channel, command.by)
        .set(DetailField::words, std::to_string(command.hour));
    auto decided = decide(wished, person, so_far.number, today);
    if (!decided || command.phone.empty() || command.phone == known.phone) return decided;
    Detail phone = detail_of(DetailKind::phone_recorded, today);
    phone.set(DetailField::phone, command.phone);
    if (known.phone_sealed) phone.set(DetailField::sealed, "yes");
    const auto sound = decide(phone, person, so_far.number, today);
    if (!sound) return sound.problems();
    decided->adds.emplace_back(std::move(phone));
    return decided;
}

std::string wishes_in_words(const Reachable& known)
{
    const Way way = known.wishes.value_or(
        known.email.empty() && !known.address.empty() ? Way::letter : Way::email);
    if (way == Way::letter) return "by letter";
    const std::string by = way == Way::text ? "by text message, " : "by email, ";
    if (known.how_often == "daily") return by + "once a day at " + hour_in_words(known.hour);
    if (known.how_often == "weekly")
        return by + "once a week, on Mondays at " + hour_in_words(known.hour);
    if (known.how_often == "none") return by + "only what can not wait";
    return by + "at once";
}

} // namespace ribbon
