#include "inbound/cases/clauses.hpp"

#include "inbound/cases/bytes.hpp"
#include "inbound/cases/dates.hpp"
#include "inbound/cases/limits.hpp"
#include "inbound/cases/nearest.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace ribbon {
namespace {

constexpr std::array<Clause, 22> clauses{{
    {"from", "from", ClauseShape::one_of, bit(Field::from), "from parent", "who it came from"},
    {"by post", "post", ClauseShape::one_of, bit(Field::post), "by post first class",
     "it was sent by post, and how"},
    {"on", "on", ClauseShape::day, bit(Field::on), "on 2025-07-01", "the day the fact speaks of"},
    {"until", "until", ClauseShape::day, bit(Field::until), "until 2025-07-04",
     "the last day of a stretch, included"},
    {"in year", "year", ClauseShape::number, bit(Field::year), "in year 2026", "a calendar year"},
    {"for", "for", ClauseShape::word, bit(Field::clock), "for ehc.finalise-plan",
     "the id of a clock"},
    {"because", "because", ClauseShape::one_of, bit(Field::ground),
     "because personal circumstances", "a ground of delay the law allows"},
    {"asked", "asked", ClauseShape::day, bit(Field::asked), "asked 2025-07-02",
     "the day advice was asked for"},
    {"code", "code", ClauseShape::word, bit(Field::code), "code O", "a register code"},
    {"sessions", "sessions", ClauseShape::number, bit(Field::count), "sessions 2",
     "how many sessions of the day: 1 or 2"},
    {"called", "called", ClauseShape::quoted, bit(Field::name), "called \"Hill School\"",
     "the school, adviser or parent, as the record calls it"},
    {"like", "like", ClauseShape::word, bit(Field::like), "like order.amend-provision",
     "the clock of the order that an agreement is like"},
    {"at", "at", ClauseShape::word, bit(Field::time), "at 17:30", "the time of day in England"},
    {"pounds", "pounds", ClauseShape::number, bit(Field::amount), "pounds 80", "whole pounds"},
    {"defect", "defect", ClauseShape::one_of, bit(Field::defect), "defect no appeal rights",
     "what is wrong with the letter"},
    {"as", "", ClauseShape::quoted, 0, "as \"second request\"", "a name for the matter it opens"},
    {"matter", "matter", ClauseShape::quoted, 0, "matter \"request\"", "the matter it belongs to"},
    {"evidence", "evidence", ClauseShape::quoted, 0, "evidence \"letter of 4 May\"",
     "what shows it"},
    {"recorded", "recorded", ClauseShape::word, 0, "recorded 2025-03-04T09:12Z",
     "when it entered the record (UTC)"},
    {"author", "author", ClauseShape::quoted, 0, "author \"A. Officer\"", "who recorded it"},
    {"corrects", "corrects", ClauseShape::number, 0, "corrects 1",
     "the number of the fact it takes the place of"},
    {"strikes", "strikes", ClauseShape::number, 0, "strikes 1",
     "the number of the fact it withdraws"},
}};

constexpr std::array<std::string_view, 6> parties{"parent", "young person", "school",
                                                  "health", "mp",           "other"};
constexpr std::array<std::string_view, 2> posts{"first class", "second class"};
constexpr std::array<std::string_view, 6> grounds{
    "closure",           "early years closure", "personal circumstances",
    "absence from area", "missed appointment",  "coronavirus"};
constexpr std::array<std::string_view, 2> defects{"no appeal rights", "wrong person"};

using Why = std::optional<std::string>;

std::optional<int> whole_number(std::string_view text, int least, int most)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value < least || value > most ? std::nullopt : std::optional{value};
}

Why set_number(int& into, std::string_view text, int least, int most)
{
    const auto value = whole_number(text, least, most);
    if (!value)
        return shown(text) + " is not a whole number from " + std::to_string(least) + " to " +
               std::to_string(most);
    into = *value;
    return std::nullopt;
}

Why set_text(std::string& into, std::string_view text, std::size_t most)
{
    if (trimmed(text).empty()) return "there is nothing in the quotes";
    if (characters(text) > most)
        return "it has more than " + std::to_string(most) + " characters; shorten it";
    for (const char c : text)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F')
            return "it holds a character that can not be shown; take it out";
    into = text;
    return std::nullopt;
}

Why set_clock(std::string& into, std::string_view text)
{
    const bool shaped = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
    if (!shaped || text.empty() || text.size() > max_clock_characters)
        return shown(text) + " is not the id of a clock, which looks like ehc.finalise-plan";
    into = text;
    return std::nullopt;
}

Why set_day(std::optional<Day>& into, std::string_view text)
{
    std::string why;
    into = read_day(text, why);
    return into ? Why{} : Why{why};
}

