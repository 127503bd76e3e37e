#include "server/rules_worker.hpp"

#include "storage/derived/rebuild.hpp"

#include <chrono>

namespace ribbon::server {

RulesWorker::RulesWorker(storage::Archive& archive, Clock clock,
                         std::function<void(const std::string&)> complain)
    : archive_(archive), clock_(clock), complain_(std::move(complain))
{
    thread_ = std::thread{[this] { run(); }};
}

RulesWorker::~RulesWorker()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

void RulesWorker::wake()
{
    {
        const std::lock_guard lock{mutex_};
        something_ = true;
    }
    woken_.notify_all();
}

bool RulesWorker::work_once()
{
    try {
        return storage::refresh_some(archive_, clock_.today()) > 0;
    } catch (const std::exception& wrong) {
        complain_(wrong.what());
        return false;
    }
}

void RulesWorker::run()
{
    // Midnight comes though nobody asks, and another program may have changed a rule.
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
