// A detail: a fact that the law engine does not read. Who a person is, who holds a case, what a
// message said, what was sealed or erased. The lists stand in details.def and detail_fields.def.
#pragma once

#include "base/day.hpp"
#include "base/moment.hpp"
#include "base/result.hpp"
#include "record/stream.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

enum class DetailField : std::uint8_t {
#define DETAIL_FIELD(name, shape, meaning) name,
#include "record/detail_fields.def"
#undef DETAIL_FIELD
    none
};
inline constexpr std::size_t detail_field_count = static_cast<std::size_t>(DetailField::none);
static_assert(detail_field_count <= 64, "a set of fields is 64 bits");

/// How a particular of a detail is written.
enum class DetailShape : std::uint8_t {
    text,  ///< one line of at most `max_detail_line` characters
    words, ///< several lines of at most `max_detail_words` characters
    day,
    whole, ///< a whole number, 0 or more
    yes_no,
    key,
    hash, ///< 64 hexadecimal digits
    upn,
    uln,
    nhs,
    email,
    postcode,
};

inline constexpr std::size_t max_detail_line = 500;
inline constexpr std::size_t max_detail_words = 100'000;

enum class DetailKind : std::uint8_t {
#define DETAIL(name, streams, needs, may, meaning) name,
#include "record/details.def"
#undef DETAIL
    none
};
inline constexpr std::size_t detail_kind_count = static_cast<std::size_t>(DetailKind::none);

/// A set of particulars.
using DetailFields = std::uint64_t;
constexpr DetailFields bit(DetailField field)
{
    return DetailFields{1} << static_cast<unsigned>(field);
}

struct DetailEntry {
    DetailKind kind;
    std::string_view name; ///< "officer_named"
    StreamKinds streams;
    DetailFields needs, may;
    std::string_view meaning;
};
std::span<const DetailEntry> all_details();
const DetailEntry& entry(DetailKind kind);

struct DetailFieldEntry {
    DetailField field;
    std::string_view name;
    DetailShape shape;
    std::string_view meaning;
};
const DetailFieldEntry& entry(DetailField field);

/// "officer-named", as the record writes it; kinds of law and details have no name in common.
std::string json_name(DetailKind kind);
std::optional<DetailKind> detail_called(std::string_view words);
std::optional<DetailField> detail_field_called(std::string_view words);

struct Detail {
    std::int64_t number = 0; ///< of its entry in its stream, from 1; 0 before it is recorded
    DetailKind kind = DetailKind::none;
    Days when;
    std::vector<std::pair<DetailField, std::string>> says; ///< in the order of the fields
    Moment recorded;
    std::string by;             ///< who recorded it
    std::string evidence;       ///< what shows it
    std::int64_t corrects = 0;  ///< the number of the entry it takes the place of
    bool struck = false;        ///< that entry is withdrawn and nothing takes its place

    /// The particular, or nothing where the detail does not say it.
    std::string_view operator[](DetailField field) const;
    /// Says a particular; an empty value leaves it unsaid. Returns the detail, to go on with.
    Detail& set(DetailField field, std::string value) &;
    Detail&& set(DetailField field, std::string value) &&;
    bool operator==(const Detail&) const = default;
};

/// A detail that happened on these days.
Detail detail_of(DetailKind kind, Days when);
inline Detail detail_of(DetailKind kind, Day when) { return detail_of(kind, Days::on(when)); }

/// Everything wrong with a detail that is to stand in a stream of this kind.
Problems problems_of(const Detail& detail, StreamKind stream);

/// The details that stand: corrected and struck ones left out. Pointers into `all`.
std::vector<const Detail*> standing(std::span<const Detail> all);

} // namespace ribbon
