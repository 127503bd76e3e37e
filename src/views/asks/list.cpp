#include "views/asks/list.hpp"

#include "base/url.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

std::string asked_in_words(const std::string& code)
{
    const auto label = ask_label_called(code);
    return label ? capital(std::string{entry(*label).meaning}) : code;
}

std::string cite_of(const std::string& clock, const Law& law, Day today)
{
    const Provision* under = law.in_force(clock, today);
    if (!under && !law.versions(clock).empty()) under = law.versions(clock).back();
    return under ? std::string{under->cite} : std::string{};
}

} // namespace

AskLine arrange_ask_line(const AskListed& one, const Law& law, const Names& officers,
                         std::string_view reader, Day today)
{
    AskLine line;
    line.child = one.child;
    line.path = "/cases/" + in_url(one.a_case) + "/asks/" + std::to_string(one.entry);
    line.asked = asked_in_words(one.label);
    line.law = cite_of(one.clock, law, today);
    line.came = said_short(one.received, today);
    line.team = one.team;
    line.who = one.officer.empty()     ? "Nobody"
               : one.officer == reader ? "You"
                                       : name_of(officers, one.officer, one.officer);
    if (!one.due) {
        line.state = "No clock is held";
    } else if (*one.due < today) {
        line.state = days_late(static_cast<int>((today - *one.due).count()));
        line.look = Standing::late;
    } else {
        line.state = "Due " + said_short(*one.due, today);
        line.look = *one.due <= today + days{7} ? Standing::next : Standing::plain;
    }
    return line;
}

std::string asks_in_words(std::int64_t open, std::int64_t late)
{
    if (open == 0) return "Somebody has decided on every filed message that may ask for something.";
    std::string says = open == 1 ? "1 message may ask for something, and nobody has said yet."
                                 : std::to_string(open) +
                                       " messages may ask for something, and nobody has said yet.";
    if (late == 0) return says + " For none has the time run out.";
    if (open == 1) return says + " Its time has run out.";
    return says + " For " + (late == 1 ? "one" : std::to_string(late)) +
           " of them the time has run out.";
}

std::string mails_in_words(std::int64_t mails, std::optional<Day> first, Day today)
{
    if (mails == 0 || !first) return {};
    const bool late = *first < today;
    const std::string due = (late ? "was due by " : "due by ") + in_words(*first) + ".";
    if (mails == 1)
        return "1 email that nobody has filed may ask for something, " +
               std::string{late ? "and " : ""} + due;
    return std::to_string(mails) +
           " emails that nobody has filed may ask for something, the first " + due;
}

std::vector<std::pair<std::string, std::string>> labels_to_choose()
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const AskLabelEntry& one : all_ask_labels())
        all.emplace_back(one.code, capital(std::string{one.meaning}));
    return all;
}

std::vector<AskCountLine> arrange_ask_counts(const std::map<std::string, AskCountLine>& counts)
{
    std::vector<AskCountLine> lines;
    for (const AskLabelEntry& one : all_ask_labels()) {
        const std::string code{one.code};
        const auto found = counts.find(code);
        if (found == counts.end() || found->second.seen == 0) continue;
        AskCountLine line = found->second;
        line.asked = asked_in_words(code);
        line.path = asks_path(code, {});
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string asks_path(const std::string& label, const std::string& team, const std::string& after)
{
    std::string path = "/asks";
    char before = '?';
    for (const auto& [name, value] :
         {std::pair{"label", &label}, {"team", &team}, {"after", &after}})
        if (!value->empty()) {
            path += before + std::string{name} + "=" + in_url(*value);
            before = '&';
        }
    return path;
}

} // namespace ribbon
