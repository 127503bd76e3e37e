#include "inbound/cases/expected_state.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/nearest.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ribbon {
namespace {

struct StateWords {
    std::string_view words;
    State state;
};

// A longer one stands before the one it begins with.
constexpr std::array<StateWords, 14> state_words{{
    {"not started", State::not_started},
    {"running", State::running},
    {"due soon", State::due_soon},
    {"overdue by", State::overdue},
    {"overdue", State::overdue},
    {"met late by", State::met_late},
    {"met", State::met},
    {"limit lifted because", State::limit_lifted},
    {"ended because", State::ended},
    {"ended", State::ended},
    {"passed", State::passed},
    {"broken", State::broken},
    {"cannot say:", State::cannot_say},
    {"may not have begun", State::may_not_have_begun},
}};

constexpr std::size_t most_days_digits = 5;

std::optional<int> whole(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool read = error == std::errc{} && end == text.data() + text.size() && value >= 0;
    return read && text.size() <= most_days_digits ? std::optional{value} : std::nullopt;
}

/// "1 day", "11 days", or "3..11 days" where a day is known only roughly.
std::optional<Lateness> take_number_of_days(Words& words)
{
    Words ahead = words;
    const std::string_view number = ahead.next();
    const auto dots = number.find("..");
    const auto least = whole(number.substr(0, dots));
    const auto most = dots == std::string_view::npos ? least : whole(number.substr(dots + 2));
    if (!least || !most || *least > *most) return std::nullopt;
    if (!ahead.take("day") && !ahead.take("days")) return std::nullopt;
    words = ahead;
    return Lateness{*least, *most};
}

std::string up_to_comma(Words& words)
{
    std::string text;
    while (!words.empty() && words.peek() != ",") {
        if (!text.empty()) text += ' ';
        text += words.next();
    }
    return text;
}

template <std::size_t N> std::string_view take_one(Words& words,
                                                   std::span<const std::string_view, N> all)
{
    std::string_view longest;
    for (const std::string_view one : all)
        if (one.size() > longest.size() && Words{words}.take(one)) longest = one;
    if (!longest.empty()) words.take(longest);
    return longest;
}

bool read_ground(Words& words, ExpectedState& state, std::string& why)
{
    std::vector<std::string_view> grounds;
    for (int i = 1; i <= static_cast<int>(Ground::coronavirus); ++i)
        grounds.push_back(in_words(static_cast<Ground>(i)));
    const auto found = ground_called(take_one(words, std::span<const std::string_view>{grounds}));
    if (found) {
        state.ground = *found;
        return true;
    }
    const std::string text = up_to_comma(words);
    why = shown(text) + " is not a ground we know" + did_you_mean(text, grounds);
    return false;
}

bool read_because(Words& words, ExpectedState& state, std::string& why)
{
    std::vector<std::string> phrases;
    for (const KindEntry& one : all_kinds()) phrases.push_back(phrase(one.kind));
    const std::vector<std::string_view> views{phrases.begin(), phrases.end()};
    const auto found = kind_called(take_one(words, std::span<const std::string_view>{views}));
    if (!found) {
        const std::string text = up_to_comma(words);
        why = shown(text) + " is not a phrase we know" + did_you_mean(text, views);
        return false;
    }
    state.because = *found;
    state.late = take_number_of_days(words);
    if (!state.late || words.take("late")) return true;
    why = "After the number of days, write \"late\"";
    return false;
}

bool read_days_late(Words& words, ExpectedState& state, std::string& why)
{
    state.late = take_number_of_days(words);
    if (state.late) return true;
    why = "Say by how many days, as in: " + std::string{case_words(state.state)} + " by 11 days";
    return false;
}

bool read_more(Words& words, ExpectedState& state, std::string& why)
{
    switch (state.state) {
    case State::overdue:
    case State::met_late: return read_days_late(words, state, why);
    case State::limit_lifted: return read_ground(words, state, why);
    case State::ended: return read_because(words, state, why);
    case State::passed:
        state.late = take_number_of_days(words);
        if (!state.late || words.take("ago")) return true;
        why = "After the number of days, write \"ago\"";
        return false;
    case State::cannot_say:
        if (words.rest().starts_with('"')) {
            const auto text = words.quoted(why);
            state.words = text.value_or("");
            return text.has_value();
        }
        state.words = up_to_comma(words);
        if (!state.words.empty()) return true;
        why = "After \"cannot say:\", write some words of the reason";
        return false;
    default: return true;
    }
}

} // namespace

std::string_view case_words(State state)
{
    constexpr std::array<std::string_view, 12> words{
        "not started",  "running", "due soon", "overdue", "met",        "met late",
        "limit lifted", "ended",   "passed",   "broken",  "cannot say", "may not have begun"};
    return words[static_cast<std::size_t>(state)];
}

std::optional<ExpectedState> take_state(Words& words, std::string& why)
{
    // "was due 2025-07-21, 1 day ago": the day after, in everyday words.
    Words ahead = words;
    if (const auto late = take_number_of_days(ahead); late && ahead.take("ago")) {
        words = ahead;
        return ExpectedState{.state = State::overdue, .late = late};
    }
    for (const StateWords& one : state_words) {
        if (!words.take(one.words)) continue;
        ExpectedState state{.state = one.state};
        if (one.words == "ended") return state;
        return read_more(words, state, why) ? std::optional{state} : std::nullopt;
    }
    std::vector<std::string_view> known;
    known.reserve(state_words.size());
    for (const StateWords& one : state_words) known.push_back(one.words);
    const std::string text = up_to_comma(words);
    why = shown(text) + " is not a state we know" + did_you_mean(text, known);
    return std::nullopt;
}

} // namespace ribbon
