#include "cli/record_clock.hpp"

#include "storage/record/reading.hpp"

#include <optional>

namespace ribbon::cli {
namespace {

bool is_invented(std::string_view origin) { return origin.starts_with("northshire.example/"); }

} // namespace

Result<RecordClock> clock_of(storage::Archive& archive, const std::string& begins)
{
    std::optional<storage::LogRow> log;
    archive.reading([&](storage::Connection& connection) {
        log = storage::read_log(connection, archive.area());
    });
    const bool invented = log && is_invented(log->origin);
    if (!begins.empty()) {
        if (!invented)
            return Problems{{"--clock", "this is no invented county: its clock is this machine's"}};
        const auto day = parse_day(begins);
        if (!day) return Problems{{"--clock", "\"" + begins + "\" is not a day: 2026-10-31"}};
        const Moment nine{std::int64_t{day->number()} * 86'400 + 9 * 3'600};
        return RecordClock{server::Clock{nine}, true};
    }
    if (!invented) return RecordClock{};
    return RecordClock{server::Clock{Moment{log->recorded.seconds + 1}}, true};
}

} // namespace ribbon::cli
