#include "storage/letters/post_room.hpp"

#include "commands/case_commands.hpp"
#include "tests/support/given.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::storage {
namespace {

using enum DetailField;

/// A case with a mother who wishes letters, and what was written to her.
class PostRoom : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto opened = decide(OpenCase{.a_case = "C1",
                                      .person = "C1-0",
                                      .name = "Maya Radford",
                                      .opened = monday,
                                      .born = Days::on(day("2017-05-02")),
                                      .evidence = {}},
                             CaseHistory{}, monday);
        append({*opened});
        append({{.stream = {StreamKind::person, "ADA"},
                 .expected = 0,
                 .adds = {detail_of(DetailKind::person_named, monday)
                              .set(given, "Ada")
                              .set(family, "Radford"),
                          detail_of(DetailKind::address_recorded, monday)
                              .set(address, "3 Mill Lane")
                              .set(postcode, "S33 0AA")}}});
        const auto number = small.archive().read_case("C1").number;
        append({{.stream = {StreamKind::a_case, "C1"},
                 .expected = number,
                 .adds = {detail_of(DetailKind::party_joined, monday)
                              .set(person, "ADA")
                              .set(relation, "mother")
                              .set(responsibility, "yes"),
                          detail_of(DetailKind::identity_checked, monday).set(person, "ADA")}}});
    }
    void append(Proposal proposal)
    {
        small.archive().append({.proposal = std::move(proposal),
                                .who = {"office", "officer"},
                                .recorded = morning(monday)});
    }
    void queue(const std::string& words_said, bool let_go = false)
    {
        const CaseHistory history = small.archive().read_case("C1");
        auto filed = decide(FileMessage{.day = monday,
                                        .incoming = false,
                                        .channel = "portal",
                                        .person = "ADA",
                                        .officer = "officer-1",
                                        .subject = "Your request",
                                        .words = words_said,
                                        .evidence = {}},
                            history, monday);
        queue_letters(*filed, monday, [](const Detail&) { return true; });
        if (let_go)
            filed->adds.emplace_back(detail_of(DetailKind::letter_released, monday)
                                         .set(entry, "1")
                                         .set(officer, "officer-2")
                                         .set(reason, "The school asked for it"));
        append({*filed});
    }

    const Day monday = day("2026-03-02");
    TemporaryFolder folder;
    SmallRecord small{{Engine::sqlite, folder.path("r.db"), {}}, folder};
};

TEST_F(PostRoom, KeepsBackALetterThatTellsOfAnotherChild)
{
    queue("We will assess.");
    // A number that python-stdnum documents as valid.
    queue("He sits beside B801200005001.");
    LetterGuard guard{small.archive()};
    const auto all = letters_waiting(small.archive(), guard, monday);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].why_not, "");
    EXPECT_NE(all[1].why_not.find("a pupil number of another child"), std::string::npos);
    EXPECT_EQ(all[1].why_not.find("B801200005001"), std::string::npos);
}

TEST_F(PostRoom, PrintsOneThatASecondPersonLetGo)
{
    queue("He sits beside B801200005001.", true);
    LetterGuard guard{small.archive()};
    const auto all = letters_waiting(small.archive(), guard, monday);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].why_not, "");
}

} // namespace
} // namespace ribbon::storage
