// What is kept of a page is never shown when it is out of date: after every kind of act each page
// is what a server draws that has nothing kept.
#include "commands/case_commands.hpp"
#include "commands/erasure.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/derived/version.hpp"
#include "storage/sql/statement.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today{std::chrono::year{2026} / 11 / 19};

/// A page without the keys of its forms, which are new each time it is sent.
std::string without_keys(const std::string& page)
{
    static const std::regex key{R"#((name="(csrf|once)" value=")[^"]*)#"};
    return std::regex_replace(page, key, "$1");
}

std::set<std::string> keys_of(const std::string& page)
{
    static const std::regex key{R"#(name="(csrf|once)" value="([^"]*)")#"};
    std::set<std::string> found;
    for (std::sregex_iterator at{page.begin(), page.end(), key}, end; at != end; ++at)
        found.insert((*at)[1].str() + " " + (*at)[2].str());
    return found;
}

class KeptPagesServed : public ::testing::Test {
protected:
    struct Look {
        std::string path;
        const SignedInAs* who;
    };

    void SetUp() override
    {
        served.add_to_area(
            detail_of(DetailKind::team_formed, today - days{900}).set(team, "North"));
        appoint("holder", "Nadia Begum");
        appoint("other", "Ruth Obi");
        served.open_case("ISLA", Day{std::chrono::year{2017} / 5 / 2}, "holder", "North");
        mother =
            served.parent_joins("ISLA", "MOTHER", "mother", "Rebecca Marsden", today - days{300});
        of_person(detail_of(DetailKind::person_named, today - days{300})
                      .set(family, "Marsden")
                      .set(given, "Rebecca"));
        served.fact("ISLA", {.kind = Kind::request_received,
                             .when = Days::on(today - days{60}),
                             .says = {.from = Party::parent}});
        message(true, "The taxi", "It did not come.");
        holder = served.sign_in_officer("holder");
        looks = {{"/cases/ISLA/home", &mother},
                 {"/cases/ISLA/messages", &mother},
                 {"/cases/ISLA/story", &mother},
                 {"/cases/ISLA/dates", &mother},
                 {"/cases/ISLA", &holder},
                 {"/cases/ISLA/messages", &holder},
                 {"/work", &holder},
                 {"/work?whose=team", &holder}};
        for (const Look& one : looks) seen[one.path + one.who->session] = kept(one);
    }

    void appoint(const std::string& key, const std::string& called)
    {
        served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{800})
                               .set(officer, key)
                               .set(name, called)
                               .set(team, "North"));
    }
    void of_person(Detail detail)
    {
        const StreamId stream{StreamKind::person, "MOTHER"};
        auto proposal = decide(detail, stream, served.archive().read(stream).number, today);
        ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
        served.record({*proposal});
    }
    /// The number of the entry that holds its words.
    std::int64_t message(bool incoming, const std::string& about, const std::string& says)
    {
        const auto proposal = decide(FileMessage{.day = today,
                                                 .incoming = incoming,
                                                 .from = Party::parent,
                                                 .channel = "portal",
                                                 .person = "MOTHER",
                                                 .officer = incoming ? "" : "holder",
                                                 .subject = about,
                                                 .words = says,
                                                 .evidence = {}},
                                     served.archive().read_case("ISLA"), today);
        if (!proposal) throw std::runtime_error(proposal.problems().front().sentence);
        served.record({*proposal});
        std::int64_t number = 0;
        for (const Detail& one : served.archive().read_case("ISLA").details)
            if (one.kind == DetailKind::message_filed) number = one.number;
        return number;
    }
    void on_the_case(const Result<StreamProposal>& decided)
    {
        ASSERT_TRUE(decided) << decided.problems().front().sentence;
        served.record({*decided});
    }

    Response answer(Shell& shell, const Look& look) const
    {
        Request request;
        const auto asked = look.path.find('?');
        request.path = look.path.substr(0, asked);
        if (asked != std::string::npos) request.query.add("whose", look.path.substr(asked + 7));
        request.cookies = {{"ribbon", look.who->session}};
        return application(shell).answer(request);
    }
    std::string kept(const Look& look)
    {
        const Response response = answer(served.shell(), look);
        EXPECT_EQ(response.status, 200) << look.path;
        return without_keys(response.body);
    }
    /// As a server draws it that has only just begun.
    std::string drawn(const Look& look)
    {
        Shell fresh{served.archive(), served.shell().clock, served.shell().seal,
                    served.shell().chance};
        return without_keys(answer(fresh, look).body);
    }
    /// Every page is what it should be, twice; and these are not what they were.
    void expect_right_at_once(const std::set<std::string>& changed, const std::string& after)
    {
        for (const Look& one : looks) {
            const std::string should = drawn(one);
            EXPECT_EQ(kept(one), should) << one.path << " after " << after;
            EXPECT_EQ(kept(one), should) << one.path << " again after " << after;
            std::string& before = seen[one.path + one.who->session];
            if (changed.contains(one.path)) {
                EXPECT_NE(before, should) << one.path << " says nothing of " << after;
            }
            before = should;
        }
    }

    ServedRecord served{today};
    SignedInAs mother, holder;
    std::vector<Look> looks;
    std::map<std::string, std::string> seen;
};

