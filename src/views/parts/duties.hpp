// A duty of the council as a card: what, by when, how it stands, and why. Pure.
#pragma once

#include "duties/timeline.hpp"
#include "views/parts/state.hpp"
#include "views/parts/words.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct DutyView {
    std::string clock;
    MatterId matter = 0;
    std::string what;   ///< "Send the finalised EHC plan"
    std::string state;  ///< "24 days late", "Due tomorrow", "Done on 13 July"
    Standing look = Standing::plain;
    std::string date;   ///< "It was due on Monday 26 October"; empty where no day can be counted
    std::string due_short; ///< "26 October 2026"
    std::string due_iso;
    std::string sorry;  ///< to a family, where the council is late; empty else
    std::string who;    ///< who owes it, in the law's words
    std::string law;    ///< the citation, or "Our promise"
    std::string_view url;
    bool is_law = true; ///< else a promise or guidance
    bool ours = true;   ///< the council owes it
    int late = 0;       ///< whole days
    Day legal = latest_day;
};

/// Whether the council owes it.
bool is_ours(const Provision& under);
/// A duty or promise that is still to be done and whose time is known or was lifted.
bool is_open(const Duty& duty);

/// One duty in words. `family` speaks to the family: "tell you", with a sorry where we are late.
DutyView arrange_duty(const Duty& duty, const CaseFacts& facts, Day today, bool family);

/// Every duty of the council that is still to be done, answers to messages left out, the one most
/// pressing first: what is late, longest first; then by day; then what has no day.
std::vector<DutyView> open_duties(const Timeline& timeline, const CaseFacts& facts, bool family);

/// The path of the page that tells why.
std::string why_path(std::string_view a_case, const DutyView& duty);
std::string why_path(std::string_view a_case, std::string_view clock, MatterId matter);

} // namespace ribbon
