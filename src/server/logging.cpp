#include "server/logging.hpp"

#include "base/json/writer.hpp"
#include "server/http/log_line.hpp"

#include <chrono>
#include <ctime>

namespace ribbon::server {
namespace {

std::string refusal_line(access::Action action, access::Role role, access::Relation relation)
{
    JsonObject line;
    line.text("time", iso(Moment{static_cast<std::int64_t>(std::time(nullptr))}));
    line.text("refused", access::name_of(action)).text("role", access::name_of(role));
    line.text("relation", access::name_of(relation));
    return line.json();
}

} // namespace

void log_to(std::function<void(const std::string& line)> write, Application& application,
            Shell& shell)
{
    application.done = [write](const Request& request, const Response& response, double ms) {
        write(log_line(request, response, ms, std::chrono::system_clock::now()) + "\n");
    };
    shell.decided = [write = std::move(write)](const Visitor& who, access::Action action,
                                               access::Relation relation, access::Verdict verdict) {
        if (verdict == access::Verdict::no) write(refusal_line(action, who.role, relation) + "\n");
    };
}

} // namespace ribbon::server
