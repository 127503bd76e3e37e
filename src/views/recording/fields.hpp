// What a kind of fact asks: one list, from which the page is made and by which the form is read, so
// that what is shown is what is accepted.
#pragma once

#include "base/result.hpp"
#include "duties/timeline.hpp"
#include "record/history.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

/// How something is asked.
enum class Input : std::uint8_t { day, rough_day, choice, clock, text, number, time, tick };

/// What is asked for one particular.
struct FieldWords {
    Field field;
    Input input;
    std::string_view label, hint, missing;
};
/// What a kind needs and may have, in the order in which it is asked; the words are the kind's own.
std::vector<FieldWords> fields_of(Kind kind);
/// How many particulars there are: each is a bit of Field.
inline constexpr unsigned field_count = 15;
/// "from", "on", "clock": what the form calls a particular.
std::string_view form_name(Field field);

/// Names and values as a form sends them, in its order.
using Typed = std::span<const std::pair<std::string, std::string>>;
using TypedValues = std::vector<std::pair<std::string, std::string>>;
/// The first value so named; empty where there is none.
std::string_view typed(Typed values, std::string_view name);

struct FormOption {
    std::string value, label, hint;
    bool operator==(const FormOption&) const = default;
};

/// One question of the form.
struct FormField {
    std::string name;
    std::string label, hint;
    Input input = Input::text;
    bool needed = false;
    std::vector<FormOption> options;
    std::string value; ///< as typed
    std::string day, month, year; ///< the boxes of a day, as typed; any may hold words
    bool rough = false; ///< of a rough day: ticked that only the month or year is known
    std::string problem; ///< empty where nothing is wrong
};

struct FieldsView {
    std::string child;
    Kind kind = Kind::none;
    std::string what; ///< "The finalised plan was sent to the family"
    std::string goes_into; ///< where no question asks it; may be empty
    std::vector<FormField> fields;
    Problems problems; ///< every one, in the order of the fields
    FactId corrects = 0; ///< the fact that is put right; 0 for a new one
    bool withdraws = false; ///< that fact is withdrawn, and nothing takes its place
    std::string old; ///< what it says now, as a sentence
};

/// What the form is to be about.
struct FieldsAsked {
    Kind kind = Kind::none;
    FactId corrects = 0;
    bool withdraws = false;
};

/// The questions for a kind, with what was typed in them and what is wrong with it.
FieldsView arrange_fields(const CaseHistory& history, const Timeline& timeline, const Law& law,
                          const FieldsAsked& asked, Typed values, Problems problems = {});

/// What a form would hold had somebody typed this fact: what a correction begins with. Read back,
/// it is the same fact.
TypedValues values_of(const Fact& fact);

/// Whether the case must be asked which matter a new fact of this kind goes into, or may be.
bool asks_matter(const CaseFacts& facts, Kind kind);

/// The words an officer reads for a word of the record.
std::string_view label_of(Party party);
std::string_view label_of(Ground ground);
std::string_view label_of(Defect defect);
std::string_view label_of(Post post);

} // namespace ribbon
