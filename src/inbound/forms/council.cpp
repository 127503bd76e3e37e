#include "inbound/forms/council.hpp"

#include "base/whole_number.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/forms/work.hpp"

namespace ribbon {

Result<CouncilChange> read_council_change(CouncilChange::What what, const Form& form, Day today)
{
    Problems problems;
    const auto text = [&form](const char* name) { return without_edges(form.one(name)); };
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
    const std::string written = text("count");
    const auto count = whole_number<decltype(change.count)>(written);
    if (count) change.count = *count;
    if (!written.empty() && !count)
        problems.push_back({"count", "Write the working days as a number, like 5"});
    if (!problems.empty()) return problems;
    return change;
}

} // namespace ribbon
