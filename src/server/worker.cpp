#include "server/worker.hpp"

#include <exception>

namespace ribbon::server {

Worker::Worker(Work work, std::function<void(const std::string&)> complain)
    : work_(std::move(work)), complain_(std::move(complain))
{
    thread_ = std::thread{[this] { run(); }};
}

Worker::~Worker()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

void Worker::wake()
{
    {
        const std::lock_guard lock{mutex_};
        something_ = true;
    }
    woken_.notify_all();
}

bool Worker::do_some()
{
    try {
        return work_.do_some();
    } catch (const std::exception& wrong) {
        complain_(wrong.what());
        return false;
    }
}

void Worker::run()
{
    for (;;) {
        {
            std::unique_lock lock{mutex_};
            woken_.wait_for(lock, work_.between_looks, [this] { return stopping_ || something_; });
            if (stopping_) return;
            something_ = false;
        }
        while (do_some()) {
            const std::lock_guard lock{mutex_};
            if (stopping_) return;
        }
    }
}

} // namespace ribbon::server
