#include "pages/deadline/page.hpp"

namespace ribbon {
namespace {

Form query_of(const std::vector<std::pair<std::string, std::string>>& pairs)
{
    Form query;
    for (const auto& [name, value] : pairs) query.add(name, value);
    return query;
}

} // namespace

std::vector<std::pair<std::string, Html>> deadline_gallery(const Law& law, const Calendar& calendar)
{
    const Day today{std::chrono::year{2026} / 11 / 19};
    std::vector<std::pair<std::string, Html>> pages;
    const auto add = [&](const std::string& name,
                         const std::vector<std::pair<std::string, std::string>>& pairs) {
        pages.emplace_back(name,
                           render(arrange_deadline_page(query_of(pairs), law, calendar, today)));
    };
    add("nothing yet", {});
    add("everything wrong",
        {{"what", ""}, {"on-day", "31"}, {"on-month", "2"}, {"on-year", "2026"}});
    for (const DeadlineTrigger& one : deadline_triggers())
        add("answered: " + std::string{one.says}, {{"what", std::string{one.address}},
                                                   {"on-day", "1"},
                                                   {"on-month", "9"},
                                                   {"on-year", "2026"}});
    add("a day to come",
        {{"what", "request"}, {"on-day", "4"}, {"on-month", "1"}, {"on-year", "2027"}});
    add("another clock", {{"clock", "appeal.lodge"}});
    add("another clock, answered",
        {{"clock", "appeal.lodge"}, {"on-day", "1"}, {"on-month", "9"}, {"on-year", "2026"}});
    pages.emplace_back("every clock", render(ClocksPage{all_clocks(law)}));
    return pages;
}

} // namespace ribbon
