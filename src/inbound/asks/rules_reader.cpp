#include "inbound/asks/rules_reader.hpp"

#include "base/embedded.hpp"
#include "base/folded_words.hpp"
#include "base/whole_number.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view without_edges(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Cuts off the text before a mark, and the mark; all of it where there is none.
std::string_view cut(std::string_view& rest, char mark)
{
    const auto at = rest.find(mark);
    const std::string_view head = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return without_edges(head);
}

/// What follows a word, where the line begins with it.
bool follows(std::string_view& line, std::string_view word)
{
    if (!line.starts_with(word)) return false;
    if (line.size() > word.size() && line[word.size()] != ' ') return false;
    line = without_edges(line.substr(word.size()));
    return true;
}

std::optional<AskSureness> sureness_called(std::string_view word)
{
    for (const AskSureness one : {AskSureness::perhaps, AskSureness::likely, AskSureness::sure})
        if (in_words(one) == word) return one;
    return std::nullopt;
}

} // namespace

void AskRulesReader::wrong(std::string sentence)
{
    problems_.push_back({.field = "", .sentence = std::move(sentence), .line = line_});
}

void AskRulesReader::announce(std::string_view line)
{
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!follows(line, "group") || line.empty() || groups_.contains(line)) return;
    groups_.emplace(line, rules_.groups.size());
    rules_.groups.emplace_back(line);
    rules_.excepts.emplace_back();
    begun_.push_back(false);
}

void AskRulesReader::take(std::string_view line, int number)
{
    line_ = number;
    const bool goes_on = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    line = without_edges(line);
    if (line.empty() || line.front() == '#') return;
    if (!goes_on) {
        in_group_ = in_rule_ = in_spellings_ = false;
        if (follows(line, "group"))
            begin_group(line);
        else if (follows(line, "rule"))
            begin_rule(line);
        else if (follows(line, "sign"))
            begin_sign(line);
        else if (follows(line, "enough"))
            take_enough(line);
        else if (line == "spellings")
            in_spellings_ = true;
        else
            wrong("A line that is not moved in begins with group, rule, sign, enough, spellings");
    } else if (in_spellings_) {
        take_spellings(line);
    } else if (in_group_) {
        take_phrases(line);
    } else if (in_rule_) {
        take_clause(line);
    }
}

void AskRulesReader::begin_group(std::string_view name)
{
    const auto group = groups_.find(name);
    if (group == groups_.end() || begun_[group->second])
        return wrong("A group needs a name of its own");
    in_group_ = true;
    group_ = group->second;
    begun_[group_] = true;
}

void AskRulesReader::begin_rule(std::string_view words)
{
    AskRule rule;
    const auto label = ask_label_called(cut(words, ' '));
    const auto sure = sureness_called(words);
    if (!label || !sure) return wrong("A rule says its label and how sure it is: rule foi sure");
    rule.label = *label;
    rule.how_sure = *sure;
    in_rule_ = true;
    rules_.rules.push_back(std::move(rule));
}

void AskRulesReader::begin_sign(std::string_view words)
{
    AskRule sign;
    const auto label = ask_label_called(cut(words, ' '));
    const auto weighs = whole_number<int>(words);
    if (!label || !weighs || *weighs < -99 || *weighs > 99)
        return wrong("A sign says its label and what it weighs, -99 to 99: sign foi 3");
    sign.label = *label;
    sign.weighs = *weighs;
    sign.is_sign = in_rule_ = true;
    rules_.rules.push_back(std::move(sign));
}

void AskRulesReader::take_enough(std::string_view words)
{
    const auto label = ask_label_called(cut(words, ' '));
    const auto weight = whole_number<int>(words);
    if (!label || !weight || *weight < 1 || *weight > 999)
        return wrong("What is enough says its label and a weight, 1 to 999: enough foi 10");
    rules_.enough[static_cast<std::size_t>(*label)] = *weight;
}

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
            add_phrase(one);
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
        if (is_phrase && one.find('&') == std::string_view::npos) add_phrase(one);
    }
}

void AskRulesReader::add_phrase(std::string_view words)
{
    AskPhrase phrase{.words = {}, .groups = {group_}};
    std::string written;
    std::string_view rest = words;
    while (!rest.empty()) {
        std::string_view piece = cut(rest, ' ');
        if (piece == "_" && !phrase.words.empty()) {
            phrase.words.push_back({"", AskPattern::Kind::any_word});
            continue;
        }
        if (piece == "_'s") {
            phrase.words.push_back({"", AskPattern::Kind::any_owner});
            continue;
        }
        auto kind = AskPattern::Kind::exact;
        if (piece.ends_with('*')) kind = AskPattern::Kind::any_ending;
        if (piece.ends_with('~')) kind = AskPattern::Kind::one_slip;
        const auto folded = words_in(piece);
        if (folded.empty()) continue;
        if (folded.back().joined) {
            phrase.words.push_back({folded.back().folded, kind});
        } else {
            for (const FoldedWord& one : folded)
                phrase.words.push_back({one.folded, AskPattern::Kind::exact});
            phrase.words.back().kind = kind;
        }
    }
    if (phrase.words.empty()) return wrong("There is no word between these commas");
    for (const AskPattern& one : phrase.words)
        written += one.word + static_cast<char>('0' + static_cast<int>(one.kind)) + " ";
    const auto [known, is_new] = phrases_.emplace(std::move(written), rules_.phrases.size());
    if (is_new)
        rules_.phrases.push_back(std::move(phrase));
    else
        rules_.phrases[known->second].groups.push_back(group_);
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

std::size_t AskRulesReader::whole(std::string_view figures)
{
    const auto number = whole_number<std::size_t>(figures);
    if (!number || *number < 1 || *number > 400) wrong("Give a number of words, 1 to 400");
    return number.value_or(1);
}

void AskRulesReader::take_clause(std::string_view line)
{
    AskRule& rule = rules_.rules.back();
    if (follows(line, "says")) {
        rule.says = line;
    } else if (follows(line, "find in order")) {
        rule.finds = groups_in(line, '>');
        rule.in_order = true;
    } else if (follows(line, "find")) {
        rule.finds = groups_in(line, '+');
    } else if (follows(line, "near")) {
        rule.near = whole(line);
    } else if (follows(line, "beyond")) {
        rule.beyond = whole(line);
    } else if (follows(line, "unless")) {
        rule.unless = groups_in(line, ',');
    } else if (follows(line, "never with")) {
        rule.never_with = groups_in(line, ',');
    } else if (line == "across sentences") {
        rule.across = true;
    } else {
        wrong("A rule has says, find, near, unless, beyond, never with, across sentences");
    }
}

Result<AskRules> AskRulesReader::finish()
{
    for (const AskRule& rule : rules_.rules)
        if (rule.finds.empty() || rule.says.empty())
            wrong("Every rule says what it finds, in a sentence, and by which groups");
    for (const AskRule& rule : rules_.rules)
        if (rule.is_sign && rules_.enough[static_cast<std::size_t>(rule.label)] == 0)
            wrong("There are signs of " + std::string{entry(rule.label).code} +
                  ", and no line says how much is enough");
    if (rules_.rules.empty()) wrong("There is no rule");
    if (!problems_.empty()) return problems_;
    for (AskPhrase& phrase : rules_.phrases)
        for (AskPattern& one : phrase.words) one.word = rules_.spelled(one.word);
    rules_.arrange();
    return std::move(rules_);
}

} // namespace ribbon
