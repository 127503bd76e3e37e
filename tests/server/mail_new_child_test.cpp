// An officer opens a case from an email, over HTTP against the real server.
#include "tests/server/mail_desk.hpp"

namespace ribbon::server {
namespace {

const std::string typed = "child-given=Leo&child-family=Hartshorn&birthday-day=7&birthday-month=1"
                          "&birthday-year=2018&school=Hill+Primary+School&part=mother"
                          "&writer-given=Karen&writer-family=Hartshorn&reach=yes";
const char* const asks = "I would like to request an EHC needs assessment for my son Leo.";

class NewChildDesk : public MailDesk {
protected:
    Answer post(const std::string& more) { return served.post("/mail/M1/new-child", more, &one); }
    bool says(const Answer& answer, std::string_view words)
    {
        return answer.body.find(words) != std::string::npos;
    }
    /// The case that a done page leads to.
    std::string opened(const Answer& done)
    {
        EXPECT_EQ(done.status, 303) << done.body;
        const std::string to = done.headers.at("location");
        EXPECT_TRUE(to.starts_with("/cases/") && to.ends_with("?done=opened")) << to;
        return to.substr(7, to.find('?') - 7);
    }
};

TEST_F(NewChildDesk, OpensACaseFromAMailThatWaits)
{
    waits("M1", asks);
    EXPECT_TRUE(says(served.get("/mail/M1", &one), "/mail/M1/new-child"));
    const Answer form = served.get("/mail/M1/new-child", &one);
    EXPECT_EQ(form.status, 200);
    EXPECT_TRUE(says(form, "The case begins on Thursday 19 November 2026"));
    EXPECT_TRUE(says(form, "At gp@practice.example"));
    EXPECT_TRUE(says(form, asks)) << "the email stands below";
    const Answer check = post(typed);
    EXPECT_EQ(check.status, 200);
    EXPECT_TRUE(says(check, "Open a case for Leo Hartshorn?"));
    EXPECT_TRUE(says(check, "Sunday 7 January 2018"));
    EXPECT_TRUE(says(check, "Karen Hartshorn will be able to read this email"));
    EXPECT_FALSE(says(check, "who is here already"));
    EXPECT_EQ(state_of("M1"), storage::MailState::to_file) << "nothing is done yet";
    const std::string key = opened(post(typed + "&checked=yes"));
    EXPECT_EQ(state_of("M1"), storage::MailState::filed);
    // Nobody has it, so everybody may read it: it is an alarm.
    const Answer page = served.get("/cases/" + key + "?done=opened", &one);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "The case is open. It begins on the day the email came."));
    EXPECT_TRUE(says(page, "may ask for"));
    EXPECT_TRUE(says(served.get("/asks", &one), "/cases/" + key + "/asks/"));
    EXPECT_TRUE(says(served.get("/cases/" + key + "/identity", &one), "Karen Hartshorn"));
    // It stands there now, and opens no second one.
    for (const Answer& again :
         {post(typed + "&checked=yes"), served.get("/mail/M1/new-child", &one)})
        EXPECT_TRUE(again.headers.at("location").starts_with("/cases/" + key + "/messages/"));
}

TEST_F(NewChildDesk, TellsAllProblemsAtOnceAndKeepsWhatWasTyped)
{
    waits("M1", asks);
    const Answer refused = post("child-family=Hartshorn&birthday-day=31&birthday-month=2&"
                                "birthday-year=2018&school=Hill+Primary+School");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "Say who wrote it"));
    EXPECT_TRUE(says(refused, "February"));
    EXPECT_TRUE(says(refused, "value=\"Hill Primary School\""));
    EXPECT_TRUE(says(refused, "value=\"Hartshorn\""));
    const Answer change = post(typed + "&checked=yes&change=yes");
    EXPECT_EQ(change.status, 200);
    EXPECT_TRUE(says(change, "value=\"Leo\""));
    EXPECT_EQ(state_of("M1"), storage::MailState::to_file);
}

