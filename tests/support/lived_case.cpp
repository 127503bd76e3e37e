#include "tests/support/lived_case.hpp"

#include "inbound/returns/sen2_profiles.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using enum DetailField;

void add(std::vector<Detail>& to, Detail detail)
{
    detail.number = static_cast<std::int64_t>(1000 + to.size());
    to.push_back(std::move(detail));
}

} // namespace

LivedCase::LivedCase(std::string_view facts)
{
    a_case.facts = ribbon::given(facts);
    for (std::size_t i = 0; i < a_case.facts.facts.size(); ++i)
        a_case.entry_of.push_back(static_cast<std::int64_t>(i + 1));
    const Day first = day("2024-01-01");
    of_person(detail_of(DetailKind::person_named, first)
                  .set(family, "Invented")
                  .set(DetailField::given, "Robin"));
    of_person(detail_of(DetailKind::sex_recorded, first).set(code, "M"));
    of_person(detail_of(DetailKind::ethnicity_recorded, first).set(code, "WBRI"));
    of_person(detail_of(DetailKind::upn_recorded, first).set(upn, "J830999924001"));
    of_person(detail_of(DetailKind::postcode_recorded, first).set(postcode, "ZZ99 9ZZ"));
}

LivedCase& LivedCase::of_case(Detail detail)
{
    add(a_case.details, std::move(detail));
    return *this;
}

LivedCase& LivedCase::of_person(Detail detail)
{
    add(person.details, std::move(detail));
    return *this;
}

LivedCase& LivedCase::placed(std::string_view from, const std::string& school)
{
    for (const DetailKind kind : {DetailKind::school_named, DetailKind::placement_began})
        of_case(detail_of(kind, day(from))
                    .set(urn, school)
                    .set(rank, "1")
                    .set(unit, "no")
                    .set(resourced, "no"));
    return of_case(detail_of(DetailKind::need_recorded, day(from)).set(need, "ASD").set(rank, "1"));
}

Sen2Derived LivedCase::in(int year) const
{
    const Sen2Profiles& profiles = built_in_sen2_profiles();
    return derive_sen2(a_case, person, span_of(year, profiles), profiles);
}

Sen2Request LivedCase::request_in(int year) const
{
    const auto derived = in(year);
    const std::size_t count = derived.person ? derived.person->requests.size() : 0;
    EXPECT_EQ(count, 1U) << year;
    return count == 1 ? derived.person->requests[0] : Sen2Request{};
}

} // namespace ribbon
