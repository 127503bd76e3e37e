#include "server/http/premises.hpp"

#include "server/http/plain_answer.hpp"

#include <ctime>
#include <exception>
#include <utility>

namespace ribbon::server {

Premises::Premises(ListenerConfig given, Application answers)
    : config(std::move(given)), application(std::move(answers)),
      workers(config.workers, config.queue)
{
}

std::optional<Allowance> Premises::allowance_for(const Request& request)
{
    if (!application.allowance) return Allowance{};
    try {
        return application.allowance(request.method, request.path);
    } catch (const std::exception& error) {
        tell_failure(request, error.what());
        return std::nullopt;
    }
}

void Premises::answer(const Request& request, const Problems* problems, const Wishes& wishes,
                      Outgoing& answer, std::function<void()> done)
{
    Response& response = answer.response;
    try {
        response = problems ? application.refused(request, *problems) : application.answer(request);
        if (problems) response.status = 413;
        answer.prepared = prepare(response, wishes, shared_bytes_, std::time(nullptr));
    } catch (const std::exception& error) {
        tell_failure(request, error.what());
        response = plain_answer(500);
        answer.prepared = prepare(response, wishes, shared_bytes_, std::time(nullptr));
    }
    const auto after = std::move(response.after);
    if (!after) return done();
    ++settling;
    auto settle = [this, &answer, done = std::move(done)](const std::exception_ptr& failed) {
        answer.failed = failed;
        done(); // from here on the answer may be gone
        --settling;
    };
    try {
        after(settle);
    } catch (const std::exception&) {
        settle(std::current_exception());
    }
}

Prepared Premises::refusal(int status, const Problems& problems, const Request& request,
                           const Wishes& wishes, Moment began)
{
    count_refusal(status);
    Response response = plain_answer(status, problems);
    Prepared prepared = prepare(response, wishes, shared_bytes_, std::time(nullptr));
    tell_done(request, response, began);
    return prepared;
}

void Premises::tell_failure(const Request& request, std::string_view what)
{
    try {
        if (application.failed) application.failed(request, what);
    } catch (const std::exception&) {
        return; // a log that can not be written must not end the server
    }
}

void Premises::tell_failure(const Request& request, const std::exception_ptr& what)
{
    try {
        std::rethrow_exception(what);
    } catch (const std::exception& error) {
        tell_failure(request, error.what());
    }
}

void Premises::tell_done(const Request& request, const Response& response, Moment began)
{
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    try {
        if (application.done) application.done(request, response, took.count());
    } catch (const std::exception& error) {
        tell_failure(request, error.what());
    }
}

void Premises::count_refusal(int status)
{
    if (status == 503)
        ++refused_busy;
    else if (status == 408)
        ++refused_slow;
    else if (status == 413 || status == 431)
        ++refused_large;
    else if (status != 500)
        ++refused_bad;
}

} // namespace ribbon::server
