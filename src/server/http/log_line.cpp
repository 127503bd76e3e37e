#include "server/http/log_line.hpp"

#include "base/json/writer.hpp"

#include <fmt/format.h>

namespace ribbon::server {

namespace {

std::string_view name_of(Method method)
{
    switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    }
    return "";
}

std::string iso_time(std::chrono::system_clock::time_point now)
{
    using namespace std::chrono;
    const auto moment = floor<milliseconds>(now);
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    const hh_mm_ss time{moment - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count(),
                       time.subseconds().count());
}

} // namespace

std::string log_line(const Request& request, const Response& response, double milliseconds,
                     std::chrono::system_clock::time_point now)
{
    JsonObject line;
    line.text("time", iso_time(now)).text("route", response.route);
    line.text("method", name_of(request.method)).number("status", response.status);
    line.raw("ms", fmt::format("{:.1f}", milliseconds));
    line.number("bytes", static_cast<long long>(response.sent_bytes));
    return line.json();
}

} // namespace ribbon::server
