// An officer's work in the order of harm, with the reason for the order said. Plain values.
#pragma once

#include "calendar/calendar.hpp"
#include "law/law.hpp"
#include "views/parts/duties.hpp"
#include "views/worklist/query.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

struct WorkTab {
    std::string says, path;
    std::int64_t count = 0;
    bool here = false;
};
struct WorkFigure {
    std::int64_t count = 0;
    std::string says, path;
    bool late = false;
};
struct WorkLine {
    std::string a_case, child, path;
    std::string state;
    Look look = Look::plain;
    std::string what; ///< "Send the final plan. Due Monday 26 October"
    std::string law;  ///< the citation, or whose promise
    std::string who;  ///< whose it is, where that is not the reader; empty else
};
/// A case that was offered to the reader and waits for an answer.
struct OfferedCase {
    std::string a_case, child, since, path;
};

struct WorkList {
    std::string heading; ///< "My work, Thursday 19 November"
    std::string first;   ///< how things stand, in a sentence
    std::vector<WorkTab> tabs;
    std::vector<WorkFigure> figures;
    std::vector<WorkLine> lines;
    std::int64_t all = 0;
    std::string next;  ///< the path of the next page; empty on the last
    std::string csv;   ///< where the same list is a file
    std::string start; ///< of the list, where this is not its first page
    std::vector<OfferedCase> offered;
    std::string covers;    ///< whose work is here too, because they are away; empty else
    std::string nobody;    ///< an alarm: cases that nobody holds; empty where there is none
    std::string just_done; ///< what was done a moment ago; empty else
    WorkQuery query;
    /// What can be chosen in the filter: values and what they say.
    std::vector<std::pair<std::string, std::string>> clocks, teams, officers;
    std::vector<std::pair<std::string, std::string>> saved; ///< paths, and what they are called
    std::string problem; ///< of the filter, in a sentence; empty where there is none
};

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
