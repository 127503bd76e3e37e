#include "views/parts/conversations.hpp"

#include "base/whole_number.hpp"
#include "calendar/london.hpp"
#include "commands/case_commands.hpp"
#include "commands/delivery.hpp"
#include "record/evidence.hpp"
#include "views/parts/duties.hpp"
#include "views/parts/old_messages.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace ribbon {
namespace {

constexpr std::string_view promise = "corr.local-standard";

/// What is looked up again and again, once: a case may hold ten thousand messages.
struct Index {
    std::unordered_map<MatterId, const Duty*> clocks;
    std::unordered_set<MatterId> disputed; ///< their writer said that the answer was none
    std::unordered_map<MatterId, const Fact*> lost; ///< the answers that came back to us
    std::unordered_map<FactId, const Fact*> facts;
    std::unordered_set<std::int64_t> answers; ///< the entries of messages that answer
    Index(const CaseHistory& history, const Timeline& timeline)
    {
        for (const Duty& duty : timeline.duties)
            if (duty.under->id == promise) clocks[duty.matter] = &duty;
        auto given = standing(history.facts);
        std::unordered_set<FactId> returned;
        for (const Fact* fact : came_back(history)) {
            returned.insert(fact->id);
            lost[fact->matter] = fact;
            given.push_back(fact); // its words are an answer, though it did not arrive
        }
        for (const Fact& fact : history.facts.facts) {
            facts[fact.id] = &fact;
            if (fact.kind == Kind::message_answered && fact.struck &&
                !returned.contains(fact.corrects))
                disputed.insert(fact.matter);
        }
        find_answers(history, given);
    }

private:
    /// The words of an answer are filed in the act that says what it answers, right behind that:
    /// the first message after such a fact is the one. A holding note of the same day is not.
    void find_answers(const CaseHistory& history, const std::vector<const Fact*>& given)
    {
        std::map<std::int64_t, Moment> filed;
        for (const Detail& one : history.details)
            if (one.kind == DetailKind::message_filed) filed[one.number] = one.recorded;
        for (const Fact* fact : given) {
            if (fact->kind != Kind::message_answered) continue;
            const auto entry = history.entry_of[static_cast<std::size_t>(fact->id - 1)];
            const auto words = filed.upper_bound(entry);
            if (words != filed.end() && words->second == fact->recorded)
                answers.insert(words->first);
        }
    }
};

std::string asked(const Duty& duty, const Index& index, Day today, bool you)
{
    const auto found = index.facts.find(duty.started_by);
    if (found == index.facts.end()) return {};
    return (you ? "You asked on " : "Came on ") + said(found->second->when.first, today) + ". ";
}

AnswerView clock_of(const Duty& duty, const Index& index, const Calendar& calendar, Day today,
                    bool you)
{
    using State = AnswerView::State;
    AnswerView clock;
    if (const int promised = limit_of(duty).n; promised > 0) clock.promised = promised;
    if (!duty.dated) return clock;
    const auto started = index.facts.find(duty.started_by);
    const Day from = started == index.facts.end() ? duty.legal.first : started->second->when.first;
    const Day due = duty.legal.last;
    const auto met = index.facts.find(duty.met_by);
    const Day until = met == index.facts.end() ? today : met->second->when.last;
    const auto working = [&](Day first, Day last) {
        return first > last ? 0 : std::max(0, calendar.offices().count({first, last}));
    };
    clock.due = said(due, today);
    clock.used = std::min(clock.promised, working(from + days{1}, until));
    // The day that is not over is not yet a day late: today counts only once it is past.
    clock.late = working(due + days{1}, until);
    const bool answered = met != index.facts.end();
    if (answered) {
        clock.state = clock.late > 0 ? State::answered_late : State::answered;
        clock.words = clock.late > 0 ? "Answered " + counted(clock.late, "working day") + " late"
                                     : "Answered on " + said(until, today);
        clock.detail = asked(duty, index, today, you) + "Due " + clock.due + ". Answered " +
                       said(until, today) + ".";
    } else if (clock.late > 0) {
        clock.state = State::late;
        clock.words = counted(clock.late, "working day") + " late";
        clock.detail = asked(duty, index, today, you) +
                       (you ? "We should have answered by " + clock.due + ". Sorry."
                            : "Due " + clock.due + ".");
        if (duty.rung > 1) clock.with = std::string{duty.held_by};
    } else {
        clock.state = State::running;
        clock.words = due == today ? "Answer due today" : "Answer due " + clock.due;
        clock.detail = asked(duty, index, today, you);
    }
    const auto add = [&](const std::string& sentence) {
        if (!clock.detail.empty() && clock.detail.back() != ' ') clock.detail += ' ';
        clock.detail += sentence;
    };
    if (const auto lost = index.lost.find(duty.matter); !answered && lost != index.lost.end())
        add("Our answer of " + said(lost->second->when.last, today) +
            (you ? " did not reach you." : " did not arrive."));
    if (!answered && index.disputed.contains(duty.matter)) {
        clock.state = State::disputed;
        add(you ? "You told us that our answer was none."
                : "The writer said that the answer was none.");
    }
    return clock;
}

std::string who_wrote(const Detail& message, const Index& index, const Names& names,
                      const MessageReader& reader, MatterId matter)
{
    if (message[DetailField::direction] == "in") {
        const std::string_view person = message[DetailField::person];
        if (!person.empty() && person == reader.person) return "You";
        if (!person.empty()) return name_of(names, person, "The family");
        const auto clock = index.clocks.find(matter);
        const auto came = clock == index.clocks.end() ? index.facts.end()
                                                      : index.facts.find(clock->second->started_by);
        if (came == index.facts.end()) return "Somebody";
        const Party from = came->second->says.from;
        if (from == Party::unsaid)
            return mail_in_evidence(message.evidence).empty()
                       ? "Somebody"
                       : "Somebody with no part in this case";
        return from == Party::mp ? "The office of the MP" : capital(std::string{in_words(from)});
    }
    return name_of(names, message[DetailField::officer], "The SEND team");
}

MessageItem item_of(const Detail& message, const Index& index, const Timeline& timeline,
                    const Calendar& calendar, const Names& names, const MessageReader& reader)
{
    const Day today = timeline.today;
    MessageItem item;
    item.number = message.number;
    item.incoming = message[DetailField::direction] == "in";
    item.channel = message[DetailField::channel];
    item.subject = message[DetailField::subject];
    item.paragraphs = paragraphs(message[DetailField::words]);
    item.person = message[DetailField::person];
    const auto matter =
        static_cast<MatterId>(whole_number<std::int64_t>(message[DetailField::matter]).value_or(0));
    item.who = who_wrote(message, index, names, reader, matter);
    // What was filed on its day has an hour to show; what was filed later has only its day.
    const bool same_day = day_in_london(message.recorded) == message.when.first;
    item.when = same_day ? said(message.recorded, today) : said(message.when.first, today);
    item.when_iso = same_day ? iso(message.recorded) : iso(message.when.first);
    if (!item.incoming) return item;
    item.matter = matter;
    if (const auto duty = index.clocks.find(matter); duty != index.clocks.end()) {
        item.clock = clock_of(*duty->second, index, calendar, today,
                              !reader.person.empty() && item.person == reader.person);
        const auto met = index.facts.find(duty->second->met_by);
        item.can_be_disputed = met != index.facts.end() &&
                               today - met->second->when.last <= dispute_time &&
                               !reader.person.empty() && item.person == reader.person;
    }
    return item;
}

bool open(const AnswerView& clock)
{
    return clock.state == AnswerView::State::late || clock.state == AnswerView::State::running ||
           clock.state == AnswerView::State::disputed;
}

/// Longest late first, then nearest due, then by when they were last spoken of.
bool before(const Conversation& a, const Conversation& b)
{
    const auto rank = [](const Conversation& one) {
        return std::tuple{open(one.clock) ? 0 : 1, -one.clock.late,
                          open(one.clock) ? -one.clock.used : 0, -one.last.number()};
    };
    return rank(a) < rank(b);
}

/// One conversation, one correspondent (decision 104), also where the record lets one person's
/// message go on from another's: what each of them wrote stands in a conversation of their own.
class OnePersonEach {
public:
    /// Where a message stands that would stand in `place`; `next` is the place of a new one.
    std::size_t place_for(const Detail& message, std::size_t place, std::size_t next)
    {
        // To whom some of what went out long ago went is not said: it stands where it answers.
        if (message[DetailField::person].empty() && message[DetailField::direction] != "in")
            return place;
        const std::string whose{message[DetailField::person]};
        const auto first = whose_.emplace(place, whose).first;
        if (first->second == whose) return place;
        const auto [apart, is_new] = apart_.emplace(std::pair{place, whose}, next);
        if (is_new) whose_.emplace(next, whose);
        return apart->second;
    }

private:
    std::unordered_map<std::size_t, std::string> whose_;
    std::map<std::pair<std::size_t, std::string>, std::size_t> apart_;
};

void settle(Conversation& conversation)
{
    for (const MessageItem& item : conversation.items) {
        conversation.no_answer += item.no_answer ? 1 : 0;
        if (item.no_answer && conversation.clock.state == AnswerView::State::none)
            conversation.clock.detail = item.clock.detail;
        if (item.clock.state == AnswerView::State::none) continue;
        conversation.unanswered += open(item.clock) ? 1 : 0;
        const bool longer = !open(conversation.clock) || item.clock.late > conversation.clock.late;
        if (open(item.clock) ? longer : !open(conversation.clock)) conversation.clock = item.clock;
    }
}

} // namespace

