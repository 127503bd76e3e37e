#include "record/retention.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view irms =
    "IRMS Information Management Toolkit for Schools, as councils quote it: date of birth + 31 "
    "years (25, and 6 for limitation)";
constexpr std::string_view to_confirm = "common practice of councils; to be confirmed by the "
                                        "council in its own schedule";

constexpr RetentionRule rules[]{
    {"plan", "a case in which there was a plan", KeptFrom::birth, 31, irms, true},
    {"no-plan", "a case in which there was no plan", KeptFrom::birth, 25, to_confirm, false},
    {"complaint", "a case with a complaint", KeptFrom::last_of_matters, 6, to_confirm, false},
    {"notice", "a case with a penalty notice", KeptFrom::last_of_matters, 3, to_confirm, false},
};

constexpr Kind signs_of_a_plan[]{Kind::final_plan_sent,     Kind::amended_plan_sent,
                                 Kind::plan_kept,           Kind::plan_ceased,
                                 Kind::transfer_plan_sent,  Kind::plan_made_elsewhere,
                                 Kind::plan_transferred,    Kind::plan_continued,
                                 Kind::review_meeting_held, Kind::plan_to_cease};

constexpr MatterKind complaints[]{MatterKind::complaint, MatterKind::representation,
                                  MatterKind::nhs_complaint};
constexpr MatterKind notices[]{MatterKind::notice};

bool had_plan(const std::vector<const Fact*>& facts)
{
    return std::any_of(facts.begin(), facts.end(), [](const Fact* fact) {
        return std::find(std::begin(signs_of_a_plan), std::end(signs_of_a_plan), fact->kind) !=
               std::end(signs_of_a_plan);
    });
}

/// The same day so many years on; 29 February becomes 1 March, so that it is never a day short.
Day years_after(Day day, int years)
{
    const auto date = day.date() + std::chrono::years{years};
    if (date.ok()) return Day{date};
    return Day{date.year() / std::chrono::March / 1};
}

std::optional<Day> birth_of(const std::vector<const Fact*>& facts)
{
    // Of a birth known only to the month, its last day.
    std::optional<Day> born;
    for (const Fact* fact : facts)
        if (fact->kind == Kind::born) born = fact->when.last;
    return born;
}

/// The last day of anything in a matter of these kinds.
std::optional<Day> last_of(const CaseFacts& facts, const std::vector<const Fact*>& standing,
                           std::span<const MatterKind> kinds)
{
    std::optional<Day> last;
    for (const Fact* fact : standing) {
        const MatterKind kind = facts.matter(fact->matter).kind;
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
        if (!last || *last < fact->when.last) last = fact->when.last;
    }
    return last;
}

/// A hold: nothing is erased while it stands.
const Detail* hold_of(const CaseHistory& history, Day today)
{
    const Detail* holds = nullptr;
    for (const Detail* one : standing(history.details)) {
        if (one->kind == DetailKind::keeping_ended) holds = nullptr;
        if (one->kind != DetailKind::kept_longer) continue;
        const auto until = parse_day((*one)[DetailField::until]);
        if (!until || *until >= today) holds = one;
    }
    return holds;
}

} // namespace

std::span<const RetentionRule> retention_rules() { return rules; }

Retention retention_of(const CaseHistory& history, Day today)
{
    const auto facts = standing(history.facts);
    if (const Detail* holds = hold_of(history, today))
        return {std::nullopt, nullptr,
                "It is kept longer: " + std::string{(*holds)[DetailField::reason]}};
    const auto born = birth_of(facts);
    if (!born)
        return {std::nullopt, nullptr,
                "The day of birth is not recorded, from which the years are counted"};
    Retention longest;
    const auto consider = [&](const RetentionRule& rule, std::optional<Day> from) {
        if (!from) return;
        const Day until = years_after(*from, rule.years);
        if (longest.from && *longest.from >= until) return;
        longest = {until, &rule, {}};
    };
    consider(had_plan(facts) ? rules[0] : rules[1], born);
    consider(rules[2], last_of(history.facts, facts, complaints));
    consider(rules[3], last_of(history.facts, facts, notices));
    longest.why = "It is " + std::string{longest.rule->what} + ", kept " +
                  std::to_string(longest.rule->years) + " years from " +
                  (longest.rule->from == KeptFrom::birth ? "birth" : "its last entry") +
                  ", so until " + in_short_words(*longest.from);
    return longest;
}

} // namespace ribbon
