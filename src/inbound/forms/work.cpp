#include "inbound/forms/work.hpp"

#include "base/whole_number.hpp"
#include "inbound/forms/days.hpp"
#include "inbound/forms/text.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::size_t most_cases = 500;

void read_whose(WorkQuery& query, std::string_view whose, Problems& problems)
{
    using Whose = WorkQuery::Whose;
    for (const Whose one : {Whose::mine, Whose::team, Whose::nobody, Whose::everybody})
        if (whose == in_words(one)) {
            query.whose = one;
            return;
        }
    if (!whose.empty())
        problems.push_back({"whose",
                            "Choose whose work to show: mine, my team\u2019s, nobody\u2019s "
                            "or everybody\u2019s"});
}

} // namespace

std::optional<Day> read_day_of(const Form& values, std::string_view name, const std::string& what,
                               Problems& problems)
{
    const std::string base{name};
    const std::string whole = without_edges(values.one(base));
    const std::string day = without_edges(values.one(base + "-day"));
    const std::string month = without_edges(values.one(base + "-month"));
    const std::string year = without_edges(values.one(base + "-year"));
    if (whole.empty() && day.empty() && month.empty() && year.empty()) return std::nullopt;
    std::string text = whole;
    if (text.empty() && day.size() <= 2 && month.size() <= 2)
        text =
            year + (month.size() == 1 ? "-0" : "-") + month + (day.size() == 1 ? "-0" : "-") + day;
    const auto found = parse_day(text);
    if (!found) problems.push_back({base, what + " must be a real day, like 27 11 2026"});
    return found;
}

Result<WorkQuery> read_work_query(const Form& values)
{
    Problems problems;
    WorkQuery query;
    read_whose(query, values.one("whose"), problems);
    query.team = without_edges(values.one("team"));
    query.officer = without_edges(values.one("officer"));
    query.clock = without_edges(values.one("clock"));
    query.due_by = read_day_of(values, "due", "The day by which it is due", problems);
    if (const auto reason = whole_number<int>(values.one("reason"))) {
        if (*reason >= 1 && *reason <= risk_reason_count)
            query.reason = static_cast<RiskReason>(*reason - 1);
        else
            problems.push_back({"reason", "Choose a part of the list from those offered"});
    }
    query.after = place_in(values.one("after"));
    if (!problems.empty()) return problems;
    return query;
}

Result<BulkWork> read_bulk(const Form& values, const std::vector<std::string>& officers, Day today)
{
    Problems problems;
    BulkWork work;
    work.what = values.one("do") == "promise" ? BulkWork::What::promise : BulkWork::What::hand_over;
    work.checked = values.one("checked") == "yes";
    for (const std::string& one : values.all("case"))
        if (!one.empty() &&
            std::find(work.cases.begin(), work.cases.end(), one) == work.cases.end())
            work.cases.push_back(one);
    if (work.cases.empty()) problems.push_back({"case", "Tick at least one child in the list"});
    if (work.cases.size() > most_cases)
        problems.push_back({"case", "Do this for at most 500 children at once"});
    work.words = without_edges(values.one("words"));
    work.officer = without_edges(values.one("officer"));
    if (work.what == BulkWork::What::promise) {
        work.due = read_day_of(values, "due", "The day you promise it by", problems);
        if (work.words.empty())
            problems.push_back({"words", "Write what you promise, as the families will read it"});
        if (!typed_a_day(values, "due"))
            problems.push_back({"due", "Say by which day. A promise without a day is none"});
        if (work.due && *work.due < today)
            problems.push_back({"due", "The day must be today or later"});
    } else if (std::find(officers.begin(), officers.end(), work.officer) == officers.end()) {
        problems.push_back({"officer", "Choose the officer to whom you offer them"});
    }
    if (!problems.empty()) return problems;
    return work;
}

} // namespace ribbon
