#include "commands/letters/notices.hpp"
#include "commands/letters/recipients.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr Day monday{std::chrono::year{2026} / 3 / 2};

/// Mother and father live apart; the mother's address is sealed; an adviser was let act once.
class RecipientsOf : public testing::Test {
protected:
    RecipientsOf()
    {
        history.key = "C1";
        say(detail_of(DetailKind::case_opened, monday - days{400})
                .set(DetailField::person, "child")
                .set(DetailField::name, "Isla Radford"));
        join("mother", "mother", "yes");
        join("father", "father", "yes");
        born(Day{std::chrono::year{2014} / 5 / 4});
        person("child", "Isla", {});
        person("mother", "Rebecca",
               detail_of(DetailKind::address_recorded, monday)
                   .set(DetailField::address, "1 Hidden Row")
                   .set(DetailField::postcode, "ZZ1 1ZZ")
                   .set(DetailField::sealed, "yes"));
        person("father", "Tom",
               detail_of(DetailKind::email_recorded, monday)
                   .set(DetailField::email, "tom@mail.example"));
    }

    void say(Detail detail)
    {
        detail.number = ++history.number;
        history.details.push_back(std::move(detail));
    }
    void join(const std::string& key, const std::string& relation, const std::string& has = "")
    {
        say(detail_of(DetailKind::party_joined, monday - days{300})
                .set(DetailField::person, key)
                .set(DetailField::relation, relation)
                .set(DetailField::responsibility, has));
    }
    void born(Day day)
    {
        history.facts = {};
        const MatterId matter = open_matter(history.facts, MatterKind::child);
        Fact fact;
        fact.id = 1;
        fact.kind = Kind::born;
        fact.matter = matter;
        fact.when = Days::on(day);
        history.facts.facts.push_back(fact);
    }
    void person(const std::string& key, const std::string& given, Detail reached)
    {
        DetailHistory stream{.stream = {StreamKind::person, key}, .details = {}, .number = 2};
        Detail named = detail_of(DetailKind::person_named, monday);
        named.set(DetailField::given, given).set(DetailField::family, "Radford");
        named.number = 1;
        reached.number = 2;
        stream.details.push_back(named);
        if (reached.kind != DetailKind::none) stream.details.push_back(reached);
        people[key] = stream;
    }
    void wish(const std::string& key, const std::string& how, const std::string& often)
    {
        Detail wished = detail_of(DetailKind::notices_wished, monday);
        wished.set(DetailField::channel, how).set(DetailField::code, often);
        wished.number = ++people[key].number;
        people[key].details.push_back(wished);
    }

    /// "mother by letter, father by email"
    std::string to(Going what, const std::string& answered = {})
    {
        std::string says;
        for (const Recipient& one : ask(what, answered).to)
            says += (says.empty() ? "" : ", ") + one.person + " by " +
                    std::string{in_words(one.way)} + (one.sealed ? ", sealed" : "");
        return says;
    }
    Recipients ask(Going what, const std::string& answered = {})
    {
        return recipients_of(history, people, {what, answered}, monday);
    }

    CaseHistory history;
    std::map<std::string, DetailHistory> people;
};

TEST_F(RecipientsOf, GivesEachParentAMessageOfTheirOwn)
{
    EXPECT_EQ(to(Going::decision), "mother by letter, sealed, father by email");
    EXPECT_EQ(ask(Going::decision).to[0].address, "1 Hidden Row\nZZ1 1ZZ");
    EXPECT_EQ(ask(Going::decision).to[1].address, "tom@mail.example");
}

TEST_F(RecipientsOf, AnswersOnlyTheOneWhoWrote)
{
    EXPECT_EQ(to(Going::answer, "father"), "father by email");
    EXPECT_EQ(to(Going::answer, "stranger"), "");
    EXPECT_EQ(ask(Going::answer, "stranger").left_out[0].why, "they are no party of this case");
}

