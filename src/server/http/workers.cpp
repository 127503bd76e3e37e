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
    const Lock lock{mutex_};
    // Jobs that a free thread is about to take do not wait.
    if (ending_ || queue_.size() >= queue_most_ + free_) return false;
    queue_.push_back(std::move(job));
    wake_one();
    return true;
}

void Workers::end()
{
    {
        const Lock lock{mutex_};
        ending_ = true;
        for (Sleeper* one : std::exchange(asleep_, {})) {
            one->is_called = true;
            one->called.notify_one();
        }
    }
    for (std::thread& one : threads_)
        if (one.joinable()) one.join();
}

/// Calls the last who fell asleep, unless one who was called is on the way: that one calls the
/// next.
void Workers::wake_one()
{
    if (waking_ || asleep_.empty()) return;
    waking_ = true;
    asleep_.back()->is_called = true;
    asleep_.back()->called.notify_one();
    asleep_.pop_back();
}

/// Sleeps until called; false when it is time to end.
bool Workers::sleep(Lock& lock)
{
    if (ending_) return false;
    Sleeper here;
    asleep_.push_back(&here);
    here.called.wait(lock, [&] { return here.is_called; });
    waking_ = false;
    return true;
}

void Workers::work()
{
    Lock lock{mutex_};
    for (;;) {
        while (queue_.empty())
            if (!sleep(lock)) return;
        std::function<void()> job = std::move(queue_.front());
        queue_.pop_front();
        if (!queue_.empty()) wake_one();
        --free_;
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
        ++free_;
    }
}

} // namespace ribbon::server
