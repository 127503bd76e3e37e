#include "inbound/tables/promises.hpp"

#include "inbound/tables/csv.hpp"

#include <array>
#include <charconv>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 4> columns{"promise", "rung", "who", "days"};
constexpr int most_days = 60;
constexpr std::size_t most_rungs = 6;

std::optional<int> days_from(const std::string& text, int least)
{
    int days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && least <= days && days <= most_days ? std::optional{days} : std::nullopt;
}

/// One row into the policy; what is wrong with it otherwise.
void read(const CsvRow& row, Policy& policy, Problems& problems)
{
    const auto wrong = [&](std::string column, std::string sentence) {
        problems.push_back(
            {"council/promises.csv " + std::move(column), std::move(sentence), row.line});
    };
    const bool answer = row.fields[0] == "answer";
    if (!answer && row.fields[0] != "due-soon")
        return wrong("promise", "A promise is \"answer\" or \"due-soon\"");
    const auto days = days_from(row.fields[3], answer ? 1 : 0);
    if (!days) return wrong("days", "Write a whole number of days, at most 60");
    if (!answer) {
        policy.due_soon_days = *days;
        return;
    }
    if (row.fields[1] != std::to_string(policy.ladder.size() + 1))
        return wrong("rung", "The rungs are numbered 1, 2, 3 and on, in order");
    if (row.fields[2].empty()) return wrong("who", "Say who has the message on this rung");
    if (policy.ladder.size() == most_rungs) return wrong("rung", "A ladder has at most 6 rungs");
    policy.ladder.push_back({row.fields[2], *days});
}

} // namespace

Result<Policy> parse_promises(std::string_view csv)
{
    const auto rows = parse_csv(csv, columns);
    if (!rows) return rows.problems();
    Policy policy;
    policy.ladder.clear();
    Problems problems;
    for (const CsvRow& row : *rows) read(row, policy, problems);
    if (problems.empty() && policy.ladder.empty())
        problems.push_back({"council/promises.csv", "The ladder of \"answer\" has no rung"});
    if (!problems.empty()) return problems;
    return policy;
}

std::vector<Provision> promised(std::vector<Provision> book, const Policy& policy)
{
    for (Provision& one : book)
        if (one.climbs && !policy.ladder.empty()) one.limit.n = policy.ladder[0].working_days;
    return book;
}

} // namespace ribbon
