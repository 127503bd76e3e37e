// Makes an officer's list from rows of the index. Pure.
#pragma once

#include "calendar/calendar.hpp"
#include "law/law.hpp"
#include "views/parts/words.hpp"
#include "views/worklist/view.hpp"

namespace ribbon {

/// What the shell read for a list.
struct WorkRead {
    std::vector<RiskRow> rows; ///< one more than a page has, where there is a next one
    RiskCounts counts{};
    std::vector<WorkTab> tabs; ///< their counts only in part: see arrange
    std::vector<OfferedCase> offered;
    std::int64_t with_nobody = 0; ///< cases of the council
    std::vector<std::string> away; ///< names of those whom the reader covers
};
inline constexpr std::size_t work_page = 25;

/// Five working days after today: the last day that is "soon".
Day soon_after(Day today, const Calendar& calendar);

/// One line of a list: its state in words, what is to be done and under which law.
WorkLine arrange_line(const RiskRow& row, const Law& law, const Calendar& calendar,
                      const Names& names, std::string_view reader, Day today);

WorkList arrange_worklist(const WorkRead& read, const WorkQuery& query, const Law& law,
                          const Calendar& calendar, const Names& names, std::string_view reader,
                          Day today);

/// The clocks that can stand in a list, each once, by their titles.
std::vector<std::pair<std::string, std::string>> clocks_to_choose(const Law& law, Day today);

} // namespace ribbon
