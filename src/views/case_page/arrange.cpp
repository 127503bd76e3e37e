#include "views/case_page/arrange.hpp"

#include "base/url.hpp"
#include "calendar/london.hpp"
#include "commands/erasure.hpp"
#include "duties/rights.hpp"
#include "views/parts/duties.hpp"
#include "views/parts/officers.hpp"
#include "views/parts/sealed.hpp"
#include "views/parts/story.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::size_t waiting_shown = 10;
constexpr std::string_view answer = "corr.local-standard";

CaseDate date_of(const DutyView& card, std::string_view a_case)
{
    CaseDate date;
    date.what = card.what;
    date.state = card.state;
    date.date = card.date;
    date.how = card.look;
    date.last_day = card.due_short;
    date.iso = card.due_iso;
    date.law = card.law;
    date.why = why_path(a_case, card);
    date.is_law = card.is_law;
    if (!card.ours) date.who = card.who;
    return date;
}

void put_who(CasePage& page, const CaseHistory& history, Day today)
{
    for (const Fact* fact : standing(history.facts))
        if (fact->kind == Kind::born && fact->when.exact()) {
            const auto born = fact->when.first.date();
            const auto now = today.date();
            int age = int{now.year()} - int{born.year()};
            if (now.month() < born.month() ||
                (now.month() == born.month() && now.day() < born.day()))
                --age;
            page.who.push_back(
                {"Born", in_short_words(fact->when.first) + ", age " + std::to_string(age)});
        }
    page.who.push_back({"Reference", history.key});
    std::string school;
    const auto sealed = sealed_with_files(history, today);
    for (const Detail* one : standing(history.details)) {
        if (one->kind == DetailKind::placement_began && one->when.first <= today &&
            !sealed.contains(one->number))
            school = (*one)[DetailField::name];
        if (one->kind == DetailKind::case_closed)
            page.marks.push_back("We hold this record no more, since " +
                                 said_short(one->when.first, today));
    }
    if (!school.empty()) page.who.push_back({"School", school});
    const Rights rights = rights_holder(history.facts, today);
    if (rights.holder == RightsHolder::young_person)
        page.who.push_back({"Rights", "The young person\u2019s own"});
}

void put_messages(CasePage& page, const std::vector<Conversation>& all)
{
    page.conversations = static_cast<int>(all.size());
    for (const Conversation& one : all) page.no_answer += one.no_answer;
    for (const Conversation& one : all) {
        if (one.unanswered == 0 || page.waiting.size() == waiting_shown) break;
        WaitingMessage waiting;
        waiting.subject = one.subject.empty() ? "A message with no subject" : one.subject;
        waiting.path = page.path + "/messages/" + std::to_string(one.number);
        waiting.promised = one.clock.promised;
        waiting.used = one.clock.used;
        waiting.late = one.clock.late;
        waiting.words = one.clock.words;
        waiting.with = one.clock.with;
        for (const MessageItem& item : one.items)
            if (item.incoming && waiting.who.empty()) {
                waiting.who = item.who + ", " + item.when;
                if (!item.paragraphs.empty())
                    waiting.begins = item.paragraphs.front().substr(0, 280);
            }
        page.waiting.push_back(std::move(waiting));
    }
}

void put_officers(CasePage& page, const CaseHistory& history, const Names& names,
                  const CaseReader& reader, Day today)
{
    const Officers officers = arrange_officers(history, today);
    for (const Holding& one : officers.all) {
        CaseHolder holder;
        holder.nobody = one.officer.empty();
        holder.now = one.now;
        holder.days = std::max(1, one.days);
        holder.name = holder.nobody ? "Nobody" : one.officer == reader.officer ? "You" : one.name;
        holder.detail = one.now ? "since " + said_short(one.from, today)
                                : said_short(one.from, today) + " to " + said_short(one.to, today) +
                                      ", " + counted(one.days, "day");
        page.holders.push_back(std::move(holder));
    }
    page.holders_say = counted(officers.officers, "officer") + " so far.";
    if (officers.days_with_nobody > 0)
        page.holders_say += " Nobody for " + counted(officers.days_with_nobody, "day") + ".";
    for (const Promise& one : arrange_promises(history, names, today)) {
        CasePromise promise;
        promise.words = one.words;
        promise.detail = one.by + ", " + said_short(one.made, today);
        if (one.kept)
            promise.state = "Kept " + said_short(*one.kept, today);
        else if (one.late(today))
            promise.state = days_late(static_cast<int>((today - *one.due).count()));
        else
            promise.state = one.due ? "By " + said_short(*one.due, today) : "No day was named";
        promise.how = one.kept          ? Standing::done
                      : one.late(today) ? Standing::late
                                        : Standing::plain;
        if (!one.kept)
            promise.keep = page.path + "/promises/" + std::to_string(one.number) + "/kept";
        page.promises.push_back(std::move(promise));
    }
}

void put_matters(CasePage& page, const CaseHistory& history, Day today)
{
    for (const Matter& matter : history.facts.matters) {
        if (matter.kind == MatterKind::thread) continue;
        CaseMatter one;
        one.name = capital(matter.name);
        const Fact* first = nullptr;
        const Fact* last = nullptr;
        for (const Fact* fact : standing(history.facts)) {
            if (fact->matter != matter.id || fact->when.first > today) continue;
            ++one.facts;
            if (!first || fact->when.first < first->when.first) first = fact;
            if (!last || !(fact->when.first < last->when.first)) last = fact;
        }
        if (!first) continue;
        one.since = in_words(first->when);
        one.last = capital(std::string{entry(last->kind).meaning}) + ", " + in_words(last->when);
        page.matters.push_back(std::move(one));
    }
}

