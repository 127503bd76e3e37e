// What messages seem to ask for, of every case: the list of what nobody has decided, the strictest
// clock first, and how often the rules were right. One question to the index each.
#pragma once

#include "storage/derived/rows.hpp"
#include "storage/sql/connection.hpp"

#include <map>

namespace ribbon::storage {

/// The rows of one case, with the clock that is held for each that is open.
std::vector<AskRow> ask_rows(const CaseHistory& history, const Books& books,
                             const std::string& officer, const std::string& team, Day today);

/// Which of them, all of which must hold. What is empty is not asked.
struct AskFilter {
    std::string label, team;
    std::optional<Day> due_before; ///< the held clock ran out before this day
    int most = 50;
};
/// Where a page of the list ended, to go on from.
struct AskPlace {
    std::int64_t due = 0, received = 0;
    std::string a_case;
    std::int64_t entry = 0;
};
struct OpenAskRow {
    std::string a_case, name;
    AskRow ask;
    AskPlace place() const { return {ask.due.number(), ask.received.number(), a_case, ask.entry}; }
};

/// Those that nobody has decided: by the day of the clock that is held, then by receipt.
std::vector<OpenAskRow> open_asks(Connection& from, const std::string& area,
                                  const AskFilter& filter,
                                  const std::optional<AskPlace>& after = std::nullopt);

/// How many are open, and of how many of those the held clock has run out.
struct AskCount {
    std::int64_t open = 0, late = 0;
};
AskCount count_open_asks(Connection& from, const std::string& area, const AskFilter& filter,
                         Day today);

/// Of each label by its code: how many were seen, and what people said.
struct AskCounts {
    std::int64_t seen = 0, open = 0, yes = 0, no = 0;
    std::int64_t undone = 0; ///< how often whoever wrote contradicted a "no"
    bool operator==(const AskCounts&) const = default;
};
std::map<std::string, AskCounts> counts_of_asks(Connection& from, const std::string& area);

/// Keeps, reads and drops the rows of a case, in a transaction that is already open.
void write_asks(Connection& in, const std::string& area, const CaseRows& rows);
std::vector<AskRow> kept_asks(Connection& in, const std::string& area, const std::string& a_case);

} // namespace ribbon::storage