TEST_F(KeptPagesServed, ChangeWithTheActThatChangesThem)
{
    const std::int64_t second = message(true, "The escort", "Nobody has written.");
    expect_right_at_once(
        {"/cases/ISLA/home", "/cases/ISLA/messages", "/cases/ISLA", "/work", "/work?whose=team"},
        "a message");
    served.fact("ISLA",
                {.kind = Kind::out_of_education, .when = Days::on(today - days{30}), .says = {}});
    expect_right_at_once(
        {"/cases/ISLA/home", "/cases/ISLA/story", "/cases/ISLA/dates", "/cases/ISLA", "/work"},
        "a child taught nowhere");
    const CaseHistory isla = served.archive().read_case("ISLA");
    on_the_case(decide(
        SealEntry{.day = today, .entry = second, .reason = "a harm", .until = {}, .person = {}},
        stream_of(isla), today));
    expect_right_at_once({"/cases/ISLA"}, "a seal");
    served.add("ISLA", detail_of(DetailKind::officer_named, today)
                           .set(officer, "other")
                           .set(name, "Ruth Obi")
                           .set(team, "North"));
    expect_right_at_once({"/cases/ISLA/home", "/cases/ISLA", "/work"}, "another officer");
}

TEST_F(KeptPagesServed, ChangeWithAnErasure)
{
    const CaseHistory before = served.archive().read_case("ISLA");
    std::int64_t first = 0;
    for (const Detail& one : before.details)
        if (one.kind == DetailKind::message_filed) first = one.number;
    // The message with the fact that started its clock, which is the entry before its words.
    on_the_case(decide(EraseEntries{.day = today,
                                    .first = first - 1,
                                    .last = first,
                                    .reason = "the council was not responsible",
                                    .basis = "UK GDPR, article 17"},
                       stream_of(before), today));
    for (const Look& one : looks)
        EXPECT_EQ(kept(one).find("It did not come."), std::string::npos) << one.path;
    expect_right_at_once({"/cases/ISLA/home", "/cases/ISLA/messages", "/cases/ISLA", "/work"},
                         "an erasure");
}

TEST_F(KeptPagesServed, ChangeWithWhatIsRecordedOfPeopleAndOfTheCouncil)
{
    of_person(detail_of(DetailKind::person_named, today).set(family, "Okafor").set(given, "Bex"));
    expect_right_at_once({"/cases/ISLA"}, "a new name");
    of_person(detail_of(DetailKind::phone_recorded, today).set(phone, "07700900123"));
    expect_right_at_once({"/cases/ISLA"}, "a telephone number");
    appoint("third", "Tom Reyes");
    expect_right_at_once({"/work"}, "a new officer to choose");
    served.add_to_area(detail_of(DetailKind::council_named, today)
                           .set(name, "Thornbury Council")
                           .set(phone, "0117 496 0000"));
    expect_right_at_once({"/cases/ISLA/home", "/cases/ISLA", "/work"}, "the council's new name");
}

