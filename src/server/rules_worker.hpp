// Reads again, beside the pages, the cases whose day has come and those whose dates the council
// moved by a promise or closed days. What is left to do stands in the index itself: broken off at
// any moment, it goes on from there.
#pragma once

#include "server/clock.hpp"
#include "storage/archive.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace ribbon::server {

class RulesWorker {
public:
    /// Works in a thread until it is destroyed. `complain` is told what went wrong, for the
    /// operator; it is tried again a minute later.
    RulesWorker(storage::Archive& archive, Clock clock,
                std::function<void(const std::string&)> complain);
    ~RulesWorker();
    RulesWorker(const RulesWorker&) = delete;
    RulesWorker& operator=(const RulesWorker&) = delete;

    void wake(); ///< the council changed something

private:
    void run();
    bool work_once();

    storage::Archive& archive_;
    Clock clock_;
    std::function<void(const std::string&)> complain_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool stopping_ = false, something_ = true;
    std::thread thread_;
};

} // namespace ribbon::server
