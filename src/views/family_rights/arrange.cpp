#include "views/family_rights/view.hpp"

#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool is_right(const Duty& duty)
{
    return duty.under->nature == Nature::right || duty.under->nature == Nature::floor;
}

} // namespace

RightsPage arrange_rights(const std::string& a_case, const std::string& child,
                          const Timeline& timeline, const CaseFacts& facts)
{
    RightsPage page{.a_case = a_case, .child = child, .open = {}, .closed = {}, .late = {}};
    for (const Duty& duty : timeline.duties) {
        if (!is_right(duty) || !duty.dated) continue;
        const Provision& under = *duty.under;
        const bool runs = duty.state == State::running || duty.state == State::due_soon;
        if (runs)
            page.open.push_back(
                {.what = capital(std::string{under.action}),
                 .until = said(duty.legal.last, timeline.today),
                 .law = std::string{under.cite},
                 .a_case = a_case,
                 .clock = std::string{under.id},
                 .note = std::string{under.note},
                 .matter = duty.matter,
                 .days_left = static_cast<int>((duty.legal.last - timeline.today).count())});
        else if (duty.state == State::passed && timeline.today - duty.legal.last < days{365})
            page.closed.push_back(capital(std::string{under.title}) + ": its time ended on " +
                                  said(duty.legal.last, timeline.today) +
                                  ". You may still ask, and say why it is late.");
    }
    std::stable_sort(page.open.begin(), page.open.end(),
                     [](const auto& a, const auto& b) { return a.days_left < b.days_left; });
    for (DutyView& one : open_duties(timeline, facts, true))
        if (one.look == Standing::late && one.is_law) page.late.push_back(std::move(one));
    return page;
}

} // namespace ribbon
