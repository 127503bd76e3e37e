// The page of whoever keeps the machine, over HTTP against the real server: who comes to it, who
// does not, and that it names nobody.
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;

constexpr Day today{std::chrono::year{2026} / 11 / 19};
constexpr Day born{std::chrono::year{2017} / 5 / 2};

class MachinePages : public ::testing::Test {
protected:
    void SetUp() override
    {
        for (const char* key : {"officer-1", "systems"})
            served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                                   .set(officer, key)
                                   .set(name, std::string{"Officer "} + key)
                                   .set(team, "North"));
        served.add_to_area(detail_of(DetailKind::role_given, today - days{300})
                               .set(officer, "systems")
                               .set(code, "administrator")
                               .set(reason, "Keeps the machine"));
        served.open_case("OWN", born, "officer-1", "North");
        keeper = served.sign_in_officer("systems");
        one = served.sign_in_officer("officer-1");
    }
    ServedRecord served{today};
    SignedInAs keeper, one;
};

TEST_F(MachinePages, AreWhereItsKeeperBegins)
{
    // The first page leads to what they may open, and never to a worklist that is closed to them.
    const Answer first = served.get("/", &keeper);
    EXPECT_EQ(first.status, 303);
    EXPECT_NE(first.headers.at("location").find("/machine"), std::string::npos);
    EXPECT_NE(served.get("/", &one).headers.at("location").find("/work"), std::string::npos);
    EXPECT_EQ(served.get("/machine", &keeper).status, 200);
    EXPECT_EQ(served.get("/machine/figures", &keeper).status, 200);
}

TEST_F(MachinePages, AreForNobodyElse)
{
    for (const char* path : {"/machine", "/machine/figures"}) {
        EXPECT_EQ(served.get(path, &one).status, 403) << path;
        EXPECT_EQ(served.get(path).status, 303) << path << ": to the door";
    }
    EXPECT_EQ(served.get("/health").body, "well\n");
}

TEST_F(MachinePages, CountTheRecordAndNameNobody)
{
    const std::string page = served.get("/machine", &keeper).body;
    EXPECT_NE(page.find("The record can be read, and nothing is stuck."), std::string::npos);
    for (const char* named : {"OWN", "Officer officer-1"})
        EXPECT_EQ(page.find(named), std::string::npos) << named;
    const std::string figures = served.get("/machine/figures", &keeper).body;
    EXPECT_NE(figures.find("ribbon_record_readable 1\n"), std::string::npos) << figures;
    EXPECT_EQ(figures.find("ribbon_entries_total 0\n"), std::string::npos) << figures;
}

} // namespace
} // namespace ribbon::server
