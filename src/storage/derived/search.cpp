#include "storage/derived/search.hpp"

#include "storage/derived/people.hpp"
#include "storage/derived/texts.hpp"
#include "storage/record/reading.hpp"
#include "storage/sql/dialect.hpp"
#include "storage/sql/full_text.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon::storage {
namespace {

/// The children and parties of some cases, and whoever they are merged with.
std::vector<std::string> people_in(Connection& from, const std::string& area,
                                   const std::vector<std::string>& cases)
{
    const std::string one = one_of(from.engine(), "$2");
    const std::string in_cases = "SELECT person FROM case_row WHERE area = $1 AND a_case " + one +
                                 " UNION SELECT person FROM party WHERE area = $1 AND a_case " +
                                 one;
    const std::string sql =
        "WITH named AS (" + in_cases + ") SELECT person FROM named UNION " +
        "SELECT m.person FROM merged_person m JOIN named n ON n.person = m.goes_on "
        "WHERE m.area = $1 UNION "
        "SELECT m.goes_on FROM merged_person m JOIN named n ON n.person = m.person "
        "WHERE m.area = $1";
    std::vector<std::string> people;
    from.query(sql, {area, list_of(cases)},
               [&](const Row& row) { people.emplace_back(row.text(0)); });
    return people;
}

std::string name_of(Connection& from, const std::string& area, const StreamId& stream)
{
    std::string name;
    if (stream.kind == StreamKind::a_case)
        from.query("SELECT name FROM case_row WHERE area = $1 AND a_case = $2", {area, stream.key},
                   [&](const Row& row) { name = row.text(0); });
    else
        from.query("SELECT given, family FROM person_row WHERE area = $1 AND person = $2",
                   {area, stream.key}, [&](const Row& row) {
                       name = row.text(0);
                       if (!row.text(1).empty())
                           name += (name.empty() ? "" : " ") + std::string{row.text(1)};
                   });
    return name;
}

/// What was written, from the record itself: the index has folded words only.
std::string words_of(Connection& from, const std::string& area, const SearchHit& hit)
{
    if (hit.entry > 0) {
        const auto entry = entry_of(from, area, hit.stream, hit.entry);
        if (!entry || entry->erased()) return {};
        const auto text = text_of(detail_history({*entry}).details.front());
        return text ? text->words : std::string{};
    }
    const StreamTexts texts = texts_of(detail_history(read_stream(from, area, hit.stream)));
    for (const TextRow& row : texts.rows)
        if (row.entry < 0) return row.words;
    return {};
}

} // namespace

SearchPage search(Connection& from, const std::string& area, const SearchQuery& query)
{
    assert(query.page > 0);
    const Sought sought = ribbon::sought(query.typed);
    TextsSought texts{.area = area,
                      .words = sought.words,
                      .everywhere = !query.cases,
                      .cases = query.cases.value_or(std::vector<std::string>{}),
                      .people = {},
                      .most = hits_on_a_page + 1,
                      .skip = (query.page - 1) * hits_on_a_page};
    if (query.cases) texts.people = people_in(from, area, *query.cases);
    SearchPage page;
    find_texts(from, texts, [&](const Row& row) {
        const auto kind = stream_kind_called(row.text(0));
        assert(kind);
        page.hits.push_back({.stream = {*kind, std::string{row.text(1)}},
                             .entry = std::max<std::int64_t>(row.number(2), 0),
                             .kind = std::string{row.text(3)},
                             .day = Day{static_cast<std::int32_t>(row.number(4))},
                             .name = {},
                             .merged_into = {},
                             .snippet = {}});
    });
    page.more = page.hits.size() > hits_on_a_page;
    if (page.more) page.hits.pop_back();
    for (SearchHit& hit : page.hits) {
        hit.name = name_of(from, area, hit.stream);
        if (hit.stream.kind == StreamKind::person)
            hit.merged_into = merged_into(from, area, hit.stream.key);
        hit.snippet = arrange_snippet(words_of(from, area, hit), sought);
    }
    return page;
}

} // namespace ribbon::storage
