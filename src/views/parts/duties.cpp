#include "views/parts/duties.hpp"

#include "base/url.hpp"
#include "views/explain/view.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view answer = "corr.local-standard";
/// Only where the council decides against a plan: nothing that anybody waits for.
constexpr std::string_view refusal = "ehc.decide-not-to-issue";

std::string to_you(std::string text)
{
    for (const auto& [family, you] :
         {std::pair<std::string_view, std::string_view>{"the family is", "you are"},
          {"the family has", "you have"},
          {"the family", "you"},
          {"whether it will", "whether we will"},
          {"if it will not", "if we will not"},
          {"that it considers", "that we consider"},
          {"that it will", "that we will"},
          {"that it must", "that we must"},
          {"its decision", "our decision"},
          {"its other decision", "our other decision"}})
        for (auto at = text.find(family); at != std::string::npos; at = text.find(family, at))
            text.replace(at, family.size(), you);
    return text;
}

/// What was done, or is to be done, drawn and in a word or two.
void put_state(DutyView& card, const Duty& duty, const CaseFacts& facts, Day today)
{
    const Fact* met = duty.met_by ? facts.fact(duty.met_by) : nullptr;
    const std::string done = met ? "Done on " + said_short(met->when.last, today) : "Done";
    switch (duty.state) {
    case State::overdue:
        card.look = Standing::late;
        card.late = duty.late ? duty.late->least : 0;
        card.state = days_late(card.late);
        return;
    case State::met:
        card.look = Standing::done;
        card.state = done;
        // Done after its day while a reason of the law stood: in time, and not as if nothing were.
        if (duty.lifted_by != 0 && duty.late && duty.late->least > 0)
            card.state += ", " + counted(duty.late->least, "day") +
                          " after the day, with a reason that the law allows";
        return;
    case State::met_late:
        card.late = duty.late ? duty.late->least : 0;
        card.state = done + ", " + days_late(card.late);
        return;
    case State::limit_lifted:
        card.look = Standing::lifted;
        card.state = "Limit lifted";
        return;
    case State::due_soon:
    case State::running: {
        card.look = duty.state == State::due_soon ? Standing::next : Standing::plain;
        if (!duty.dated) {
            card.state = "Goes on";
            return;
        }
        const int left = static_cast<int>((duty.legal.last - today).count());
        card.state = left == 0   ? "Due today"
                     : left == 1 ? "Due tomorrow"
                                 : counted(left, "day") + " left";
        return;
    }
    default: card.state = capital(std::string{in_words(duty.state)}); return;
    }
}

void put_date(DutyView& card, const Duty& duty, Day today)
{
    if (!duty.dated) return;
    card.legal = duty.legal.last;
    card.due_iso = iso(duty.legal.last);
    card.due_short = said_short(duty.legal.last, today);
    const std::string day = said(duty.legal.last, today);
    switch (duty.state) {
    case State::overdue: card.date = "It was due on " + day; return;
    case State::met:
    case State::met_late: card.date = "It was due by " + day; return;
    case State::limit_lifted: card.date = "The usual last day was " + day; return;
    default: card.date = card.legal == today ? "Due today, " + day : "By " + day; return;
    }
}

} // namespace

bool is_ours(const Provision& under)
{
    return under.who.find("council") != std::string_view::npos &&
           under.who.find("arranges") == std::string_view::npos &&
           under.who.find("head teacher") == std::string_view::npos;
}

bool is_open(const Duty& duty)
{
    if (duty.under->nature != Nature::duty && duty.under->nature != Nature::promise) return false;
    return duty.state == State::running || duty.state == State::due_soon ||
           duty.state == State::overdue || duty.state == State::limit_lifted;
}

DutyView arrange_duty(const Duty& duty, const CaseFacts& facts, Day today, bool family)
{
    const Provision& under = *duty.under;
    DutyView card;
    card.clock = under.id;
    card.matter = duty.matter;
    card.ours = is_ours(under);
    const std::string action{under.action};
    card.what = capital(family ? to_you(action) : action);
    card.who = under.who;
    card.is_law = under.nature != Nature::promise && under.nature != Nature::guidance &&
                  under.nature != Nature::aim && under.nature != Nature::proposed;
    card.law = under.nature == Nature::promise ? "Our promise" : std::string{under.cite};
    card.url = under.url;
    put_state(card, duty, facts, today);
    put_date(card, duty, today);
    if (family && card.look == Standing::late && card.ours)
        card.sorry = "We are sorry. We should have done this by " + said(card.legal, today) +
                     " and we have not. That is not your fault, and it does not change the date "
                     "the law gives you.";
    return card;
}

std::vector<DutyView> open_duties(const Timeline& timeline, const CaseFacts& facts, bool family)
{
    std::vector<DutyView> cards;
    for (const Duty& duty : timeline.duties)
        if (is_open(duty) && is_ours(*duty.under) && duty.under->id != answer &&
            duty.under->id != refusal)
            cards.push_back(arrange_duty(duty, facts, timeline.today, family));
    std::stable_sort(cards.begin(), cards.end(), [](const DutyView& a, const DutyView& b) {
        const auto rank = [](const DutyView& card) {
            const int kind = card.look == Standing::late ? 0 : card.date.empty() ? 2 : 1;
            return std::tuple{kind, kind == 0 ? -card.late : 0, card.legal.number()};
        };
        return rank(a) < rank(b);
    });
    return cards;
}

std::string why_path(std::string_view a_case, std::string_view clock, MatterId matter)
{
    return "/cases/" + in_url(a_case) + "/dates/" + in_url(clock) + "/" + std::to_string(matter);
}

std::string why_path(std::string_view a_case, const DutyView& duty)
{
    return why_path(a_case, duty.clock, duty.matter);
}

} // namespace ribbon
