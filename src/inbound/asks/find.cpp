#include "inbound/asks/asks.hpp"

#include "inbound/asks/held.hpp"
#include "inbound/asks/words.hpp"

#include <algorithm>
#include <optional>

namespace ribbon {
namespace {

constexpr std::size_t most_words_shown = 6; // places of one label; more help nobody

/// "Re: ...", "Fwd: ...": what an older mail was called.
bool is_answer(std::string_view subject)
{
    const auto at = subject.find_first_not_of(" \t");
    if (at == std::string_view::npos) return false;
    std::string mark;
    for (const char letter : subject.substr(at, 4)) {
        if (letter == ':') break;
        mark += static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    }
    const bool ends = subject.find(':', at) == at + mark.size();
    return ends && (mark == "re" || mark == "fw" || mark == "fwd" || mark == "aw" || mark == "sv");
}

/// Whether the words only point to something else that was sent: "please see attached".
bool points_elsewhere(std::string_view words)
{
    constexpr std::size_t few = 40;
    const auto all = ask_words({}, words);
    return all.size() <= few && std::any_of(all.begin(), all.end(), [](const AskWord& word) {
               return word.folded.starts_with("attach") || word.folded.starts_with("enclos") ||
                      word.folded == "below";
           });
}

} // namespace

AskMail ask_mail_of(const AskRules& rules, std::string_view subject, std::string_view text)
{
    if (is_answer(subject) && !points_elsewhere(text)) subject = {};
    AskMail mail{subject, text, ask_words(subject, text), {}};
    for (AskWord& one : mail.words) one.folded = rules.spelled(one.folded);
    mail.found = found_phrases(rules, mail.words);
    return mail;
}

namespace {

void add(Ask& ask, const HeldRule& held, const AskMail& mail)
{
    const AskRule& rule = *held.rule;
    if (!rule.is_sign) ask.how_sure = std::max(ask.how_sure, rule.how_sure);
    if (std::find(ask.rules.begin(), ask.rules.end(), rule.says) == ask.rules.end())
        ask.rules.push_back(rule.says);
    for (const AskFound& one : held.places) {
        const AskWord& last = mail.words[one.last];
        AskWord first = mail.words[one.first];
        if (first.in_subject != last.in_subject) first = {};
        const std::string_view of = last.in_subject ? mail.subject : mail.text;
        ask.because.push_back({last.in_subject, first.begin, last.end,
                               std::string{of.substr(first.begin, last.end - first.begin)}});
    }
}

/// In the order of the mail, and where two places overlap only the wider.
void tidy(std::vector<AskWords>& because)
{
    std::sort(because.begin(), because.end(), [](const AskWords& a, const AskWords& b) {
        if (a.in_subject != b.in_subject) return a.in_subject;
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<AskWords> kept;
    for (AskWords& one : because)
        if (kept.empty() || kept.back().in_subject != one.in_subject ||
            one.begin >= kept.back().end)
            kept.push_back(std::move(one));
    if (kept.size() > most_words_shown) kept.resize(most_words_shown);
    because = std::move(kept);
}

int weight_for(const AskRules& rules, const AskWeighing& one, AskLabel label)
{
    int weight = 0;
    for (const AskWeight& of : rules.phrases[one.phrase].weights)
        if (of.label == label) weight += of.weighs;
    return weight;
}

bool speaks_for(const HeldRule& held, AskLabel label)
{
    return held.rule->label == label && (!held.rule->is_sign || held.rule->weighs > 0);
}

/// What signs and words weigh together, from "enough" on, as sureness; none below, and none where
/// there are only words: "he" and "school" are in every second mail.
std::optional<AskSureness> weighed(const AskRules& rules, AskLabel label,
                                   const std::vector<HeldRule>& held, const AskMail& mail)
{
    constexpr int step = 15; // ten points make the odds 2.7 times better, fifteen 4.5 times
    const int enough = rules.enough[static_cast<std::size_t>(label)];
    int weight = 0;
    bool has_sign = false;
    for (const HeldRule& one : held) {
        if (one.rule->label != label || !one.rule->is_sign) continue;
        weight += one.rule->weighs;
        has_sign = has_sign || one.rule->weighs > 0;
    }
    for (const AskWeighing& one : mail.found.weighing) weight += weight_for(rules, one, label);
    if (enough == 0 || !has_sign || weight < enough) return std::nullopt;
    if (weight >= enough + 2 * step) return AskSureness::sure;
    return weight >= enough + step ? AskSureness::likely : AskSureness::perhaps;
}

/// All that is there of one label: the rules that hold, then the signs, the heaviest first.
Ask ask_for(const AskRules& rules, AskLabel label, const std::vector<HeldRule>& held,
            const AskMail& mail)
{
    Ask ask{.label = label, .how_sure = AskSureness::perhaps, .because = {}, .rules = {}};
    const auto sureness = weighed(rules, label, held, mail);
    ask.how_sure = sureness.value_or(AskSureness::perhaps);
    std::vector<const HeldRule*> found;
    for (const HeldRule& one : held)
        if (speaks_for(one, label) && (sureness || !one.rule->is_sign)) found.push_back(&one);
    std::stable_sort(found.begin(), found.end(), [](const HeldRule* a, const HeldRule* b) {
        if (a->rule->is_sign != b->rule->is_sign) return b->rule->is_sign;
        // Words that stand together tell a reader more than words of one kind ("please");
        const bool together = a->rule->finds.size() > 1;
        if (together != (b->rule->finds.size() > 1)) return together;
        // and what is only there because nothing else is tells least.
        const bool bare = a->rule->never_with.empty();
        if (bare != b->rule->never_with.empty()) return bare;
        return a->rule->weighs > b->rule->weighs;
    });
    for (const HeldRule* one : found)
        if (!one->rule->is_sign || ask.because.size() < most_words_shown) add(ask, *one, mail);
    tidy(ask.because);
    return ask;
}

} // namespace

std::vector<HeldRule> rules_that_hold(const AskRules& rules, std::string_view subject,
                                      std::string_view words)
{
    return rules_that_hold(rules, ask_mail_of(rules, subject, words));
}

std::vector<Ask> asks_of(const AskRules& rules, std::string_view subject, std::string_view words)
{
    const AskMail mail = ask_mail_of(rules, subject, words);
    const auto held = rules_that_hold(rules, mail);
    std::vector<Ask> asks;
    for (const AskLabelEntry& label : all_ask_labels()) {
        Ask ask = ask_for(rules, label.label, held, mail);
        if (!ask.because.empty()) asks.push_back(std::move(ask));
    }
    return asks;
}

std::vector<Ask> asks_of(std::string_view subject, std::string_view words)
{
    return asks_of(ask_rules(), subject, words);
}

std::vector<Detail> asks_seen(std::string_view subject, std::string_view words,
                              std::int64_t message, Day received)
{
    std::vector<Detail> seen;
    for (const Ask& ask : asks_of(subject, words)) {
        std::string shown;
        for (const AskWords& one : ask.because) shown += (shown.empty() ? "" : "\n") + one.words;
        const bool danger = ask.label == AskLabel::danger;
        Detail detail =
            detail_of(danger ? DetailKind::danger_seen : DetailKind::ask_seen, received);
        detail.set(DetailField::entry, std::to_string(message))
            .set(DetailField::words, std::move(shown));
        if (!danger) detail.set(DetailField::code, std::string{entry(ask.label).code});
        seen.push_back(std::move(detail));
    }
    return seen;
}

} // namespace ribbon
