#include "storage/sqlite/connection.hpp"

#include "storage/sql/statement.hpp"
#include "storage/sqlite/errors.hpp"
#include "storage/sqlite/statements.hpp"

#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

namespace ribbon::storage {
namespace {

/// How long a writer waits for its turn.
constexpr int busy_milliseconds = 10'000;

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    bool is_null(int column) const override
    {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    std::int64_t number(int column) const override
    {
        return sqlite3_column_int64(statement_, column);
    }
    std::string_view text(int column) const override
    {
        const auto* begin = sqlite3_column_text(statement_, column);
        return view(begin, column);
    }
    std::string_view bytes(int column) const override
    {
        const void* begin = sqlite3_column_blob(statement_, column);
        return view(begin, column);
    }

private:
    std::string_view view(const void* begin, int column) const
    {
        if (!begin) return {};
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return {static_cast<const char*>(begin), size};
    }
    sqlite3_stmt* statement_;
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(const Place& place, Access access) : path_(place.address), access_(access)
    {
        open(place.vfs);
        set_up();
    }
    ~SqliteConnection() override
    {
        statements_.clear();
        sqlite3_close(database_);
    }
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Engine engine() const override { return Engine::sqlite; }
    bool alive() const override { return true; }

    std::int64_t run(std::string_view sql, std::span<const Value> values) override
    {
        return rows_of(sql, values, nullptr);
    }
    void query(std::string_view sql, std::span<const Value> values, const EachRow& each) override
    {
        rows_of(sql, values, &each);
    }
    void run_many(std::string_view sql, std::span<const Values> lists) override
    {
        turn_.expect_statement(false, sql);
        if (!turn_.open() && !lists.empty()) {
            Transaction all{*this, Access::write};
            run_many(sql, lists);
            return all.commit();
        }
        for (const Values& values : lists) rows_of(sql, values, nullptr);
    }

    void script(std::string_view sql) override
    {
        turn_.expect_statement(true, sql);
        if (access_ == Access::read) refuse_writing(sql);
        check(sqlite3_exec(database_, std::string(sql).c_str(), nullptr, nullptr, nullptr), sql);
    }

    void begin(Access access) override
    {
        turn_.expect_begin();
        if (access == Access::write && access_ == Access::read) refuse_writing("BEGIN IMMEDIATE");
        const char* sql = access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED";
        check(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr), sql);
        turn_.began(access);
    }
    void commit() override
    {
        turn_.expect_commit();
        check(sqlite3_exec(database_, "COMMIT", nullptr, nullptr, nullptr), "COMMIT");
        turn_.ended();
    }
    void roll_back() noexcept override
    {
        // An error may have ended the transaction already; then this one says so, and no more.
        if (turn_.open()) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
        turn_.ended();
    }

private:
    void open(const std::string& vfs)
    {
        const auto folder = std::filesystem::path(path_).parent_path();
        std::error_code unreadable;
        if (!folder.empty() && !std::filesystem::is_directory(folder, unreadable))
            throw DatabaseError{DatabaseError::What::unavailable,
                                fmt::format("There is no folder {} for the database {}. Make it, "
                                            "or name another place.",
                                            folder.string(), path_)};
        // What is written here is about children: a new file is its owner's alone, and SQLite gives
        // the files beside it the same rights. Only one that is new may be opened here: to close a
        // file that another connection of this process has open takes that one's locks away
        // (https://www.sqlite.org/howtocorrupt.html, section 2.2).
        if (access_ == Access::write)
            if (const int made = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
                made >= 0)
                ::close(made);
        const int flags =
            SQLITE_OPEN_READWRITE | (access_ == Access::write ? SQLITE_OPEN_CREATE : 0);
        const int code =
            sqlite3_open_v2(path_.c_str(), &database_, flags, vfs.empty() ? nullptr : vfs.c_str());
        if (code == SQLITE_OK) return;
        const auto error = sqlite_error(code, path_, sqlite3_errmsg(database_), "opening it");
        sqlite3_close(database_);
        throw error;
    }

