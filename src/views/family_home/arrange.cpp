#include "views/family_home/view.hpp"

#include "duties/imported.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::size_t messages_shown = 3;
constexpr std::size_t story_shown = 12;

std::string small_first(std::string text)
{
    if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && !(text[1] >= 'A' && text[1] <= 'Z'))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string first_sentence(const FamilyHome& home, Day today)
{
    if (!home.next)
        return "Nothing is late, and nothing is waiting for you. We will write when there is more.";
    const std::string what = small_first(home.next->what);
    if (home.next->look == Standing::late)
        return "We should have done this by " + said(home.next->legal, today) + ": " + what +
               ". We did not. The next step is ours, not yours.";
    if (home.next->look == Standing::lifted)
        return "Next, we must " + what + ", as soon as we can.";
    if (home.next->date.empty()) return "We must " + what + ".";
    return "Next, we must " + what + " by " + said(home.next->legal, today) + ".";
}

std::string about_messages(const std::vector<Conversation>& all, int promised)
{
    int late = 0;
    int waiting = 0;
    int no_answer = 0;
    for (const Conversation& one : all) {
        waiting += one.unanswered;
        no_answer += one.no_answer;
        for (const MessageItem& item : one.items)
            if (item.incoming)
                late +=
                    item.clock.state == AnswerView::State::late ||
                            (item.clock.state == AnswerView::State::disputed && item.clock.late > 0)
                        ? 1
                        : 0;
    }
    const std::string old = no_answer_found(no_answer);
    const std::string rule = (old.empty() ? "" : " " + old) +
                             " We promise an answer to every message within " +
                             counted(promised, "working day") + ".";
    if (late == 1) return "One answer from us is late. We are sorry." + rule;
    if (late > 1) return std::to_string(late) + " answers from us are late. We are sorry." + rule;
    if (waiting > 0) return "We owe you " + counted(waiting, "answer") + "." + rule;
    if (!old.empty()) return rule.substr(1);
    return (all.empty() ? "You have not written to us yet." : "Every message has its answer.") +
           rule;
}

std::string about_officers(const Officers& officers, std::size_t promises)
{
    std::string say = officers.officers == 1
                          ? "One officer so far."
                          : std::to_string(officers.officers) + " officers so far.";
    if (officers.days_with_nobody > 1)
        say += " For " + counted(officers.days_with_nobody, "day") + " there was nobody.";
    if (promises > 0)
        say += " " +
               std::string{promises == 1 ? "One promise" : std::to_string(promises) + " promises"} +
               " to you still stand" + (promises == 1 ? "s" : "") +
               ", whoever holds the case. You should not have to tell your story again.";
    return say;
}

std::string about_rights(const CaseHistory& history, const std::string& child, Day today)
{
    const Rights rights = rights_holder(history.facts, today);
    if (!rights.pass_on) return {};
    if (rights.holder == RightsHolder::young_person)
        return "The rights in law are " + of(child) + " own since " +
               said_short(*rights.pass_on, today) + ".";
    if (*rights.pass_on - today > days{365}) return {};
    return "On " + said(*rights.pass_on, today) + " the rights in law pass from you to " + child +
           ". We will write to you both before then.";
}

} // namespace

FamilyHome arrange_family_home(const CaseHistory& history, const Timeline& timeline,
                               const Names& names, const std::vector<Conversation>& messages,
                               std::string_view person, int promised)
{
    const Day today = timeline.today;
    FamilyHome home;
    home.a_case = history.key;
    std::string name = history.facts.title;
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::case_opened) name = (*one)[DetailField::name];
    home.child = first_name(name);
    home.more = open_duties(timeline, history.facts, true);
    if (!home.more.empty()) {
        home.next = home.more.front();
        home.more.erase(home.more.begin());
    }
    home.first = first_sentence(home, today);

    home.conversations = static_cast<int>(messages.size());
    home.late_conversations = late_among(messages);
    home.messages_say = about_messages(messages, promised);
    home.messages.assign(
        messages.begin(),
        messages.begin() + static_cast<std::ptrdiff_t>(std::min(messages.size(), messages_shown)));

    home.officers = arrange_officers(history, today);
    const Holding* now = home.officers.now();
    home.who_has_it =
        now ? now->name + ", SEND officer" : "Nobody has the case today. We are sorry.";
    for (Promise& one : arrange_promises(history, names, today))
        if (one.open() && (person.empty() || one.to.empty() || one.to == person))
            home.promises.push_back(std::move(one));
    home.officers_say = about_officers(home.officers, home.promises.size());

    home.story = arrange_story(history, timeline, true);
    if (home.story.size() > story_shown)
        home.story.erase(home.story.begin(),
                         home.story.end() - static_cast<std::ptrdiff_t>(story_shown));
    home.rights = about_rights(history, home.child, today);
    for (const Fact& fact : history.facts.facts)
        home.imported =
            home.imported || fact.evidence.find("as stated by the council") != std::string::npos;
    return home;
}

SentHome arrange_sent_home(const CaseHistory& history, const Timeline& timeline,
                           const Calendar& calendar, const Names& names,
                           const MessageReader& reader)
{
    SentHome home;
    home.a_case = history.key;
    MessageReader only_theirs = reader;
    only_theirs.may_read = [&reader](const Detail& one) {
        return one[DetailField::person] == reader.person;
    };
    std::vector<MatterId> opened;
    for (const Fact& fact : history.facts.facts)
        if (fact.kind == Kind::request_received && fact.by == "person:" + reader.person)
            opened.push_back(fact.matter);
    for (Conversation& one : arrange_conversations(history, timeline, calendar, names, only_theirs))
        for (MessageItem& item : one.items) home.sent.push_back(std::move(item));
    for (const Duty& duty : timeline.duties)
        if (std::find(opened.begin(), opened.end(), duty.matter) != opened.end() && is_open(duty) &&
            is_ours(*duty.under))
            home.dates.push_back(arrange_duty(duty, history.facts, timeline.today, true));
    home.checking = "We check who you are before we show you a child\u2019s record. An officer "
                    "will ring or write to you within 5 working days.";
    return home;
}

} // namespace ribbon