TEST_F(NewChildDesk, ShowsWhoMayBeTheSameAndWantsThemLookedAt)
{
    const auto named = decide(
        detail_of(DetailKind::person_named, today).set(given, "Leo").set(family, "Hartshorn"),
        {StreamKind::person, "CHILD-OWN"}, 0, today);
    std::string child;
    for (const Detail& one_detail : served.archive().read_case("OWN").details)
        if (one_detail.kind == DetailKind::case_opened) child = one_detail[person];
    auto in_stream = *named;
    in_stream.stream.key = child;
    in_stream.expected = served.archive().read({StreamKind::person, child}).number;
    served.record({in_stream});
    waits("M1", asks);
    const Answer check = post(typed);
    EXPECT_TRUE(says(check, "Is it this child, who is here already?"));
    EXPECT_TRUE(says(check, "The same name"));
    EXPECT_TRUE(says(check, "href=\"/cases/OWN\"")) << "to look at them";
    // One of them is a button away.
    EXPECT_TRUE(says(served.post("/mail/M1/file", "case=OWN", &one), "Is it this child?"));
    for (const char* more : {"", "&others=yes", "&looked=OWN"}) {
        const Answer refused = post(typed + "&checked=yes" + more);
        EXPECT_EQ(refused.status, 422) << more;
        EXPECT_EQ(state_of("M1"), storage::MailState::to_file);
    }
    const std::string key = opened(post(typed + "&checked=yes&looked=OWN&others=yes"));
    std::string note;
    for (const Detail& one_detail : served.archive().read_case(key).details)
        if (one_detail.kind == DetailKind::note_made) note = one_detail[words];
    EXPECT_TRUE(note.ends_with("OWN")) << note;
}

TEST_F(NewChildDesk, KnowsTheSenderAndOffersNoCaseInWhichTheOfficerHasAnInterest)
{
    served.parent_joins("OWN", "MOTHER", "mother", "Karen Hartshorn", today);
    const auto known =
        decide(detail_of(DetailKind::email_recorded, today).set(email, "gp@practice.example"),
               {StreamKind::person, "MOTHER"},
               served.archive().read({StreamKind::person, "MOTHER"}).number, today);
    served.record({*known});
    served.add("OWN", detail_of(DetailKind::conflict_declared, today)
                          .set(officer, "officer-1")
                          .set(reason, "My own nephew"));
    waits("M1", asks);
    EXPECT_TRUE(says(served.get("/mail/M1/new-child", &one), "Is it somebody we know?"));
    const Answer check = post(typed + "&person=MOTHER");
    EXPECT_TRUE(says(check, "You have an interest of your own in this case"));
    EXPECT_FALSE(says(check, "File it with"));
    const std::string key =
        opened(post(typed + "&person=MOTHER&checked=yes&looked=OWN&others=yes"));
    bool joined = false;
    for (const Detail& one_detail : served.archive().read_case(key).details)
        joined = joined ||
                 (one_detail.kind == DetailKind::party_joined && one_detail[person] == "MOTHER");
    EXPECT_TRUE(joined) << "she is one person in both cases";
}

TEST_F(NewChildDesk, IsForWhoeverSortsMailAndForMailThatWaits)
{
    waits("M1", asks);
    const SignedInAs mother =
        served.parent_joins("OWN", "MOTHER", "mother", "Karen Hartshorn", today);
    for (const SignedInAs* who : {&mother, static_cast<const SignedInAs*>(nullptr)}) {
        EXPECT_NE(served.get("/mail/M1/new-child", who).status, 200);
        EXPECT_NE(served.post("/mail/M1/new-child", typed + "&checked=yes", who).status, 200);
    }
    EXPECT_EQ(state_of("M1"), storage::MailState::to_file);
    EXPECT_EQ(served.get("/mail/M9/new-child", &one).status, 404);
    served.archive().writing([&](storage::Connection& in) {
        storage::Mails(in, served.archive().area())
            .set_aside("M1", storage::MailState::to_file, "A mistake");
    });
    opened(post(typed + "&checked=yes"));
}

} // namespace
} // namespace ribbon::server
