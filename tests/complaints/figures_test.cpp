// What users of other systems complain of about figures of people, and about a case that passes on.
#include "commands/handover.hpp"
#include "tests/complaints/complaint_served.hpp"

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today = complaints_told_on;

class ComplaintFigures : public ComplaintServed {
protected:
    void SetUp() override
    {
        ComplaintServed::SetUp();
        served.add_to_area(detail_of(DetailKind::role_given, today - days{700})
                               .set(officer, "leaver")
                               .set(code, "manager"));
        manager = served.sign_in_officer("leaver");
    }
    /// The rows of the table of who carries what, as text.
    std::string load()
    {
        const std::string page = served.get("/load", &manager).body;
        const auto from = page.find("Who carries what");
        return from == std::string::npos ? std::string{} : page.substr(from);
    }
    void hand_to(const char* key)
    {
        const auto handed = decide(
            HandOver{.day = today, .officer = key, .name = "Invented newcomer", .team = "North"},
            served.archive().read_case("ISLA"), today);
        ASSERT_TRUE(handed);
        served.record({*handed});
    }
    SignedInAs manager;
};

// fixmystreet#1957: a body with one report, put right, stood at the top of a league of all.
TEST_F(ComplaintFigures, OfficersStandInTheOrderOfNamesAndNoneIsRanked)
{
    // One has a duty ten months late, the others have nothing: the order is that of their names.
    served.fact("ISLA", {.kind = Kind::request_received,
                         .when = Days::on(today - days{300}),
                         .says = {.from = Party::parent}});
    const std::string rows = load();
    const auto first = rows.find("Invented leaver"), second = rows.find("Invented receiver"),
               third = rows.find("Invented stranger");
    ASSERT_NE(third, std::string::npos) << "whoever has no child is there as well";
    EXPECT_LT(first, second);
    EXPECT_LT(second, third);
    for (const char* word : {"rank", "Rank", "best", "worst", "score\"", "top", "league"})
        EXPECT_EQ(rows.substr(0, rows.find("</table>")).find(word), std::string::npos) << word;
    EXPECT_NE(rows.find("no score of"), std::string::npos) << "and it is said why";
}

// fixmystreet#3307: whoever joined inherited the bad figures of the time before them.
TEST_F(ComplaintFigures, WhoeverIsNewIsNotChargedWithWhatWasLateBefore)
{
    served.fact("ISLA", {.kind = Kind::request_received,
                         .when = Days::on(today - days{300}),
                         .says = {.from = Party::parent}});
    served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{2})
                           .set(officer, "newcomer")
                           .set(name, "Invented newcomer")
                           .set(team, "North"));
    hand_to("newcomer");
    const std::string rows = load();
    const auto newcomer = rows.find("Invented newcomer");
    ASSERT_NE(newcomer, std::string::npos);
    const std::string row = rows.substr(newcomer, rows.find("</tr>", newcomer) - newcomer);
    EXPECT_NE(row.find("Began on 17 November"), std::string::npos) << row;
    EXPECT_NE(row.find("late before"), std::string::npos) << row;
    // Who has been here all the time reads no such word.
    const auto old = rows.find("Invented receiver");
    EXPECT_EQ(rows.substr(old, rows.find("</tr>", old) - old).find("Began"), std::string::npos);
}

// zetkin/app.zetkin.org#572: "pass a case on so that the next worker starts where I stopped, and
// can read past contacts while on the phone".
TEST_F(ComplaintFigures, TheNextOfficerStartsWhereTheLastStopped)
{
    served.fact(
        "ISLA",
        {.kind = Kind::request_received, .when = Days::on(today), .says = {.from = Party::parent}});
    served.post("/cases/ISLA/write", "subject=The+taxi&words=The+driver+changed+again.", &mother);
    served.post("/cases/ISLA/contact/new",
                "channel=telephone&direction=in&person=MOTHER&day-day=18&day-month=11&day-year=2026"
                "&subject=A+call&words=Isla+fell+at+school%2C+and+is+well.",
                &manager);
    served.post("/cases/ISLA/promises/new",
                "words=I+send+the+list+of+schools&by-day=27&by-month=11&by-year=2026&person=MOTHER",
                &manager);
    const auto offered = decide(OfferHandover{.day = today,
                                              .officer = "receiver",
                                              .name = "Invented receiver",
                                              .team = "North",
                                              .know = "Her mother works nights: ring after three.",
                                              .next = "Ask the psychologist, by Friday.",
                                              .waiting = "Her mother, about the taxi.",
                                              .reason = {},
                                              .by = {}},
                                served.archive().read_case("ISLA"), today);
    ASSERT_TRUE(offered);
    served.record({*offered});
    const SignedInAs next = served.sign_in_officer("receiver");
    EXPECT_EQ(served.post("/cases/ISLA/handover/answer", "answer=accept", &next).status, 303);
    const std::string page = served.get("/cases/ISLA", &next).body;
    for (const char* words :
         {"ring after three", "Ask the psychologist", "about the taxi", // what was to be known
          "I send the list of schools", // what was promised
          "The driver changed again", // who waits
          "EHC needs assessment"}) // what the law asks next
        EXPECT_NE(page.find(words), std::string::npos) << words;
    // On the telephone: every past contact is one page away, oldest first, with its words.
    const std::string talks = served.get("/cases/ISLA/messages", &next).body;
    EXPECT_NE(talks.find("A call"), std::string::npos);
    EXPECT_FALSE(list_of("receiver").empty()) << "and it stands in their list of work";
}

} // namespace
} // namespace ribbon::server
