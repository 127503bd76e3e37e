#include "law/law.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon {

std::string_view in_words(Nature nature)
{
    constexpr std::array<std::string_view, 10> words{
        "duty", "floor", "right", "power", "bar", "guidance", "aim", "promise", "rule", "proposed"};
    return words[static_cast<std::size_t>(nature)];
}

std::string_view in_words(Status status)
{
    constexpr std::array<std::string_view, 5> words{"in-force", "superseded", "expired", "proposed",
                                                    "enacted-not-commenced"};
    return words[static_cast<std::size_t>(status)];
}

const Policy::Promise* Policy::promise_for(Day received, Party sender) const
{
    const Promise* found = nullptr;
    for (const Promise& one : set) {
        if (one.from > received || one.ladder.empty()) continue;
        if (one.sender != Party::unsaid && one.sender != sender) continue;
        const bool closer = found && one.sender != Party::unsaid && found->sender == Party::unsaid;
        const bool wider = found && one.sender == Party::unsaid && found->sender != Party::unsaid;
        if (!found || closer || (!wider && found->from <= one.from)) found = &one;
    }
    return found;
}

Law::Law(std::vector<Provision> provisions, Policy policy)
    : provisions_(std::move(provisions)), policy_(std::move(policy))
{
    for (std::size_t i = 0; i < provisions_.size(); ++i) {
        const Provision& one = provisions_[i];
        assert(!one.id.empty() && !one.cite.empty());
        const auto index = static_cast<std::uint16_t>(i);
        const auto add = [&](auto& lists, Kind kind) {
            auto& list = lists[static_cast<std::size_t>(kind)];
            if (list.empty() || list.back() != index) list.push_back(index);
        };
        for (const Kind kind : one.starts) add(started_by_, kind);
        if (one.limb.alone)
            for (const Kind kind : one.limb.from) add(started_by_, kind);
        for (const Kind kind : one.foreseen_from) add(foreseen_from_, kind);
        by_id_[one.id].push_back(index);
        note_case_wide(one);
    }
    for (auto& [id, versions] : by_id_)
        std::stable_sort(versions.begin(), versions.end(), [&](std::uint16_t a, std::uint16_t b) {
            return provisions_[a].from < provisions_[b].from;
        });
}

void Law::note_case_wide(const Provision& one)
{
    const auto note = [&](Kind kind) { case_wide_[static_cast<std::size_t>(kind)] = true; };
    if (one.met_anywhere)
        for (const Kind kind : one.met_by) note(kind);
    if (one.ended_anywhere)
        for (const Kind kind : one.ended_by) note(kind);
    if (one.limb.anywhere)
        for (const Kind kind : one.limb.from) note(kind);
    if (one.limit.word == Word::looking_back || one.limit.word == Word::looking_back_to)
        for (const Kind kind : one.needs) note(kind);
    const bool notices = one.only_if == OnlyIf::first_notice ||
                         one.only_if == OnlyIf::second_notice || one.needs.has(Kind::notice_issued);
    if (notices)
        for (const Kind kind : {Kind::notice_issued, Kind::notice_received, Kind::notice_withdrawn})
            note(kind);
    if (one.only_if == OnlyIf::under_five) note(Kind::born);
    if (one.only_if == OnlyIf::first_plan || one.governs == Governs::by_plan ||
        !one.displaced_by.empty())
        note(Kind::final_plan_sent);
    if (one.only_if == OnlyIf::first_plan) note(Kind::plan_ceased);
    if (one.limit.over == Over::school) note(Kind::school_attended);
    if (one.limit.word == Word::academic_year) note(Kind::academic_year_ends);
}

std::vector<const Provision*> Law::versions(std::string_view id) const
{
    std::vector<const Provision*> found;
    if (const auto versions = by_id_.find(id); versions != by_id_.end())
        for (const std::uint16_t index : versions->second) found.push_back(&provisions_[index]);
    return found;
}

bool Law::is_earliest(const Provision& one) const
{
    return &provisions_[by_id_.find(one.id)->second.front()] == &one;
}

const Provision* Law::in_force(std::string_view id, Day day) const
{
    const auto versions = by_id_.find(id);
    if (versions == by_id_.end()) return nullptr;
    for (const std::uint16_t index : versions->second)
        if (const Provision& one = provisions_[index]; one.from <= day && day <= one.until)
            return &one;
    return nullptr;
}

} // namespace ribbon
