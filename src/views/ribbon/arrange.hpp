// What a bundle holds, from the record of a case. Pure.
#pragma once

#include "calendar/calendar.hpp"
#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "views/parts/conversations.hpp"
#include "views/ribbon/view.hpp"

#include <functional>

namespace ribbon {

/// Of whom it is. The history and the timeline it is made of hold only what its reader is told
/// (reader.hpp).
struct RibbonOf {
    RibbonKind kind = RibbonKind::family;
    bool whole = false; ///< of the whole case, and no party's own
    std::string child, council;
    Names names;
    /// When a message was first read by whom it was for, in words, by its entry.
    std::function<std::string(std::int64_t entry)> read = {};
    /// Whether a receipt of the entry, with all its words, may be handed on; all where empty.
    std::function<bool(std::int64_t entry)> may_prove = {};
    int held_back = 0; ///< what its reader is not told
};

/// The bundle as it stands on the day of the timeline. Not for `RibbonKind::tribunal`.
Ribbon arrange_ribbon(const CaseHistory& history, const Timeline& timeline,
                      const Calendar& calendar, const RibbonOf& of);

/// Its parts, each a file of its own.
std::vector<RibbonLine> chronology_of(const CaseHistory& history, const Timeline& timeline,
                                      const std::vector<RibbonThread>& threads, const Names& names);
std::vector<RibbonDate> dates_of(const CaseHistory& history, const Timeline& timeline,
                                 const RibbonOf& of);
/// Each promise where it was made, where it was kept or should have been, and each apology.
std::vector<RibbonLine> promise_lines(const CaseHistory& history, const Names& names, Day today);
/// The promises that named a day.
std::vector<RibbonDate> promise_dates(const CaseHistory& history, const Names& names, Day today);
std::vector<RibbonDocument> documents_of(const CaseHistory& history, Day today, const RibbonOf& of);
std::vector<RibbonThread> threads_of(const CaseHistory& history, const Timeline& timeline,
                                     const Calendar& calendar, const RibbonOf& of,
                                     std::vector<RibbonDocument>& documents);

} // namespace ribbon
