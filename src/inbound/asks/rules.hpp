// The rules that find what a mail asks for, as data/mail/asks.txt writes them.
#pragma once

#include "base/result.hpp"
#include "inbound/asks/word.hpp"
#include "record/ask_labels.hpp"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ribbon {

/// How sure a rule is that a mail asks for what it finds. A person reads all three.
enum class AskSureness : std::uint8_t { perhaps, likely, sure };
std::string_view in_words(AskSureness sureness);

/// One word of a phrase: itself, "assess*" for any ending, or "assessment~" for one slip of a
/// finger: a letter too many, too few, another, or two changed over; "_" is any one word, "_'s" any
/// owner; "[number]" is "7" or "63a", "[phone]" how a telephone number begins, "[mail]" what stands
/// before the @ of an address; "[postcode]" is the two halves of one, "BS2" and "8AX".
struct AskPattern {
    enum class Kind : std::uint8_t {
        exact,
        any_ending,
        one_slip,
        any_word,
        any_owner,
        number,
        phone,
        mail,
        postcode_first,
        postcode_second
    };
    std::string word;
    Kind kind = Kind::exact;
    bool fits(const AskWord& word) const;
};

/// What a phrase weighs for a label by itself, or against it where below zero.
struct AskWeight {
    AskLabel label = AskLabel::none;
    int weighs = 0;
    bool operator==(const AskWeight&) const = default;
};

/// A phrase, the groups it is of, and what it weighs each time it is in a mail: once, however often
/// it stands there.
struct AskPhrase {
    std::vector<AskPattern> words;
    std::vector<std::size_t> groups;
    std::vector<AskWeight> weights;
};

/// What is looked for. A rule finds what a mail asks for by itself; a sign only weighs for it or
/// against it, and what all signs of a label weigh together decides.
struct AskRule {
    AskLabel label = AskLabel::none;
    AskSureness how_sure = AskSureness::likely; ///< of a rule
    bool is_sign = false;
    int weighs = 0; ///< of a sign: for the label, or against it where below zero
    std::string says; ///< what it finds, in one sentence
    std::vector<std::size_t> finds; ///< groups, one phrase of each
    bool in_order = false;
    bool across = false; ///< of one mail, not of one sentence
    std::size_t near = 12; ///< words from the first to the last at most
    std::vector<std::size_t> unless; ///< groups that may not stand so near, in the same sentence
    std::size_t beyond = 6; ///< words before and after
    std::vector<std::size_t> never_with; ///< groups that may not stand in the same part of a mail
    std::size_t never_near = 60; ///< words before and after that are the same part
};

class AskRules {
public:
    std::vector<std::string> groups; ///< their names; a group is known by its place
    /// Of each group, the groups inside whose phrases its own do not count: "assessment" in "risk
    /// assessment".
    std::vector<std::vector<std::size_t>> excepts;
    std::vector<AskPhrase> phrases;
    std::vector<AskRule> rules;
    /// What the signs and words of each label must weigh together at least; the whole is then
    /// "perhaps", and "likely" or "sure" where it weighs fifteen or thirty points more.
    std::array<int, ask_label_count> enough{};
    std::unordered_map<std::string, std::string> spellings; ///< "pls" is "please"

    /// A folded word as the phrases write it.
    const std::string& spelled(const std::string& folded) const;
    /// The phrases that may begin with this word.
    void beginning_with(const AskWord& word, std::vector<std::size_t>& into) const;
    /// Makes the index of first words, once all phrases are there.
    void arrange();

private:
    std::unordered_map<std::string, std::vector<std::size_t>> exact_, endings_;
    std::vector<std::size_t> slips_, owners_, numbers_, phones_, mails_, postcodes_;
    std::size_t longest_ending_ = 0;
};

/// Reads the table, or tells everything wrong with it, each with its line.
Result<AskRules> read_ask_rules(std::string_view table);

/// The rules built into the program, with the phrases of data/words/danger.txt.
const AskRules& ask_rules();

} // namespace ribbon
