// A thread beside the pages, which does what is to be done whenever it is woken, and looks for
// itself every so often.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace ribbon::server {

struct Work {
    std::function<bool()> do_some; ///< whether more of it is left to be done at once
    std::chrono::seconds between_looks;
};

class Worker {
public:
    /// Begins at once, and works until it is destroyed. `complain` is told what went wrong, for the
    /// operator; it is tried again at the next look.
    Worker(Work work, std::function<void(const std::string&)> complain);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void wake(); ///< there is something to do

private:
    void run();
    bool do_some();

    Work work_;
    std::function<void(const std::string&)> complain_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool stopping_ = false, something_ = true;
    std::thread thread_;
};

} // namespace ribbon::server
