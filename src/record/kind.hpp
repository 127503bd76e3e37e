// The vocabulary of the record: every kind of thing that can happen in a case, and every kind of
// matter it can happen in. The lists stand in kinds.def and matter_kinds.def.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ribbon {

enum class MatterKind : std::uint8_t {
#define MATTER(name, meaning) name,
#include "record/matter_kinds.def"
#undef MATTER
    none
};

inline constexpr std::size_t matter_kind_count = static_cast<std::size_t>(MatterKind::none);

/// A set of kinds of matter.
using MatterKinds = std::uint64_t;
inline constexpr MatterKinds any_matter = (MatterKinds{1} << matter_kind_count) - 1;
constexpr MatterKinds in(MatterKind kind) { return MatterKinds{1} << static_cast<unsigned>(kind); }
template <class... More> constexpr MatterKinds in(MatterKind kind, More... more)
{
    return in(kind) | in(more...);
}

/// Where a decision that can be appealed is taken, and so where its mediation and the window to
/// appeal belong.
inline constexpr MatterKinds decision_matters =
    in(MatterKind::request, MatterKind::review, MatterKind::amendment, MatterKind::reassessment,
       MatterKind::cessation) |
    in(MatterKind::order, MatterKind::concession, MatterKind::detention);

enum class Kind : std::uint8_t {
#define KIND(name, opens, matters, needs, may, meaning) name,
#include "record/kinds.def"
#undef KIND
    none
};

inline constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::none);
static_assert(kind_count < 255, "Kind is one byte");

/// What a fact can say beside its day. Each is a clause of the case text, named as here.
enum class Field : std::uint16_t {
    from = 1,      ///< who it came from: parent, young person, school, ...
    post = 2,      ///< sent by first or second class post
    on = 4,        ///< a day the fact speaks of: of the meeting, the hearing, the move
    until = 8,     ///< the last day of a stretch
    year = 16,     ///< a calendar year
    clock = 32,    ///< the id of a clock
    ground = 64,   ///< a ground of delay
    code = 128,    ///< a register code
    count = 256,   ///< how many sessions
    name = 512,    ///< a school, adviser or parent, as the record calls it
    like = 1024,   ///< the clock of the Tribunal order an agreement is like
    time = 2048,   ///< the time of day in England
    amount = 4096, ///< whole pounds
    defect = 8192, ///< what is wrong with a decision letter
    asked = 16384, ///< the day advice was asked for
};
using Fields = std::uint16_t;
constexpr Fields bit(Field field) { return static_cast<Fields>(field); }

/// What the vocabulary says of one kind of fact.
struct KindEntry {
    Kind kind;
    std::string_view name;    ///< "request_received"
    MatterKind opens;         ///< the matter it opens, or none
    MatterKinds matters;      ///< the matters it may belong to
    Fields needs;             ///< clauses that may not be left out
    Fields may;               ///< clauses that may be given
    std::string_view meaning; ///< what happened, as a clause after "on that day"
};

/// Every kind, in the order of kinds.def.
std::span<const KindEntry> all_kinds();
const KindEntry& entry(Kind kind);

/// Whether a kind that opens a matter goes on in it: sessions and days of absence add up, and a
/// child has one life, so another such fact joins the matter there is.
bool goes_on(Kind kind);

/// Whether a kind always opens a new matter unless the matter is named: a meeting that is set is
/// the next review, though an older review never recorded when its own was set.
bool begins_anew(Kind kind);

/// "request received": the phrase of the case text.
std::string phrase(Kind kind);
/// "request-received": the name in JSON.
std::string json_name(Kind kind);
/// The kind so called, with spaces, hyphens or underscores.
std::optional<Kind> kind_called(std::string_view words);

/// "request"; "home education" with a space.
std::string in_words(MatterKind kind);
std::string_view meaning(MatterKind kind);

} // namespace ribbon