Why set_time(int& into, std::string_view text)
{
    const auto hour = text.size() == 5 ? whole_number(text.substr(0, 2), 0, 23) : std::nullopt;
    const auto minute = text.size() == 5 ? whole_number(text.substr(3), 0, 59) : std::nullopt;
    if (!hour || !minute || text[2] != ':')
        return shown(text) + " is not a time of day; write it as 09:05 or 17:30";
    into = *hour * 60 + *minute;
    return std::nullopt;
}

Why set_code(std::string& into, std::string_view text)
{
    // SI 2024/208: a letter or a sign, and for some a digit after it (C2, Y1).
    const bool sign = !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || text[0] == '#' ||
                                        text[0] == '/' || text[0] == '\\');
    const bool digit = text.size() == 2 && text[1] >= '1' && text[1] <= '9';
    if (!sign || (text.size() != 1 && !digit))
        return shown(text) + " is not a register code; write it as O, C2 or Y1";
    into = text;
    return std::nullopt;
}

Why set_moment(Moment& into, std::string_view text)
{
    const auto moment = parse_moment(text);
    if (!moment) return shown(text) + " is not a moment; write it as 2025-03-04T09:12Z, in UTC";
    into = *moment;
    return std::nullopt;
}

template <class Word>
Why set_choice(Word& into, std::optional<Word> chosen, const Clause& clause, std::string_view text)
{
    if (chosen) {
        into = *chosen;
        return std::nullopt;
    }
    std::string why = shown(text) + " can not follow \"" + std::string{clause.words} + "\"";
    const std::string meant = did_you_mean(text, choices(clause));
    if (!meant.empty()) return why + meant;
    why += "; write one of: ";
    for (const std::string_view one : choices(clause))
        why += (one == choices(clause).front() ? "" : ", ") + std::string{one};
    return why;
}

Why set_particular(Particulars& says, const Clause& clause, std::string_view text)
{
    std::string spaced{text};
    std::replace(spaced.begin(), spaced.end(), '-', ' ');
    switch (static_cast<Field>(clause.field)) {
    case Field::from: return set_choice(says.from, party_called(spaced), clause, spaced);
    case Field::post: return set_choice(says.post, post_called(spaced), clause, spaced);
    case Field::ground: return set_choice(says.ground, ground_called(spaced), clause, spaced);
    case Field::defect: return set_choice(says.defect, defect_called(spaced), clause, spaced);
    case Field::on: return set_day(says.on, text);
    case Field::until: return set_day(says.until, text);
    case Field::asked: return set_day(says.asked, text);
    case Field::year: return set_number(says.year, text, earliest_day.year(), latest_day.year());
    case Field::clock: return set_clock(says.clock, text);
    case Field::like: return set_clock(says.like, text);
    case Field::code: return set_code(says.code, text);
    case Field::count: return set_number(says.count, text, 1, 2);
    case Field::name: return set_text(says.name, text, max_name_characters);
    case Field::time: return set_time(says.minute, text);
    case Field::amount: return set_number(says.pounds, text, 1, 1'000'000);
    }
    return "this clause has no place";
}

Why set_name(std::optional<std::string>& into, std::string_view text)
{
    std::string name;
    const Why why = set_text(name, text, max_name_characters);
    if (!why) into = name;
    return why;
}

} // namespace

std::span<const Clause> all_clauses() { return clauses; }

const Clause& clause_of(Field field)
{
    const auto found = std::find_if(clauses.begin(), clauses.end(),
                                    [&](const Clause& c) { return c.field == bit(field); });
    assert(found != clauses.end());
    return *found;
}

std::span<const std::string_view> choices(const Clause& clause)
{
    if (clause.field == bit(Field::from)) return parties;
    if (clause.field == bit(Field::post)) return posts;
    if (clause.field == bit(Field::ground)) return grounds;
    if (clause.field == bit(Field::defect)) return defects;
    return {};
}

std::optional<std::string> set_clause(FactDraft& draft, const Clause& clause,
                                      std::string_view value)
{
    constexpr int most = static_cast<int>(max_case_facts);
    if (clause.field != 0) return set_particular(draft.fact.says, clause, value);
    if (clause.words == "as") return set_name(draft.as, value);
    if (clause.words == "matter") return set_name(draft.matter, value);
    if (clause.words == "evidence")
        return set_text(draft.fact.evidence, value, max_evidence_characters);
    if (clause.words == "author") return set_text(draft.fact.by, value, max_name_characters);
    if (clause.words == "recorded") return set_moment(draft.fact.recorded, value);
    if (draft.fact.corrects != 0) return "a fact either corrects one or strikes one, and only one";
    draft.fact.struck = clause.words == "strikes";
    return set_number(draft.fact.corrects, value, 1, most);
}

} // namespace ribbon
