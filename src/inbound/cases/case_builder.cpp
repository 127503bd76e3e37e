#include "inbound/cases/case_builder.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/clauses.hpp"
#include "inbound/cases/limits.hpp"
#include "inbound/cases/nearest.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::size_t most_listed = 6;

std::string in_marks(Kind kind) { return "\"" + phrase(kind) + "\""; }

void tell(Problems& problems, const FactDraft& draft, std::string_view field, std::string sentence)
{
    problems.push_back({std::string{field}, draft.place + std::move(sentence), draft.line});
}

std::string names(const CaseFacts& facts, const std::vector<MatterId>& ids)
{
    std::string list;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i > 0) list += i + 1 == ids.size() ? " or " : ", ";
        list += "\"" + facts.matter(ids[i]).name + "\"";
    }
    return list;
}

std::string kinds_of_matter(MatterKinds kinds)
{
    std::string list;
    for (std::size_t i = 0; i < matter_kind_count; ++i) {
        const auto kind = static_cast<MatterKind>(i);
        if ((kinds & in(kind)) == 0) continue;
        list += (list.empty() ? "" : ", ") + in_words(kind);
    }
    return list;
}

} // namespace

std::string CaseBuilder::next_name(MatterKind kind) const
{
    const std::string words = in_words(kind);
    std::size_t count = by_kind_[static_cast<std::size_t>(kind)].size() + 1;
    std::string name = count == 1 ? words : words + " " + std::to_string(count);
    while (by_name_.contains(name)) name = words + " " + std::to_string(++count);
    return name;
}

MatterId CaseBuilder::open(MatterKind kind, std::string name)
{
    const MatterId id = open_matter(facts_, kind, std::move(name));
    by_name_.emplace(facts_.matter(id).name, id);
    by_kind_[static_cast<std::size_t>(kind)].push_back(id);
    seen_.emplace_back();
    return id;
}

void CaseBuilder::declare(std::string name, MatterKind kind, int line, Problems& problems)
{
    if (by_name_.contains(name))
        problems.push_back({"matter", "There are two matters called " + shown(name), line});
    else if (facts_.matters.size() >= max_case_facts)
        problems.push_back({"matter", "The case has more than 10,000 matters", line});
    else
        open(kind, std::move(name));
}

Place CaseBuilder::place_of(Kind kind, FactId corrects) const
{
    const KindEntry& known = entry(kind);
    if (corrects > 0 && corrects <= static_cast<FactId>(facts_.facts.size())) {
        const MatterId same = facts_.facts[static_cast<std::size_t>(corrects - 1)].matter;
        if (same > 0 && (known.matters & in(facts_.matter(same).kind))) return {.matter = same};
    }
    Place place;
    std::vector<MatterId>& list = place.could_be;
    const auto which = static_cast<std::size_t>(kind);
    if (known.opens != MatterKind::none) {
        if ((known.matters & in(known.opens)) && !begins_anew(kind))
            for (const MatterId id : by_kind_[static_cast<std::size_t>(known.opens)])
                if (list.size() < most_listed &&
                    (goes_on(kind) || !seen_[static_cast<std::size_t>(id - 1)].test(which)))
                    list.push_back(id);
        place.opens = place.could_be.empty();
    }
    for (std::size_t i = 0; i < matter_kind_count && known.opens == MatterKind::none; ++i) {
        if ((known.matters & in(static_cast<MatterKind>(i))) == 0) continue;
        const auto room = std::min(most_listed - list.size(), by_kind_[i].size());
        for (std::size_t j = 0; j < room; ++j) list.push_back(by_kind_[i][j]);
    }
    if (place.could_be.size() == 1) place.matter = place.could_be.front();
    return place;
}

MatterId CaseBuilder::named(const FactDraft& draft, Problems& problems) const
{
    const Kind kind = draft.fact.kind;
    const auto found = by_name_.find(*draft.matter);
    if (found == by_name_.end()) {
        if (unreadable_) return 0;
        std::vector<std::string_view> known;
        for (const Matter& one : facts_.matters)
            if (known.size() < max_problems) known.push_back(one.name);
        std::string why = "There is no matter " + shown(*draft.matter) + " so far";
        const std::string meant = did_you_mean(*draft.matter, known);
        if (!meant.empty())
            why += meant;
        else if (entry(kind).opens != MatterKind::none)
            why += "; to open one of that name, write: as " + shown(*draft.matter);
        tell(problems, draft, "matter", why);
        return 0;
    }
    const Matter& matter = facts_.matter(found->second);
    if (entry(kind).matters & in(matter.kind)) return matter.id;
    tell(problems, draft, "matter",
         in_marks(kind) + " does not belong to " + shown(matter.name) + ", which is a matter of " +
             in_words(matter.kind) + "; it belongs to: " + kinds_of_matter(entry(kind).matters));
    return 0;
}

MatterId CaseBuilder::opened(const FactDraft& draft, Problems& problems)
{
    const Kind kind = draft.fact.kind;
    if (entry(kind).opens == MatterKind::none)
        tell(problems, draft, "as",
             in_marks(kind) + " opens no matter; write \"matter\" for \"as\"");
    else if (draft.matter)
        tell(problems, draft, "as", "Write either \"as\" or \"matter\", not both");
    else if (by_name_.contains(*draft.as))
        tell(problems, draft, "as", "There is already a matter " + shown(*draft.as));
    else
        return open(entry(kind).opens, *draft.as);
    return 0;
}

