#include "pages/family_home/samples.hpp"

namespace ribbon::sample {

const std::string long_name =
    "Persephone-Anastasia Wolstenholme-Featherstonehaugh-Cholmondeley the Younger";

DutyView late_plan()
{
    DutyView duty;
    duty.clock = "ehc.finalise-plan";
    duty.matter = 1;
    duty.what = "Send the finalised EHC plan with appeal rights";
    duty.state = "24 days late";
    duty.look = Standing::late;
    duty.date = "It was due on Monday 26 October";
    duty.due_short = "26 October";
    duty.due_iso = "2026-10-26";
    duty.sorry =
        "We are sorry. We should have done this by Monday 26 October and we have not. That "
        "is not your fault, and it does not change the date the law gives you.";
    duty.law = "SEND Regulations 2014, reg 13(2)";
    duty.url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/13";
    duty.late = 24;
    duty.legal = Day{std::chrono::year{2026} / 10 / 26};
    return duty;
}

DutyView next_step()
{
    DutyView duty = late_plan();
    duty.clock = "ehc.decide-whether-to-assess";
    duty.what = "Tell you whether it will carry out an EHC needs assessment";
    duty.state = "12 days left";
    duty.look = Standing::next;
    duty.date = "By Tuesday 1 December";
    duty.due_short = "1 December";
    duty.sorry.clear();
    duty.late = 0;
    duty.legal = Day{std::chrono::year{2026} / 12 / 1};
    return duty;
}

DutyView time_to_appeal()
{
    DutyView duty = next_step();
    duty.clock = "ehc.appeal";
    duty.what = "See that the Tribunal receives the appeal";
    duty.state = "26 days left";
    duty.look = Standing::plain;
    duty.ours = false;
    return duty;
}

namespace {

AnswerView clock(AnswerView::State state)
{
    AnswerView view{.state = state, .promised = 5, .used = 5};
    using State = AnswerView::State;
    if (state == State::late) {
        view.late = 3;
        view.words = "3 working days late";
        view.detail = "You asked on Monday 9 November. We should have answered by Monday 16 "
                      "November. Sorry.";
    } else if (state == State::running) {
        view.used = 2;
        view.words = "Answer due Tuesday 24 November";
        view.detail = "You asked on Tuesday 17 November.";
    } else {
        view.used = 4;
        view.words = "Answered on Monday 9 November";
        view.detail = "You asked on Tuesday 3 November. Due Tuesday 10 November.";
    }
    view.why = "/cases/7Q3KXW2M9/dates/corr.local-standard/3";
    return view;
}

} // namespace

Conversation conversation(std::int64_t number, const std::string& subject, AnswerView::State state)
{
    Conversation one{.number = number, .subject = subject, .items = {}, .clock = clock(state)};
    one.unanswered = state == AnswerView::State::answered ? 0 : 1;
    one.items.push_back({.number = number,
                         .matter = 3,
                         .incoming = true,
                         .who = "You",
                         .when = "Monday 9 November, 7:42pm",
                         .when_iso = "2026-11-09T19:42:00Z",
                         .channel = "portal",
                         .subject = subject,
                         .paragraphs = {"We liked Wyeford, but nobody has told us if they have "
                                        "room.",
                                        "Which school will the plan name?"},
                         .clock = clock(state),
                         .can_be_disputed = state == AnswerView::State::answered});
    one.items.push_back({.number = number + 1,
                         .incoming = false,
                         .answers = state == AnswerView::State::answered,
                         .who = "Aisha Khan",
                         .when = "Tuesday 10 November, 10:05am",
                         .when_iso = "2026-11-10T10:05:00Z",
                         .channel = "portal",
                         .paragraphs = {"I have your message and will ask the school."}});
    return one;
}

namespace {

Officers officers()
{
    Officers all;
    all.all = {{.officer = "a",
                .name = "Daniel Hughes",
                .from = today - days{164},
                .to = today - days{125},
                .days = 40},
               {.from = today - days{124}, .to = today - days{109}, .days = 16},
               {.officer = "b",
                .name = "Laura Ward",
                .from = today - days{108},
                .to = today - days{39},
                .days = 70},
               {.officer = "c",
                .name = "Aisha Khan",
                .from = today - days{38},
                .to = today,
                .now = true,
                .days = 39}};
    all.officers = 3;
    all.days_with_nobody = 16;
    return all;
}

} // namespace

FamilyHome home(const std::string& child)
{
    FamilyHome page{.a_case = "7Q3KXW2M9", .child = child};
    page.officers = officers();
    page.officers_say = "Three officers so far. For 16 days there was nobody.";
    page.who_has_it = "Aisha Khan, SEND officer";
    page.for_you = {{"How shall we write and speak to you?", "/cases/7Q3KXW2M9/needs"},
                    {"Who may act for you", "/cases/7Q3KXW2M9/acting"},
                    {"All that we hold", "/cases/7Q3KXW2M9/all"},
                    {"Take the whole record away", "/cases/7Q3KXW2M9/take-away"}};
    page.messages_say = "You have not written to us yet. We promise an answer to every message "
                        "within 5 working days.";
    page.first = "Nothing is late, and nothing is waiting for you. We will write when there is "
                 "more.";
    page.story = {{.when = "8 June", .when_iso = "2026-06-08", .what = "The request was received"},
                  {.when = "2 October",
                   .when_iso = "2026-10-02",
                   .what = "The adviser answered",
                   .more = "39 days late. Put right on 5 October: the record said 25 September "
                           "before.",
                   .mark = StoryItem::Mark::slip},
                  {.when = "26 October",
                   .when_iso = "2026-10-26",
                   .what = "Final plan",
                   .more = "Due then. Not done.",
                   .mark = StoryItem::Mark::late},
                  {.when = "By 27 November",
                   .when_iso = "2026-11-27",
                   .what = "We ring you",
                   .more = "Our promise.",
                   .mark = StoryItem::Mark::ahead}};
    return page;
}

FamilyHome late_home(const std::string& child)
{
    FamilyHome page = home(child);
    page.next = late_plan();
    page.more = {next_step()};
    page.first =
        "We should have done this by Monday 26 October: send the finalised EHC plan. We did "
        "not. The next step is ours, not yours.";
    page.messages = {
        conversation(12, "Which school will the plan name?", AnswerView::State::late),
        conversation(20, "Who will ring me about the taxi?", AnswerView::State::running),
        conversation(30, "Isla\u2019s helper at lunch", AnswerView::State::answered)};
    page.conversations = 9;
    page.messages_say = "One answer from us is late. We are sorry. We promise an answer to every "
                        "message within 5 working days.";
    page.promises = {{.number = 5,
                      .words = "We send the plan.",
                      .by = "Aisha Khan",
                      .due = today + days{8},
                      .made = today - days{7}}};
    page.rights = "On Saturday 26 June 2027 the rights in law pass from you to Isla.";
    page.imported = true;
    return page;
}

WhyPage why()
{
    WhyPage page;
    page.a_case = "7Q3KXW2M9";
    page.child = "Isla";
    page.duty = late_plan();
    page.first = "The law says within 20 weeks, from the day on which the council received the "
                 "request. That was Monday 8 June, so the last day is Monday 26 October.";
    page.counted_from = {{"A request for an assessment was received", "Monday 8 June", "parent",
                          "The email of 8 June",
                          "Put right on 12 June: the record said 11 June before."}};
    page.sum = {"The request was received on 8 June 2026.", "Within 20 weeks: 26 October 2026.",
                "The last working day on or before it is 26 October 2026."};
    page.reasons = {{"Exceptional personal circumstances",
                     "There is nothing on the record. We never guess it.", false},
                    {"Away from the area for 4 weeks", "It lasted less than four weeks.", false}};
    page.reasons_law = "reg 10(4)";
    page.says = "within 20 weeks of the request";
    page.cite = "SEND Regulations 2014, reg 13(2)";
    page.url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/13";
    page.in_force = "In force since 1 September 2014.";
    page.printed = "Thursday 19 November 2026";
    return page;
}

RightsPage rights(bool open)
{
    RightsPage page{.a_case = "7Q3KXW2M9", .child = "Isla", .open = {}, .closed = {}, .late = {}};
    if (!open) return page;
    page.open = {{.what = "Appeal to the Tribunal",
                  .until = "Monday 18 January 2027",
                  .law = "SEND Regulations 2014",
                  .a_case = page.a_case,
                  .clock = "appeal.lodge",
                  .note = {},
                  .matter = 1,
                  .days_left = 60}};
    page.closed = {
        "Mediation: its time ended on Monday 2 November. You may still ask, and say why it "
        "is late."};
    page.late = {late_plan()};
    return page;
}

} // namespace ribbon::sample
