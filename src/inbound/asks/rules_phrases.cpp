// The phrases of data/mail/asks.txt, those of groups and those that weigh each for itself.
#include "base/embedded.hpp"
#include "base/folded_words.hpp"
#include "base/whole_number.hpp"
#include "inbound/asks/rules_reader.hpp"
#include "inbound/asks/table_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ribbon {

using namespace table_text;

void AskRulesReader::take_spellings(std::string_view line)
{
    const std::string word = folded_words(cut(line, ':'));
    if (word.empty() || word.find(' ') != std::string::npos || line.empty())
        return wrong("A spelling says a word and how else it is written: please: pls, plz");
    while (!line.empty()) {
        const std::string other = folded_words(cut(line, ','));
        if (other.empty() || other.find(' ') != std::string::npos)
            wrong("Another spelling is one word, and commas stand between");
        else
            rules_.spellings[other] = word;
    }
}

void AskRulesReader::take_phrases(std::string_view line)
{
    if (follows(line, "from")) return take_list(line);
    if (follows(line, "except")) {
        rules_.excepts[group_] = groups_in(line, ',');
        return;
    }
    while (!line.empty()) {
        const std::string_view one = cut(line, ',');
        if (!one.starts_with('@')) {
            add_phrase(one, group_);
            continue;
        }
        const auto other = groups_.find(one.substr(1));
        if (other == groups_.end() || other->second == group_ || !begun_[other->second])
            wrong("There is no group \"" + std::string{one.substr(1)} + "\" above");
        else
            for (AskPhrase& phrase : rules_.phrases)
                if (std::find(phrase.groups.begin(), phrase.groups.end(), other->second) !=
                    phrase.groups.end())
                    phrase.groups.push_back(group_);
    }
}

void AskRulesReader::take_list(std::string_view path)
{
    std::string_view list = embedded(path);
    if (list.empty()) wrong("There is no list data/" + std::string{path});
    while (!list.empty()) {
        const std::string_view one = cut(list, '\n');
        // "a&e" would be the two words "a" and "e" here; asks.txt has what stands around them.
        const bool is_phrase = !one.empty() && one.front() != '#';
        if (is_phrase && one.find('&') == std::string_view::npos) add_phrase(one, group_);
    }
}

void AskRulesReader::begin_words(std::string_view label)
{
    const auto known = ask_label_called(label);
    if (!known) return wrong("Words say their label: words foi");
    words_of_ = *known;
    in_words_ = true;
}

void AskRulesReader::take_weights(std::string_view line)
{
    const auto weighs = whole_number<int>(cut(line, ':'));
    if (!weighs || *weighs < -99 || *weighs > 99 || line.empty())
        return wrong("Words say what each weighs, -99 to 99: 4: assess, test him");
    while (!line.empty()) add_phrase(cut(line, ','), AskWeight{words_of_, *weighs});
}

void AskRulesReader::add_phrase(std::string_view words, std::size_t group)
{
    if (AskPhrase* phrase = phrase_of(words)) {
        auto& groups = phrase->groups;
        if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
    }
}

void AskRulesReader::add_phrase(std::string_view words, AskWeight weight)
{
    if (AskPhrase* phrase = phrase_of(words)) phrase->weights.push_back(weight);
}

/// The patterns of a phrase, as it is written.
std::vector<AskPattern> AskRulesReader::patterns_of(std::string_view written)
{
    constexpr std::array<std::pair<std::string_view, AskPattern::Kind>, 5> kinds{
        {{"_", AskPattern::Kind::any_word},
         {"_'s", AskPattern::Kind::any_owner},
         {"[number]", AskPattern::Kind::number},
         {"[phone]", AskPattern::Kind::phone},
         {"[mail]", AskPattern::Kind::mail}}};
    std::vector<AskPattern> patterns;
    while (!written.empty()) {
        const std::string_view piece = cut(written, ' ');
        if (piece == "[postcode]") {
            patterns.push_back({"", AskPattern::Kind::postcode_first});
            patterns.push_back({"", AskPattern::Kind::postcode_second});
            continue;
        }
        const auto known = std::find_if(kinds.begin(), kinds.end(),
                                        [piece](const auto& one) { return one.first == piece; });
        // No phrase begins with any word: it would begin with every one.
        if (known != kinds.end() && (piece != "_" || !patterns.empty())) {
            patterns.push_back({"", known->second});
            continue;
        }
        auto kind = AskPattern::Kind::exact;
        if (piece.ends_with('*')) kind = AskPattern::Kind::any_ending;
        if (piece.ends_with('~')) kind = AskPattern::Kind::one_slip;
        const auto folded = words_in(piece);
        if (folded.empty()) continue;
        if (folded.back().joined) {
            patterns.push_back({folded.back().folded, kind});
        } else {
            for (const FoldedWord& one : folded)
                patterns.push_back({one.folded, AskPattern::Kind::exact});
            patterns.back().kind = kind;
        }
    }
    return patterns;
}

/// The phrase, known before or new; none where there is no word.
AskPhrase* AskRulesReader::phrase_of(std::string_view words)
{
    auto patterns = patterns_of(words);
    if (patterns.empty()) {
        wrong("There is no word between these commas");
        return nullptr;
    }
    std::string written;
    for (const AskPattern& one : patterns)
        written += one.word + static_cast<char>('0' + static_cast<int>(one.kind)) + " ";
    const auto [known, is_new] = phrases_.emplace(std::move(written), rules_.phrases.size());
    if (is_new) rules_.phrases.push_back({std::move(patterns), {}, {}});
    return &rules_.phrases[known->second];
}

std::vector<std::size_t> AskRulesReader::groups_in(std::string_view names, char between)
{
    std::vector<std::size_t> found;
    while (!names.empty()) {
        const std::string_view name = cut(names, between);
        const auto group = groups_.find(name);
        if (group == groups_.end())
            wrong("There is no group \"" + std::string{name} + "\"");
        else
            found.push_back(group->second);
    }
    return found;
}

} // namespace ribbon
