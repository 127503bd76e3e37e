// A fact as a sentence and as rows of answers.
#include "views/recording/check.hpp"
#include "views/recording/choose.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

std::string day_words(Days when) { return when.exact() ? in_words(when.first) : in_words(when); }

std::string clock_title(std::string_view id, const Law& law)
{
    const auto versions = law.versions(id);
    if (versions.empty()) return std::string{id};
    return joined({capital(std::string{versions.back()->title}), " (", versions.back()->cite, ")"});
}

std::string time_words(int minute)
{
    const std::string minutes = std::to_string(minute % 60);
    return joined({std::to_string(minute / 60), minutes.size() == 1 ? ":0" : ":", minutes});
}

/// A particular as a person reads it; empty where the fact does not say it.
std::string value_of(Field field, const Particulars& says, const Law& law)
{
    switch (field) {
    case Field::from: return std::string{label_of(says.from)};
    case Field::post: return std::string{label_of(says.post)};
    case Field::on: return says.on ? in_words(*says.on) : "";
    case Field::until: return says.until ? in_words(*says.until) : "";
    case Field::asked: return says.asked ? in_words(*says.asked) : "";
    case Field::year: return says.year > 0 ? std::to_string(says.year) : "";
    case Field::clock: return says.clock.empty() ? "" : clock_title(says.clock, law);
    case Field::ground: return std::string{label_of(says.ground)};
    case Field::code: return says.code;
    case Field::count: return says.count > 0 ? counted(says.count, "session") : "";
    case Field::name: return says.name;
    case Field::like: return says.like.empty() ? "" : clock_title(says.like, law);
    case Field::time: return says.minute >= 0 ? time_words(says.minute) : "";
    case Field::amount: return says.pounds > 0 ? "£" + std::to_string(says.pounds) : "";
    case Field::defect: return std::string{label_of(says.defect)};
    }
    return "";
}

} // namespace

std::string sentence_of(const Fact& fact)
{
    if (fact.kind == Kind::none) return "Nothing takes its place.";
    const Particulars& says = fact.says;
    std::string text = joined({"On ", day_words(fact.when), ", ", entry(fact.kind).meaning});
    if (says.from != Party::unsaid) text += joined({", from ", in_words(says.from)});
    if (!says.name.empty()) text += ": " + says.name;
    if (says.on) text += joined({" (", in_words(*says.on), ")"});
    if (says.until) text += ", until " + in_words(*says.until);
    return text + ".";
}

std::vector<AnswerRow> answers_of(const Fact& fact, const CaseFacts& facts, const Law& law)
{
    std::vector<AnswerRow> rows;
    if (fact.kind == Kind::none) return rows;
    const auto add = [&](std::string_view label, std::string answer, std::string_view field) {
        rows.push_back({std::string{label}, std::move(answer), std::string{field}});
    };
    add("What happened", capital(std::string{entry(fact.kind).meaning}), "");
    add("When", day_words(fact.when), "when");
    if (fact.matter > 0) add("Part of the case", matter_in_words(facts, fact.matter), "matter");
    for (const FieldWords& words : fields_of(fact.kind))
        if (std::string value = value_of(words.field, fact.says, law); !value.empty())
            add(words.label, std::move(value), form_name(words.field));
    add("What shows it", fact.evidence.empty() ? "Nothing given" : fact.evidence, "evidence");
    return rows;
}

} // namespace ribbon