TEST_F(RecipientsOf, LeavesOutWhomACourtLimitsForAsLongAsTheOrderRuns)
{
    say(detail_of(DetailKind::court_order_recorded, monday - days{9})
            .set(DetailField::person, "father")
            .set(DetailField::words, "No contact")
            .set(DetailField::until, iso(monday)));
    EXPECT_EQ(to(Going::decision), "mother by letter, sealed");
    ASSERT_EQ(ask(Going::decision).left_out.size(), 1U);
    EXPECT_EQ(ask(Going::decision).left_out[0].person, "father");
    EXPECT_EQ(to(Going::answer, "father"), "");
    const auto after = recipients_of(history, people, {}, monday + days{1});
    EXPECT_EQ(after.to.size(), 2U);
}

TEST_F(RecipientsOf, WritesToAnAdviserOnlyWhileTheFamilyLetsThemAct)
{
    join("adviser", "adviser");
    person("adviser", "Sam",
           detail_of(DetailKind::email_recorded, monday)
               .set(DetailField::email, "sam@advice.example"));
    EXPECT_EQ(to(Going::notice), "mother by letter, sealed, father by email");
    say(detail_of(DetailKind::let_act, monday - days{20}).set(DetailField::person, "adviser"));
    EXPECT_EQ(to(Going::decision), "mother by letter, sealed, father by email, adviser by email");
    say(detail_of(DetailKind::let_act_ended, monday).set(DetailField::person, "adviser"));
    EXPECT_EQ(to(Going::decision), "mother by letter, sealed, father by email");
    EXPECT_EQ(to(Going::answer, "adviser"), "");
}

TEST_F(RecipientsOf, WritesToTheYoungPersonOnceTheRightsAreTheirs)
{
    // 16 on 4 May 2025: compulsory school age ended on 27 June 2025, the last Friday.
    born(Day{std::chrono::year{2009} / 5 / 4});
    person(
        "child", "Isla",
        detail_of(DetailKind::email_recorded, monday).set(DetailField::email, "isla@mail.example"));
    EXPECT_EQ(to(Going::decision), "child by email");
    say(detail_of(DetailKind::let_act, monday).set(DetailField::person, "mother"));
    EXPECT_EQ(to(Going::decision), "child by email, mother by letter, sealed");
}

TEST_F(RecipientsOf, TakesTheWayThatIsWishedWhereItLeadsAnywhere)
{
    wish("father", "letter", "at once");
    EXPECT_EQ(to(Going::answer, "father"), "father by email") << "no address is known";
    person(
        "father", "Tom",
        detail_of(DetailKind::address_recorded, monday).set(DetailField::address, "2 New Street"));
    wish("father", "letter", "at once");
    EXPECT_EQ(to(Going::answer, "father"), "father by letter");
    say(detail_of(DetailKind::party_left, monday).set(DetailField::person, "father"));
    EXPECT_EQ(to(Going::decision), "mother by letter, sealed");
}

TEST_F(RecipientsOf, LetsNoticesTellThatAndNotWhat)
{
    wish("father", "email", "weekly");
    const auto all = ask(Going::notice);
    const std::string link = "https://ribbon.example/home";
    const auto notices = notices_for({Happened::message, "mother", link}, all, people);
    ASSERT_EQ(notices.size(), 1U) << "whoever wrote need not be told";
    EXPECT_EQ(notices[0].digest, "weekly");
    for (const char* secret : {"Isla", "Radford", "Rebecca", "Hidden"})
        EXPECT_EQ((notices[0].words + notices[0].subject).find(secret), std::string::npos);
    EXPECT_NE(notices[0].words.find(link), std::string::npos);
    // A time limit may run from a decision: it does not wait.
    EXPECT_EQ(notices_for({Happened::decision, "mother", link}, all, people)[0].digest, "");
}

