#include "commands/letters/child_index.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::size_t most_between = 3;

/// Words of a form between a given name and a family name.
constexpr std::array<std::string_view, 7> labels{"surname", "family", "last",    "name",
                                                 "middle",  "names",  "forename"};

/// FNV-1a, 64 bits: a pair that is found is read again, word by word.
std::uint64_t hash_of(std::string_view first, std::string_view second)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto add = [&hash](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        hash = (hash ^ 0xFF) * 0x100000001b3;
    };
    add(first);
    add(second);
    return hash;
}

std::string_view without_s(std::string_view word)
{
    if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
    return word;
}

template <typename Slots>
void drop(Slots& slots, std::uint64_t key, std::uint32_t slot)
{
    const auto [from, to] = slots.equal_range(key);
    const auto there = std::find_if(from, to, [&](const auto& one) { return one.second == slot; });
    if (there != to) slots.erase(there);
}

} // namespace

bool is_word_of_name(std::string_view word, std::string_view name)
{
    return word == name || (word.size() > 3 && without_s(word) == name);
}

std::vector<ChildIndex::Folded> ChildIndex::folded_names(const KnownChild& child)
{
    std::vector<Folded> all;
    for (const FullName& name : child.names) {
        Folded folded;
        for (auto& way : ways_to_fold(name.given))
            for (std::string& word : way) folded.given.push_back(std::move(word));
        for (auto& way : ways_to_fold(name.family))
            if (!way.empty()) folded.family.push_back(std::move(way));
        if (!folded.given.empty() && !folded.family.empty()) all.push_back(std::move(folded));
    }
    return all;
}

std::vector<std::uint64_t> ChildIndex::pairs_of(const KnownChild& child)
{
    std::vector<std::uint64_t> pairs;
    for (const Folded& name : folded_names(child))
        for (const std::string& given : name.given)
            for (const auto& family : name.family) {
                pairs.push_back(hash_of(given, family.front()));
                pairs.push_back(hash_of(given, family.back()));
            }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

void ChildIndex::put(KnownChild child)
{
    take_out(child.a_case);
    std::uint32_t slot = static_cast<std::uint32_t>(children_.size());
    if (free_.empty()) {
        children_.push_back(std::move(child));
    } else {
        slot = free_.back();
        free_.pop_back();
        children_[slot] = std::move(child);
    }
    const KnownChild& kept = children_[slot];
    by_case_[kept.a_case] = slot;
    for (const std::uint64_t pair : pairs_of(kept)) pairs_.emplace(pair, slot);
    if (!kept.upn.empty()) upns_.emplace(hash_of(kept.upn, ""), slot);
    if (!kept.nhs.empty()) nhs_.emplace(hash_of(kept.nhs, ""), slot);
}

void ChildIndex::take_out(const std::string& a_case)
{
    const auto there = by_case_.find(a_case);
    if (there == by_case_.end()) return;
    const std::uint32_t slot = there->second;
    KnownChild& old = children_[slot];
    for (const std::uint64_t pair : pairs_of(old)) drop(pairs_, pair, slot);
    drop(upns_, hash_of(old.upn, ""), slot);
    drop(nhs_, hash_of(old.nhs, ""), slot);
    by_case_.erase(there);
    old = {};
    free_.push_back(slot);
}

const KnownChild* ChildIndex::of_case(const std::string& a_case) const
{
    const auto there = by_case_.find(a_case);
    return there == by_case_.end() ? nullptr : &children_[there->second];
}

std::vector<const KnownChild*> ChildIndex::under(const Slots& slots, std::string_view number,
                                                 std::string KnownChild::* field) const
{
    std::vector<const KnownChild*> found;
    const auto [from, to] = slots.equal_range(hash_of(number, ""));
    for (auto one = from; one != to; ++one)
        if (children_[one->second].*field == number) found.push_back(&children_[one->second]);
    return found;
}

std::vector<const KnownChild*> ChildIndex::with_upn(const std::string& upn) const
{
    return under(upns_, upn, &KnownChild::upn);
}

std::vector<const KnownChild*> ChildIndex::with_nhs(const std::string& nhs) const
{
    return under(nhs_, nhs, &KnownChild::nhs);
}

/// The last word of the family name that begins here; its last word alone is enough.
std::optional<std::size_t> ChildIndex::end_of_family(const std::vector<LetterWord>& words,
                                                     std::size_t at, const Folded& name)
{
    std::optional<std::size_t> end;
    for (const auto& family : name.family) {
        std::size_t same = 0;
        while (same < family.size() && at + same < words.size() &&
               is_word_of_name(words[at + same].folded, family[same]))
            ++same;
        if (same == family.size()) end = std::max(end.value_or(0), at + same - 1);
        // Either half of a double name, but no "van" or "de" alone.
        const bool half = is_word_of_name(words[at].folded, family.back()) ||
                          (family.front().size() > 3 && same > 0);
        if (half && !end) end = at;
    }
    return end;
}

void ChildIndex::look(const std::vector<LetterWord>& words, std::size_t given, std::size_t family,
                      std::vector<NameAt>& found) const
{
    const auto look_for = [&](std::string_view first, std::string_view second) {
        const auto [from, to] = pairs_.equal_range(hash_of(first, second));
        for (auto one = from; one != to; ++one) {
            const KnownChild& child = children_[one->second];
            for (const Folded& name : folded_names(child)) {
                const auto is_given = [&](std::size_t at) {
                    return std::any_of(name.given.begin(), name.given.end(),
                                       [&](const auto& known) {
                                           return is_word_of_name(words[at].folded, known);
                                       });
                };
                const auto end = end_of_family(words, family, name);
                if (!is_given(given) || !end) continue;
                if (family < given && *end + 1 != given && *end != given) continue;
                bool joined = true;
                for (std::size_t at = given + 1; at < family; ++at)
                    joined = joined && (is_given(at) || words[at].folded.size() == 1 ||
                                        (words[at].capital && !words[at].after_stop) ||
                                        std::find(labels.begin(), labels.end(), words[at].folded) !=
                                            labels.end());
                if (!joined) continue;
                found.push_back({std::min(given, family), std::max(given, *end), &child});
                break;
            }
        }
    };
    const std::string_view first = words[given].folded, second = words[family].folded;
    const std::string_view short_first = without_s(first), short_second = without_s(second);
    look_for(first, second);
    if (short_second != second) look_for(first, short_second);
    if (short_first != first) look_for(short_first, second);
}

std::vector<NameAt> ChildIndex::names_in(const std::vector<LetterWord>& words) const
{
    std::vector<NameAt> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = i + 1; j < words.size() && j <= i + 1 + most_between; ++j)
            look(words, i, j, found);
        // The family name first, of up to three words, and then the given one.
        for (std::size_t j = i + 1; j < words.size() && j <= i + 3; ++j) look(words, j, i, found);
    }
    return found;
}

} // namespace ribbon
