// Connections lent out and given back: a few that read, and one that writes.
#pragma once

#include "storage/sql/connection.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace ribbon::storage {

/// Lends connections to threads. All it lends must be back before it goes.
class Pool {
public:
    struct Limits {
        int readers = 4;
        std::chrono::milliseconds wait{10'000}; ///< for one to come back
    };

    /// Opens nothing yet: each connection is opened when it is first needed.
    explicit Pool(Place place) : Pool(std::move(place), Limits{}) {}
    Pool(Place place, Limits limits);

    /// A connection lent for as long as this lives. A transaction left open in it is rolled back.
    class Lent {
    public:
        Lent(Pool& pool, Access access, std::unique_ptr<Connection> connection);
        Lent(Lent&& other) noexcept = default;
        Lent& operator=(Lent&&) = delete;
        ~Lent();
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

    private:
        Pool* pool_;
        Access access_;
        std::unique_ptr<Connection> connection_;
    };

    /// Waits for a connection to be free, at most as long as the limits say; then throws
    /// DatabaseError (unavailable). A broken one is replaced by a new one.
    Lent lend(Access access);

private:
    /// The connections of one kind: those at rest, and how many are lent.
    struct Side {
        std::vector<std::unique_ptr<Connection>> resting;
        int lent = 0;
        int most = 1;
    };
    Side& side(Access access) { return access == Access::read ? readers_ : writer_; }
    void give_back(Access access, std::unique_ptr<Connection> connection) noexcept;

    Place place_;
    Limits limits_;
    std::mutex mutex_;
    std::condition_variable came_back_;
    Side readers_, writer_;
};

} // namespace ribbon::storage
