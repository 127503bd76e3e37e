#include "storage/record/act.hpp"

#include "base/json/canonical.hpp"

namespace ribbon::storage {
namespace {

/// The start of a day, as UTC: what an entry says of when; the day itself stands in the fact.
Moment start_of(Day day) { return {std::int64_t{day.number()} * 86'400}; }

} // namespace

NewEntry new_entry(const Fact& fact, const Matter* opens)
{
    return {.kind = fact.kind == Kind::none ? std::string{struck_name} : json_name(fact.kind),
            .happened = start_of(fact.when.first),
            .fact = canonical_json(encode(fact, opens))};
}

NewEntry new_entry(const Detail& detail)
{
    return {.kind = json_name(detail.kind),
            .happened = start_of(detail.when.first),
            .fact = canonical_json(encode(detail))};
}

} // namespace ribbon::storage
