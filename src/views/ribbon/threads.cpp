// The messages of a bundle, in the order of their threads, each with the times that are known.
#include "views/ribbon/arrange.hpp"

#include "views/parts/addressee.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace ribbon {
namespace {

using State = AnswerView::State;

bool waits(State state)
{
    return state == State::running || state == State::late || state == State::disputed;
}

/// The day on which an answer was recorded for the message of this matter.
std::string answered_on(const Timeline& timeline, const CaseFacts& facts, MatterId matter)
{
    const Duty* clock = timeline.find("corr.local-standard", matter);
    const Fact* met = clock && clock->met_by ? facts.fact(clock->met_by) : nullptr;
    return met ? in_words(met->when) : std::string{};
}

RibbonMessage message_of(const MessageItem& item, const Detail& filed, const Timeline& timeline,
                         const CaseHistory& history, const RibbonOf& of, const Addressees& to)
{
    RibbonMessage made;
    made.entry = item.number;
    made.who = item.who;
    made.subject = item.subject;
    made.incoming = item.incoming;
    made.paragraphs = item.paragraphs;
    made.day = filed.when.first;
    made.times.emplace_back(item.incoming ? "Received" : "Sent", in_words(filed.when));
    made.times.emplace_back("To", to.of(filed));
    if (!item.channel.empty()) made.times.emplace_back("How", capital(item.channel));
    made.times.emplace_back("Recorded", said(filed.recorded, earliest_day));
    const std::string read = of.read ? of.read(item.number) : std::string{};
    made.times.emplace_back("Read", read.empty() ? "Not recorded" : read);
    if (!item.incoming || item.clock.state == State::none) return made;
    const std::string answered = answered_on(timeline, history.facts, item.matter);
    made.unanswered = waits(item.clock.state);
    made.late = item.clock.late;
    made.stands = item.clock.words;
    if (made.unanswered) {
        made.age = static_cast<int>((timeline.today - made.day).count());
        made.stands = "Not answered, " + counted(made.age, "day") + " after it came" +
                      (made.late > 0 ? "; " + item.clock.words : "");
    }
    made.times.emplace_back("Answered", answered.empty() ? "Not answered" : answered);
    return made;
}

/// What came with a message: files of the same matter and the same day.
std::vector<int> with_it(const Detail& filed, const CaseHistory& history,
                         const std::vector<RibbonDocument>& documents)
{
    std::vector<int> numbers;
    if (filed[DetailField::matter].empty()) return numbers;
    for (const Detail& one : history.details) {
        if (one.kind != DetailKind::document_added || one.when != filed.when ||
            one[DetailField::matter] != filed[DetailField::matter])
            continue;
        for (const RibbonDocument& document : documents)
            if (document.hash == one[DetailField::attachment] &&
                std::find(numbers.begin(), numbers.end(), document.number) == numbers.end())
                numbers.push_back(document.number);
    }
    return numbers;
}

/// Numbers run through the bundle in the order in which a reader meets them.
void number(std::vector<RibbonThread>& threads)
{
    std::stable_sort(threads.begin(), threads.end(),
                     [](const RibbonThread& a, const RibbonThread& b) {
                         return a.messages.front().day < b.messages.front().day;
                     });
    int thread_number = 0, message_number = 0;
    for (RibbonThread& thread : threads) {
        thread.number = ++thread_number;
        for (RibbonMessage& one : thread.messages) one.number = ++message_number;
    }
}

} // namespace

std::vector<RibbonThread> threads_of(const CaseHistory& history, const Timeline& timeline,
                                     const Calendar& calendar, const RibbonOf& of,
                                     const std::vector<RibbonDocument>& documents)
{
    std::unordered_map<std::int64_t, const Detail*> filed;
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::message_filed) filed[one.number] = &one;
    // Nobody is "you" on paper that will be handed on.
    const MessageReader reader{.person = {}, .may_read = of.may_read};
    const Addressees to{history, of.names, timeline.today};
    std::vector<RibbonThread> threads;
    for (const Conversation& talk :
         arrange_conversations(history, timeline, calendar, of.names, reader)) {
        RibbonThread thread{.number = 0, .subject = talk.subject, .messages = {}};
        for (const MessageItem& item : talk.items) {
            const auto found = filed.find(item.number);
            if (item.inside || found == filed.end()) continue;
            RibbonMessage one = message_of(item, *found->second, timeline, history, of, to);
            one.documents = with_it(*found->second, history, documents);
            thread.messages.push_back(std::move(one));
        }
        std::stable_sort(
            thread.messages.begin(), thread.messages.end(),
            [](const RibbonMessage& a, const RibbonMessage& b) { return a.day < b.day; });
        if (!thread.messages.empty()) threads.push_back(std::move(thread));
    }
    number(threads);
    return threads;
}

} // namespace ribbon
