#include "commands/erasure.hpp"

#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ribbon {
namespace {

/// What the erasure of an entry would touch.
struct Item {
    std::string what;      ///< "born", "contact ended"
    bool erased = false;
    std::int64_t acts_on = 0; ///< the entry it corrects, seals, ends; 0 where it stands by itself
    MatterId opens = 0;       ///< the matter it opens
    MatterId matter = 0;
};
using Items = std::map<std::int64_t, Item>;

std::string spaced(std::string_view name)
{
    std::string text{name};
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

void add_facts(const CaseHistory& history, Items& items)
{
    std::set<MatterId> opened;
    for (std::size_t i = 0; i < history.facts.facts.size(); ++i) {
        const Fact& fact = history.facts.facts[i];
        Item item;
        item.erased = fact.kind == Kind::none && fact.corrects == 0;
        if (!item.erased) {
            item.what = fact.kind == Kind::none ? "a correction" : phrase(fact.kind);
            if (fact.corrects > 0)
                item.acts_on = history.entry_of[static_cast<std::size_t>(fact.corrects - 1)];
            item.matter = fact.matter;
            if (opened.insert(fact.matter).second) item.opens = fact.matter;
        }
        items[history.entry_of[i]] = std::move(item);
    }
}

Items items_of(const Stream& stream)
{
    Items items;
    if (stream.a_case) add_facts(*stream.a_case, items);
    for (const Detail& detail : stream.details) {
        Item item;
        item.erased = detail.kind == DetailKind::none && detail.corrects == 0;
        if (!item.erased) {
            item.what =
                detail.kind == DetailKind::none ? "a correction" : spaced(entry(detail.kind).name);
            item.acts_on = detail.corrects > 0
                               ? detail.corrects
                               : whole_number<std::int64_t>(detail[DetailField::entry]).value_or(0);
        }
        items[detail.number] = std::move(item);
    }
    return items;
}

std::string range_in_words(std::int64_t first, std::int64_t last)
{
    return first == last ? "Entry " + std::to_string(first)
                         : "Entries " + std::to_string(first) + " to " + std::to_string(last);
}

/// What would read otherwise than it should if only these entries went.
void refuse_tearing(const EraseEntries& command, const Items& items, Problems& problems)
{
    const auto stays = [&](std::int64_t number) {
        const auto found = items.find(number);
        return found != items.end() && !found->second.erased &&
               (number < command.first || number > command.last);
    };
    for (const auto& [number, item] : items) {
        if (item.erased || number < command.first || number > command.last) continue;
        const std::string which = "Entry " + std::to_string(number) + " (" + item.what + ")";
        if (item.acts_on > 0 && stays(item.acts_on))
            problems.push_back({"first", which + " changes what entry " +
                                             std::to_string(item.acts_on) +
                                             " means, which would hold again without it. Erase "
                                             "that one first, or with it"});
        if (item.opens == 0) continue;
        const auto left = std::find_if(items.begin(), items.end(), [&](const auto& one) {
            return one.second.matter == item.opens && stays(one.first);
        });
        if (left != items.end())
            problems.push_back({"first", which + " opens a matter to which entry " +
                                             std::to_string(left->first) + " (" +
                                             left->second.what +
                                             ") belongs. Erase the whole matter, or leave it"});
    }
}

void refuse_no_reason_why(const EraseEntries& command, const Stream& stream, Problems& problems)
{
    for (const Detail& one : stream.details)
        if (one.kind == DetailKind::erased && one.number >= command.first &&
            one.number <= command.last)
            problems.push_back({"first", "Entry " + std::to_string(one.number) +
                                             " says what was erased before, and why. It stays"});
}

Result<StreamProposal> proposal_of(const Stream& stream, Detail detail, Problems problems,
                                   Day today)
{
    auto proposed = decide(detail, stream.id, stream.number, today);
    if (!proposed)
        problems.insert(problems.end(), proposed.problems().begin(), proposed.problems().end());
    if (!problems.empty()) return problems;
    return proposed;
}

/// The entry named is there and has words.
void expect_entry(const Stream& stream, std::int64_t number, Problems& problems)
{
    const Items items = items_of(stream);
    const auto found = items.find(number);
    if (found == items.end())
        problems.push_back({"entry", "There is no entry " + std::to_string(number)});
    else if (found->second.erased)
        problems.push_back(
            {"entry", "Entry " + std::to_string(number) + " was erased; nothing is left to see"});
}

} // namespace

Stream stream_of(const CaseHistory& history)
{
    return {{StreamKind::a_case, history.key}, history.number, history.details, &history};
}

Stream stream_of(const DetailHistory& history)
{
    return {history.stream, history.number, history.details, nullptr};
}

const Detail* kept_longer_by(const Stream& stream, Day today)
{
    const Detail* holds = nullptr;
    for (const Detail* one : standing(stream.details)) {
        if (one->kind == DetailKind::keeping_ended) holds = nullptr;
        if (one->kind != DetailKind::kept_longer) continue;
        const auto until = parse_day((*one)[DetailField::until]);
        if (!until || *until >= today) holds = one;
    }
    return holds;
}

std::unordered_set<std::int64_t> sealed_entries(const Stream& stream, Day today)
{
    std::unordered_set<std::int64_t> sealed;
    for (const Detail* one : standing(stream.details)) {
        if (one->kind != DetailKind::entry_sealed && one->kind != DetailKind::entry_unsealed)
            continue;
        const auto entry = whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(0);
        sealed.erase(entry);
        if (one->kind == DetailKind::entry_unsealed) continue;
        const auto until = parse_day((*one)[DetailField::until]);
        if (!until || *until >= today) sealed.insert(entry);
    }
    return sealed;
}

bool is_sealed(const Stream& stream, std::int64_t entry, Day today)
{
    return sealed_entries(stream, today).contains(entry);
}

Result<StreamProposal> decide(const EraseEntries& command, const Stream& so_far, Day today)
{
    Problems problems;
    const std::string range = range_in_words(command.first, command.last);
    if (command.first < 1 || command.last < command.first || command.last > so_far.number)
        problems.push_back({"first", range + ": there are entries 1 to " +
                                         std::to_string(so_far.number) + " here"});
    if (const Detail* holds = kept_longer_by(so_far, today)) {
        const auto until = parse_day((*holds)[DetailField::until]);
        problems.push_back({"first", "Nothing here may be erased " +
                                         (until ? "until " + in_short_words(*until) + " has passed"
                                                : std::string{"until somebody ends the keeping"}) +
                                         ": " + std::string{(*holds)[DetailField::reason]}});
    }
    if (command.basis.empty())
        problems.push_back({"basis", "Say on which provision or rule it is erased"});
    const Items items = items_of(so_far);
    const bool left = std::any_of(items.begin(), items.end(), [&](const auto& one) {
        return one.first >= command.first && one.first <= command.last && !one.second.erased;
    });
    if (problems.empty() && !left)
        problems.push_back({"first", range + (command.first == command.last ? " was" : " were") +
                                         " erased already"});
    refuse_no_reason_why(command, so_far, problems);
    refuse_tearing(command, items, problems);

    Detail erased = detail_of(DetailKind::erased, command.day);
    erased.set(DetailField::entry, std::to_string(command.first))
        .set(DetailField::last_entry, std::to_string(command.last))
        .set(DetailField::reason, command.reason)
        .set(DetailField::basis, command.basis);
    auto proposed = proposal_of(so_far, std::move(erased), std::move(problems), today);
    if (proposed) proposed->erases.push_back({command.first, command.last});
    return proposed;
}

Result<StreamProposal> decide(const SealEntry& command, const Stream& so_far, Day today)
{
    Problems problems;
    expect_entry(so_far, command.entry, problems);
    if (problems.empty() && is_sealed(so_far, command.entry, today))
        problems.push_back(
            {"entry", "Entry " + std::to_string(command.entry) + " is sealed already"});
    Detail sealed = detail_of(DetailKind::entry_sealed, command.day);
    sealed.set(DetailField::entry, std::to_string(command.entry))
        .set(DetailField::reason, command.reason)
        .set(DetailField::until, command.until ? iso(*command.until) : "")
        .set(DetailField::person, command.person);
    return proposal_of(so_far, std::move(sealed), std::move(problems), today);
}

Result<StreamProposal> decide(const UnsealEntry& command, const Stream& so_far, Day today)
{
    Problems problems;
    if (!is_sealed(so_far, command.entry, today))
        problems.push_back({"entry", "Entry " + std::to_string(command.entry) + " is not sealed"});
    Detail unsealed = detail_of(DetailKind::entry_unsealed, command.day);
    unsealed.set(DetailField::entry, std::to_string(command.entry))
        .set(DetailField::reason, command.reason);
    return proposal_of(so_far, std::move(unsealed), std::move(problems), today);
}

Result<StreamProposal> decide(const KeepLonger& command, const Stream& so_far, Day today)
{
    Problems problems;
    if (command.until && *command.until < today)
        problems.push_back(
            {"until", in_short_words(*command.until) + " has passed: it would keep nothing"});
    Detail kept = detail_of(DetailKind::kept_longer, command.day);
    kept.set(DetailField::reason, command.reason)
        .set(DetailField::until, command.until ? iso(*command.until) : "")
        .set(DetailField::basis, command.basis);
    return proposal_of(so_far, std::move(kept), std::move(problems), today);
}

Result<StreamProposal> decide(const EndKeeping& command, const Stream& so_far, Day today)
{
    Problems problems;
    if (!kept_longer_by(so_far, today))
        problems.push_back({"reason", "Nothing is kept longer here"});
    Detail ended = detail_of(DetailKind::keeping_ended, command.day);
    ended.set(DetailField::reason, command.reason);
    return proposal_of(so_far, std::move(ended), std::move(problems), today);
}

} // namespace ribbon
