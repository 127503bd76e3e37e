// Mail of an old mailbox that nobody ever answered: both sides read that no answer was found, and
// nowhere that every message has its answer.
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;

constexpr Day today{std::chrono::year{2026} / 11 / 19};
constexpr Day born{std::chrono::year{2017} / 5 / 2};
constexpr std::string_view all_answered = "has its answer";

class OldMessages : public ::testing::Test {
protected:
    void SetUp() override
    {
        served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                               .set(officer, "officer-1")
                               .set(name, "Officer of the team")
                               .set(team, "North"));
        served.open_case("OWN", born, "officer-1", "North");
        mother = served.parent_joins("OWN", "MOTHER", "mother", "Tracey Ollerenshaw", today);
        father = served.parent_joins("OWN", "FATHER", "father", "Neil Ollerenshaw", today);
        one = served.sign_in_officer("officer-1");
    }
    /// As "ribbon mail import" files it: no clock begins. Its entry.
    std::int64_t imported(Day on, const char* way, const std::string& about,
                          const std::string& who = "MOTHER")
    {
        served.add("OWN", detail_of(DetailKind::message_filed, on)
                              .set(direction, way)
                              .set(channel, "email")
                              .set(person, who)
                              .set(subject, about)
                              .set(words, "Words."));
        return served.archive().read_case("OWN").number;
    }
    std::string page(const std::string& path, const SignedInAs& who)
    {
        const Answer answer = served.get("/cases/OWN" + path, &who);
        EXPECT_EQ(answer.status, 200) << path;
        return answer.body;
    }
    static bool says(const std::string& page, std::string_view words)
    {
        return page.find(words) != std::string::npos;
    }

    ServedRecord served{today};
    SignedInAs mother, father, one;
};

TEST_F(OldMessages, ThatNobodyAnsweredAreSaidToBothSides)
{
    const auto asked = std::to_string(imported(today - days{1'000}, "in", "Where is the draft?"));
    const std::string hers = page("/messages/" + asked, mother);
    EXPECT_TRUE(says(hers, "No answer was found to 1 older message. If you still need one, "
                           "write again below."));
    EXPECT_TRUE(says(hers, "No answer found, 1000 days after it came."));
    EXPECT_FALSE(says(hers, all_answered));
    EXPECT_TRUE(says(page("/messages", mother), "days after it came."));
    for (const auto& [path, who] : {std::pair{"/home", &mother}, {"", &one}, {"/messages", &one}}) {
        const std::string shown = page(path, *who);
        EXPECT_TRUE(says(shown, "No answer was found to 1 older message.")) << path;
        EXPECT_FALSE(says(shown, all_answered)) << path;
    }
    EXPECT_TRUE(says(page("/messages/" + asked, one), "No answer was found to 1 older message."));
}

TEST_F(OldMessages, ThatTheCouncilWroteOfAgainHaveTheirAnswer)
{
    const auto asked = std::to_string(imported(today - days{1'000}, "in", "Transport"));
    imported(today - days{990}, "out", "Re: Transport");
    EXPECT_TRUE(says(page("/messages/" + asked, mother), "Every message here has its answer."));
    EXPECT_TRUE(says(page("/home", mother), "Every message has its answer."));
    EXPECT_TRUE(says(page("", one), "Every message has its answer"));
}

TEST_F(OldMessages, AreNotAnsweredByWhatWasWrittenToAnotherParent)
{
    const auto asked = std::to_string(imported(today - days{1'000}, "in", "Transport"));
    imported(today - days{990}, "out", "Re: Transport", "FATHER");
    EXPECT_TRUE(says(page("/messages/" + asked, mother), "No answer was found to 1 older"));
}

} // namespace
} // namespace ribbon::server
