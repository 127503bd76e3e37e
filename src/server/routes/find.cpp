#include "server/routes/find.hpp"

#include "base/whole_number.hpp"
#include "pages/find/page.hpp"
#include "storage/derived/case_line.hpp"
#include "storage/derived/search.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

/// The cases of what was found, each once, in the order in which it was found. What a message says
/// is not shown here: whose case it is decides who may read that.
std::vector<std::string> cases_of(const std::vector<storage::SearchHit>& hits,
                                  storage::Connection& from, const std::string& area)
{
    std::vector<std::string> keys;
    const auto add = [&](std::string key) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
    };
    for (const storage::SearchHit& hit : hits) {
        if (hit.stream.kind == StreamKind::a_case) add(hit.stream.key);
        if (hit.stream.kind != StreamKind::person) continue;
        from.query("SELECT a_case FROM case_row WHERE area = $1 AND person = $2 UNION "
                   "SELECT a_case FROM party WHERE area = $1 AND person = $2 ORDER BY a_case",
                   {area, hit.stream.key},
                   [&](const storage::Row& row) { add(std::string{row.text(0)}); });
    }
    return keys;
}

FindPage::Child child_of(const std::string& key, storage::Connection& from, const std::string& area,
                         const Council& council, Day today)
{
    const auto line = storage::case_line(from, area, key);
    if (!line) return {};
    const Council::Post* post = council.post(line->officer);
    return {.a_case = key,
            .name = line->name,
            .born = line->born ? said_short(*line->born, today) : "",
            .officer = post ? post->name : line->officer,
            .team = line->team};
}

} // namespace

Response find_child(Ask& ask)
{
    FindPage page;
    page.typed = std::string{ask.http.query.one("q").substr(0, 200)};
    page.asked = !page.typed.empty();
    page.page = std::clamp(whole_number<int>(ask.http.query.one("page")).value_or(1), 1, 40);
    if (page.asked) {
        const std::string& area = ask.shell.archive.area();
        ask.shell.archive.reading([&](storage::Connection& connection) {
            const auto hits = storage::search(
                connection, area, {.typed = page.typed, .cases = {}, .page = page.page});
            page.more = hits.more;
            for (const std::string& key : cases_of(hits.hits, connection, area))
                if (auto child = child_of(key, connection, area, *ask.council, ask.today);
                    !child.a_case.empty())
                    page.found.push_back(std::move(child));
        });
    }
    return show(ask, {.title = "Find a child"}, render(page));
}

} // namespace ribbon::server
