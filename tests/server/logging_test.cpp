// What whoever keeps the machine reads of requests, and that nobody's name or case stands in it.
#include "server/logging.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

constexpr Day today{std::chrono::year{2026} / 11 / 19};

class Logged : public ::testing::Test {
protected:
    void SetUp() override
    {
        served.open_case("ISLA", Day{std::chrono::year{2017} / 5 / 2}, "officer-1", "North");
        mother =
            served.parent_joins("ISLA", "MOTHER", "mother", "Rebecca Marsden", today - days{300});
        stranger = served.sign_in_person("STRANGER", "Hugo Fenwick");
        logged = application(served.shell());
        log_to([this](const std::string& line) { lines += line; }, logged, served.shell());
        listener = std::make_unique<Served>(logged);
    }
    int ask(const std::string& path, const SignedInAs* who)
    {
        Client client = listener->client();
        return client.ask(ribbon::server::get(path, who ? who->cookie() : "")).status;
    }
    bool says(const std::string& words) const { return lines.find(words) != std::string::npos; }

    ServedRecord served{today};
    SignedInAs mother, stranger;
    Application logged;
    std::string lines;
    std::unique_ptr<Served> listener;
};

TEST_F(Logged, APageIsALineWithItsRouteAndNothingOfAPerson)
{
    EXPECT_EQ(ask("/cases/ISLA/home?whose=Rebecca", &mother), 200);
    listener->listener->stop();
    EXPECT_TRUE(says(R"("route":"/cases/{}/home","method":"GET","status":200,)")) << lines;
    for (const char* told : {"ISLA", "Rebecca", "MOTHER", "whose", "127.0.0.1"})
        EXPECT_FALSE(says(told)) << told << " stands in " << lines;
    EXPECT_FALSE(says(mother.session));
}

TEST_F(Logged, WhatIsNotAllowedSaysWhatWhoseRoleAndHowTheyStandToTheCase)
{
    EXPECT_EQ(ask("/cases/ISLA/home", &stranger), 404);
    listener->listener->stop();
    EXPECT_TRUE(says(R"("refused":"see_home","role":)")) << lines;
    EXPECT_TRUE(says(R"("relation":"stranger"})")) << lines;
    EXPECT_TRUE(says(R"("status":404)")) << lines;
    for (const char* told : {"ISLA", "Hugo", "STRANGER"})
        EXPECT_FALSE(says(told)) << told << " stands in " << lines;
}

TEST_F(Logged, AnAddressThatIsNoneOfOursIsNotWrittenDown)
{
    EXPECT_EQ(ask("/cases/ISLA/nothing-here", &mother), 404);
    EXPECT_EQ(ask("/rebecca-marsden", nullptr), 404);
    listener->listener->stop();
    EXPECT_FALSE(says("ISLA") || says("marsden")) << lines;
}

} // namespace
} // namespace ribbon::server
