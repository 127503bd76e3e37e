// How callers hand something to the writer, and wait for what became of it or do not.
#include "storage/record/writer.hpp"

#include <future>

namespace ribbon::storage {

void Writer::hand_in(Waiting waiting)
{
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(std::move(waiting));
    }
    arrived_.notify_one();
}

/// Hands acts in, and waits for what became of them.
Writer::Answer Writer::record(std::vector<Prepared> acts)
{
    auto answer = std::make_shared<std::promise<Answer>>();
    hand_in({.acts = std::move(acts),
             .work = {},
             .tell = [answer](Answer told, const std::exception_ptr& failed) {
                 failed ? answer->set_exception(failed) : answer->set_value(std::move(told));
             }});
    return answer->get_future().get();
}

Appended Writer::append(Prepared prepared)
{
    std::vector<Prepared> acts;
    acts.push_back(std::move(prepared));
    return append_all(std::move(acts)).front();
}

std::vector<Appended> Writer::append_all(std::vector<Prepared> prepared)
{
    std::vector<Appended> appended;
    const Answer answers = record(std::move(prepared));
    for (const auto& one : answers)
        if (const auto* conflict = std::get_if<Conflict>(&one)) throw *conflict;
    appended.reserve(answers.size());
    for (const auto& one : answers) appended.push_back(std::get<Appended>(one));
    return appended;
}

void Writer::between_acts(const std::function<void(Connection&)>& work)
{
    auto done = std::make_shared<std::promise<void>>();
    between_acts(work, [done](const std::exception_ptr& failed) {
        failed ? done->set_exception(failed) : done->set_value();
    });
    done->get_future().get();
}

void Writer::between_acts(std::function<void(Connection&)> work, Told then)
{
    hand_in({.acts = {},
             .work = std::move(work),
             .tell = [then = std::move(then)](const Answer&, const std::exception_ptr& failed) {
                 then(failed);
             }});
}

std::string Writer::checkpoint() const
{
    const std::lock_guard lock{mutex_};
    return checkpoint_;
}

} // namespace ribbon::storage
