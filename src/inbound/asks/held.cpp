#include "inbound/asks/held.hpp"

#include <algorithm>
#include <optional>

namespace ribbon {
namespace {

using Groups = std::vector<std::vector<AskFound>>;

constexpr std::size_t most_places = 6; // of one rule; more help nobody

/// A phrase of one of the groups a rule looks for, and which.
struct Place {
    AskFound found;
    std::size_t which = 0;
};

/// The phrases of all groups a rule looks for, one after the other as they stand in the mail.
class Places {
public:
    Places(const AskRule& rule, const Groups& groups)
    {
        for (const std::size_t group : rule.finds) {
            here_.push_back(groups[group].data());
            ends_.push_back(groups[group].data() + groups[group].size());
            if (groups[group].empty()) none_ = true;
        }
    }

    std::optional<Place> next()
    {
        std::size_t first = here_.size();
        for (std::size_t i = 0; i < here_.size() && !none_; ++i)
            if (here_[i] != ends_[i] && (first == here_.size() || before(*here_[i], *here_[first])))
                first = i;
        if (first == here_.size()) return std::nullopt;
        return Place{*here_[first]++, first};
    }

private:
    static bool before(const AskFound& a, const AskFound& b)
    {
        return a.first != b.first ? a.first < b.first : a.last < b.last;
    }

    std::vector<const AskFound*> here_, ends_;
    bool none_ = false;
};

bool overlap(const AskFound& a, const AskFound& b)
{
    return a.first <= b.last && b.first <= a.last;
}

/// The words around the newest phrase of each group, where they make what the rule looks for.
std::optional<AskFound> made_by(const AskRule& rule, const std::vector<AskWord>& words,
                                const std::vector<std::optional<AskFound>>& newest)
{
    for (std::size_t i = 0; i < newest.size(); ++i) {
        if (!newest[i]) return std::nullopt;
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(*newest[i], *newest[j]) ||
                (rule.in_order && newest[i]->first < newest[j]->first))
                return std::nullopt;
    }
    AskFound all = *newest.front();
    for (const auto& one : newest) {
        all.first = std::min(all.first, one->first);
        all.last = std::max(all.last, one->last);
    }
    if (all.last - all.first + 1 > rule.near) return std::nullopt;
    if (!rule.across && words[all.first].sentence != words[all.last].sentence) return std::nullopt;
    return all;
}

bool overlaps_another(const std::vector<std::optional<AskFound>>& newest, const Place& place)
{
    for (std::size_t i = 0; i < newest.size(); ++i)
        if (i != place.which && newest[i] && overlap(*newest[i], place.found)) return true;
    return false;
}

/// Whether words stand so near that the rule does not hold.
bool is_lifted(const AskRule& rule, const std::vector<AskWord>& words, const Groups& groups,
               const AskFound& found)
{
    const std::size_t from = found.first > rule.beyond ? found.first - rule.beyond : 0;
    const std::size_t to = found.last + rule.beyond;
    for (const std::size_t group : rule.unless) {
        const auto& places = groups[group];
        auto one = std::lower_bound(
            places.begin(), places.end(), from,
            [](const AskFound& place, std::size_t at) { return place.first < at; });
        for (; one != places.end() && one->first <= to; ++one)
            if (words[one->first].sentence >= words[found.first].sentence &&
                words[one->first].sentence <= words[found.last].sentence)
                return true;
    }
    return false;
}

/// Whether words stand in the mail, not too far away, that show another matter.
bool is_elsewhere(const AskRule& rule, const Groups& groups, const AskFound& found)
{
    const std::size_t from = found.first > rule.never_near ? found.first - rule.never_near : 0;
    for (const std::size_t group : rule.never_with) {
        const auto& places = groups[group];
        const auto one = std::lower_bound(
            places.begin(), places.end(), from,
            [](const AskFound& place, std::size_t at) { return place.first < at; });
        if (one != places.end() && one->first <= found.last + rule.never_near) return true;
    }
    return false;
}

std::vector<AskFound> found_by(const AskRule& rule, const std::vector<AskWord>& words,
                               const Groups& groups)
{
    std::vector<AskFound> found;
    std::vector<std::optional<AskFound>> newest(rule.finds.size());
    Places places{rule, groups};
    while (const auto next = places.next()) {
        const Place& place = *next;
        auto& of_group = newest[place.which];
        // "needs to be" must not hide an older "would like" behind "educational needs".
        if (of_group && overlaps_another(newest, place) &&
            place.found.last - of_group->first < rule.near)
            continue;
        of_group = place.found;
        const auto all = made_by(rule, words, newest);
        if (!all || is_lifted(rule, words, groups, *all)) continue;
        if (is_elsewhere(rule, groups, *all)) continue;
        if (!found.empty() && all->first <= found.back().last) continue;
        found.push_back(*all);
        if (found.size() == most_places) break;
    }
    return found;
}

} // namespace

std::vector<HeldRule> rules_that_hold(const AskRules& rules, const AskMail& mail)
{
    std::vector<HeldRule> held;
    for (const AskRule& rule : rules.rules) {
        auto places = found_by(rule, mail.words, mail.found.groups);
        if (!places.empty()) held.push_back({&rule, std::move(places)});
    }
    return held;
}

} // namespace ribbon
