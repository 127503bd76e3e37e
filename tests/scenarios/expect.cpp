#include "tests/scenarios/expect.hpp"

#include "duties/timeline.hpp"
#include "inbound/cases/expected_state.hpp"
#include "views/explain/view.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::string number_of_days(Lateness late)
{
    std::string text = std::to_string(late.least);
    if (late.most != late.least) text += ".." + std::to_string(late.most);
    return text + (text == "1" ? " day" : " days");
}

/// The state of a duty in the words of the case text.
std::string state_of(const Duty& duty, const CaseFacts& facts, Day today)
{
    std::string text{case_words(duty.state)};
    const bool late = duty.late && duty.late->most > 0;
    if (duty.state == State::overdue || duty.state == State::met_late)
        text += late ? " by " + number_of_days(*duty.late) : "";
    if (duty.state == State::limit_lifted) text += " because " + std::string{in_words(duty.ground)};
    if (duty.state == State::ended && duty.ended_by > 0) {
        text += " because " + phrase(facts.facts[static_cast<std::size_t>(duty.ended_by - 1)].kind);
        if (late) text += " " + number_of_days(*duty.late) + " late";
    }
    if (duty.state == State::passed && late) text += " " + number_of_days(*duty.late) + " ago";
    if (duty.state == State::cannot_say) text += " (" + reading(duty, facts, today) + ")";
    return text;
}

/// A duty as an expectation would put it.
std::string in_case_words(const Duty& duty, const CaseFacts& facts, Day today)
{
    std::string text{duty.under->title};
    text += " matter \"" + facts.matter(duty.matter).name + "\"";
    text += duty.dated ? " due " + iso(duty.legal) : " no date";
    if (duty.safe_known) text += ", safe " + iso(duty.safe);
    if (duty.considered) text += ", considered from " + iso(*duty.considered);
    text += ", " + state_of(duty, facts, today);
    if (!duty.under->verified) text += ", unverified";
    text += " under " + std::string{duty.under->cite};
    return text + " (" + std::string{in_words(duty.under->nature)} + ")";
}

bool letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether the words stand in the text and end where a word ends, so that "reg 4" is not found in
/// "reg 45".
bool cites(std::string_view text, std::string_view words)
{
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const auto end = at + words.size();
        const bool begins =
            at == 0 || !letter_or_digit(text[at - 1]) || !letter_or_digit(words.front());
        const bool ends =
            end == text.size() || !letter_or_digit(text[end]) || !letter_or_digit(words.back());
        if (begins && ends) return true;
    }
    return false;
}

std::string small_letters(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool state_fits(const ExpectedState& expected, const Duty& duty, const CaseFacts& facts, Day today)
{
    if (duty.state != expected.state) return false;
    if (expected.late && duty.late != expected.late) return false;
    if (expected.state == State::limit_lifted && duty.ground != expected.ground) return false;
    if (expected.state == State::ended && expected.because != Kind::none &&
        (duty.ended_by == 0 ||
         facts.facts[static_cast<std::size_t>(duty.ended_by - 1)].kind != expected.because))
        return false;
    if (expected.state != State::cannot_say) return true;
    return small_letters(reading(duty, facts, today)).find(small_letters(expected.words)) !=
           std::string::npos;
}

bool fits(const Expectation& expected, const Duty& duty, const CaseFacts& facts, Day today)
{
    if (expected.legal && (!duty.dated || duty.legal != *expected.legal)) return false;
    if (expected.no_date && duty.dated) return false;
    if (expected.safe && (!duty.safe_known || duty.safe != Days::on(*expected.safe))) return false;
    if (expected.considered && duty.considered != Days::on(*expected.considered)) return false;
    if (expected.unverified && duty.under->verified) return false;
    if (expected.nature && duty.under->nature != *expected.nature) return false;
    if (!expected.cite.empty() && !cites(duty.under->cite, expected.cite) &&
        !cites(duty.under->lift_cite, expected.cite))
        return false;
    return !expected.state || state_fits(*expected.state, duty, facts, today);
}

/// The duties an expectation speaks of.
std::vector<const Duty*> meant(const Expectation& expected, const Timeline& line,
                               const CaseFacts& facts)
{
    std::vector<const Duty*> found;
    for (const Duty& duty : line.duties)
        if (duty.under->title == expected.title &&
            (!expected.matter || facts.matter(duty.matter).name == *expected.matter))
            found.push_back(&duty);
    return found;
}

/// What is wrong, as the engine's side of the difference; empty when the expectation holds.
std::string difference(const Expectation& expected, const Timeline& line, const CaseFacts& facts)
{
    const auto found = meant(expected, line, facts);
    if (expected.absent ? found.empty()
                        : found.size() == 1 && fits(expected, *found[0], facts, line.today))
        return {};
    std::string said;
    for (const Duty* duty : found)
        said += "\n      Ribbon says:  " + in_case_words(*duty, facts, line.today);
    if (!expected.absent && found.size() > 1)
        said += "\n      Several matters have this duty; say which, as in: matter \"" +
                facts.matter(found[0]->matter).name + "\"";
    if (!found.empty()) return said;
    said = "\n      Ribbon knows no such duty here; it says:";
    for (const Duty& duty : line.duties)
        said += "\n        " + in_case_words(duty, facts, line.today);
    return said + (line.duties.empty() ? " nothing" : "");
}

} // namespace

std::vector<std::string> failures(const CaseBlock& block, const Law& law, const Calendar& calendar,
                                  Stop stop)
{
    std::vector<std::string> all;
    for (const LookDay& look : block.looks) {
        const Timeline line = timeline(block.facts, law, calendar, look.on);
        for (const Expectation& expected : look.expectations) {
            const std::string said = difference(expected, line, block.facts);
            if (said.empty()) continue;
            all.push_back("line " + std::to_string(expected.line) + ", on " + iso(look.on) +
                          "\n      expected:     " + expected.text + said);
            if (stop == Stop::at_first) return all;
        }
    }
    return all;
}

} // namespace ribbon
