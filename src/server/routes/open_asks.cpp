// The whole council's list of what messages may ask for and nobody has decided.
#include "base/whole_number.hpp"
#include "inbound/forms/text.hpp"
#include "pages/asks/list.hpp"
#include "server/routes/asks.hpp"
#include "server/routes/officer.hpp"
#include "storage/derived/seen_asks.hpp"
#include "storage/mail/clues.hpp"
#include "storage/mail/reads_like.hpp"

namespace ribbon::server {
namespace {

constexpr int lines_on_a_page = 50;

std::string written(const storage::AskPlace& place)
{
    return std::to_string(place.due) + "~" + std::to_string(place.received) + "~" +
           std::to_string(place.entry) + "~" + place.a_case;
}

/// The place a page of the list ended. What can not be read begins the list anew.
std::optional<storage::AskPlace> read_place(std::string_view text)
{
    storage::AskPlace place;
    for (std::int64_t* field : {&place.due, &place.received, &place.entry}) {
        const auto end = text.find('~');
        if (end == std::string_view::npos) return std::nullopt;
        const auto number = whole_number<std::int64_t>(text.substr(0, end));
        if (!number) return std::nullopt;
        *field = *number;
        text.remove_prefix(end + 1);
    }
    place.a_case = text;
    return place;
}

AskListed listed(const storage::OpenAskRow& row)
{
    AskListed one{.a_case = row.a_case,
                  .child = row.name,
                  .entry = row.ask.entry,
                  .label = row.ask.label,
                  .officer = row.ask.officer,
                  .team = row.ask.team,
                  .received = row.ask.received,
                  .due = {},
                  .clock = row.ask.clock};
    if (row.ask.due != latest_day) one.due = row.ask.due;
    return one;
}

std::map<std::string, AskCountLine> counted_by_label(storage::Connection& from,
                                                     const std::string& area)
{
    std::map<std::string, AskCountLine> counts;
    for (const auto& [label, one] : storage::counts_of_asks(from, area))
        counts[label] = {.asked = {},
                         .path = {},
                         .seen = one.seen,
                         .open = one.open,
                         .yes = one.yes,
                         .no = one.no,
                         .undone = one.undone};
    return counts;
}

/// The day is counted anew from the one mail that has the least time: the order is kept, the day is
/// not believed.
std::string emails_in_no_case(const Ask& ask)
{
    std::string words;
    ask.shell.archive.reading([&](storage::Connection& from) {
        const std::string& area = ask.shell.archive.area();
        const auto [mails, first] = storage::MailsByUrgency(from, area).with_a_clock();
        const auto row = storage::Mails(from, area).find(first);
        const auto found = row ? storage::found_of(*row) : std::nullopt;
        if (!found) return;
        const auto like = storage::reads_like(ask.shell.archive, *row, *found, ask.today);
        if (!like.asks.empty()) words = mails_in_words(mails, like.asks.front().due, ask.today);
    });
    return words;
}

} // namespace

Response open_asks(Ask& ask)
{
    AskList list;
    list.label = without_edges(ask.http.query.one("label"));
    list.team = without_edges(ask.http.query.one("team"));
    if (!ask_label_called(list.label)) list.label.clear();
    list.labels = labels_to_choose();
    for (const std::string& team : ask.council->teams) list.teams.emplace_back(team, team);
    const auto after = read_place(ask.http.query.one("after"));
    storage::AskFilter filter{
        .label = list.label, .team = list.team, .due_before = {}, .most = lines_on_a_page + 1};
    const bool counts = access::may(ask.visitor.role, access::Action::see_load,
                                    access::Relation::no_case) == access::Verdict::yes;
    const std::string& area = ask.shell.archive.area();
    std::vector<storage::OpenAskRow> rows;
    storage::AskCount count;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        rows = storage::open_asks(connection, area, filter, after);
        count = storage::count_open_asks(connection, area, filter, ask.today);
        if (counts) list.counts = arrange_ask_counts(counted_by_label(connection, area));
    });
    list.mails = emails_in_no_case(ask);
    list.open = count.open;
    list.first = asks_in_words(count.open, count.late);
    if (rows.size() > lines_on_a_page) {
        rows.pop_back();
        list.next = asks_path(list.label, list.team, written(rows.back().place()));
    }
    if (after) list.start = asks_path(list.label, list.team);
    const Names names = officer_names(*ask.council);
    for (const storage::OpenAskRow& row : rows)
        list.lines.push_back(arrange_ask_line(listed(row), ask.shell.archive.books().law, names,
                                              ask.visitor.officer, ask.today));
    return show(ask, {.title = "What messages may ask for", .current = "/work"}, render(list));
}

std::int64_t asks_nobody_decided(Ask& ask)
{
    std::int64_t open = 0;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        const std::string& area = ask.shell.archive.area();
        open = storage::count_open_asks(connection, area, {}, ask.today).open +
               storage::MailsByUrgency(connection, area).with_a_clock().first;
    });
    return open;
}

} // namespace ribbon::server
