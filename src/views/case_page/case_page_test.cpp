#include "views/case_page/arrange.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const CaseReader officer{access::Role::officer, access::Relation::own, "officer-1"};

Detail on(DetailKind kind, std::string_view when) { return detail_of(kind, day(when)); }

/// Isla: her mother asked on Monday 8 June 2026; nothing was decided.
CaseHistory isla(std::vector<Detail> more = {})
{
    CaseHistory history;
    history.key = "PK-4417";
    history.facts = given("2019-05-02 born\n2026-06-08 request received from parent");
    history.details = {on(DetailKind::case_opened, "2026-06-08")
                           .set(DetailField::person, "P1")
                           .set(DetailField::name, "Isla Marsden"),
                       on(DetailKind::officer_named, "2026-06-08")
                           .set(DetailField::officer, "officer-1")
                           .set(DetailField::name, "Aisha Khan"),
                       on(DetailKind::party_joined, "2026-06-08")
                           .set(DetailField::person, "P2")
                           .set(DetailField::relation, "mother")
                           .set(DetailField::responsibility, "yes")};
    for (Detail& one : more) history.details.push_back(std::move(one));
    for (Detail& one : history.details) one.number = ++history.number;
    return history;
}

CasePage page_on(std::string_view today, const CaseHistory& history,
                 const CaseReader& reader = officer, const PeopleRead& people = {})
{
    const Timeline timeline = timeline_on(today, history.facts);
    return arrange_case_page(history, timeline, {},
                             arrange_conversations(history, timeline, our_calendar(), {},
                                                   message_reader(history, day(today))),
                             people, reader);
}

TEST(CasePage, SaysFirstWhatIsLateInLaw)
{
    // Regulation 5(1): 6 weeks from Monday 8 June 2026 are Monday 20 July; on 22 July it is 2 days
    // late.
    const CasePage page = page_on("2026-07-22", isla());
    EXPECT_EQ(page.name, "Isla Marsden");
    EXPECT_EQ(page.who.front().words, "2 May 2019, age 7");
    ASSERT_TRUE(page.next);
    EXPECT_EQ(page.next->state, "2 days late");
    EXPECT_EQ(page.next->how, Standing::late);
    EXPECT_EQ(page.next->iso, "2026-07-20");
    EXPECT_TRUE(page.first.starts_with("One duty is late in law.")) << page.first;
    EXPECT_TRUE(page.may_act);
}

TEST(CasePage, ShowsACourtOrderBesideItsPartyAndOnlyWhileItRuns)
{
    const auto order = on(DetailKind::court_order_recorded, "2026-07-01")
                           .set(DetailField::person, "P2")
                           .set(DetailField::words, "no contact")
                           .set(DetailField::until, "2026-07-31");
    ASSERT_EQ(page_on("2026-07-22", isla({order})).people.size(), 1U);
    EXPECT_EQ(page_on("2026-07-22", isla({order})).people[0].marks.size(), 1U);
    EXPECT_TRUE(page_on("2026-08-01", isla({order})).people[0].marks.empty());
}

TEST(CasePage, LeavesOutWhatIsSealedAndSaysHowMuch)
{
    const CaseHistory history =
        isla({on(DetailKind::note_made, "2026-07-01").set(DetailField::words, "The refuge is at"),
              on(DetailKind::entry_sealed, "2026-07-01")
                  .set(DetailField::entry, "4")
                  .set(DetailField::reason, "a harm")});
    const CasePage page = page_on("2026-07-22", history);
    EXPECT_TRUE(page.notes.empty());
    EXPECT_EQ(page.left_out, 1);
}

TEST(CasePage, NeverShowsASealedAddressToAnOfficer)
{
    DetailHistory mother{.stream = {StreamKind::person, "P2"}, .details = {}};
    mother.details = {
        on(DetailKind::phone_recorded, "2026-06-08").set(DetailField::phone, "07700 900204"),
        on(DetailKind::address_recorded, "2026-06-08")
            .set(DetailField::address, "1 Hidden Lane")
            .set(DetailField::sealed, "yes")};
    for (Detail& one : mother.details) one.number = ++mother.number;
    const CasePage page = page_on("2026-07-22", isla(), officer, {{"P2", mother}});
    ASSERT_EQ(page.people.size(), 1U);
    bool phone = false;
    for (const NameAndWords& one : page.people[0].facts) {
        phone = phone || one.words == "07700 900204";
        EXPECT_EQ(one.words.find("Hidden"), std::string::npos);
    }
    EXPECT_TRUE(phone);
}

TEST(CasePage, CountsTheDaysOnWhichNobodyHadTheChild)
{
    const auto down =
        on(DetailKind::officer_stood_down, "2026-07-13").set(DetailField::officer, "officer-1");
    const CasePage page = page_on("2026-07-22", isla({down}));
    // 13 to 22 July, both included.
    EXPECT_EQ(page.holders_say, "1 officer so far. Nobody for 10 days.");
    EXPECT_TRUE(page.first.ends_with("Nobody has Isla today.")) << page.first;
}

} // namespace
} // namespace ribbon