TEST_F(KeptPagesServed, ChangeWithAReportThatAMailCameBack)
{
    const std::int64_t sent = message(false, "Re: The taxi", "We have asked the firm.");
    expect_right_at_once({"/cases/ISLA/home", "/cases/ISLA/messages"}, "an answer");
    served.add("ISLA", detail_of(DetailKind::delivery_noted, today)
                           .set(entry, std::to_string(sent))
                           .set(code, "bounced"));
    expect_right_at_once({"/work"}, "a report of delivery");
}

TEST_F(KeptPagesServed, ChangeWithTheDay)
{
    served.shell().clock = Clock{Moment{(std::int64_t{today.number()} + 8) * 86'400 + 36'000}};
    // The session of staff ends after half an hour, so a day later they have signed in again.
    holder = served.sign_in_officer("other");
    served.add("ISLA", detail_of(DetailKind::officer_named, today)
                           .set(officer, "other")
                           .set(name, "Ruth Obi")
                           .set(team, "North"));
    expect_right_at_once({"/cases/ISLA/home", "/cases/ISLA/messages"}, "a week");
}

TEST_F(KeptPagesServed, ChangeWithAViewThatIsSaved)
{
    const Answer saved = served.post("/work-save", "name=Mine+first&view=whose%3Dteam", &holder);
    EXPECT_EQ(saved.status, 303);
    expect_right_at_once({"/work"}, "a saved view");
}

TEST_F(KeptPagesServed, ChangeWithAnIndexThatIsMadeAnew)
{
    // What no act did: somebody's hand in the database, and its repair.
    served.archive().writing([](storage::Connection& in) {
        in.run("UPDATE case_row SET name = 'Wrong Name' WHERE area = '830' AND a_case = 'ISLA'");
        storage::index_changed(in, "830");
    });
    EXPECT_NE(kept(looks[6]).find("Wrong Name"), std::string::npos);
    storage::rebuild(served.archive(), today);
    expect_right_at_once({}, "a rebuild");
    EXPECT_EQ(kept(looks[6]).find("Wrong Name"), std::string::npos);
}

TEST_F(KeptPagesServed, HaveKeysOfTheirOwnEachTimeAndNothingThatStoodForThem)
{
    const Look work{"/work", &holder};
    const Response first = answer(served.shell(), work), second = answer(served.shell(), work);
    EXPECT_EQ(without_keys(first.body), without_keys(second.body));
    EXPECT_EQ(first.headers, second.headers);
    const auto ours = keys_of(first.body), theirs = keys_of(second.body);
    ASSERT_EQ(ours.size(), 2U);
    for (const std::string& one : ours) EXPECT_FALSE(theirs.contains(one)) << one;
    EXPECT_EQ(second.body.find(served.shell().pages.mark()), std::string::npos);
}

TEST_F(KeptPagesServed, AskTheDatabaseForLessThanDrawingThemDoes)
{
    for (const Look& one : looks) {
        const auto asked = [&](const auto& look) {
            const std::uint64_t before = storage::asked_so_far().statements;
            look();
            return storage::asked_so_far().statements - before;
        };
        const auto again = asked([&] { kept(one); });
        // Who asks, what they may, how far the record has come; and that they read it.
        EXPECT_LE(again, 18U) << one.path;
        EXPECT_LT(again, asked([&] { drawn(one); })) << one.path;
    }
}

TEST_F(KeptPagesServed, AreOfOneVisitorAlone)
{
    const SignedInAs other = served.sign_in_officer("other");
    const std::string mine = kept({"/work", &holder});
    const std::string theirs = kept({"/work", &other});
    EXPECT_NE(mine, theirs);
    EXPECT_EQ(theirs.find("Maya Radford"), std::string::npos);
}

} // namespace
} // namespace ribbon::server
