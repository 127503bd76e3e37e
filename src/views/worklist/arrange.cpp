#include "views/worklist/arrange.hpp"

#include "base/url.hpp"
#include "views/parts/duties.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <numeric>

namespace ribbon {
namespace {

int working_days(const Calendar& calendar, Day first, Day last)
{
    return first > last ? 0 : std::max(0, calendar.england().count({first, last}));
}

/// The days that a promise of the council's counts: those on which its offices are open.
int answer_days(const Calendar& calendar, Day first, Day last)
{
    return first > last ? 0 : std::max(0, calendar.offices().count({first, last}));
}

int days_since(Day day, Day today) { return static_cast<int>((today - day).count()); }

std::string left_until(Day legal, const Calendar& calendar, Day today)
{
    if (legal == today) return "Due today";
    if (legal == today + days{1}) return "Due tomorrow";
    const int left = working_days(calendar, today + days{1}, legal);
    return left > 5 || left == 0 ? "Due " + said_short(legal, today)
                                 : counted(left, "working day") + " left";
}

void put_state(WorkLine& line, const RiskRow& row, const Calendar& calendar, Day today)
{
    const int late = days_since(row.legal, today);
    line.look = Standing::late;
    switch (row.reason) {
    case RiskReason::danger: line.state = "Read this now"; return;
    case RiskReason::order_broken: line.state = "Order broken by " + counted(late, "day"); return;
    case RiskReason::no_education: line.state = "No education for " + counted(late, "day"); return;
    case RiskReason::late_in_law: line.state = days_late(late); return;
    case RiskReason::answer_late:
        if (row.clock == "returned") {
            line.state = "Not delivered";
            return;
        }
        line.state =
            counted(answer_days(calendar, row.legal + days{1}, today), "working day") + " late";
        return;
    case RiskReason::promise_broken:
        line.state = (row.clock == "call" ? "Call " : "Promise ") + days_late(late);
        return;
    case RiskReason::due_soon:
        line.look = Standing::next;
        line.state = left_until(row.legal, calendar, today);
        return;
    case RiskReason::later: break;
    }
    line.look = Standing::plain;
    if (row.legal == latest_day) {
        line.state = row.clock == "promise" || row.clock == "call" ? "No day was named"
                                                                   : "No day can be counted";
    } else if (row.legal < today) {
        line.look = Standing::lifted;
        line.state = "Limit lifted";
    } else {
        line.state = left_until(row.legal, calendar, today);
    }
}

std::string when(const RiskRow& row, const WorkLine& line, Day today)
{
    if (row.legal == latest_day) return {};
    if (line.look == Standing::lifted)
        return ", as soon as we can. The usual last day was " + said_short(row.legal, today);
    return ". Due " + said(row.legal, today);
}

std::string first_sentence(const WorkList& list, const RiskCounts& counts)
{
    const auto at = [&counts](RiskReason one) { return counts[static_cast<std::size_t>(one)]; };
    if (at(RiskReason::danger) > 0)
        return counted(static_cast<int>(at(RiskReason::danger)), "message") +
               " may mean that somebody is in danger. Read " +
               (at(RiskReason::danger) == 1 ? "it" : "them") + " first.";
    const auto late =
        at(RiskReason::order_broken) + at(RiskReason::no_education) + at(RiskReason::late_in_law);
    if (late > 0)
        return std::string{late == 1 ? "One thing is" : std::to_string(late) + " things are"} +
               " late in law. Start at the top: the list is in order of harm, not noise.";
    if (at(RiskReason::answer_late) > 0)
        return "Nothing is late in law. " +
               counted(static_cast<int>(at(RiskReason::answer_late)), "answer") + " from us " +
               (at(RiskReason::answer_late) == 1 ? "is" : "are") + " late.";
    if (list.lines.empty()) return "Nothing is late today, and nothing is to do in this list.";
    return "Nothing is late today. Next: " + list.lines.front().child + ", " +
           list.lines.front().what + ".";
}

void put_figures(WorkList& list, const RiskCounts& counts, const WorkQuery& query)
{
    const auto add = [&](std::int64_t count, std::string says, RiskReason reason, bool late) {
        WorkQuery only = query;
        only.reason = reason;
        only.after.reset();
        list.figures.push_back(
            {count, std::move(says), "/work?" + written(only), late && count > 0});
    };
    const auto at = [&counts](RiskReason one) { return counts[static_cast<std::size_t>(one)]; };
    if (at(RiskReason::danger) > 0)
        add(at(RiskReason::danger), "may mean danger", RiskReason::danger, true);
    if (at(RiskReason::order_broken) > 0)
        add(at(RiskReason::order_broken), "orders not obeyed", RiskReason::order_broken, true);
    if (at(RiskReason::no_education) > 0)
        add(at(RiskReason::no_education), "children with no education", RiskReason::no_education,
            true);
    add(at(RiskReason::late_in_law),
        list.figures.empty() ? "legal duties late" : "other legal duties late",
        RiskReason::late_in_law, true);
    add(at(RiskReason::due_soon), "due in 5 working days", RiskReason::due_soon, false);
    add(at(RiskReason::answer_late), "answers late", RiskReason::answer_late, true);
    add(at(RiskReason::promise_broken), "promises or calls late", RiskReason::promise_broken, true);
}

std::string heading_of(const WorkQuery& query, const Names& names, Day today)
{
    std::string whose = "My work";
    if (!query.officer.empty())
        whose = "The work of " + name_of(names, query.officer, query.officer);
    else if (query.whose == WorkQuery::Whose::nobody)
        whose = "Work that nobody has";
    else if (query.whose == WorkQuery::Whose::everybody)
        whose = "The work of the whole council";
    else if (query.whose == WorkQuery::Whose::team)
        whose = query.team.empty() ? "My team\u2019s work" : "The work of " + query.team;
    return whose + ", " + said(today, today);
}

} // namespace

Day soon_after(Day today, const Calendar& calendar)
{
    const Found found = calendar.england().nth_after(today, 5);
    return found ? found.day : today + days{7};
}

WorkLine arrange_line(const RiskRow& row, const Law& law, const Calendar& calendar,
                      const Names& names, std::string_view reader, Day today)
{
    WorkLine line;
    line.a_case = row.a_case;
    line.child = row.name;
    line.path = "/cases/" + in_url(row.a_case);
    put_state(line, row, calendar, today);
    if (!row.officer.empty() && row.officer != reader)
        line.who = name_of(names, row.officer, row.officer);
    if (row.officer.empty()) line.who = "Nobody";
    if (row.clock == "danger") {
        line.what = "Read the message with words that may mean danger, and say what you did";
        line.law = "Our promise";
        return line;
    }
    if (row.clock == "returned") {
        line.what =
            "Ring or write: a message or notice of ours did not reach them, or may not have";
        line.law = "Our promise";
        return line;
    }
    if (row.clock == "promise" || row.clock == "call") {
        line.what = (row.clock == "call" ? "Call back, as they asked" : "Keep the promise") +
                    when(row, line, today);
        line.law = "Our promise";
        return line;
    }
    const Provision* under = law.in_force(row.clock, today);
    if (!under && !law.versions(row.clock).empty()) under = law.versions(row.clock).back();
    line.what = (under ? capital(std::string{under->action}) : row.clock) + when(row, line, today);
    const bool promise = under && under->nature == Nature::promise;
    line.law = promise ? "Our promise" : std::string{under ? under->cite : ""};
    return line;
}

WorkList arrange_worklist(const WorkRead& read, const WorkQuery& query, const Law& law,
                          const Calendar& calendar, const Names& names, std::string_view reader,
                          Day today)
{
    WorkList list;
    list.query = query;
    list.heading = heading_of(query, names, today);
    list.tabs = read.tabs;
    list.offered = read.offered;
    for (const RiskRow& row : read.rows)
        if (list.lines.size() < work_page)
            list.lines.push_back(arrange_line(row, law, calendar, names, reader, today));
    list.all = query.reason
                   ? read.counts[static_cast<std::size_t>(*query.reason)]
                   : std::accumulate(read.counts.begin(), read.counts.end(), std::int64_t{0});
    if (read.rows.size() > work_page) {
        WorkQuery next = query;
        next.after = read.rows[work_page - 1].place();
        list.next = "/work?" + written(next);
    }
    const std::string here = written(query, false);
    if (query.after) list.start = here.empty() ? "/work" : "/work?" + here;
    list.csv = here.empty() ? "/work.csv" : "/work.csv?" + here;
    list.first = first_sentence(list, read.counts);
    put_figures(list, read.counts, query);
    if (read.with_nobody > 0)
        list.nobody =
            (read.with_nobody == 1 ? std::string{"One child has"}
                                   : std::to_string(read.with_nobody) + " children have") +
            " no officer today.";
    for (const std::string& name : read.away)
        list.covers += (list.covers.empty() ? "" : ", ") + name;
    return list;
}

std::vector<std::pair<std::string, std::string>> clocks_to_choose(const Law& law, Day today)
{
    std::vector<std::pair<std::string, std::string>> clocks;
    for (const Provision& one : law.provisions()) {
        const bool work = one.nature == Nature::duty || one.nature == Nature::promise;
        if (work && is_ours(one) && law.in_force(one.id, today) == &one)
            clocks.emplace_back(one.id, capital(std::string{one.title}));
    }
    std::sort(clocks.begin(), clocks.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    return clocks;
}

} // namespace ribbon
