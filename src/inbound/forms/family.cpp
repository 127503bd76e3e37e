#include "inbound/forms/family.hpp"

#include "base/whole_number.hpp"
#include "inbound/forms/text.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::size_t longest_line = 200;
constexpr std::array<std::string_view, 3> ways_to_act{"A friend or relative",
                                                      "An adviser of a free service", "A lawyer"};

void refuse_long(const std::string& field, std::string_view text, std::size_t most,
                 Problems& problems)
{
    if (text.size() > most)
        problems.push_back({field, "It is " + std::to_string(text.size()) +
                                       " letters long. Send it in parts of up to " +
                                       std::to_string(most) + ", or add it as a file"});
}

} // namespace

Result<WriteToUs> read_message(const Form& form)
{
    Problems problems;
    WriteToUs message{.subject = without_edges(form.one("subject")),
                      .words = without_edges(form.one("words")),
                      .reply_to = whole_number<std::uint32_t>(form.one("reply-to")).value_or(0)};
    if (message.words.empty()) problems.push_back({"words", "Write what you want to say to us"});
    refuse_long("words", message.words, longest_message, problems);
    if (message.subject.size() > longest_line)
        problems.push_back({"subject", "Say in a few words what it is about. The rest fits below"});
    if (message.subject.find('\n') != std::string::npos)
        problems.push_back({"subject", "Say in one line what it is about"});
    if (!problems.empty()) return problems;
    return message;
}

Result<SayNoAnswer> read_no_answer(const Form& form)
{
    Problems problems;
    SayNoAnswer said{.message = whole_number<std::uint32_t>(form.one("message")).value_or(0),
                     .words = without_edges(form.one("words"))};
    if (said.message == 0)
        problems.push_back({"message", "Choose the message that has no answer yet"});
    refuse_long("words", said.words, longest_message, problems);
    if (!problems.empty()) return problems;
    return said;
}

Result<AskForCall> read_call(const Form& form, const std::vector<Day>& days)
{
    constexpr std::array slots{"morning", "afternoon", "evening"};
    Problems problems;
    AskForCall call{.day = {},
                    .slot = without_edges(form.one("slot")),
                    .phone = without_edges(form.one("phone")),
                    .about = without_edges(form.one("about"))};
    const auto day = parse_day(form.one("day"));
    if (!day || std::find(days.begin(), days.end(), *day) == days.end())
        problems.push_back({"day", "Choose a day"});
    else
        call.day = *day;
    if (std::find(slots.begin(), slots.end(), call.slot) == slots.end())
        problems.push_back({"slot", "Choose a time of day"});
    const auto figures = std::count_if(call.phone.begin(), call.phone.end(),
                                       [](char letter) { return letter >= '0' && letter <= '9'; });
    if (!call.phone.empty() && (figures < 10 || figures > 15))
        problems.push_back({"phone", "Write the whole telephone number, like 07700 900 318"});
    refuse_long("about", call.about, longest_message, problems);
    if (!problems.empty()) return problems;
    return call;
}

Result<ContactNeeds> read_contact_needs(const Form& form)
{
    Problems problems;
    std::string words;
    for (const std::string& need : form.all("need")) words += (words.empty() ? "" : "; ") + need;
    const std::string other = without_edges(form.one("other"));
    if (!other.empty()) words += (words.empty() ? "" : "; ") + other;
    if (words.empty()) problems.push_back({"need", "Choose what you need, or write it below"});
    refuse_long("other", other, 2'000, problems);
    if (!problems.empty()) return problems;
    return ContactNeeds{words};
}

Result<WhoActs> read_who_acts(const Form& form)
{
    Problems problems;
    WhoActs who{.name = without_edges(form.one("name")),
                .email = without_edges(form.one("email")),
                .words = without_edges(form.one("what")),
                .end = without_edges(form.one("end"))};
    if (!who.end.empty()) return WhoActs{.name = {}, .email = {}, .words = {}, .end = who.end};
    if (who.name.empty()) problems.push_back({"name", "Write the name of who is to act for you"});
    if (who.email.find('@') == std::string::npos)
        problems.push_back({"email", "Write their email address, like name@example.org"});
    if (std::find(ways_to_act.begin(), ways_to_act.end(), who.words) == ways_to_act.end())
        problems.push_back({"what", "Choose who they are"});
    for (const auto& [field, text] : {std::pair{"name", &who.name}, std::pair{"email", &who.email}})
        refuse_long(field, *text, longest_line, problems);
    if (!problems.empty()) return problems;
    return who;
}

} // namespace ribbon
