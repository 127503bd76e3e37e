// Tells people of what waited for the hour they chose, and takes away the rows of the desk whose
// end has come, beside the pages.
#pragma once

#include "server/clock.hpp"
#include "storage/archive.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace ribbon::server {

class TellingWorker {
public:
    /// Works in a thread until it is destroyed. `pages` is where our pages are; `complain` is told
    /// what went wrong, for the operator.
    TellingWorker(storage::Archive& archive, Clock clock, std::string pages,
                  std::function<void(const std::string&)> complain);
    ~TellingWorker();
    TellingWorker(const TellingWorker&) = delete;
    TellingWorker& operator=(const TellingWorker&) = delete;

private:
    void run();
    void work_once();

    storage::Archive& archive_;
    Clock clock_;
    std::string pages_;
    std::function<void(const std::string&)> complain_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool stopping_ = false;
    Moment swept_;
    std::thread thread_;
};

} // namespace ribbon::server