void put_papers(CasePage& page, const CaseHistory& history, const Names& names,
                const std::unordered_set<std::int64_t>& sealed, Day today)
{
    for (const Detail* one : standing(history.details)) {
        if (one->when.first > today) continue;
        if (sealed.contains(one->number)) {
            ++page.left_out;
            continue;
        }
        const std::string_view words = (*one)[DetailField::words];
        if (one->kind == DetailKind::document_added)
            page.documents.push_back(
                {.name = std::string{(*one)[DetailField::name]},
                 .path = page.path + "/documents/" + std::to_string(one->number),
                 .when = said_short(one->when.first, today),
                 .size = std::string{(*one)[DetailField::bytes]}});
        if (one->kind == DetailKind::note_made)
            page.notes.push_back(
                {std::string{words},
                 name_of(names, one->by, one->by) + ", " + said_short(one->when.first, today),
                 one->number});
        if (one->kind == DetailKind::handover_noted) {
            page.brief = words;
            page.brief_by = name_of(names, (*one)[DetailField::officer], "The last officer") +
                            " at handover, " + said_short(one->when.first, today);
        }
        if (one->kind == DetailKind::conflict_declared)
            page.marks.push_back(name_of(names, (*one)[DetailField::officer], "An officer") +
                                 " has an interest of their own here and is kept out");
    }
    std::reverse(page.documents.begin(), page.documents.end());
    std::reverse(page.notes.begin(), page.notes.end());
}

bool has_sealed(const CasePage& page, const PeopleRead& people)
{
    return page.left_out > 0 || std::any_of(people.begin(), people.end(), [](const auto& person) {
               const auto& all = person.second.details;
               return std::any_of(all.begin(), all.end(), [](const Detail& one) {
                   return one[DetailField::sealed] == "yes";
               });
           });
}

std::string first_sentence(const CasePage& page, std::size_t late)
{
    std::string say = "Nothing is late in law.";
    if (late > 0 && page.next)
        say = std::string{late == 1 ? "One duty is" : std::to_string(late) + " duties are"} +
              " late in law.";
    const auto slow = std::count_if(page.waiting.begin(), page.waiting.end(),
                                    [](const WaitingMessage& one) { return one.late > 0; });
    if (slow > 0)
        say += " " +
               std::string{slow == 1 ? "One answer is" : std::to_string(slow) + " answers are"} +
               " late.";
    if (!page.holders.empty() && page.holders.back().nobody)
        say += " Nobody has " + page.child + " today.";
    return say;
}

} // namespace

std::vector<CaseDate> arrange_dates(const CaseHistory& history, const Timeline& timeline)
{
    std::vector<CaseDate> dates;
    for (const Duty& duty : timeline.duties)
        if (duty.under->id != answer && (duty.dated || is_open(duty)))
            dates.push_back(
                date_of(arrange_duty(duty, history.facts, timeline.today, false), history.key));
    return dates;
}

MessageReader message_reader(const CaseHistory& history, Day today)
{
    MessageReader made;
    made.may_read = [sealed = sealed_with_files(history, today)](const Detail& one) {
        return !sealed.contains(one.number);
    };
    return made;
}

CasePage arrange_case_page(const CaseHistory& history, const Timeline& timeline, const Names& names,
                           const std::vector<Conversation>& messages, const PeopleRead& people,
                           const CaseReader& reader, bool as_at)
{
    const Day today = timeline.today;
    CasePage page;
    page.a_case = history.key;
    page.path = "/cases/" + in_url(history.key);
    page.name = history.facts.title;
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::case_opened) page.name = (*one)[DetailField::name];
    page.child = first_name(page.name);
    if (as_at) page.as_at = in_words(today);
    page.may_act = !as_at && access::may(reader.role, access::Action::record_fact,
                                         reader.relation) != access::Verdict::no;
    put_who(page, history, today);
    const auto open = open_duties(timeline, history.facts, false);
    if (!open.empty()) {
        page.next = date_of(open.front(), history.key);
        for (const Promise& one : arrange_promises(history, names, today))
            if (one.open())
                page.next_facts.push_back(
                    {"Promised", one.words + " " + one.by + ", " + said_short(one.made, today)});
    }
    put_messages(page, messages);
    page.dates = arrange_dates(history, timeline);
    page.people = arrange_people(history, names, people, reader, today);
    put_matters(page, history, today);
    page.story = arrange_story(history, timeline, false);
    put_papers(page, history, names, sealed_with_files(history, today), today);
    page.may_open_sealed = !as_at && has_sealed(page, people) &&
                           access::may(reader.role, access::Action::see_sealed, reader.relation) !=
                               access::Verdict::no;
    put_officers(page, history, names, reader, today);
    const auto late = std::count_if(open.begin(), open.end(), [](const DutyView& one) {
        return one.look == Standing::late && one.is_law;
    });
    page.first = first_sentence(page, static_cast<std::size_t>(late));
    return page;
}

} // namespace ribbon
