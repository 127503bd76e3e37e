#include "server/routes/work.hpp"

#include "components/button.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/forms/work.hpp"
#include "pages/worklist/page.hpp"
#include "server/routes/asks.hpp"
#include "server/routes/officer.hpp"
#include "server/routes/work_reading.hpp"
#include "storage/desk/drafts.hpp"
#include "storage/mail/reads_like.hpp"
#include "views/words.hpp"

namespace ribbon::server {
namespace {

constexpr std::string_view saved_form = "work-view";
constexpr int saved_for = 400 * 86'400;
constexpr int most_lines = 10'000; ///< of a file

} // namespace

std::vector<std::pair<std::string, std::string>> saved_views(Ask& ask)
{
    std::vector<std::pair<std::string, std::string>> views;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        for (const auto& draft : storage::Drafts(connection, ask.shell.archive.area())
                                     .of(ask.visitor.account, ask.now)) {
            const auto line = draft.body.find('\n');
            if (draft.form == saved_form && line != std::string::npos)
                views.emplace_back("/work?" + draft.body.substr(line + 1),
                                   draft.body.substr(0, line));
        }
    });
    return views;
}

namespace {

/// Of mail that is in no case yet there is no line of work; danger in it waits for nobody.
Html mails_in_danger(const Ask& ask)
{
    std::int64_t count = 0;
    ask.shell.archive.reading([&](storage::Connection& from) {
        count = storage::MailsByUrgency(from, ask.shell.archive.area()).dangers();
    });
    if (count == 0) return {};
    return warning_text({.says = counted(static_cast<int>(count), "email") +
                                 " that no child\u2019s record has yet may mean that somebody is "
                                 "in danger. Read " +
                                 (count == 1 ? "it" : "them") + " first."}) +
           paragraph(link("Go to the mail", Url{"/mail"}));
}

/// One value of a CSV file. What a spreadsheet would take for a formula is made plain text.
std::string cell(std::string_view text)
{
    std::string written = "\"";
    if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos)
        written += '\'';
    for (const char letter : text) {
        if (letter == '"') written += '"';
        written += letter;
    }
    return written + "\"";
}

} // namespace

Response work(Ask& ask)
{
    const auto read = read_work_query(ask.http.query);
    const WorkQuery query = read ? *read : WorkQuery{};
    const auto& books = ask.shell.archive.books();
    const Names names = officer_names(*ask.council);
    WorkList list = arrange_worklist(read_work(ask, query), query, books.law, books.calendar, names,
                                     ask.visitor.officer, ask.today);
    if (!read) list.problem = read.problems().front().sentence;
    list.clocks = clocks_to_choose(books.law, ask.today);
    for (const std::string& team : ask.council->teams) list.teams.emplace_back(team, team);
    list.officers = officers_to_choose(*ask.council);
    list.saved = saved_views(ask);
    list.asks = asks_nobody_decided(ask);
    list.just_done = done_words(ask);
    return show(ask, {.title = list.heading, .current = "/work", .problems = !read, .status = 200},
                mails_in_danger(ask) + render(list, form_keys(ask)));
}

Response work_csv(Ask& ask)
{
    const auto read = read_work_query(ask.http.query);
    const auto& books = ask.shell.archive.books();
    const Names names = officer_names(*ask.council);
    storage::RiskFilter filter = filter_of(ask, read ? *read : WorkQuery{});
    filter.most = most_lines;
    std::vector<RiskRow> rows;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        rows = storage::by_risk(connection, ask.shell.archive.area(), filter, days_of(ask));
    });
    Response file;
    file.type = "text/csv; charset=utf-8";
    file.headers = {
        {"cache-control", "no-store"},
        {"x-content-type-options", "nosniff"},
        {"content-disposition", "attachment; filename=\"work-" + iso(ask.today) + ".csv\""}};
    file.body = "reference,child,officer,team,state,what,law,last day,reason\r\n";
    for (const RiskRow& row : rows) {
        const WorkLine line = arrange_line(row, books.law, books.calendar, names, {}, ask.today);
        for (const std::string& one :
             {row.a_case, row.name, name_of(names, row.officer, "nobody"), row.team, line.state,
              line.what, line.law, row.legal == latest_day ? std::string{} : iso(row.legal)})
            file.body += cell(one) + ",";
        file.body += cell(risk_order[static_cast<std::size_t>(row.reason)]) + "\r\n";
    }
    return file;
}

Response work_save(Ask& ask)
{
    const auto read = read_work_query(ask.http.query);
    if (!read) return see_other("/work");
    const Html main =
        page_heading({.says = "Save this view"}) +
        post_form(
            {.to = "/work-save",
             .keys = form_keys(ask),
             .parts = {hidden_field("view", written(*read, false)),
                       text_input({.name = "name",
                                   .label = "What do you call it?",
                                   .hint = "For example: Final plans due this month"}),
                       button_group({button({.says = "Save it"}), link("Not now", "/work")})}});
    return show(ask, {.title = "Save this view", .current = "/work", .back = "/work"}, main);
}

Response work_keep(Ask& ask)
{
    std::string name = without_edges(ask.http.form.one("name")).substr(0, 80);
    std::string view{ask.http.form.one("view")};
    if (name.empty()) name = "My view";
    if (view.find_first_of("\r\n#") != std::string::npos || view.size() > 1'000) view.clear();
    for (char& letter : name)
        if (letter == '\n') letter = ' ';
    ask.shell.archive.writing([&](storage::Connection& connection) {
        storage::Drafts(connection, ask.shell.archive.area())
            .save({.id = "work:" + ask.visitor.account + ":" + name,
                   .owner = ask.visitor.account,
                   .form = std::string{saved_form},
                   .body = name + "\n" + view,
                   .saved = ask.now,
                   .expires = {ask.now.seconds + saved_for}});
    });
    return see_other("/work?done=saved" + (view.empty() ? "" : "&" + view));
}

} // namespace ribbon::server
