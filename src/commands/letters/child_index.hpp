// The children a council knows, to be found in a letter by name or number. Names are kept as hashed
// pairs of folded words, so that a letter is read once however many children there are. Pure.
#pragma once

#include "base/day.hpp"
#include "commands/letters/letter_words.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ribbon {

/// A name somebody has or had: all given names, or the one they go by.
struct FullName {
    std::string given, family;
    bool operator==(const FullName&) const = default;
};

struct KnownChild {
    std::string a_case, person; ///< keys
    std::vector<FullName> names;
    std::optional<Day> born;
    std::string upn, nhs; ///< as the record keeps them; empty where not known
    bool operator==(const KnownChild&) const = default;
};

/// Where a child's name stands in a letter: the first and last of its words.
struct NameAt {
    std::size_t first = 0, last = 0;
    const KnownChild* child = nullptr;
};

class ChildIndex {
public:
    /// Keeps a child, in place of what was known of the case.
    void put(KnownChild child);
    void take_out(const std::string& a_case);

    const KnownChild* of_case(const std::string& a_case) const;
    /// Every child of this number; there should be one.
    std::vector<const KnownChild*> with_upn(const std::string& upn) const;
    std::vector<const KnownChild*> with_nhs(const std::string& nhs) const;
    /// Every full name: a given name and the family name after it, with up to three words between
    /// that may be names ("Jack Peter Smith", "first name Jack, surname Smith"), or the family name
    /// first ("SMITH, Jack"). Of a family name of several words the last is enough. The pointers
    /// live until the index is next changed.
    std::vector<NameAt> names_in(const std::vector<LetterWord>& words) const;

    std::size_t size() const { return by_case_.size(); }

private:
    struct Folded {
        std::vector<std::string> given;
        std::vector<std::vector<std::string>> family;
    };
    using Slots = std::unordered_multimap<std::uint64_t, std::uint32_t>;

    static std::vector<Folded> folded_names(const KnownChild& child);
    static std::vector<std::uint64_t> pairs_of(const KnownChild& child);
    static std::optional<std::size_t> end_of_family(const std::vector<LetterWord>& words,
                                                    std::size_t at, const Folded& name);
    void look(const std::vector<LetterWord>& words, std::size_t given, std::size_t family,
              std::vector<NameAt>& found) const;
    std::vector<const KnownChild*> under(const Slots& slots, std::string_view number,
                                         std::string KnownChild::* field) const;

    std::deque<KnownChild> children_; ///< a slot each; an empty key where one was taken out
    std::vector<std::uint32_t> free_;
    std::unordered_map<std::string, std::uint32_t> by_case_;
    Slots pairs_, upns_, nhs_;
};

/// Whether a folded word is that of a name, or of it with an "s" that should have an apostrophe.
bool is_word_of_name(std::string_view word, std::string_view name);

} // namespace ribbon
