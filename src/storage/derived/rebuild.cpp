#include "storage/derived/rebuild.hpp"

#include "storage/derived/keep.hpp"
#include "storage/derived/texts.hpp"
#include "storage/record/reading.hpp"
#include "storage/sql/full_text.hpp"

namespace ribbon::storage {
namespace {

/// Nobody who writes waits for longer than these take.
constexpr std::size_t cases_at_once = 100;

CaseHistory history_of_case(Connection& from, const Archive& archive, const std::string& key)
{
    CaseHistory history =
        case_history(read_stream(from, archive.area(), {StreamKind::a_case, key}));
    history.key = key;
    return history;
}

DetailHistory history_of_person(Connection& from, const Archive& archive, const std::string& key)
{
    const StreamId stream{StreamKind::person, key};
    DetailHistory history = detail_history(read_stream(from, archive.area(), stream));
    history.stream = stream;
    return history;
}

std::vector<std::string> cases_to_read_again(Connection& from, const std::string& area,
                                             std::int64_t rules, Day today)
{
    std::vector<std::string> keys;
    const auto ask = [&](const std::string& where, std::int64_t than) {
        from.query("SELECT a_case FROM case_row WHERE area = $1 AND " + where +
                       " ORDER BY a_case LIMIT $3",
                   {area, than, static_cast<std::int64_t>(cases_at_once)},
                   [&](const Row& row) { keys.emplace_back(row.text(0)); });
    };
    ask("rules < $2", rules);
    if (keys.empty()) ask("next_change <= $2", today.number());
    return keys;
}

/// Says what differs between two rows of one thing, in a sentence.
template <class Rows>
void compare(std::vector<std::string>& differences, const std::string& what,
             const std::optional<Rows>& kept, const Rows& made)
{
    if (!kept)
        differences.push_back(what + " is not in the index");
    else if (*kept != made)
        differences.push_back(what + " stands otherwise in the index than its facts say");
}

/// The same of what can be looked for; returns how many rows there should be.
std::size_t compare_texts(std::vector<std::string>& differences, Connection& from,
                          const std::string& area, const StreamTexts& made)
{
    if (kept_texts(from, area, made.stream) != folded(made))
        differences.push_back("What can be looked for in " + written(made.stream) +
                              " is not what its facts say");
    return made.rows.size();
}

void compare_count(std::vector<std::string>& differences, Connection& from, const std::string& area,
                   const std::string& table, std::size_t expected)
{
    from.query("SELECT COUNT(*) FROM " + table + " WHERE area = $1", {area}, [&](const Row& row) {
        if (row.number(0) != static_cast<std::int64_t>(expected))
            differences.push_back("The index " + table + " has " + std::to_string(row.number(0)) +
                                  " rows where there should be " + std::to_string(expected));
    });
}

} // namespace

std::uint64_t rebuild(Archive& archive, Day today, const RebuildProgress& progress)
{
    std::uint64_t done = 0;
    const std::string& area = archive.area();
    archive.writing([&](Connection& connection) {
        drop_derived(connection, area);
        const auto people = keys_of(connection, area, StreamKind::person);
        const auto cases = keys_of(connection, area, StreamKind::a_case);
        const std::uint64_t all = people.size() + cases.size();
        for (const std::string& key : people) {
            const DetailHistory history = history_of_person(connection, archive, key);
            keep_new(connection, area, rows_of(history, archive.books()));
            keep_new(connection, area, texts_of(history));
            if (++done % 500 == 0 && progress) progress(done, all);
        }
        for (const std::string& key : cases) {
            const CaseHistory history = history_of_case(connection, archive, key);
            keep_new(connection, area, rows_of(history, archive.books(), today));
            keep_new(connection, area, texts_of(history));
            if (++done % 100 == 0 && progress) progress(done, all);
        }
        index_texts_anew(connection);
    });
    return done;
}

std::uint64_t refresh_some(Archive& archive, Day today)
{
    std::uint64_t done = 0;
    archive.renew_books();
    archive.writing([&](Connection& connection) {
        const Books& books = archive.books();
        const auto keys = cases_to_read_again(connection, archive.area(), books.rules, today);
        for (const std::string& key : keys)
            keep(connection, archive.area(),
                 rows_of(history_of_case(connection, archive, key), books, today));
        done = keys.size();
    });
    return done;
}

std::uint64_t refresh(Archive& archive, Day today)
{
    std::uint64_t done = 0;
    while (const std::uint64_t some = refresh_some(archive, today)) done += some;
    return done;
}

RulesBehind behind_the_rules(Connection& from, const std::string& area, std::int64_t rules)
{
    RulesBehind behind;
    from.query("SELECT COUNT(*), SUM(CASE WHEN rules < $2 THEN 1 ELSE 0 END) FROM case_row "
               "WHERE area = $1",
               {area, rules}, [&](const Row& row) {
                   behind.all = row.number(0);
                   if (!row.is_null(1)) behind.left = row.number(1);
               });
    return behind;
}

std::vector<std::string> differences(Archive& archive, Day today, std::size_t most)
{
    std::vector<std::string> found;
    const std::string& area = archive.area();
    archive.reading([&](Connection& connection) {
        const auto people = keys_of(connection, area, StreamKind::person);
        const auto cases = keys_of(connection, area, StreamKind::a_case);
        compare_count(found, connection, area, "person_row", people.size());
        compare_count(found, connection, area, "case_row", cases.size());
        std::size_t texts = 0;
        for (const std::string& key : people) {
            if (found.size() >= most) return;
            const DetailHistory history = history_of_person(connection, archive, key);
            compare(found, "person/" + key, kept_person(connection, area, key),
                    rows_of(history, archive.books()));
            texts += compare_texts(found, connection, area, texts_of(history));
        }
        for (const std::string& key : cases) {
            if (found.size() >= most) return;
            const CaseHistory history = history_of_case(connection, archive, key);
            compare(found, "case/" + key, kept_case(connection, area, key),
                    rows_of(history, archive.books(), today));
            texts += compare_texts(found, connection, area, texts_of(history));
        }
        compare_count(found, connection, area, "search_row", texts);
        if (!texts_are_indexed(connection))
            found.emplace_back("The index of words does not know every row it is of");
    });
    return found;
}

} // namespace ribbon::storage
