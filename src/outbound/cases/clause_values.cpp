#include "outbound/cases/clause_values.hpp"

namespace ribbon {
namespace {

using Value = std::optional<std::string>;

Value if_any(bool any, std::string text) { return any ? Value{std::move(text)} : std::nullopt; }
Value if_any(const std::string& text) { return if_any(!text.empty(), text); }
Value if_any(const std::optional<Day>& day) { return day ? Value{iso(*day)} : std::nullopt; }
Value if_any(int number) { return if_any(number != 0, std::to_string(number)); }
template <class Word> Value if_said(Word word)
{
    return if_any(word != Word{}, std::string{in_words(word)});
}

std::string time_of_day(int minute)
{
    std::string text = "00:00";
    text[0] = static_cast<char>('0' + minute / 600);
    text[1] = static_cast<char>('0' + minute / 60 % 10);
    text[3] = static_cast<char>('0' + minute % 60 / 10);
    text[4] = static_cast<char>('0' + minute % 10);
    return text;
}

Value particular(const Particulars& says, Field field)
{
    switch (field) {
    case Field::from: return if_said(says.from);
    case Field::post: return if_said(says.post);
    case Field::on: return if_any(says.on);
    case Field::until: return if_any(says.until);
    case Field::asked: return if_any(says.asked);
    case Field::year: return if_any(says.year);
    case Field::clock: return if_any(says.clock);
    case Field::ground: return if_said(says.ground);
    case Field::code: return if_any(says.code);
    case Field::count: return if_any(says.count);
    case Field::name: return if_any(says.name);
    case Field::like: return if_any(says.like);
    case Field::time: return says.minute < 0 ? std::nullopt : Value{time_of_day(says.minute)};
    case Field::amount: return if_any(says.pounds);
    case Field::defect: return if_said(says.defect);
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> clause_value(const Fact& fact, const Clause& clause)
{
    if (clause.field != 0) return particular(fact.says, static_cast<Field>(clause.field));
    if (clause.words == "evidence") return if_any(fact.evidence);
    if (clause.words == "author") return if_any(fact.by);
    if (clause.words == "recorded") return if_any(fact.recorded.seconds != 0, iso(fact.recorded));
    if (clause.words == "corrects") return if_any(fact.struck ? 0 : fact.corrects);
    if (clause.words == "strikes") return if_any(fact.struck ? fact.corrects : 0);
    return std::nullopt;
}

} // namespace ribbon
