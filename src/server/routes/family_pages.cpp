// What a family reads.
#include "base/whole_number.hpp"
#include "pages/family_home/page.hpp"
#include "pages/messages/page.hpp"
#include "pages/reads/page.hpp"
#include "pages/why/page.hpp"
#include "server/answers.hpp"
#include "server/arrived.hpp"
#include "server/conversations.hpp"
#include "server/reasons.hpp"
#include "server/routes/case.hpp"
#include "server/routes/family.hpp"
#include "server/told_case.hpp"
#include "storage/desk/reads.hpp"
#include "views/danger/view.hpp"

#include <algorithm>
#include <array>

namespace ribbon::server {
namespace {

constexpr int page_of_conversations = 25;
constexpr int page_of_reads = 50;

/// The cases somebody has a part in, by key.
std::vector<std::string> cases_of(const Ask& ask)
{
    std::vector<std::string> keys;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        connection.query("SELECT a_case FROM party WHERE area = $1 AND person = $2 UNION "
                         "SELECT a_case FROM case_row WHERE area = $1 AND person = $2 "
                         "ORDER BY a_case",
                         {ask.shell.archive.area(), ask.visitor.person},
                         [&](const storage::Row& row) { keys.emplace_back(row.text(0)); });
    });
    return keys;
}

/// What this visitor may do that has no place in the navigation.
std::vector<WayTo> ways_for(const Ask& ask)
{
    struct Offered {
        const char* says;
        const char* rest;
        access::Action action;
    };
    constexpr std::array offered{
        Offered{"How shall we write and speak to you?", "/needs",
                access::Action::set_contact_needs},
        Offered{"Who may act for you", "/acting", access::Action::let_act},
        Offered{"All that we hold", "/all", access::Action::take_away},
        Offered{"Take the whole record away", "/take-away", access::Action::take_away}};
    std::vector<WayTo> ways;
    for (const Offered& one : offered)
        if (access::may(ask.role, one.action, ask.relation) == access::Verdict::yes)
            ways.push_back({one.says, ask.path(one.rest)});
    return ways;
}

} // namespace

Response family_children(Ask& ask)
{
    ChildrenPage page;
    for (const std::string& key : cases_of(ask)) {
        Ask one = ask;
        one.parts = {key};
        one.looked = ask.shell.cases.read(key, ask.today);
        if (!one.looked) continue;
        const PartIn part = part_in(ask.visitor, *one.looked, ask.today);
        one.role = part.role;
        one.relation = part.relation;
        if (access::may(one.role, access::Action::see_home, one.relation) == access::Verdict::no)
            continue;
        if (one.relation == access::Relation::sent_only) {
            page.children.push_back({key, "What you sent us", "We check who you are.", 0});
            continue;
        }
        const FamilyHome home =
            arrange_family_home(one.history(), one.timeline(), {}, *conversations_for(one),
                                reads_as(one), promised_today(one));
        page.children.push_back({key, home.child, home.first, home.late_conversations});
    }
    if (page.children.size() == 1)
        return see_other("/cases/" + page.children.front().a_case + "/home");
    return show(ask, {.title = "Your children"}, render(page));
}

Response family_home(Ask& ask)
{
    const Calendar& calendar = ask.shell.archive.books().calendar;
    const Names names = ask.shell.names_for(*ask.looked, *ask.council);
    if (ask.relation == access::Relation::sent_only)
        return show(ask, {.title = "What you sent us"},
                    render(arrange_sent_home(ask.history(), ask.timeline(), calendar, names,
                                             family_reader(ask))));
    FamilyHome home =
        arrange_family_home(ask.history(), ask.timeline(), names, *conversations_for(ask),
                            reads_as(ask), promised_today(ask));
    home.for_you = ways_for(ask);
    return show(ask, {.title = home.child}, render(home, ask.today));
}

