#include "pages/officers/gallery.hpp"

#include "pages/asks/list.hpp"
#include "pages/asks/page.hpp"
#include "pages/load/page.hpp"
#include "pages/mail/gallery.hpp"
#include "pages/take_ribbon/page.hpp"
#include "pages/worklist/page.hpp"

namespace ribbon {
namespace {

const FormKeys keys{"gallery", "gallery"};

WorkLine late_plan(const std::string& child)
{
    WorkLine line;
    line.a_case = "PK-4417";
    line.child = child;
    line.path = "/cases/PK-4417";
    line.state = "24 days late";
    line.look = Standing::late;
    line.what = "Send the finalised EHC plan. Due Monday 26 October";
    line.law = "SI 2014/1530 reg 13(2)";
    return line;
}

WorkList busy()
{
    WorkList list;
    list.heading = "My work, Thursday 19 November";
    list.first = "Two things are late in law. Start at the top: the list is in order of harm, not "
                 "noise.";
    list.tabs = {{"Mine", "/work", 22, true},
                 {"My team\u2019s", "/work?whose=team", 141, false},
                 {"Nobody\u2019s", "/work?whose=nobody", 13, false}};
    list.figures = {{2, "legal duties late", "/work?reason=3", true},
                    {6, "due in 5 working days", "/work?reason=4", false},
                    {3, "answers late", "/work?reason=5", true},
                    {0, "promises or calls late", "/work?reason=6", false}};
    list.lines = {late_plan("Isla Marsden"), late_plan(very_long_name)};
    WorkLine next = late_plan("Theo Radford");
    next.state = "Due tomorrow";
    next.look = Standing::next;
    next.who = "Callum Hibbert";
    list.lines.push_back(next);
    WorkLine lifted = late_plan("Aaliyah Begum");
    lifted.state = "Limit lifted";
    lifted.look = Standing::lifted;
    list.lines.push_back(lifted);
    list.all = 22;
    list.next = "/work?after=2~20752~1~ehc.finalise-plan~PK-4417";
    list.csv = "/work.csv";
    list.clocks = {{"ehc.finalise-plan", "Final plan"}};
    list.teams = {{"North", "North"}, {"South", "South"}};
    list.officers = {{"officer-1", "Aisha Khan"}};
    list.saved = {{"/work?clock=ehc.finalise-plan", "Final plans"}};
    return list;
}

BulkCheck several(bool promise)
{
    BulkCheck check;
    check.promise = promise;
    check.children = {{"Isla Marsden", "/cases/PK-4417"}, {very_long_name, "/cases/PK-1"}};
    check.cases = {"PK-4417", "PK-1"};
    check.officers = {{"officer-2", "Thomas Redfern"}};
    return check;
}

LoadPage board()
{
    LoadPage page;
    page.heading = "The council today, Thursday 19 November";
    page.first = "13 children have no officer, the longest since 26 October.";
    page.children = 1224;
    page.with_nobody = 13;
    page.late_in_law = 28;
    page.answers_late = 68;
    page.officers_each = "3.1";
    page.days_with_nobody = 904;
    page.rows = {
        {"Aisha Khan", "Left on 27 November", "/work?officer=officer-1", 231, 5, 6, 3, 0, 250, 100},
        {very_long_name, "Away until 4 December", "/work?officer=officer-2", 112, 0, 1, 2, 1, 116,
         46},
        {"No officer", "", "/work?whose=nobody", 13, 0, 0, 6, 0, 19, 7}};
    page.ages = {{"In time: up to 5", "/inbox?whose=everybody", 212, 100},
                 {"6 to 10", "/inbox?whose=everybody&late=1", 41, 19},
                 {"Over 40", "/inbox?whose=everybody&late=1", 2, 0}};
    page.unanswered = 255;
    page.late = {{"Final plan", "SI 2014/1530 reg 13(2)",
                  "/work?whose=everybody&clock=ehc.finalise-plan", 28}};
    page.uncovered = {{"Maya Okafor, since 26 October", "/cases/PK-5120/handover"}};
    return page;
}

} // namespace

const char* const very_long_name = "Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley "
                                   "Abernathy-Worthington of the Upper Wyeford Road";

Gallery worklist_gallery()
{
    WorkList empty;
    empty.heading = "My work, Thursday 19 November";
    empty.first = "Nothing is late today, and nothing is to do in this list.";
    empty.csv = "/work.csv";
    WorkList alarm = busy();
    alarm.nobody = "13 children have no officer today.";
    alarm.covers = "Callum Hibbert";
    alarm.asks = 7;
    alarm.offered = {{"PK-9", "Evie Bagshaw", "18 November", "/cases/PK-9/handover"}};
    alarm.just_done = "Promised. It stands until it is kept.";
    WorkList refused = busy();
    refused.problem = "The day by which it is due must be a real day, like 27 11 2026";
    BulkCheck wrong = several(true);
    wrong.problems = {{"words", "Write what you promise, as the families will read it"},
                      {"due", "Say by which day. A promise without a day is none"}};
    BulkCheck checked = several(false);
    checked.asks = false;
    checked.officer = "officer-2";
    checked.officer_name = "Thomas Redfern";
    checked.words = "Both families wait for a school.";
    checked.refused = {"Kian Swindell: Thomas Redfern has it already"};
    LoadPage quiet_day;
    quiet_day.heading = "The council today, Thursday 19 November";
    quiet_day.first = "Every child has an officer, and nothing is late in law.";
    quiet_day.officers_each = "0";
    InboxPage none{.heading = "Messages", .first = "0 messages wait for an answer. None is late."};
    InboxPage inbox = none;
    inbox.first = "255 messages wait for an answer. 43 late.";
    inbox.whose = {{"Your team\u2019s", "/inbox"}, {"Yours", "/inbox?whose=mine"}};
    inbox.lines = {{"Isla Marsden", "/cases/PK-4417/messages/of/3", "3 working days late",
                    "16 November", "You", Standing::late},
                   {very_long_name, "/cases/PK-1/messages/of/1", "Due tomorrow", "20 November",
                    "Nobody", Standing::plain}};
    inbox.ages = board().ages;
    inbox.next = "/inbox?after=4~20773~3~corr.local-standard~PK-4417";
    return {{"worklist, nothing to do", render(empty, keys)},
            {"worklist, many", render(busy(), keys)},
            {"worklist, with alarms", render(alarm, keys)},
            {"worklist, filter refused", render(refused, keys)},
            {"several, hand over", render(several(false), keys)},
            {"several, promise refused", render(wrong, keys)},
            {"several, checked", render(checked, keys)},
            {"load, many", render(board())},
            {"load, nothing late", render(quiet_day)},
            {"inbox, none", render(none)},
            {"inbox, many", render(inbox)}};
}

Gallery officer_gallery()
{
    Gallery all;
    for (const auto& part :
         {worklist_gallery(), case_gallery(), acts_gallery(), handover_gallery(), council_gallery(),
          machine_gallery(), mail_gallery(), asks_gallery(), ask_list_gallery(), ribbon_gallery()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace ribbon
