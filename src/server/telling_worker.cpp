#include "server/telling_worker.hpp"

#include "storage/desk/sweep.hpp"
#include "storage/notices/digests.hpp"

#include <chrono>

namespace ribbon::server {
namespace {

constexpr std::chrono::seconds between_looks{30};
constexpr std::int64_t between_sweeps_seconds = 3'600;

} // namespace

TellingWorker::TellingWorker(storage::Archive& archive, Clock clock, std::string pages,
                             std::function<void(const std::string&)> complain)
    : archive_(archive), clock_(clock), pages_(std::move(pages)), complain_(std::move(complain))
{
    thread_ = std::thread{[this] { run(); }};
}

TellingWorker::~TellingWorker()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

void TellingWorker::work_once()
{
    try {
        const Moment now = clock_.now();
        storage::put_out_digests(archive_, pages_, now);
        if (now.seconds - swept_.seconds < between_sweeps_seconds) return;
        archive_.writing([&](storage::Connection& connection) {
            storage::sweep(connection, archive_.area(), now);
        });
        swept_ = now;
    } catch (const std::exception& wrong) {
        complain_(wrong.what());
    }
}

void TellingWorker::run()
{
    for (;;) {
        work_once();
        std::unique_lock lock{mutex_};
        if (woken_.wait_for(lock, between_looks, [this] { return stopping_; })) return;
    }
}

} // namespace ribbon::server
