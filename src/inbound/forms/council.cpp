#include "inbound/forms/council.hpp"

#include "base/whole_number.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/forms/work.hpp"

#include <algorithm>

namespace ribbon {

namespace {

/// "2027-09-02 to 2027-10-22", a line each. A line that is none is a problem of its own.
std::vector<Days> read_terms(std::string_view text, Problems& problems)
{
    std::vector<Days> terms;
    int number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string line = without_edges(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.empty()) continue;
        const auto to = line.find(" to ");
        const auto first = parse_day(without_edges(std::string_view{line}.substr(0, to)));
        const auto last = to == std::string::npos
                              ? std::nullopt
                              : parse_day(without_edges(std::string_view{line}.substr(to + 4)));
        if (first && last)
            terms.push_back({*first, *last});
        else
            problems.push_back({"terms", "Line " + std::to_string(number) +
                                             ": write it like 2027-09-02 to 2027-10-22"});
    }
    return terms;
}

/// The working days of each step of the ladder; a step that is no number is a problem.
void read_rule(CouncilChange& change, const Form& form, Problems& problems)
{
    change.whose = without_edges(form.one("whose"));
    change.sender = without_edges(form.one("sender"));
    change.entry = whole_number<std::int64_t>(without_edges(form.one("entry"))).value_or(0);
    if (change.what == CouncilChange::What::set_terms)
        change.terms = read_terms(form.one("terms"), problems);
    if (change.what != CouncilChange::What::set_answer_time) return;
    for (const char* name : {"count", "count-2", "count-3"})
        change.rungs.push_back(whole_number<int>(without_edges(form.one(name))).value_or(0));
}

} // namespace

CouncilForm read_council_change(CouncilChange::What what, const Form& form, Day today)
{
    CouncilForm read;
    CouncilChange& change = read.change;
    Problems& problems = read.problems;
    const auto text = [&form](const char* name) { return without_edges(form.one(name)); };
    change.what = what;
    change.officer = text("officer");
    change.name = text("name");
    change.team = text("team");
    change.title = text("title");
    change.email = text("email");
    change.role = text("role");
    change.cover = text("cover");
    change.words = text("words");
    change.reason = text("reason");
    change.day = read_day_of(form, "day", "The first day", problems).value_or(today);
    change.until = read_day_of(form, "until", "The last day", problems);
    const std::string written = text("count");
    const auto count = whole_number<decltype(change.count)>(written);
    if (count) change.count = *count;
    if (!written.empty() && !count)
        problems.push_back({"count", "Write the working days as a number, like 5"});
    read_rule(change, form, problems);
    return read;
}

Problems all_wrong(const CouncilForm& read, const Problems& decided)
{
    Problems all = read.problems;
    for (const Problem& one : decided) {
        // A day that could not be read is no day for the command: it has nothing to say of it.
        const bool told =
            std::any_of(read.problems.begin(), read.problems.end(),
                        [&](const Problem& unread) { return unread.field == one.field; });
        if (!told) all.push_back(one);
    }
    return all;
}

} // namespace ribbon
