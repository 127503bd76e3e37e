// A child with a mother and an officer in a served record, for the complaints of other systems.
#pragma once

#include "storage/derived/worklist.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {

inline constexpr Day complaints_told_on{std::chrono::year{2026} / 11 / 19}; // a Thursday

class ComplaintServed : public ::testing::Test {
protected:
    void SetUp() override
    {
        using enum DetailField;
        const Day today = complaints_told_on;
        served.add_to_area(
            detail_of(DetailKind::team_formed, today - days{900}).set(team, "North"));
        for (const char* key : {"leaver", "receiver", "stranger"})
            served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{800})
                                   .set(officer, key)
                                   .set(name, std::string{"Invented "} + key)
                                   .set(team, key == std::string_view{"stranger"} ? "" : "North"));
        served.open_case("ISLA", Day{std::chrono::year{2017} / 5 / 2}, "leaver", "North");
        mother =
            served.parent_joins("ISLA", "MOTHER", "mother", "Rebecca Marsden", today - days{300});
    }
    std::vector<std::string> list_of(const std::string& key)
    {
        std::vector<std::string> cases;
        served.archive().reading([&](storage::Connection& from) {
            for (const auto& row :
                 storage::worklist(from, served.archive().area(), {.officer = key}))
                cases.push_back(row.a_case);
        });
        return cases;
    }
    ServedRecord served{complaints_told_on};
    SignedInAs mother;
};

} // namespace ribbon::server
