// The messages of a bundle, in the order of their threads, each with the times that are known.
#include "views/ribbon/arrange.hpp"

#include "record/evidence.hpp"
#include "views/parts/addressee.hpp"
#include "views/parts/old_messages.hpp"
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

/// Of one that came in and for which no clock ran. Whether it was answered can only be looked for.
void look_for_answer(RibbonMessage& made, const Detail& filed, const WhatWentOut& out, Day today)
{
    made.no_clock = true;
    if (const Detail* later = out.that_may_answer(filed)) {
        made.times.emplace_back("Next from the council about the same", in_words(later->when));
        return;
    }
    made.no_answer = true;
    made.age = static_cast<int>((today - made.day).count());
    made.stands = "No answer found, " + counted(made.age, "day") + " after it came";
    made.times.emplace_back("Answered", "No answer found");
}

RibbonMessage message_of(const MessageItem& item, const Detail& filed, const Timeline& timeline,
                         const CaseHistory& history, const RibbonOf& of, const Addressees& to,
                         const WhatWentOut& out)
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
    made.times.emplace_back("Read", read.empty() ? "No reading recorded" : read);
    if (!item.incoming) return made;
    if (item.clock.state == State::none) {
        // What opened a request or a complaint has the clocks of that in law.
        if (item.matter <= 0) look_for_answer(made, filed, out, timeline.today);
        return made;
    }
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

/// Which documents came with which message: those of the same mail, and those that name it.
class Enclosed {
public:
    Enclosed(const CaseHistory& history, std::vector<RibbonDocument>& documents)
        : documents_(documents)
    {
        std::unordered_map<std::string_view, int> number_of;
        for (const RibbonDocument& one : documents) number_of.emplace(one.hash, one.number);
        for (const Detail& one : history.details) {
            if (one.kind != DetailKind::document_added) continue;
            const auto number = number_of.find(one[DetailField::attachment]);
            if (number == number_of.end()) continue;
            came_[one.evidence].push_back(number->second);
        }
    }

    void put_into(RibbonMessage& message, const Detail& filed)
    {
        const auto found =
            came_.find(is_mail(filed) ? filed.evidence : evidence_of_message(filed.number));
        if (found == came_.end()) return;
        for (const int number : found->second) {
            RibbonDocument& document = documents_[static_cast<std::size_t>(number - 1)];
            std::vector<int>& into = message.documents;
            if (is_mail(filed) && document.name == as_it_came)
                message.mail = number;
            else if (std::find(into.begin(), into.end(), number) == into.end())
                into.push_back(number);
        }
    }

private:
    /// How commands/mail/file_mail names the mail itself among its files.
    static constexpr std::string_view as_it_came = "the mail as it came.eml";

    static bool is_mail(const Detail& one) { return !mail_in_evidence(one.evidence).empty(); }

    std::vector<RibbonDocument>& documents_;
    std::unordered_map<std::string, std::vector<int>> came_;
};

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
                                     std::vector<RibbonDocument>& documents)
{
    Enclosed enclosed(history, documents);
    std::unordered_map<std::int64_t, const Detail*> filed;
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::message_filed) filed[one.number] = &one;
    // Nobody is "you" on paper that will be handed on.
    const MessageReader reader{.person = {}, .may_read = {}};
    const Addressees to{history, of.names, timeline.today};
    const WhatWentOut out{history, timeline.today};
    std::vector<RibbonThread> threads;
    for (const Conversation& talk :
         arrange_conversations(history, timeline, calendar, of.names, reader)) {
        RibbonThread thread{.number = 0, .subject = talk.subject, .messages = {}};
        for (const MessageItem& item : talk.items) {
            const auto found = filed.find(item.number);
            if (item.inside || found == filed.end()) continue;
            RibbonMessage one = message_of(item, *found->second, timeline, history, of, to, out);
            enclosed.put_into(one, *found->second);
            thread.messages.push_back(std::move(one));
        }
        std::stable_sort(
            thread.messages.begin(), thread.messages.end(),
            [](const RibbonMessage& a, const RibbonMessage& b) { return a.day < b.day; });
        if (!thread.messages.empty()) threads.push_back(std::move(thread));
    }
    number(threads);
    for (const RibbonThread& thread : threads)
        for (const RibbonMessage& one : thread.messages)
            if (one.mail > 0)
                documents[static_cast<std::size_t>(one.mail - 1)].message = one.number;
    return threads;
}

} // namespace ribbon