Response family_dates(Ask& ask)
{
    DatesPage page{.a_case = ask.history().key, .child = ask.child()};
    const bool family = !ask.visitor.is_staff();
    for (const Duty& duty : ask.timeline().duties) {
        if (duty.under->id == "corr.local-standard" || !duty.dated) continue;
        const bool runs = duty.state == State::running || duty.state == State::due_soon;
        auto& list = is_open(duty) ? page.open : runs ? page.ahead : page.settled;
        list.push_back(arrange_duty(duty, ask.history().facts, ask.today, family));
    }
    std::reverse(page.settled.begin(), page.settled.end());
    return show(ask, {.title = "Every date", .back = ask.path(family ? "/home" : "")},
                render(page));
}

Response why_date(Ask& ask)
{
    auto page = arrange_why(
        ask.history().key, ask.child(), ask.history().facts, ask.looked->explained, ask.parts[1],
        static_cast<MatterId>(whole_number<std::uint32_t>(ask.parts[2]).value_or(0)),
        !ask.visitor.is_staff());
    if (!page) return not_found(ask);
    page->family = !ask.visitor.is_staff();
    return show(ask, {.title = "Why this date?", .back = "/cases/" + page->a_case + "/dates"},
                render(*page));
}

Response family_story(Ask& ask)
{
    const StoryPage page{.child = ask.child(),
                         .story = arrange_story(ask.history(), ask.timeline(), true)};
    return show(
        ask, {.title = "The whole story", .back = ask.path(ask.visitor.is_staff() ? "" : "/home")},
        render(page));
}

Response family_messages(Ask& ask)
{
    if (ask.visitor.is_staff()) return officer_conversations(ask);
    const Conversations all = conversations_for(ask);
    MessagesPage page{
        .a_case = ask.history().key, .child = ask.child(), .promised = promised_today(ask)};
    page.in_all = static_cast<int>(all->size());
    page.late = late_among(*all);
    page.from = std::clamp(
        static_cast<int>(whole_number<std::uint32_t>(ask.http.query.one("from")).value_or(0)), 0,
        page.in_all);
    page.all.assign(all->begin() + page.from,
                    all->begin() + std::min(page.in_all, page.from + page_of_conversations));
    return show(ask, {.title = "Messages"}, render(page));
}

Response family_conversation(Ask& ask)
{
    if (ask.visitor.is_staff()) return officer_conversation(ask);
    const std::int64_t wanted = whole_number<std::uint32_t>(ask.parts[1]).value_or(0);
    const Conversations all = conversations_for(ask);
    for (const Conversation& one : *all) {
        if (one.number != wanted) continue;
        ConversationPage page{
            .a_case = ask.history().key, .child = ask.child(), .promised = promised_today(ask)};
        for (const MessageItem& item : one.items)
            for (const std::string& text : item.paragraphs)
                page.danger = page.danger || (item.incoming && !danger_in(text).empty());
        LastMessages last = last_messages(one, ask.http.query.has("all"));
        page.earlier = last.earlier;
        page.conversation = std::move(last.conversation);
        tell_what_arrived(ask, page.conversation);
        const std::string title = page.conversation.subject;
        return show(ask, {.title = title, .back = "/cases/" + page.a_case + "/messages"},
                    render(page, form_keys(ask)));
    }
    return not_found(ask);
}

Response family_reads(Ask& ask)
{
    ReadsPage page{.a_case = ask.history().key, .child = ask.child(), .rows = {}};
    const std::string_view before = ask.http.query.one("before");
    ask.shell.archive.reading([&](storage::Connection& connection) {
        const storage::Reads reads(connection, ask.shell.archive.area());
        page.in_all = reads.how_many(page.a_case);
        for (const storage::Read& one : reads.of(page.a_case, before, page_of_reads)) {
            const bool sealed = one.page == sealed_entries || one.page == sealed_file;
            page.rows.push_back(
                {said(one.seen, ask.today), one.account == ask.visitor.account ? "You" : one.name,
                 one.role, one.page,
                 sealed && !ask.visitor.is_staff() ? "Kept by the council, because it is sealed"
                                                   : one.reason});
            page.older = one.id;
        }
    });
    return show(ask, {.title = "Who has looked"}, render(page));
}

} // namespace ribbon::server
