#include "server/routes/work_reading.hpp"

#include "base/url.hpp"
#include "server/routes/officer.hpp"
#include "storage/archive.hpp"

#include <numeric>

namespace ribbon::server {
namespace {

using Whose = WorkQuery::Whose;

std::int64_t sum(const RiskCounts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// `counts` are those of the list itself: of the tab that it is they need not be counted again.
WorkTab tab(Ask& ask, storage::Connection& connection, std::string says, Whose whose,
            const WorkQuery& here, const RiskCounts& counts)
{
    WorkQuery query;
    query.whose = whose;
    const std::string path = written(query);
    const auto filter = filter_of(ask, query);
    return {.says = std::move(says),
            .path = path.empty() ? "/work" : "/work?" + path,
            .count = filter == filter_of(ask, here)
                         ? sum(counts)
                         : storage::count_work(connection, ask.shell.archive.area(), filter),
            .here = here.whose == whose && here.officer.empty() && here.team.empty()};
}

} // namespace

storage::RiskDays days_of(const Ask& ask)
{
    return {ask.today, soon_after(ask.today, ask.shell.archive.books().calendar)};
}

storage::RiskFilter filter_of(const Ask& ask, const WorkQuery& query)
{
    storage::RiskFilter filter;
    filter.clock = query.clock;
    const auto versions = ask.shell.archive.books().law.versions(query.clock);
    if (!versions.empty()) filter.harm = storage::harm_of(*versions.back());
    filter.reason = query.reason;
    filter.due_by = query.due_by;
    filter.most = static_cast<int>(work_page) + 1;
    if (!query.officer.empty()) {
        filter.officers = {query.officer};
    } else if (!query.team.empty()) {
        filter.team = query.team;
    } else if (query.whose == Whose::mine) {
        filter.officers = covered_by(*ask.council, ask.visitor.officer, ask.today);
        filter.officers.push_back(ask.visitor.officer);
    } else if (query.whose == Whose::nobody) {
        filter.officers = {std::string{}};
    } else if (query.whose == Whose::team) {
        filter.team = ask.visitor.team;
    }
    return filter;
}

WorkRead read_work(Ask& ask, const WorkQuery& query)
{
    WorkRead read;
    const std::string& area = ask.shell.archive.area();
    for (const std::string& key : covered_by(*ask.council, ask.visitor.officer, ask.today))
        read.away.push_back(ask.council->post(key)->name);
    const auto filter = filter_of(ask, query);
    const auto days = days_of(ask);
    ask.shell.archive.reading([&](storage::Connection& connection) {
        // One state of the index for all that the page says of it, and one look at whether it grew.
        storage::Transaction transaction{connection, storage::Access::read};
        read.rows = storage::by_risk(connection, area, filter, days, query.after);
        read.counts = storage::count_by_risk(connection, area, filter, days);
        read.tabs = {tab(ask, connection, "Mine", Whose::mine, query, read.counts),
                     tab(ask, connection, "My team\u2019s", Whose::team, query, read.counts),
                     tab(ask, connection, "Nobody\u2019s", Whose::nobody, query, read.counts)};
        for (const auto& one : storage::offered_to(connection, area, ask.visitor.officer))
            read.offered.push_back({one.a_case, one.name, said_short(one.made, ask.today),
                                    "/cases/" + in_url(one.a_case) + "/handover"});
        read.with_nobody = storage::count_held_by_nobody(connection, area);
        transaction.commit();
    });
    return read;
}

} // namespace ribbon::server
