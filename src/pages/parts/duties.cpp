#include "pages/parts/duties.hpp"

#include "components/duties.hpp"
#include "components/figures.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/text.hpp"
#include "components/timeline.hpp"
#include "pages/parts/state.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

Stretch stretch_of(StoryItem::Mark mark)
{
    switch (mark) {
    case StoryItem::Mark::late: return Stretch::late;
    case StoryItem::Mark::slip: return Stretch::slip;
    case StoryItem::Mark::ahead: return Stretch::ahead;
    case StoryItem::Mark::plain: break;
    }
    return Stretch::past;
}

Holder holder_of(const Holding& one, Day today)
{
    if (one.officer.empty())
        return {.name = "Nobody",
                .detail = said_short(one.from, today) + " to " + said_short(one.to, today) + ", " +
                          counted(one.days, "day") + ". We should have had cover.",
                .days = std::max(1, one.days),
                .cover = Cover::nobody};
    if (one.now)
        return {.name = one.name,
                .detail = "Since " + said_short(one.from, today) + ".",
                .days = std::max(1, one.days),
                .cover = Cover::now};
    const int weeks = one.days / 7;
    return {.name = one.name,
            .detail = said_short(one.from, today) + " to " + said_short(one.to, today) + ", " +
                      (weeks >= 2 ? counted(weeks, "week") : counted(one.days, "day")),
            .days = std::max(1, one.days),
            .cover = Cover::past};
}

} // namespace

Html state_of(const DutyView& duty) { return standing(duty.state, duty.look); }

Html binding_of(const DutyView& duty)
{
    return kind(duty.is_law ? "Legal duty" : "Our promise",
                duty.is_law ? Binding::law : Binding::promise);
}

Html clock_of(const AnswerView& clock, const std::string& after)
{
    using State = AnswerView::State;
    if (clock.state == State::none) return {};
    return answer_clock(
        {.promised_days = clock.promised,
         .used_days = clock.used,
         .late_days = clock.late,
         .answered = clock.state == State::answered || clock.state == State::answered_late,
         .says = clock.words,
         .after = after});
}

Html detail_of(const AnswerView& clock, const std::string& of)
{
    if (clock.why.empty()) return clock.detail.empty() ? Html{} : quiet(clock.detail);
    return quiet(line(clock.detail, " ",
                      link("Why this day?", Url::path(clock.why), " For the answer to " + of)));
}

Html story_of(const std::vector<StoryItem>& story)
{
    std::vector<Happening> happenings;
    for (const StoryItem& one : story) {
        Happening happening{.machine = one.when_iso,
                            .when = one.when,
                            .what = one.what,
                            .sentences = {},
                            .stretch = stretch_of(one.mark)};
        if (!one.more.empty()) happening.sentences.emplace_back(one.more);
        happenings.push_back(std::move(happening));
    }
    return ribbon_timeline(happenings);
}

Html officers_of(const Officers& officers, Day today)
{
    std::vector<Holder> holders;
    for (const Holding& one : officers.all)
        if (!one.officer.empty() || one.days > 1 || one.now)
            holders.push_back(holder_of(one, today));
    Html strip = continuity_strip(holders);
    std::reverse(holders.begin(), holders.end());
    return strip + people(holders);
}

Html duty_table(const std::string& caption, const std::vector<DutyView>& duties,
                const std::string& a_case)
{
    std::vector<std::vector<Content>> rows;
    for (const DutyView& duty : duties)
        rows.push_back({duty.what, duty.due_short.empty() ? "No day" : duty.due_short,
                        state_of(duty),
                        link("Why?", Url::path(why_path(a_case, duty)), duty.what)});
    return card_table({.caption = caption,
                       .columns = {{.title = "What"},
                                   {.title = "Last day", .labelled = true},
                                   {.title = "How it stands"},
                                   {.title = "Reasons"}},
                       .rows = std::move(rows),
                       .rows_only = true});
}

} // namespace ribbon
