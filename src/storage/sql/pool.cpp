#include "storage/sql/pool.hpp"

#include <fmt/format.h>

namespace ribbon::storage {

Pool::Pool(Place place, Limits limits) : place_(std::move(place)), limits_(limits)
{
    readers_.most = limits.readers;
}

Pool::Lent Pool::lend(Access access)
{
    std::unique_ptr<Connection> connection;
    {
        std::unique_lock lock{mutex_};
        Side& ours = side(access);
        if (!came_back_.wait_for(lock, limits_.wait, [&] { return ours.lent < ours.most; }))
            throw DatabaseError{
                DatabaseError::What::unavailable,
                fmt::format("All {} connections to the database that {} were busy for {} ms. "
                            "Try again; where it stays so, allow more of them.",
                            ours.most, access == Access::read ? "read" : "write",
                            limits_.wait.count())};
        ++ours.lent;
        if (!ours.resting.empty()) {
            connection = std::move(ours.resting.back());
            ours.resting.pop_back();
        }
    }
    // Opened with no lock held, because a server may take its time to answer.
    try {
        if (connection && !connection->alive()) connection.reset();
        if (!connection) connection = connect(place_, access);
    } catch (...) {
        give_back(access, nullptr);
        throw;
    }
    return {*this, access, std::move(connection)};
}

void Pool::give_back(Access access, std::unique_ptr<Connection> connection) noexcept
{
    if (connection) {
        connection->roll_back();
        if (!connection->alive()) connection.reset();
    }
    const std::lock_guard lock{mutex_};
    Side& ours = side(access);
    if (connection) ours.resting.push_back(std::move(connection));
    --ours.lent;
    came_back_.notify_all();
}

Pool::Lent::Lent(Pool& pool, Access access, std::unique_ptr<Connection> connection)
    : pool_(&pool), access_(access), connection_(std::move(connection))
{
}

Pool::Lent::~Lent()
{
    if (connection_) pool_->give_back(access_, std::move(connection_));
}

} // namespace ribbon::storage
