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
    void work();

    std::size_t queue_most_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> queue_;
    std::size_t free_ = 0; ///< threads that wait for a job
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

} // namespace ribbon::server
