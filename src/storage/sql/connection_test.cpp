// What a connection promises, on both engines: values, changes and errors.

#include "storage/sql/connection.hpp"

#include "tests/support/stores.hpp"

namespace ribbon::storage {
namespace {

using What = DatabaseError::What;

/// A table with a column of each type, in both engines' words.
void make_notes(Connection& connection)
{
    const bool sqlite = connection.engine() == Engine::sqlite;
    connection.script(std::string("CREATE TABLE notes (n BIGINT PRIMARY KEY CHECK (n > -9), "
                                  "words TEXT, proof ") +
                      (sqlite ? "BLOB" : "BYTEA") + "); CREATE INDEX by_number ON notes (n DESC)");
}

std::int64_t count(Connection& connection)
{
    std::int64_t found = -1;
    connection.query("SELECT count(*) FROM notes", {},
                     [&](const Row& row) { found = row.number(0); });
    return found;
}

class AConnection : public OnBothEngines {};

TEST_P(AConnection, GivesBackEveryValueAsItWas)
{
    const auto connection = connect();
    make_notes(*connection);
    std::string every_byte;
    for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
    const std::vector<Values> rows{
        {std::int64_t{0}, std::string{}, Blob{}},
        {std::int64_t{1}, std::string{"Zoë's 家 🏠 $1 ?2"}, Blob{every_byte}},
        {std::numeric_limits<std::int64_t>::max(), std::monostate{}, std::monostate{}},
        {std::int64_t{4'294'967'296}, std::string(1 << 20, 'x'), Blob{std::string(1 << 20, '\0')}}};
    for (const Values& row : rows)
        EXPECT_EQ(connection->run("INSERT INTO notes VALUES ($1, $2, $3)", row), 1);
    for (const Values& row : rows) {
        int found = 0;
        const auto each = [&](const Row& back) {
            ++found;
            EXPECT_EQ(back.number(0), std::get<std::int64_t>(row[0]));
            EXPECT_EQ(back.is_null(1), std::holds_alternative<std::monostate>(row[1]));
            EXPECT_EQ(back.is_null(2), std::holds_alternative<std::monostate>(row[2]));
            if (back.is_null(1) || back.is_null(2)) return;
            EXPECT_EQ(back.text(1), std::get<std::string>(row[1]));
            EXPECT_EQ(back.bytes(2), std::get<Blob>(row[2]).bytes);
        };
        connection->query("SELECT n, words, proof FROM notes WHERE n = $1", {row[0]}, each);
        EXPECT_EQ(found, 1);
    }
}

TEST_P(AConnection, TakesItsParametersByTheirNumberInAnyOrder)
{
    const auto connection = connect();
    make_notes(*connection);
    connection->run("INSERT INTO notes (words, n) VALUES ($2, $1)",
                    {std::int64_t{7}, std::string{"seven"}});
    std::string words;
    connection->query("SELECT words || '$1' -- not $9\n FROM notes WHERE n = $1 OR n = $1 + 0",
                      {std::int64_t{7}}, [&](const Row& row) { words = row.text(0); });
    EXPECT_EQ(words, "seven$1");
}

TEST_P(AConnection, CountsWhatAStatementChanged)
{
    const auto connection = connect();
    make_notes(*connection);
    EXPECT_EQ(connection->run("INSERT INTO notes (n) VALUES (1), (2), (3)"), 3);
    EXPECT_EQ(connection->run("INSERT INTO notes (n) VALUES (1) ON CONFLICT DO NOTHING"), 0);
    EXPECT_EQ(connection->run("UPDATE notes SET words = 'x' WHERE n > $1", {std::int64_t{1}}), 2);
    EXPECT_EQ(connection->run("SELECT n FROM notes"), 0);
    EXPECT_EQ(connection->run("CREATE TABLE another (n BIGINT)"), 0);
    EXPECT_EQ(connection->run("DELETE FROM notes"), 3);
}

TEST_P(AConnection, RunsManyInTheirOrder)
{
    const auto connection = connect();
    make_notes(*connection);
    std::vector<Values> lists;
    for (std::int64_t n = 0; n < 2'000; ++n) lists.push_back({n % 10, std::to_string(n)});
    connection->run_many("INSERT INTO notes (n, words) VALUES ($1, $2) "
                         "ON CONFLICT (n) DO UPDATE SET words = excluded.words",
                         lists);
    // The last of each ten is what stands.
    std::vector<std::string> words;
    connection->query("SELECT words FROM notes ORDER BY n", {},
                      [&](const Row& row) { words.emplace_back(row.text(0)); });
    const std::vector<std::string> last{"1990", "1991", "1992", "1993", "1994",
                                        "1995", "1996", "1997", "1998", "1999"};
    EXPECT_EQ(words, last);
    connection->run_many("DELETE FROM notes WHERE n = $1", {});
    EXPECT_EQ(count(*connection), 10);
}

TEST_P(AConnection, KeepsNothingOfManyWhenOneIsRefused)
{
    const auto connection = connect();
    make_notes(*connection);
    const std::vector<Values> lists{{std::int64_t{1}}, {std::int64_t{-10}}, {std::int64_t{2}}};
    const auto run = [&] { connection->run_many("INSERT INTO notes (n) VALUES ($1)", lists); };
    EXPECT_EQ(error_of(run).kind, What::refused);
    EXPECT_EQ(count(*connection), 0);
    const auto in_a_transaction = [&] {
        Transaction transaction{*connection, Access::write};
        run();
    };
    EXPECT_EQ(error_of(in_a_transaction).kind, What::refused);
    EXPECT_EQ(count(*connection), 0);
}

TEST_P(AConnection, SaysWhatWasWrong)
{
    const auto connection = connect();
    make_notes(*connection);
    const auto kind_of = [&](std::string_view sql, const Values& values) {
        return error_of([&] { connection->run(sql, std::span<const Value>{values}); }).kind;
    };
    connection->run("INSERT INTO notes (n) VALUES (1)");
    EXPECT_EQ(kind_of("INSERT INTO notes (n) VALUES (1)", {}), What::refused);
    EXPECT_EQ(kind_of("INSERT INTO notes (n) VALUES (-10)", {}), What::refused);
    EXPECT_EQ(kind_of("INSERT INTO nothing VALUES (1)", {}), What::refused);
    EXPECT_EQ(kind_of("INSERT", {}), What::refused);
    EXPECT_EQ(kind_of("", {}), What::refused);
    EXPECT_EQ(kind_of("DELETE FROM notes; DELETE FROM notes", {}), What::refused);
    EXPECT_EQ(kind_of("DELETE FROM notes WHERE n = $1", {}), What::refused);
    EXPECT_EQ(kind_of("DELETE FROM notes", {Value{std::int64_t{1}}}), What::refused);
    // and the connection goes on.
    EXPECT_EQ(count(*connection), 1);
}

TEST_P(AConnection, RefusesTextThatOnlyOneEngineWouldKeep)
{
    const auto connection = connect();
    make_notes(*connection);
    const auto refused = [&](std::string text) {
        const auto error = error_of([&] {
            connection->run("INSERT INTO notes VALUES ($1, $2, NULL)",
                            {std::int64_t{1}, std::move(text)});
        });
        EXPECT_EQ(error.kind, What::refused);
        return std::string(error.what());
    };
    EXPECT_EQ(refused(std::string("a\0b", 3)),
              "$2 is text with a NUL in it, which no database keeps; give it as bytes.");
    EXPECT_EQ(refused("caf\xE9"), "$2 is text that is not UTF-8; give it as bytes.");
    EXPECT_EQ(count(*connection), 0);
}

TEST_P(AConnection, EndsAQueryWhenItsReaderThrows)
{
    const auto connection = connect();
    make_notes(*connection);
    connection->run("INSERT INTO notes (n) VALUES (1), (2), (3)");
    int seen = 0;
    const auto stop_at_two = [&](const Row&) {
        if (++seen == 2) throw std::out_of_range{"enough"};
    };
    EXPECT_THROW(connection->query("SELECT n FROM notes", {}, stop_at_two), std::out_of_range);
    EXPECT_EQ(seen, 2);
    EXPECT_EQ(count(*connection), 3);
}

TEST_P(AConnection, MayNotBeUsedWhileItGivesRows)
{
    const auto connection = connect();
    make_notes(*connection);
    connection->run("INSERT INTO notes (n) VALUES (1)");
    const auto error = error_of([&] {
        connection->query("SELECT n FROM notes", {}, [&](const Row&) { count(*connection); });
    });
    EXPECT_EQ(error.kind, What::refused);
}

TEST_P(AConnection, ReadsSumsComparisonsAndNumbersAsText)
{
    const auto connection = connect();
    make_notes(*connection);
    connection->run("INSERT INTO notes (n) VALUES (1), (123456789012)");
    connection->query("SELECT sum(n), max(n) > 5, max(n), sum(-n) FROM notes", {},
                      [&](const Row& row) {
                          EXPECT_EQ(row.number(0), 123456789013);
                          EXPECT_EQ(row.number(1), 1);
                          EXPECT_EQ(row.text(2), "123456789012");
                          EXPECT_EQ(row.number(3), -123456789013);
                      });
    connection->query("SELECT sum(n) FROM notes WHERE n > 123456789012", {}, [](const Row& row) {
        EXPECT_TRUE(row.is_null(0));
        EXPECT_EQ(row.number(0), 0);
        EXPECT_EQ(row.text(0), "");
    });
}

RIBBON_ON_BOTH_ENGINES(AConnection);

} // namespace
} // namespace ribbon::storage