    void set_up()
    {
        sqlite3_extended_result_codes(database_, 1);
        sqlite3_busy_timeout(database_, busy_milliseconds);
        try {
            if (access_ == Access::write) become_wal();
            // FULL: a commit has reached the disk when it returns. secure_delete: what is erased
            // leaves no trace in free pages. The rest: a mistake or a made-up file is noticed.
            setting("PRAGMA synchronous = FULL");
            setting("PRAGMA secure_delete = ON");
            setting("PRAGMA foreign_keys = ON");
            setting("PRAGMA trusted_schema = OFF");
            setting("PRAGMA cell_size_check = ON");
            // 16 MB of pages for whoever writes: the upper levels of every index of a county, and
            // of England's duties. A reader has 2 MB: what it holds is dropped at each commit of
            // another connection, each page that is read commits that it was, and readers are many.
            setting(access_ == Access::write ? "PRAGMA cache_size = -16000"
                                             : "PRAGMA cache_size = -2000");
            // Reads the file's first page, so that one which is no database is told of here.
            setting("SELECT count(*) FROM sqlite_schema");
        } catch (...) {
            sqlite3_close(database_);
            throw;
        }
    }

    void setting(const char* sql)
    {
        check(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr), sql);
    }

    /// Two that make the same file at once: SQLite does not wait here by itself.
    void become_wal()
    {
        constexpr int pause_milliseconds = 10;
        const char* const sql = "PRAGMA journal_mode = WAL";
        int code = SQLITE_BUSY;
        for (int waited = 0; waited < busy_milliseconds; waited += pause_milliseconds) {
            code = sqlite3_exec(database_, sql, nullptr, nullptr, nullptr);
            if ((code & 0xFF) != SQLITE_BUSY) break;
            sqlite3_sleep(pause_milliseconds);
        }
        check(code, sql);
    }

    std::int64_t rows_of(std::string_view sql, std::span<const Value> values, const EachRow* each)
    {
        turn_.expect_statement(false, sql);
        expect_text(values);
        sqlite3_stmt* const statement = prepared(sql);
        const bool changes = sqlite3_stmt_readonly(statement) == 0;
        turn_.expect_statement(changes, sql);
        if (changes && access_ == Access::read) refuse_writing(sql);
        const Bound bound{statement};
        bind(statement, values, sql);

        const std::int64_t before = sqlite3_total_changes64(database_);
        const SqliteRow row{statement};
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            if (each) give(row, *each);
        if (code != SQLITE_DONE) check(code, sql);
        // sqlite3_changes64 alone would tell again what the statement before changed.
        if (sqlite3_total_changes64(database_) == before) return 0;
        return sqlite3_changes64(database_);
    }

    void give(const SqliteRow& row, const EachRow& each)
    {
        const GivingRows giving{turn_};
        each(row);
    }

    sqlite3_stmt* prepared(std::string_view sql)
    {
        if (sqlite3_stmt* known = statements_.find(sql)) return known;
        const std::string ours = for_sqlite(sql);
        sqlite3_stmt* made = nullptr;
        const char* rest = nullptr;
        check(sqlite3_prepare_v3(database_, ours.c_str(), static_cast<int>(ours.size()),
                                 SQLITE_PREPARE_PERSISTENT, &made, &rest),
              sql);
        OwnedStatement owned{made};
        if (!made || std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos)
            refuse(fmt::format("This is not one statement: {}", sql));
        return statements_.keep(sql, std::move(owned));
    }

    void bind(sqlite3_stmt* statement, std::span<const Value> values, std::string_view sql)
    {
        const int expected = sqlite3_bind_parameter_count(statement);
        if (std::cmp_not_equal(expected, values.size()))
            refuse(fmt::format("{} values were given for {}: {}", values.size(), expected, sql));
        for (std::size_t place = 0; place < values.size(); ++place)
            check(bind_value(statement, static_cast<int>(place) + 1, values[place]), sql);
    }

    [[noreturn]] void refuse(const std::string& sentence)
    {
        turn_.failed();
        throw DatabaseError{DatabaseError::What::refused, sentence};
    }
    [[noreturn]] void refuse_writing(std::string_view sql)
    {
        refuse(fmt::format("This connection only reads; not run: {}", sql));
    }
    void check(int code, std::string_view doing)
    {
        if (code == SQLITE_OK) return;
        turn_.failed();
        throw sqlite_error(code, path_, sqlite3_errmsg(database_), doing);
    }

    std::string path_;
    Access access_;
    sqlite3* database_ = nullptr;
    Statements statements_;
    Turn turn_;
};

} // namespace

std::unique_ptr<Connection> connect_sqlite(const Place& place, Access access)
{
    return std::make_unique<SqliteConnection>(place, access);
}

} // namespace ribbon::storage
