#include "server/work_beside.hpp"

#include "storage/derived/rebuild.hpp"
#include "storage/desk/sweep.hpp"
#include "storage/notices/digests.hpp"

namespace ribbon::server {
namespace {

// Midnight comes and a bundle's end though nobody asks, another program may have changed a rule,
// and what failed is tried again.
constexpr std::chrono::minutes a_minute{1};
constexpr std::chrono::seconds half_a_minute{30};
constexpr std::int64_t between_sweeps_seconds = 3'600;

} // namespace

Work reading_cases_again(storage::Archive& archive, Clock clock)
{
    return {
        .do_some = [&archive, clock] { return storage::refresh_some(archive, clock.today()) > 0; },
        .between_looks = a_minute};
}

Work making_bundles(std::shared_ptr<storage::BundleShelf> shelf, Clock clock)
{
    shelf->begin();
    return {.do_some =
                [shelf = std::move(shelf), clock] {
                    shelf->sweep(clock.now());
                    return shelf->work(clock.now(), clock.today());
                },
            .between_looks = a_minute};
}

Work telling_people(storage::Archive& archive, Clock clock, std::string pages)
{
    return {.do_some =
                [&archive, clock, pages = std::move(pages), swept = Moment{}]() mutable {
                    const Moment now = clock.now();
                    storage::put_out_digests(archive, pages, now);
                    if (now.seconds - swept.seconds < between_sweeps_seconds) return false;
                    archive.writing([&](storage::Connection& connection) {
                        storage::sweep(connection, archive.area(), now);
                    });
                    swept = now;
                    return false;
                },
            .between_looks = half_a_minute};
}

} // namespace ribbon::server
