// The words of the questions: the table of field_words.def, and those of the choices.
#include "views/recording/fields.hpp"

#include <array>

namespace ribbon {
namespace {

constexpr FieldWords in_general[]{
#define FIELD(field, input, label, hint, missing)                                                  \
    {Field::field, Input::input, label, hint, missing},
#define FIELD_OF(kind, field, label, hint)
#include "views/recording/field_words.def"
#undef FIELD
#undef FIELD_OF
};

struct OwnWords {
    Kind kind;
    Field field;
    std::string_view label, hint;
};
constexpr OwnWords of_a_kind[]{
#define FIELD(field, input, label, hint, missing)
#define FIELD_OF(kind, field, label, hint) {Kind::kind, Field::field, label, hint},
#include "views/recording/field_words.def"
#undef FIELD
#undef FIELD_OF
};

constexpr std::array<std::string_view, 7> parties{"",
                                                  "A parent",
                                                  "The young person",
                                                  "A school or college",
                                                  "A health body",
                                                  "A Member of Parliament",
                                                  "Somebody else"};
constexpr std::array<std::string_view, 3> posts{"", "First class post", "Second class post"};
constexpr std::array<std::string_view, 7> grounds{
    "",
    "A school was closed for 4 weeks or more, around the day we asked its head for advice",
    "An early years provider was closed for 4 weeks or more, around the day we asked it",
    "Exceptional personal circumstances of the child, a parent or the young person",
    "The child, a parent or the young person was away from our area for 4 weeks or more",
    "The child missed an appointment with the adviser",
    "Coronavirus, between 1 May and 25 September 2020"};
constexpr std::array<std::string_view, 3> defects{
    "", "It did not say that the family can appeal",
    "It went to a parent after the rights had passed to the young person"};

} // namespace

std::vector<FieldWords> fields_of(Kind kind)
{
    std::vector<FieldWords> asked;
    for (FieldWords words : in_general) {
        if (!((entry(kind).needs | entry(kind).may) & bit(words.field))) continue;
        for (const OwnWords& own : of_a_kind)
            if (own.kind == kind && own.field == words.field)
                words.label = own.label, words.hint = own.hint;
        asked.push_back(words);
    }
    return asked;
}

std::string_view form_name(Field field)
{
    switch (field) {
    case Field::from: return "from";
    case Field::post: return "post";
    case Field::on: return "on";
    case Field::until: return "until";
    case Field::year: return "year";
    case Field::clock: return "clock";
    case Field::ground: return "ground";
    case Field::code: return "code";
    case Field::count: return "sessions";
    case Field::name: return "name";
    case Field::like: return "like";
    case Field::time: return "time";
    case Field::amount: return "pounds";
    case Field::defect: return "defect";
    case Field::asked: return "asked";
    }
    return "";
}

std::string_view typed(Typed values, std::string_view name)
{
    for (const auto& [one, value] : values)
        if (one == name) return value;
    return {};
}

std::string_view label_of(Party party) { return parties[static_cast<std::size_t>(party)]; }
std::string_view label_of(Post post) { return posts[static_cast<std::size_t>(post)]; }
std::string_view label_of(Ground ground) { return grounds[static_cast<std::size_t>(ground)]; }
std::string_view label_of(Defect defect) { return defects[static_cast<std::size_t>(defect)]; }

} // namespace ribbon
