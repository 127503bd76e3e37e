#include "server/bundle_worker.hpp"

#include <chrono>

namespace ribbon::server {

BundleWorker::BundleWorker(std::shared_ptr<storage::BundleShelf> shelf, Clock clock,
                           std::function<void(const std::string&)> complain)
    : shelf_(std::move(shelf)), clock_(clock), complain_(std::move(complain))
{
    shelf_->begin();
    thread_ = std::thread{[this] { run(); }};
}

BundleWorker::~BundleWorker()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

void BundleWorker::wake()
{
    {
        const std::lock_guard lock{mutex_};
        something_ = true;
    }
    woken_.notify_all();
}

bool BundleWorker::work_once()
{
    try {
        shelf_->sweep(clock_.now());
        return shelf_->work(clock_.now(), clock_.today());
    } catch (const std::exception& wrong) {
        complain_(wrong.what());
        return false;
    }
}

void BundleWorker::run()
{
    // What failed is tried again, and what is over goes, though nobody asks.
    constexpr std::chrono::minutes between_looks{1};
    for (;;) {
        {
            std::unique_lock lock{mutex_};
            woken_.wait_for(lock, between_looks, [this] { return stopping_ || something_; });
            if (stopping_) return;
            something_ = false;
        }
        while (work_once()) {
            const std::lock_guard lock{mutex_};
            if (stopping_) return;
        }
    }
}

} // namespace ribbon::server
