// Whose a fact of law is, by what stands on the record. Pure.
#pragma once

#include "record/history.hpp"
#include "views/parts/words.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace ribbon {

/// Who of the family ever had a part in the case, the child left out. Schools, advisers and those
/// who only speak for somebody are not of the family.
std::set<std::string> family_of(const CaseHistory& history);

/// Holds the history by its address.
class Owners {
public:
    Owners(const CaseHistory& history, const Names& names);
    /// The person: whoever recorded it, or wrote the mail or message it rests on, or is the only
    /// one of the family whom its evidence names; of a matter in which everything known is one
    /// person's, that person. Of a matter in which nothing says it, the one who had no other of the
    /// family beside them when it was recorded: they were told it, and a parent who joins later
    /// takes nothing back. Empty where nothing says it.
    std::string of(const Fact& fact) const;

private:
    bool is_of_one(const Fact& fact) const;
    std::string says_whose(const Fact& fact) const;
    std::string only_one_named(const Fact& fact) const;
    std::string only_one_then(std::int64_t entry) const;

    const CaseFacts& facts_;
    std::vector<std::pair<std::int64_t, std::string>>
        joined_; ///< of the family, and by which entry
    Names family_; ///< what each of the family is called, the child left out
    std::unordered_map<std::int64_t, std::string> of_entry_;
    std::unordered_map<std::string, std::string> of_mail_;
    std::unordered_map<MatterId, std::string> of_matter_;
    std::unordered_map<MatterId, std::set<std::string>> in_matter_;
};

} // namespace ribbon
