// The threads that answer, and those who wait for one.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace ribbon::server {

/// A pool of threads with a queue that has an end: who comes when it is full is told so at once,
/// which is kinder than a page that never comes.
///
/// Whoever went to sleep last is woken first, and one at a time, so that a few threads do what a
/// few can do: the rest are there for when those wait for a disk or for somebody else's server.
class Workers {
public:
    Workers(int threads, int queue_most);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Whether the job was taken. It must not throw.
    bool offer(std::function<void()> job);
    /// Takes no more, does what waits, and returns when all of it is done.
    void end();

private:
    /// One that sleeps until it is called.
    struct Sleeper {
        std::condition_variable called;
        bool is_called = false;
    };
    using Lock = std::unique_lock<std::mutex>;

    void work();
    bool sleep(Lock& lock);
    void wake_one();

    std::size_t queue_most_;
    std::mutex mutex_;
    std::deque<std::function<void()>> queue_;
    std::size_t free_ = 0; ///< threads that do no job
    std::vector<Sleeper*> asleep_; ///< the last to fall asleep at the end
    bool waking_ = false; ///< one was called and has not looked yet
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

} // namespace ribbon::server
