#include "inbound/asks/rules.hpp"

#include "base/embedded.hpp"
#include "inbound/asks/rules_reader.hpp"

#include <algorithm>
#include <stdexcept>

namespace ribbon {
namespace {

/// Whether one slip of a finger makes one word of the other: Damerau's four.
bool is_one_slip(std::string_view a, std::string_view b)
{
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t same = 0;
    while (same < a.size() && a[same] == b[same]) ++same;
    a.remove_prefix(same);
    b.remove_prefix(same);
    if (b.empty()) return true;
    if (a.size() < b.size()) return a == b.substr(1);
    if (a.substr(1) == b.substr(1)) return true;
    return a.size() >= 2 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

/// "7", "63a".
bool is_number(std::string_view folded)
{
    if (folded.size() > 1 && folded.back() >= 'a' && folded.back() <= 'z') folded.remove_suffix(1);
    return !folded.empty() && folded.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "07700", "01632", and "07700900421".
bool begins_phone(std::string_view folded)
{
    return folded.size() >= 5 && folded.front() == '0' && is_number(folded) && folded.back() <= '9';
}

bool is_letter(char one) { return one >= 'a' && one <= 'z'; }
bool is_digit(char one) { return one >= '0' && one <= '9'; }

/// "bs2", "sw1a": one or two letters, a digit, and perhaps one of either.
bool begins_postcode(std::string_view folded)
{
    if (folded.empty() || !is_letter(folded.front())) return false;
    folded.remove_prefix(folded.size() > 1 && is_letter(folded[1]) ? 2 : 1);
    return !folded.empty() && folded.size() <= 2 && is_digit(folded.front());
}

/// "8ax", and not "2nd", "5pm" or "6yr": no second half has a C, I, K, M, O or V.
bool ends_postcode(std::string_view folded)
{
    if (folded.size() != 3 || !is_digit(folded.front())) return false;
    folded.remove_prefix(1);
    for (const std::string_view other : {"st", "nd", "rd", "th", "yr", "hr"})
        if (folded == other) return false;
    return std::all_of(folded.begin(), folded.end(), [](char one) {
        return is_letter(one) && std::string_view{"cikmov"}.find(one) == std::string_view::npos;
    });
}

} // namespace

std::string_view in_words(AskSureness sureness)
{
    switch (sureness) {
    case AskSureness::perhaps: return "perhaps";
    case AskSureness::likely: return "likely";
    case AskSureness::sure: return "sure";
    }
    return {};
}

bool AskPattern::fits(const AskWord& of) const
{
    switch (kind) {
    case Kind::exact: return of.folded == word;
    case Kind::any_ending: return of.folded.starts_with(word);
    case Kind::one_slip: return is_one_slip(of.folded, word);
    case Kind::any_word: return true;
    case Kind::any_owner: return of.owner;
    case Kind::number: return is_number(of.folded);
    case Kind::phone: return begins_phone(of.folded);
    case Kind::mail: return of.mail;
    case Kind::postcode_first: return begins_postcode(of.folded);
    case Kind::postcode_second: return ends_postcode(of.folded);
    }
    return false;
}

const std::string& AskRules::spelled(const std::string& folded) const
{
    const auto known = spellings.find(folded);
    return known == spellings.end() ? folded : known->second;
}

void AskRules::arrange()
{
    exact_.clear();
    endings_.clear();
    slips_.clear();
    for (auto* of : {&owners_, &numbers_, &phones_, &mails_, &postcodes_}) of->clear();
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        const AskPattern& first = phrases[i].words.front();
        switch (first.kind) {
        case AskPattern::Kind::exact: exact_[first.word].push_back(i); break;
        case AskPattern::Kind::any_ending:
            endings_[first.word].push_back(i);
            longest_ending_ = std::max(longest_ending_, first.word.size());
            break;
        case AskPattern::Kind::one_slip: slips_.push_back(i); break;
        case AskPattern::Kind::any_owner: owners_.push_back(i); break;
        case AskPattern::Kind::number: numbers_.push_back(i); break;
        case AskPattern::Kind::phone: phones_.push_back(i); break;
        case AskPattern::Kind::mail: mails_.push_back(i); break;
        case AskPattern::Kind::postcode_first: postcodes_.push_back(i); break;
        case AskPattern::Kind::postcode_second:
        case AskPattern::Kind::any_word: break; // the reader lets no phrase begin with these
        }
    }
}

void AskRules::beginning_with(const AskWord& of, std::vector<std::size_t>& into) const
{
    const std::string& folded = of.folded;
    const auto take_all = [&into](const std::vector<std::size_t>& all) {
        into.insert(into.end(), all.begin(), all.end());
    };
    if (of.owner) take_all(owners_);
    if (of.mail) take_all(mails_);
    if (is_number(folded)) take_all(numbers_);
    if (begins_phone(folded)) take_all(phones_);
    if (begins_postcode(folded)) take_all(postcodes_);
    const auto take = [&take_all](const auto& index, const std::string& word) {
        const auto found = index.find(word);
        if (found != index.end()) take_all(found->second);
    };
    take(exact_, folded);
    for (std::size_t length = 1; length <= std::min(folded.size(), longest_ending_); ++length)
        take(endings_, folded.substr(0, length));
    for (const std::size_t one : slips_)
        if (phrases[one].words.front().fits(of)) into.push_back(one);
}

Result<AskRules> read_ask_rules(std::string_view table)
{
    std::vector<std::string_view> lines;
    while (!table.empty()) {
        const auto end = table.find('\n');
        lines.push_back(table.substr(0, end));
        table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    }
    AskRulesReader reader;
    for (const std::string_view line : lines) reader.announce(line);
    int number = 0;
    for (const std::string_view line : lines) reader.take(line, ++number);
    return reader.finish();
}

const AskRules& ask_rules()
{
    static const AskRules rules = [] {
        auto read = read_ask_rules(embedded("mail/asks.txt"));
        if (!read)
            throw std::runtime_error("data/mail/asks.txt, line " +
                                     std::to_string(read.problems().front().line) + ": " +
                                     read.problems().front().sentence);
        return *std::move(read);
    }();
    return rules;
}

} // namespace ribbon
