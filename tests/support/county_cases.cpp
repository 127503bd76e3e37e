#include "tests/support/county_cases.hpp"

#include "tests/support/county_story.hpp"

#include <algorithm>
#include <numeric>

namespace ribbon {
namespace {

using std::chrono::year;

/// How far the request got: what the rest of the story hangs on.
enum class Outcome { plan, refused, open };

void tell_child(Story& story)
{
    const MatterId child = story.open(MatterKind::child);
    const Day born = story.now() - days{story.from(3, 17) * 365 + story.from(0, 364)};
    story.on(born, Kind::born, child);
    story.on(story.now() - days{story.from(30, 900)}, Kind::school_attended, child,
             {.name = story.school()});
}

void tell_advice(Story& story)
{
    for (const char* adviser : {"educational psychologist", "school", "health", "social care",
                                "speech and language therapist"}) {
        const MatterId advice = story.open(MatterKind::advice);
        const Day asked = story.now() + days{story.from(0, 3)};
        story.on(asked, Kind::advice_requested, advice, {.name = adviser});
        if (story.in_ten(9)) story.on(asked + days{story.from(12, 70)}, Kind::advice_given, advice);
    }
}

void tell_consultations(Story& story)
{
    for (int n = story.from(1, 3); n > 0; --n) {
        const MatterId one = story.open(MatterKind::consultation);
        const Day asked = story.now() + days{story.from(0, 4)};
        story.on(asked, Kind::school_consulted, one, {.name = story.school()});
        if (story.in_ten(8))
            story.on(asked + days{story.from(4, 30)}, Kind::consultation_answered, one);
    }
}

/// The Tribunal: the window, the appeal before it, and the order it makes.
void tell_appeal(Story& story, MatterId decision, bool order)
{
    story.after(5, 20, Kind::adviser_contacted, decision);
    story.after(1, 5, Kind::mediation_declined, decision);
    story.after(1, 5, Kind::certificate_issued, decision);
    story.after(3, 25, Kind::appeal_lodged, decision, {.minute = story.from(9, 18) * 60});
    const MatterId appeal = story.open(MatterKind::appeal);
    story.after(3, 12, Kind::appeal_registered, decision);
    story.after(0, 3, Kind::appeal_papers_received, appeal);
    story.after(25, 60, Kind::response_delivered, appeal);
    if (!order) return;
    story.after(60, 150, Kind::hearing_held, decision);
    story.after(5, 20, Kind::tribunal_decided, decision);
    const MatterId made = story.open(MatterKind::order);
    story.on(story.now(), Kind::order_to_assess, made);
    if (story.in_ten(7)) story.after(5, 25, Kind::assessment_agreed, made);
    if (story.in_ten(5)) story.after(60, 110, Kind::final_plan_sent, made);
}

void tell_delay(Story& story, MatterId request)
{
    const Day away = story.now() - days{story.from(5, 30)};
    story.on(story.now(), Kind::delay_reason_accepted, request,
             {.ground = Ground::absence_from_area,
              .on = away,
              .until = away + days{story.from(20, 50)},
              .clock = "ehc.finalise-plan"},
             story.in_ten(8) ? "an itinerary" : "");
}

Outcome tell_request(Story& story)
{
    const MatterId request = story.open(MatterKind::request);
    story.on(story.now(), Kind::request_received, request,
             {.from = story.in_ten(7) ? Party::parent : Party::school});
    story.after(2, 14, Kind::family_consulted, request);
    if (story.in_ten(2)) {
        story.after(20, 45, Kind::assessment_refused, request);
        tell_appeal(story, request, story.in_ten(5));
        return Outcome::refused;
    }
    story.after(15, 40, Kind::assessment_agreed, request);
    story.after(1, 7, Kind::advice_sought, request);
    tell_advice(story);
    if (story.in_ten(1)) tell_delay(story, request);
    story.later(40, 80);
    story.on(story.now(), Kind::assessment_completed, request);
    if (story.in_ten(1)) {
        story.after(1, 20, Kind::plan_refused, request);
        return Outcome::refused;
    }
    story.after(5, 30, Kind::draft_plan_served, request);
    tell_consultations(story);
    if (story.in_ten(8)) story.after(3, 20, Kind::family_commented, request);
    if (story.in_ten(1)) return Outcome::open;
    story.after(5, 60, Kind::final_plan_sent, request, {.name = story.school()});
    if (story.in_ten(6)) story.after(1, 30, Kind::provision_in_place, request);
    return Outcome::plan;
}

void tell_review(Story& story)
{
    const MatterId review = story.open(MatterKind::review);
    const Day meeting = story.now() + days{story.from(290, 380)};
    story.on(meeting - days{35}, Kind::review_meeting_set, review, {.on = meeting});
    story.on(meeting - days{story.from(8, 30)}, Kind::meeting_notice_given, review);
    story.on(meeting, Kind::review_meeting_held, review);
    story.go_to(meeting);
    if (story.in_ten(8)) story.after(5, 20, Kind::review_report_sent, review);
    if (story.in_ten(4)) {
        story.after(2, 40, Kind::plan_kept, review);
        return;
    }
    if (story.in_ten(3)) story.after(2, 20, Kind::amendment_intended, review);
    story.after(2, 50, Kind::amendment_notice_sent, review);
    if (story.in_ten(6)) story.after(2, 20, Kind::family_commented, review);
    if (story.in_ten(9)) story.after(10, 70, Kind::amended_plan_sent, review);
}

void tell_thread(Story& story)
{
    const MatterId thread = story.open(MatterKind::thread);
    const Day came = story.some_day();
    story.on(came, Kind::message_received, thread, {.from = Party::parent});
    if (story.in_ten(7)) story.on(came + days{story.from(0, 25)}, Kind::message_answered, thread);
}

void tell_complaint(Story& story)
{
    const MatterId complaint = story.open(MatterKind::complaint);
    Day day = story.some_day();
    const auto next = [&](int least, int most, Kind kind, Particulars says = {}) {
        day = day + days{story.from(least, most)};
        story.on(day, kind, complaint, says);
    };
    next(0, 0, Kind::complaint_received, {.from = Party::parent});
    next(1, 9, Kind::complaint_acknowledged);
    if (story.in_ten(2)) next(1, 5, Kind::complaint_extended, {.until = day + days{28}});
    next(5, 40, Kind::complaint_answered);
    if (!story.in_ten(4)) return;
    next(3, 30, Kind::complaint_escalated);
    next(1, 9, Kind::escalation_acknowledged);
    if (story.in_ten(7)) next(10, 50, Kind::final_answer_sent);
}

void tell_move(Story& story)
{
    const MatterId move = story.open(MatterKind::move);
    const Day known = story.some_day();
    const Day moved = known + days{story.from(5, 60)};
    story.on(known, Kind::move_known, move, {.on = moved});
    story.on(moved, Kind::plan_transferred, move);
    if (story.in_ten(7))
        story.on(moved + days{story.from(10, 60)}, Kind::family_told_of_move, move);
}

void tell_penalty(Story& story)
{
    const MatterId notice = story.open(MatterKind::notice);
    const Day given = story.some_day();
    story.on(given, Kind::notice_issued, notice, {.name = "the first parent"});
    story.on(given + days{2}, Kind::notice_received, notice, {.name = "the first parent"});
    if (story.in_ten(6))
        story.on(given + days{story.from(5, 40)}, Kind::penalty_paid, notice, {.pounds = 80});
}

void tell_asked_for_data(Story& story)
{
    struct Question {
        MatterKind matter;
        Kind asked, answered;
    };
    for (const auto& [matter, asked, answered] :
         {Question{MatterKind::subject_access, Kind::access_requested, Kind::access_answered},
          Question{MatterKind::foi, Kind::foi_received, Kind::foi_answered},
          Question{MatterKind::data_complaint, Kind::data_complaint_received,
                   Kind::data_complaint_acknowledged}}) {
        if (!story.in_ten(1)) continue;
        const MatterId one = story.open(matter);
        const Day came = story.some_day();
        story.on(came, asked, one);
        if (story.in_ten(8)) story.on(came + days{story.from(3, 45)}, answered, one);
    }
}

CountyCase tell(std::size_t number)
{
    Story story{number};
    tell_child(story);
    const Outcome outcome = tell_request(story);
    if (outcome == Outcome::plan)
        for (int n = story.from(2, 3); n > 0; --n) tell_review(story);
    const int threads = story.in_ten(2) ? 10 : story.from(1, 4);
    for (int n = 0; n < threads; ++n) tell_thread(story);
    if (story.in_ten(4)) tell_complaint(story);
    if (outcome == Outcome::plan && story.in_ten(2)) tell_move(story);
    if (story.in_ten(1)) tell_penalty(story);
    tell_asked_for_data(story);
    return {story.written("case " + std::to_string(number)), story.now() + days{story.from(0, 45)}};
}

} // namespace

std::vector<CountyCase> county_cases(std::size_t count)
{
    std::vector<CountyCase> all;
    all.reserve(count);
    for (std::size_t number = 0; number < count; ++number) all.push_back(tell(number));
    return all;
}

void move_by(CountyCase& one, days n)
{
    one.today = one.today + n;
    for (Fact& fact : one.facts.facts) {
        fact.when = {fact.when.first + n, fact.when.last + n};
        for (std::optional<Day>* day : {&fact.says.on, &fact.says.until, &fact.says.asked})
            if (*day) *day = **day + n;
    }
}

} // namespace ribbon
