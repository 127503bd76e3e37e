// What is to be done by itself, later: each by its name, by one worker at a time.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

struct Job {
    std::string name;
    Moment run_after;
    Moment lease_until;
    std::int64_t attempts = 0; ///< how often it was taken in hand and not finished
};

class Jobs {
public:
    Jobs(Connection& connection, std::string area) : connection_(connection), area_(std::move(area))
    {
    }

    /// Asks for a job, once: asked for again it keeps the earlier of the two moments. Asked for
    /// while it runs, it runs once more after.
    void ask(std::string_view name, Moment run_after);
    /// The job that has been due for longest, for one worker alone until the lease ends; of those
    /// whose name begins so.
    std::optional<Job> take(Moment now, Moment lease_until, std::string_view begins = {});
    /// It is done. False where the lease was lost to another.
    bool done(const Job& job);
    /// It was not done, and is to be tried again. False where the lease was lost to another.
    bool try_again(const Job& job, Moment run_after);

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
