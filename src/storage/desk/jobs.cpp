#include "storage/desk/jobs.hpp"

#include "storage/sql/dialect.hpp"

namespace ribbon::storage {

void Jobs::ask(std::string_view name, Moment run_after)
{
    // A job at rest has no lease. The least of two: both engines call it by another name.
    connection_.run(
        "INSERT INTO jobs (area, name, run_after, attempts) VALUES ($1, $2, $3, 0) "
        "ON CONFLICT (area, name) DO UPDATE SET "
        "run_after = CASE WHEN jobs.lease_until IS NULL AND excluded.run_after < jobs.run_after "
        "THEN excluded.run_after ELSE jobs.run_after END, "
        "run_again = CASE WHEN jobs.lease_until IS NULL THEN NULL "
        "WHEN jobs.run_again < excluded.run_after THEN jobs.run_again "
        "ELSE excluded.run_after END",
        {area_, std::string(name), run_after.seconds});
}

std::optional<Job> Jobs::take(Moment now, Moment lease_until, std::string_view begins)
{
    const std::string sql =
        "UPDATE jobs SET lease_until = $3, attempts = attempts + 1 "
        "WHERE area = $1 AND run_after <= $2 AND (lease_until IS NULL OR lease_until <= $2) "
        "AND name = (SELECT name FROM jobs WHERE area = $1 AND run_after <= $2 "
        "AND (lease_until IS NULL OR lease_until <= $2) AND substr(name, 1, length($4)) = $4 "
        "ORDER BY run_after, name LIMIT 1" +
        std::string(skip_locked(connection_.engine())) +
        ") RETURNING name, run_after, lease_until, attempts";
    std::optional<Job> taken;
    connection_.query(sql, {area_, now.seconds, lease_until.seconds, std::string(begins)},
                      [&](const Row& row) {
                          taken = Job{.name = std::string(row.text(0)),
                                      .run_after = {row.number(1)},
                                      .lease_until = {row.number(2)},
                                      .attempts = row.number(3)};
                      });
    return taken;
}

bool Jobs::done(const Job& job)
{
    const Values values{area_, job.name, job.attempts, job.lease_until.seconds};
    const auto run = [&](std::string_view sql) {
        return connection_.run(sql, std::span<const Value>{values}) == 1;
    };
    // Somebody may ask for it between the two; then the first finds it the second time.
    for (int tries = 0; tries < 2; ++tries) {
        if (run("UPDATE jobs SET run_after = run_again, run_again = NULL, lease_until = NULL, "
                "attempts = 0 WHERE area = $1 AND name = $2 AND attempts = $3 "
                "AND lease_until = $4 AND run_again IS NOT NULL") ||
            run("DELETE FROM jobs WHERE area = $1 AND name = $2 AND attempts = $3 "
                "AND lease_until = $4 AND run_again IS NULL"))
            return true;
    }
    return false;
}

bool Jobs::try_again(const Job& job, Moment run_after)
{
    return connection_.run(
               "UPDATE jobs SET run_after = $5, run_again = NULL, lease_until = NULL "
               "WHERE area = $1 AND name = $2 AND attempts = $3 AND lease_until = $4",
               {area_, job.name, job.attempts, job.lease_until.seconds, run_after.seconds}) == 1;
}

} // namespace ribbon::storage