TEST_F(RecipientsOf, TellsAtOnceWhatNobodyMayWaitFor)
{
    const auto digest_of_father = [&](const ToTell& act) -> std::string {
        for (const Notice& one : notices_for(act, ask(Going::notice), people))
            if (one.person == "father") return one.digest.empty() ? "at once" : one.digest;
        return "nothing";
    };
    const ToTell news{.what = Happened::document, .by_person = {}, .link = "l"};
    ToTell decision = news, answer = news, danger = news;
    decision.what = Happened::decision;
    answer.answers = true;
    danger.danger = true;
    for (const auto& [wish_of, news_goes] :
         std::map<std::string, std::string>{{"at once", "at once"},
                                            {"daily", "daily"},
                                            {"weekly", "weekly"},
                                            {"none", "nothing"}}) {
        wish("father", "email", wish_of);
        EXPECT_EQ(digest_of_father(news), news_goes) << wish_of;
        EXPECT_EQ(digest_of_father(decision), "at once") << wish_of;
        EXPECT_EQ(digest_of_father(answer), "at once") << wish_of;
        EXPECT_EQ(digest_of_father(danger), "at once") << wish_of;
    }
}

TEST(Digest, SaysHowManyAndForWhichChild)
{
    const Recipient tom{.person = "father",
                        .name = {},
                        .relation = {},
                        .way = Way::email,
                        .address = "tom@mail.example"};
    const NewFor isla{"Isla", "https://ribbon.example/cases/A/home", 3};
    const NewFor sam{"Sam", "https://ribbon.example/cases/B/home", 1};
    const std::string home = "https://ribbon.example/home";
    const Notice one = digest_of(tom, {isla}, home);
    EXPECT_EQ(one.words.substr(0, 32), "3 things are new on your pages.\n");
    EXPECT_NE(one.words.find(isla.link), std::string::npos);
    EXPECT_EQ(one.words.find("Isla"), std::string::npos) << "there is only one it can be";
    EXPECT_EQ(digest_of(tom, {sam}, home).words.substr(0, 31), "One thing is new on your pages.");
    const Notice two = digest_of(tom, {isla, sam}, home);
    EXPECT_EQ(two.words.substr(0, 57),
              "4 things are new on your pages: 3 for Isla, 1 for Sam.\n\nS");
    EXPECT_NE(two.words.find(home), std::string::npos);
    Recipient phone = tom;
    phone.way = Way::text;
    EXPECT_EQ(digest_of(phone, {isla, sam}, home).words,
              "4 things are new on your pages. Sign in to read: https://ribbon.example/home");
}

TEST(ToldAt, IsTheNextHourThatWasChosen)
{
    const auto at = [](std::string_view digest, int hour, const char* happened) {
        return iso(told_at(digest, hour, *parse_moment(happened)));
    };
    // Monday 2 March 2026, in winter: the clock in England reads UTC.
    EXPECT_EQ(at("daily", 8, "2026-03-02T07:59Z"), "2026-03-02T08:00:00Z");
    EXPECT_EQ(at("daily", 8, "2026-03-02T08:00Z"), "2026-03-03T08:00:00Z");
    EXPECT_EQ(at("weekly", 8, "2026-03-02T07:59Z"), "2026-03-02T08:00:00Z");
    EXPECT_EQ(at("weekly", 18, "2026-03-03T09:00Z"), "2026-03-09T18:00:00Z");
    // From 29 March on it is an hour before.
    EXPECT_EQ(at("daily", 8, "2026-03-28T12:00Z"), "2026-03-29T07:00:00Z");
    EXPECT_EQ(at("weekly", 12, "2026-03-28T12:00Z"), "2026-03-30T11:00:00Z");
    EXPECT_EQ(at("daily", 8, "2026-10-24T12:00Z"), "2026-10-25T08:00:00Z");
    EXPECT_EQ(at("at once", 8, "2026-03-02T11:00Z"), "2026-03-02T11:00:00Z");
    EXPECT_EQ(at("", 8, "2026-03-02T11:00Z"), "2026-03-02T11:00:00Z");
}

} // namespace
} // namespace ribbon
