#include "storage/derived/rebuild.hpp"

#include "storage/derived/keep.hpp"
#include "storage/record/reading.hpp"

namespace ribbon::storage {
namespace {

constexpr std::size_t cases_at_once = 500;

CaseRows case_rows(Connection& from, const Archive& archive, const std::string& key, Day today)
{
    CaseHistory history =
        case_history(read_stream(from, archive.area(), {StreamKind::a_case, key}));
    history.key = key;
    return rows_of(history, archive.books(), today);
}

PersonRows person_rows(Connection& from, const Archive& archive, const std::string& key)
{
    return rows_of(detail_history(read_stream(from, archive.area(), {StreamKind::person, key})),
                   archive.books());
}

std::vector<std::string> cases_to_read_again(Connection& from, const std::string& area, Day today)
{
    std::vector<std::string> keys;
    from.query("SELECT a_case FROM case_row WHERE area = $1 AND next_change <= $2 ORDER BY a_case "
               "LIMIT $3",
               {area, std::int64_t{today.number()}, static_cast<std::int64_t>(cases_at_once)},
               [&](const Row& row) { keys.emplace_back(row.text(0)); });
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

void compare_count(std::vector<std::string>& differences, Connection& from, const std::string& area,
                   const std::string& table, std::size_t streams)
{
    from.query("SELECT COUNT(*) FROM " + table + " WHERE area = $1", {area}, [&](const Row& row) {
        if (row.number(0) != static_cast<std::int64_t>(streams))
            differences.push_back("The index " + table + " has " + std::to_string(row.number(0)) +
                                  " rows for " + std::to_string(streams) + " streams");
    });
}

} // namespace

std::uint64_t rebuild(Archive& archive, Day today, const RebuildProgress& progress)
{
    std::uint64_t done = 0;
    archive.writing([&](Connection& connection) {
        drop_derived(connection, archive.area());
        const auto people = keys_of(connection, archive.area(), StreamKind::person);
        const auto cases = keys_of(connection, archive.area(), StreamKind::a_case);
        const std::uint64_t all = people.size() + cases.size();
        for (const std::string& key : people) {
            keep_new(connection, archive.area(), person_rows(connection, archive, key));
            if (++done % 500 == 0 && progress) progress(done, all);
        }
        for (const std::string& key : cases) {
            keep_new(connection, archive.area(), case_rows(connection, archive, key, today));
            if (++done % 100 == 0 && progress) progress(done, all);
        }
    });
    return done;
}

std::uint64_t refresh(Archive& archive, Day today)
{
    std::uint64_t done = 0;
    for (bool more = true; more;) {
        archive.writing([&](Connection& connection) {
            const auto keys = cases_to_read_again(connection, archive.area(), today);
            for (const std::string& key : keys)
                keep(connection, archive.area(), case_rows(connection, archive, key, today));
            done += keys.size();
            more = keys.size() == cases_at_once;
        });
    }
    return done;
}

std::vector<std::string> differences(Archive& archive, Day today, std::size_t most)
{
    std::vector<std::string> found;
    archive.reading([&](Connection& connection) {
        const auto people = keys_of(connection, archive.area(), StreamKind::person);
        const auto cases = keys_of(connection, archive.area(), StreamKind::a_case);
        compare_count(found, connection, archive.area(), "person_row", people.size());
        compare_count(found, connection, archive.area(), "case_row", cases.size());
        for (const std::string& key : people) {
            if (found.size() >= most) return;
            compare(found, "person/" + key, kept_person(connection, archive.area(), key),
                    person_rows(connection, archive, key));
        }
        for (const std::string& key : cases) {
            if (found.size() >= most) return;
            compare(found, "case/" + key, kept_case(connection, archive.area(), key),
                    case_rows(connection, archive, key, today));
        }
    });
    return found;
}

} // namespace ribbon::storage
