#include "server/routes/load.hpp"

#include "inbound/forms/work.hpp"
#include "pages/load/page.hpp"
#include "server/routes/officer.hpp"
#include "server/routes/work_reading.hpp"
#include "storage/derived/load.hpp"
#include "views/load/arrange.hpp"

#include <numeric>

namespace ribbon::server {
namespace {

constexpr int uncovered_shown = 25;

storage::AgeEdges edges_of(const Ask& ask)
{
    return {ask.today, age_edges(ask.today, ask.shell.archive.books().calendar)};
}

std::string inbox_path(const WorkQuery& query)
{
    const std::string rest = written(query);
    return rest.empty() ? "/inbox" : "/inbox?" + rest;
}

/// What is asked of the inbox: the messages of the team, where nothing else is said.
WorkQuery inbox_query(const Ask& ask)
{
    const auto read = read_work_query(ask.http.query);
    WorkQuery query = read ? *read : WorkQuery{};
    if (!read || !ask.http.query.has("whose"))
        if (query.officer.empty() && query.team.empty()) query.whose = WorkQuery::Whose::team;
    query.clock = storage::answer_clock_id;
    if (ask.http.query.has("late")) query.reason = RiskReason::answer_late;
    return query;
}

void put_lines(InboxPage& page, const std::vector<RiskRow>& rows, const Ask& ask,
               const Names& names)
{
    const auto& books = ask.shell.archive.books();
    for (const RiskRow& row : rows) {
        if (page.lines.size() == work_page) break;
        const WorkLine line =
            arrange_line(row, books.law, books.calendar, names, ask.visitor.officer, ask.today);
        page.lines.push_back({line.child, line.path + "/messages/of/" + std::to_string(row.matter),
                              line.state,
                              row.legal == latest_day ? "" : said_short(row.legal, ask.today),
                              line.who.empty() ? "You" : line.who, line.look});
    }
}

LoadCounts counts_of(const storage::CouncilLoad& load, const Council& council)
{
    LoadCounts counts;
    counts.children = load.children;
    counts.with_nobody = load.with_nobody;
    counts.officers_so_far = load.officers_so_far;
    counts.days_with_nobody = load.days_with_nobody;
    counts.late_by_clock = load.late_by_clock;
    if (load.longest_with_nobody != latest_day)
        counts.longest_with_nobody = load.longest_with_nobody;
    const auto add = [&](const std::string& key, const Council::Post* post) {
        LoadCount one{.key = key, .name = post ? post->name : key};
        if (post) {
            one.began = post->began;
            one.left = post->left;
            one.away_until = post->away_until;
        }
        if (const auto found = load.officers.find(key); found != load.officers.end()) {
            one.children = found->second.children;
            one.late_in_law = found->second.late_in_law;
            one.due_soon = found->second.due_soon;
            one.answers_late = found->second.answers_late;
            one.promises_late = found->second.promises_late;
        }
        counts.officers.push_back(std::move(one));
    };
    for (const Council::Post& post : council.posts) add(post.key, &post);
    for (const auto& [key, one] : load.officers)
        if (!council.post(key)) add(key, nullptr);
    return counts;
}

/// Whoever is new did not make late what was late on their first day, and the board says so.
void say_what_came_late(LoadCounts& counts, const Ask& ask)
{
    ask.shell.archive.reading([&](storage::Connection& connection) {
        for (LoadCount& one : counts.officers)
            if (one.began && one.late_in_law > 0 && ask.today - *one.began < new_for)
                one.late_before = storage::late_before_they_began(
                    connection, ask.shell.archive.area(), one.key, *one.began);
    });
}

} // namespace

Response inbox(Ask& ask)
{
    const WorkQuery query = inbox_query(ask);
    storage::RiskFilter filter = filter_of(ask, query);
    std::vector<RiskRow> rows;
    std::array<std::int64_t, storage::age_bands> ages{};
    std::optional<std::string> officer;
    if (!filter.officers.empty()) officer = filter.officers.back();
    ask.shell.archive.reading([&](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        rows = storage::by_risk(connection, area, filter, days_of(ask), query.after);
        ages = storage::answers_by_age(connection, area, officer, filter.team.value_or(""),
                                       edges_of(ask));
    });
    InboxPage page;
    page.heading = query.whose == WorkQuery::Whose::mine ? "Messages to you" : "Messages";
    const auto all = std::accumulate(ages.begin(), ages.end(), std::int64_t{0});
    const auto late = all - ages[0];
    page.first = std::to_string(all) + (all == 1 ? " message waits" : " messages wait") +
                 " for an answer. " +
                 (late == 0 ? std::string{"None is late."} : std::to_string(late) + " late.");
    page.whose = {{"Your team\u2019s", "/inbox"},
                  {"Yours", "/inbox?whose=mine"},
                  {"Of children with no officer", "/inbox?whose=nobody"},
                  {"Everybody\u2019s", "/inbox?whose=everybody"}};
    put_lines(page, rows, ask, officer_names(*ask.council));
    page.ages = arrange_ages(ages);
    if (rows.size() > work_page) {
        WorkQuery next = query;
        next.after = rows[work_page - 1].place();
        page.next = inbox_path(next);
    }
    if (query.after) page.start = "/inbox";
    return show(ask, {.title = page.heading, .current = "/inbox"}, render(page));
}

Response load(Ask& ask)
{
    const std::string& area = ask.shell.archive.area();
    storage::CouncilLoad read;
    std::array<std::int64_t, storage::age_bands> ages{};
    std::vector<storage::NobodyRow> nobody;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        read = storage::council_load(connection, area, ask.today, days_of(ask).soon);
        ages = storage::answers_by_age(connection, area, std::nullopt, "", edges_of(ask));
        nobody = storage::held_by_nobody(connection, area, uncovered_shown);
    });
    LoadCounts counts = counts_of(read, *ask.council);
    say_what_came_late(counts, ask);
    counts.ages = ages;
    for (const storage::NobodyRow& one : nobody)
        counts.uncovered.push_back({one.name + ", since " + said_short(one.since, ask.today),
                                    "/cases/" + in_url(one.a_case) + "/handover"});
    const LoadPage page = arrange_load(counts, ask.shell.archive.books().law, ask.today);
    return show(ask, {.title = page.heading, .current = "/load"}, render(page));
}

} // namespace ribbon::server
