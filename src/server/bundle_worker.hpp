// Makes the bundles that somebody asked for, one after the other, beside the pages.
#pragma once

#include "server/clock.hpp"
#include "storage/bundles/shelf.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace ribbon::server {

class BundleWorker {
public:
    /// Takes up what was broken off, and works in a thread until it is destroyed. `complain` is
    /// told what went wrong, for the operator.
    BundleWorker(std::shared_ptr<storage::BundleShelf> shelf, Clock clock,
                 std::function<void(const std::string&)> complain);
    ~BundleWorker();
    BundleWorker(const BundleWorker&) = delete;
    BundleWorker& operator=(const BundleWorker&) = delete;

    void wake(); ///< somebody asked for one

private:
    void run();
    bool work_once();

    std::shared_ptr<storage::BundleShelf> shelf_;
    Clock clock_;
    std::function<void(const std::string&)> complain_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool stopping_ = false, something_ = true;
    std::thread thread_;
};

} // namespace ribbon::server
