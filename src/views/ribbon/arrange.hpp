// What a bundle holds, from the record of a case. Pure.
#pragma once

#include "calendar/calendar.hpp"
#include "duties/timeline.hpp"
#include "record/history.hpp"
#include "views/parts/conversations.hpp"
#include "views/ribbon/view.hpp"

#include <functional>

namespace ribbon {

/// Of whom it is and who reads it. The two functions say what this reader may see of the record:
/// whatever they refuse leaves no word, only a count in `Ribbon::held_back`.
struct RibbonOf {
    RibbonKind kind = RibbonKind::family;
    std::string child, council;
    Names names;
    std::function<bool(const Detail&)> may_read;          ///< of a message; all where empty
    std::function<bool(const Detail&)> may_read_document; ///< all where empty
    /// When each message was first read by the one it was for: "4 March 2025", by its entry.
    std::function<std::string(std::int64_t entry)> read = {};
};

/// The bundle as it stands on the day of the timeline. Not for `RibbonKind::tribunal`.
Ribbon arrange_ribbon(const CaseHistory& history, const Timeline& timeline,
                      const Calendar& calendar, const RibbonOf& of);

/// Its parts, each a file of its own.
std::vector<RibbonLine> chronology_of(const CaseHistory& history, const Timeline& timeline,
                                      const std::vector<RibbonThread>& threads);
std::vector<RibbonDate> dates_of(const CaseHistory& history, const Timeline& timeline,
                                 RibbonKind kind);
std::vector<RibbonDocument> documents_of(const CaseHistory& history, Day today, const RibbonOf& of,
                                         int& held_back);
std::vector<RibbonThread> threads_of(const CaseHistory& history, const Timeline& timeline,
                                     const Calendar& calendar, const RibbonOf& of,
                                     const std::vector<RibbonDocument>& documents);

} // namespace ribbon
