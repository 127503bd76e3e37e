#include "inbound/tables/commencement.hpp"

#include "inbound/tables/csv.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 5> columns{"id", "from", "until", "status", "source"};
constexpr std::array statuses{Status::in_force, Status::superseded, Status::expired,
                              Status::proposed, Status::enacted};

std::optional<Status> status_called(std::string_view words)
{
    for (const Status status : statuses)
        if (in_words(status) == words) return status;
    return std::nullopt;
}

bool not_begun(Status status) { return status == Status::proposed || status == Status::enacted; }

/// The newest version of a provision and the one before it; nothing where there is none.
struct Versions {
    Provision* newest = nullptr;
    Provision* before = nullptr;
};
Versions versions(std::vector<Provision>& book, std::string_view id)
{
    Versions found;
    for (Provision& one : book) {
        if (one.id != id) continue;
        if (!found.newest || found.newest->from < one.from)
            found = {&one, found.newest};
        else if (!found.before || found.before->from < one.from)
            found.before = &one;
    }
    return found;
}

/// Lays the rows over the book one by one, and collects what is wrong with them.
class Overlay {
public:
    explicit Overlay(std::vector<Provision> book) : book_(std::move(book)) {}

    Result<std::vector<Provision>> lay(const std::vector<CsvRow>& rows)
    {
        for (const CsvRow& row : rows) lay(row);
        if (!problems_.empty()) return problems_;
        return std::move(book_);
    }

private:
    void lay(const CsvRow& row)
    {
        line_ = row.line;
        const std::string& id = row.fields[0];
        if (row.fields[4].empty()) report("source", "Say where this is published");
        const auto status = status_called(row.fields[3]);
        if (!status)
            report("status", "A status is in-force, superseded, expired, proposed or "
                             "enacted-not-commenced");
        const auto from = day("from", row.fields[1]);
        const auto until = day("until", row.fields[2]);
        const Versions found = versions(book_, id);
        if (!found.newest)
            report("id", "\"" + id + "\" is not the id of a provision Ribbon knows");
        else if (std::find(seen_.begin(), seen_.end(), id) != seen_.end())
            report("id", id + " has a row already");
        else if (status)
            apply(found, *status, from, until);
        seen_.push_back(id);
    }

    std::optional<Day> day(std::string_view column, const std::string& words)
    {
        if (words.empty()) return std::nullopt;
        const auto day = parse_day(words);
        if (!day) report(column, "\"" + words + "\" is not a day written like 2027-09-01");
        return day;
    }

    void apply(const Versions& found, Status status, std::optional<Day> from,
               std::optional<Day> until)
    {
        Provision& newest = *found.newest;
        if (not_begun(status) && (from || until))
            report("from", "What has not begun has no first or last day; when one is appointed, "
                           "the status is in-force");
        if (!not_begun(status) && !from && newest.from == latest_day)
            report("from", "Say from which day this is in force");
        const Day first = not_begun(status) ? latest_day : from.value_or(newest.from);
        const Day last = not_begun(status) ? latest_day : until.value_or(newest.until);
        if (last < first) report("until", "The last day comes before the first");
        if (found.before && first <= found.before->from) {
            report("from", "An earlier version of this text began on " +
                               in_short_words(found.before->from) + "; this one must begin later");
            return;
        }
        if (found.before && first != newest.from) found.before->until = first - days{1};
        newest.from = first;
        newest.until = last;
        newest.status = status;
        if (status == Status::in_force && newest.nature == Nature::proposed)
            newest.nature = Nature::duty;
    }

    void report(std::string_view column, std::string sentence)
    {
        problems_.push_back({std::string(column), std::move(sentence), line_});
    }

    std::vector<Provision> book_;
    std::vector<std::string> seen_;
    Problems problems_;
    int line_ = 0;
};

} // namespace

Result<std::vector<Provision>> overlay(std::vector<Provision> book, std::string_view csv)
{
    const auto rows = parse_csv(csv, columns);
    if (!rows) return rows.problems();
    return Overlay{std::move(book)}.lay(*rows);
}

} // namespace ribbon
