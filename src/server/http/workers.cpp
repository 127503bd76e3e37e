#include "server/http/workers.hpp"

#include <cassert>
#include <utility>

namespace ribbon::server {

Workers::Workers(int threads, int queue_most) : queue_most_(static_cast<std::size_t>(queue_most))
{
    assert(threads > 0 && queue_most >= 0);
    free_ = static_cast<std::size_t>(threads);
    for (int one = 0; one < threads; ++one) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() { end(); }

bool Workers::offer(std::function<void()> job)
{
    {
        const std::lock_guard lock{mutex_};
        // Jobs that a free thread is about to take do not wait.
        if (ending_ || queue_.size() >= queue_most_ + free_) return false;
        queue_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

void Workers::end()
{
    {
        const std::lock_guard lock{mutex_};
        ending_ = true;
    }
    changed_.notify_all();
    for (std::thread& one : threads_)
        if (one.joinable()) one.join();
}

void Workers::work()
{
    std::unique_lock lock{mutex_};
    for (;;) {
        changed_.wait(lock, [&] { return ending_ || !queue_.empty(); });
        if (queue_.empty()) return;
        std::function<void()> job = std::move(queue_.front());
        queue_.pop_front();
        --free_;
        lock.unlock();
        job();
        lock.lock();
        ++free_;
    }
}

} // namespace ribbon::server