MatterId CaseBuilder::matter_of_struck(const FactDraft& draft, Problems& problems) const
{
    const Fact& struck = facts_.facts[static_cast<std::size_t>(draft.fact.corrects - 1)];
    if (draft.fact.kind == Kind::none || struck.kind == Kind::none) return 0;
    if (draft.fact.kind != struck.kind)
        tell(problems, draft, "strikes",
             "Fact " + std::to_string(struck.id) + " is " + in_marks(struck.kind) + ", not " +
                 in_marks(draft.fact.kind));
    if (draft.matter && struck.matter > 0 && facts_.matter(struck.matter).name != *draft.matter)
        tell(problems, draft, "matter",
             "Fact " + std::to_string(struck.id) + " belongs to " +
                 shown(facts_.matter(struck.matter).name));
    return struck.matter;
}

MatterId CaseBuilder::matter_of(const FactDraft& draft, Problems& problems)
{
    if (draft.fact.struck) return matter_of_struck(draft, problems);
    if (draft.as) return opened(draft, problems);
    if (draft.matter) return named(draft, problems);
    const Kind kind = draft.fact.kind;
    const Place place = place_of(kind, draft.fact.corrects);
    if (place.matter > 0) return place.matter;
    if (place.opens) return open(entry(kind).opens, next_name(entry(kind).opens));
    if (!place.could_be.empty())
        tell(problems, draft, "matter",
             in_marks(kind) + " could belong to " + names(facts_, place.could_be) +
                 "; say which, as in: matter \"" + facts_.matter(place.could_be.front()).name +
                 "\"");
    else if (!unreadable_)
        tell(problems, draft, "matter",
             in_marks(kind) + " belongs to a matter of: " + kinds_of_matter(entry(kind).matters) +
                 "; none is open yet, so write before it what opened one");
    return 0;
}

void CaseBuilder::check(const FactDraft& draft, Problems& problems) const
{
    const KindEntry& kind = entry(draft.fact.kind);
    const auto clauses = all_clauses();
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& one = clauses[i];
        const bool given = (draft.given >> i & 1) != 0;
        if (one.field != 0 && (kind.needs & one.field) && !given && !draft.fact.struck)
            tell(problems, draft, one.words,
                 in_marks(kind.kind) + " needs \"" + std::string{one.words} + "\" (" +
                     std::string{one.meaning} + "), as in: " + std::string{one.example});
        if (one.field != 0 && !((kind.needs | kind.may) & one.field) && given)
            tell(problems, draft, one.words,
                 in_marks(kind.kind) + " does not take \"" + std::string{one.words} +
                     "\"; leave it out");
    }
    const Particulars& says = draft.fact.says;
    for (const std::string_view clock : {std::string_view{says.clock}, std::string_view{says.like}})
        if (!clock.empty() && clocks_ && !clocks_->empty() && !clocks_->has(clock))
            tell(problems, draft, "for",
                 shown(clock) + " is not the id of a clock we know" +
                     did_you_mean(clock, clocks_->words()));
    if (says.on && says.until && *says.until < *says.on)
        tell(problems, draft, "until", "\"until\" lies before \"on\"; it is the last day");
}

void CaseBuilder::check_strike(const FactDraft& draft, Problems& problems) const
{
    const bool bare = draft.fact.kind == Kind::none;
    const auto clauses = all_clauses();
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& one = clauses[i];
        const bool of_a_kind = one.field != 0 || one.words == "matter";
        if ((draft.given >> i & 1) && (one.words == "as" || (bare && of_a_kind)))
            tell(problems, draft, one.words,
                 "A fact is struck without \"" + std::string{one.words} + "\"; leave it out");
    }
}

void CaseBuilder::add(FactDraft draft, Problems& problems)
{
    const auto next = static_cast<FactId>(facts_.facts.size() + 1);
    draft.fact.id = next;
    if (draft.fact.corrects >= next) {
        tell(problems, draft, draft.fact.struck ? "strikes" : "corrects",
             "There is no fact " + std::to_string(draft.fact.corrects) +
                 " before this one, which is fact " + std::to_string(next));
        draft.fact.corrects = 0;
        draft.readable = false;
    }
    // The number of the struck fact was given, but could not be read.
    if (draft.fact.struck && draft.fact.corrects == 0) draft.readable = false;
    const bool bare = draft.fact.kind == Kind::none;
    if (draft.fact.struck) check_strike(draft, problems);
    if (!bare) check(draft, problems);
    if (!bare && draft.readable) draft.fact.matter = matter_of(draft, problems);
    if (draft.fact.matter > 0)
        seen_[static_cast<std::size_t>(draft.fact.matter - 1)].set(
            static_cast<std::size_t>(draft.fact.kind));
    unreadable_ = unreadable_ || (draft.fact.matter == 0 && !(bare && draft.fact.struck));
    facts_.facts.push_back(std::move(draft.fact));
}

} // namespace ribbon
