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

TEST_F(RecipientsOf, PutsWhatWaitedIntoOneDigest)
{
    Notice one{.person = "father",
               .way = Way::email,
               .address = "tom@mail.example",
               .subject = "s",
               .words = "w",
               .digest = "daily"};
    Notice other = one;
    other.person = "mother";
    const auto digests = digests_of({one, other, one, one}, "https://ribbon.example/home");
    ASSERT_EQ(digests.size(), 2U);
    EXPECT_EQ(digests[0].words.substr(0, 35), "3 things are new on your pages.\n\nSi");
    EXPECT_EQ(digests[1].words.substr(0, 31), "One thing is new on your pages.");
}

TEST(ToldOn, IsTheNextDayOrTheNextMonday)
{
    EXPECT_EQ(told_on("daily", monday), monday + days{1});
    EXPECT_EQ(told_on("weekly", monday), monday + days{7});
    EXPECT_EQ(told_on("weekly", monday + days{6}), monday + days{7});
    EXPECT_EQ(told_on("", monday), monday);
}

} // namespace
} // namespace ribbon
