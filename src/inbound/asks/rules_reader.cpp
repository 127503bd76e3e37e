#include "inbound/asks/rules_reader.hpp"

#include "base/whole_number.hpp"
#include "inbound/asks/table_text.hpp"

#include <algorithm>

namespace ribbon {

using namespace table_text;
namespace {

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
        in_group_ = in_rule_ = in_spellings_ = in_words_ = false;
        if (follows(line, "group"))
            begin_group(line);
        else if (follows(line, "rule"))
            begin_rule(line);
        else if (follows(line, "sign"))
            begin_sign(line);
        else if (follows(line, "enough"))
            take_enough(line);
        else if (follows(line, "words"))
            begin_words(line);
        else if (line == "spellings")
            in_spellings_ = true;
        else
            wrong("A line that is not moved in begins with group, rule, sign, words, enough, "
                  "spellings");
    } else if (in_spellings_) {
        take_spellings(line);
    } else if (in_group_) {
        take_phrases(line);
    } else if (in_words_) {
        take_weights(line);
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
    const auto needs_enough = [this](AskLabel label) {
        if (rules_.enough[static_cast<std::size_t>(label)] == 0)
            wrong("There are signs of " + std::string{entry(label).code} +
                  ", and no line says how much is enough");
    };
    for (const AskRule& rule : rules_.rules)
        if (rule.is_sign) needs_enough(rule.label);
    for (const AskPhrase& phrase : rules_.phrases)
        for (const AskWeight& one : phrase.weights) needs_enough(one.label);
    if (rules_.rules.empty()) wrong("There is no rule");
    if (!problems_.empty()) return problems_;
    for (AskPhrase& phrase : rules_.phrases)
        for (AskPattern& one : phrase.words) one.word = rules_.spelled(one.word);
    rules_.arrange();
    return std::move(rules_);
}

} // namespace ribbon
