#include "inbound/forms/council.hpp"

#include "inbound/forms/work.hpp"

#include <charconv>

namespace ribbon {

Result<CouncilChange> read_council_change(CouncilChange::What what, const Form& form, Day today)
{
    Problems problems;
    const auto text = [&form](const char* name) { return trimmed_text(form.one(name)); };
    CouncilChange change;
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
    const std::string count = text("count");
    const auto [end, wrong] =
        std::from_chars(count.data(), count.data() + count.size(), change.count);
    if (!count.empty() && (wrong != std::errc{} || end != count.data() + count.size()))
        problems.push_back({"count", "Write the working days as a number, like 5"});
    if (!problems.empty()) return problems;
    return change;
}

} // namespace ribbon
