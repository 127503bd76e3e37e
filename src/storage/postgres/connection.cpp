#include "storage/postgres/connection.hpp"

#include "storage/postgres/errors.hpp"
#include "storage/postgres/parameters.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"
#include "storage/sql/statement.hpp"

#include <charconv>
#include <exception>
#include <fmt/format.h>

namespace ribbon::storage {
namespace {

class PostgresConnection final : public Connection {
public:
    PostgresConnection(const Place& place, Access access)
        : access_(access), session_(place.address, access)
    {
    }

    Engine engine() const override { return Engine::postgres; }
    bool alive() const override { return session_.alive(); }

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
        if (lists.empty()) return;
        if (!turn_.open()) {
            Transaction all{*this, Access::write};
            run_many(sql, lists);
            return all.commit();
        }
        for (const Values& values : lists) expect_text(values);
        guarded([&] {
            const std::string name = session_.prepared(sql, Parameters{lists.front()});
            // A bound on what waits on either side for the other to read it.
            constexpr std::size_t most_at_once = 1'000;
            for (std::size_t at = 0; at < lists.size(); at += most_at_once)
                session_.pipeline(name, sql,
                                  lists.subspan(at, std::min(most_at_once, lists.size() - at)));
        });
    }

    void script(std::string_view sql) override
    {
        turn_.expect_statement(false, sql);
        guarded([&] { session_.simple(sql); });
    }

    void begin(Access access) override
    {
        turn_.expect_begin();
        if (access == Access::write && access_ == Access::read)
            throw DatabaseError{DatabaseError::What::refused,
                                "This connection only reads; no transaction that writes began."};
        session_.simple(access == Access::write
                            ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                            : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        turn_.began(access);
    }
    void commit() override
    {
        turn_.expect_commit();
        guarded([&] { session_.commit(); });
        turn_.ended();
    }
    void roll_back() noexcept override
    {
        if (turn_.open()) session_.roll_back();
        turn_.ended();
    }

private:
    std::int64_t rows_of(std::string_view sql, std::span<const Value> values, const EachRow* each)
    {
        turn_.expect_statement(false, sql);
        expect_text(values);
        const Parameters parameters{values};
        std::int64_t changed = 0;
        std::exception_ptr thrown;
        guarded([&] {
            const std::string name = session_.prepared(sql, parameters);
            changed = session_.rows(name, sql, parameters, [&](const Row& row) {
                // What `each` throws waits until PostgreSQL has said all of its answer.
                if (!each || thrown) return;
                const GivingRows giving{turn_};
                try {
                    (*each)(row);
                } catch (...) {
                    thrown = std::current_exception();
                }
            });
        });
        if (thrown) std::rethrow_exception(thrown);
        return changed;
    }

    template <typename Act> void guarded(const Act& act)
    {
        try {
            act();
        } catch (const DatabaseError&) {
            turn_.failed();
            throw;
        }
    }

    Access access_;
    PostgresSession session_;
    Turn turn_;
};

} // namespace

std::unique_ptr<Connection> connect_postgres(const Place& place, Access access)
{
    return std::make_unique<PostgresConnection>(place, access);
}

} // namespace ribbon::storage