int late_among(const std::vector<Conversation>& conversations)
{
    return static_cast<int>(
        std::count_if(conversations.begin(), conversations.end(), [](const Conversation& one) {
            return one.unanswered > 0 && one.clock.late > 0;
        }));
}

std::vector<Conversation> arrange_conversations(const CaseHistory& history,
                                                const Timeline& timeline, const Calendar& calendar,
                                                const Names& names, const MessageReader& reader)
{
    const Index index(history, timeline);
    std::vector<Conversation> all;
    std::unordered_map<std::int64_t, std::size_t> of_entry;
    std::unordered_map<MatterId, std::size_t> of_matter;
    OnePersonEach of_person;
    const auto details = standing(history.details);
    for (const Detail* one : details) {
        if (one->kind != DetailKind::message_filed) continue;
        if (one->when.first > timeline.today) continue;
        if (reader.may_read && !reader.may_read(*one)) continue;
        const auto matter = static_cast<MatterId>(
            whole_number<std::int64_t>((*one)[DetailField::matter]).value_or(0));
        const std::int64_t goes_on_from =
            whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(0);
        std::size_t place = all.size();
        if (const auto earlier = of_entry.find(goes_on_from); earlier != of_entry.end())
            place = earlier->second;
        else if (const auto same = of_matter.find(matter); matter > 0 && same != of_matter.end())
            place = same->second;
        place = of_person.place_for(*one, place, all.size());
        MessageItem item = item_of(*one, index, timeline, calendar, names, reader);
        if (item.clock.state != AnswerView::State::none)
            item.clock.why = why_path(history.key, promise, matter);
        if (place == all.size()) {
            all.emplace_back();
            all.back().number = one->number;
            all.back().subject = item.subject.empty() ? "No subject" : item.subject;
        }
        of_entry[one->number] = place;
        if (matter > 0) of_matter.emplace(matter, place);
        all[place].last = std::max(all[place].last, one->when.last);
        all[place].items.push_back(std::move(item));
    }
    look_for_answers(all, history, timeline.today, reader.may_read);
    for (Conversation& one : all) {
        for (MessageItem& item : one.items)
            item.answers = !item.incoming && index.answers.contains(item.number);
        settle(one);
    }
    std::stable_sort(all.begin(), all.end(), before);
    return all;
}

} // namespace ribbon
