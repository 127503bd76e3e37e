// Texts by GOV.UK Notify, against a stand-in that was written from its documentation.
#include "daemons/notify/send.hpp"

#include "storage/notices/told.hpp"
#include "tests/support/notifying.hpp"
#include "tests/support/stores.hpp"

namespace ribbon::daemons {
namespace {

using storage::Delivery;
using storage::Sending;

class NotifyTexts : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        service_ = std::make_unique<NotifyStandIn>(
            [this] { return Moment{record_ ? record_->now().seconds + ahead_ : 0}; },
            [this](const NotifyStandIn::Asked& asked) {
                return asked.method == "POST" ? to_post_ : to_get_;
            });
        record_ = std::make_unique<NotifyingRecord>(place(), service_->url());
    }
    void TearDown() override
    {
        service_.reset(); // its threads ask the record for the time
    }
    NotifyingRecord& record() { return *record_; }
    NotifyStandIn& service() { return *service_; }

    NotifyStandIn::Does to_post_, to_get_;
    std::int64_t ahead_ = 0; ///< of its clock

private:
    std::unique_ptr<NotifyStandIn> service_;
    std::unique_ptr<NotifyingRecord> record_;
};

RIBBON_ON_BOTH_ENGINES(NotifyTexts);

TEST_P(NotifyTexts, GoOutOnceUnderAReferenceThatWasWrittenDown)
{
    record().put_text("one");
    EXPECT_EQ(record().work().handed_on, 1);
    EXPECT_EQ(record().work().handed_on, 0);
    const auto taken = service().messages();
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].to, "07700 900318");
    EXPECT_EQ(taken[0].words, "There is a message for you.");
    EXPECT_EQ(taken[0].reference, record().sent("one").message_id);
    EXPECT_EQ(record().sent("one").state, Delivery::handed_on);
    EXPECT_EQ(record().row("one").state, Sending::sent);
}

TEST_P(NotifyTexts, AreAskedForUntilItIsKnownWhatBecameOfThem)
{
    record().add({StreamKind::a_case, "C1"},
                 detail_of(DetailKind::message_filed, *parse_day("2026-03-02"))
                     .set(DetailField::direction, "out")
                     .set(DetailField::channel, "portal")
                     .set(DetailField::person, "ADA")
                     .set(DetailField::words, "Yes."));
    const std::int64_t entry = record().last().number;
    record().put_text("one", "07700 900318", entry);
    EXPECT_EQ(record().work().arrived, 0);
    EXPECT_EQ(service().requests().size(), 1U) << "not before a minute is over";
    record().pass(60);
    EXPECT_EQ(record().work().arrived, 0);
    EXPECT_EQ(service().requests().size(), 2U);
    service().becomes("delivered", "2026-03-02T09:03:00.000000Z");
    record().pass(60);
    EXPECT_EQ(record().work().arrived, 1);
    EXPECT_EQ(record().sent("one").state, Delivery::delivered);
    EXPECT_EQ(record().last().kind, DetailKind::delivery_noted);
    EXPECT_EQ(record().last()[DetailField::code], "delivered");
    record().pass(86'400);
    record().work();
    EXPECT_EQ(service().requests().size(), 3U) << "what is known is not asked for again";
}

TEST_P(NotifyTexts, ThatDoNotArriveAreSaidInTheirCase)
{
    record().add({StreamKind::a_case, "C1"},
                 detail_of(DetailKind::message_filed, *parse_day("2026-03-02"))
                     .set(DetailField::direction, "out")
                     .set(DetailField::channel, "portal")
                     .set(DetailField::person, "ADA")
                     .set(DetailField::words, "Yes."));
    record().put_text("one", "07700 900318", record().last().number);
    record().work();
    service().becomes("permanent-failure");
    record().pass(60);
    EXPECT_EQ(record().work().failed, 1);
    EXPECT_EQ(record().sent("one").state, Delivery::bounced);
    EXPECT_EQ(record().last()[DetailField::code], "bounced");
    EXPECT_EQ(record().last()[DetailField::words], "GOV.UK Notify says: permanent-failure");
}

TEST_P(NotifyTexts, OfSeveralThingsThatDoNotArriveAreSaidInTheirCase)
{
    record().add({StreamKind::a_case, "C1"},
                 detail_of(DetailKind::document_added, *parse_day("2026-03-02"))
                     .set(DetailField::attachment, std::string(64, 'a'))
                     .set(DetailField::name, "Report.pdf"));
    const std::int64_t entry = record().last().number;
    record().put_text("digest-ADA-1"); // of no case of its own
    record().archive().writing([&](storage::Connection& in) {
        storage::DigestTold{in, "830"}.put("news-1", "digest-ADA-1", {"C1", entry});
    });
    record().work();
    service().becomes("permanent-failure");
    record().pass(60);
    EXPECT_EQ(record().work().failed, 1);
    EXPECT_EQ(record().last().kind, DetailKind::delivery_noted);
    EXPECT_EQ(record().last()[DetailField::entry], std::to_string(entry));
    EXPECT_EQ(record().last()[DetailField::code], "bounced");
}

TEST_P(NotifyTexts, WaitWhereItHasTooManyRequestsOrFails)
{
    for (const auto& [status, error] :
         std::map<int, std::string>{{429, "RateLimitError"}, {500, "Exception"}}) {
        to_post_ = {.status = status, .error = error, .message = "Not now"};
        const std::string key = "text " + std::to_string(status);
        record().put_text(key);
        EXPECT_EQ(record().work().waiting, 1) << status;
        EXPECT_EQ(record().row(key).said, error + ": Not now");
        EXPECT_EQ(record().work().waiting, 0) << "not before a minute is over";
        record().pass(60);
        EXPECT_EQ(record().work().waiting, 1);
        record().pass(119);
        EXPECT_EQ(record().work().waiting, 0) << "the second time it is two";
        to_post_ = {};
        record().pass(1);
        EXPECT_EQ(record().work().handed_on, 1);
    }
    EXPECT_EQ(service().messages().size(), 2U);
}

TEST_P(NotifyTexts, ThatItRefusesAreGivenUpInItsWords)
{
    record().put_text("one", "0770");
    record().put_text("two", "not a number");
    EXPECT_EQ(record().work().refused, 2);
    EXPECT_EQ(record().row("one").state, Sending::given_up);
    EXPECT_EQ(record().row("one").said, "ValidationError: phone_number Not enough digits");
    EXPECT_EQ(record().sent("two").state, Delivery::refused);
    EXPECT_TRUE(service().messages().empty());
}

TEST_P(NotifyTexts, WaitAllOfThemWhereTheKeyOrTheClockIsWrong)
{
    record().put_text("one");
    record().put_text("two");
    ahead_ = 31;
    const NotifyCounts counts = record().work();
    EXPECT_TRUE(counts.locked_out);
    EXPECT_EQ(counts.said,
              "AuthError: Error: Your system clock must be accurate to within 30 seconds");
    EXPECT_EQ(service().requests().size(), 1U) << "the second would fare the same";
    ahead_ = 30;
    record().pass(60);
    EXPECT_EQ(record().work().handed_on, 2);
    record().settings().service.key.secret = "00000000-0000-0000-0000-000000000000";
    record().put_text("three");
    EXPECT_EQ(record().work().said, "AuthError: Invalid token: signature, API token not found");
    EXPECT_EQ(record().row("three").state, Sending::waiting) << "no text is lost for a wrong key";
}

TEST_P(NotifyTexts, ThatNeverLeftWholeAreSentAgain)
{
    record().put_text("one", "07700 900318");
    const std::string url = record().settings().service.url;
    record().settings().service.url = "http://127.0.0.1:1";
    EXPECT_EQ(record().work().waiting, 1) << "nobody listens there";
    record().settings().service.url = url;
    record().pass(60);
    EXPECT_EQ(record().work().handed_on, 1);
    EXPECT_EQ(service().messages().size(), 1U);
}

TEST_P(NotifyTexts, TakenWithoutAnAnswerAreFoundByTheirReference)
{
    to_post_ = {.says_nothing = true};
    record().put_text("one");
    EXPECT_EQ(record().work().handed_on, 1) << "it was asked for at once";
    EXPECT_EQ(record().sent("one").state, Delivery::handed_on);
    EXPECT_EQ(service().messages().size(), 1U);
}

TEST_P(NotifyTexts, AreNotSentAgainWhereNobodyKnows)
{
    // A gateway that lost sight of the service; and the service can not be asked either, at first.
    to_post_ = {.status = 504, .error = "Gateway", .message = "Timeout"};
    to_get_ = {.status = 503, .error = "Exception", .message = "Not now"};
    record().put_text("one");
    EXPECT_EQ(record().work().waiting, 1);
    EXPECT_EQ(record().sent("one").state, Delivery::on_its_way);
    to_post_ = {};
    to_get_ = {};
    record().pass(60);
    EXPECT_EQ(record().work().waiting, 1) << "it may still be on its way there";
    record().pass(900);
    EXPECT_EQ(record().work().unknown, 1);
    EXPECT_EQ(record().sent("one").state, Delivery::may_have_been_sent);
    EXPECT_EQ(record().row("one").state, Sending::given_up) << "a person sees it";
    record().pass(86'400);
    record().work();
    EXPECT_TRUE(service().messages().empty());
}

TEST_P(NotifyTexts, StopAtACapForOneNumber)
{
    record().settings().most = 2;
    for (int i = 0; i < 4; ++i) record().put_text("text " + std::to_string(i));
    const NotifyCounts counts = record().work();
    EXPECT_EQ(counts.handed_on, 2);
    EXPECT_EQ(counts.refused, 0);
    EXPECT_EQ(counts.waiting, 2) << "none is lost";
    EXPECT_EQ(record().work().handed_on, 0);
    record().pass(86'402);
    EXPECT_EQ(record().work().handed_on, 2);
}

TEST_P(NotifyTexts, ThatItForgotStayHandedOn)
{
    record().put_text("one");
    record().work();
    service().forget();
    record().pass(60);
    record().work();
    record().pass(86'400);
    record().work();
    EXPECT_EQ(record().sent("one").state, Delivery::handed_on);
    EXPECT_EQ(service().requests().size(), 2U) << "it is not asked for ever";
}

TEST(NotifyAddress, IsOneThatNobodyCanListenIn)
{
    EXPECT_TRUE(may_be_trusted("https://api.notifications.service.gov.uk"));
    EXPECT_TRUE(may_be_trusted("http://127.0.0.1:8025"));
    EXPECT_FALSE(may_be_trusted("http://api.notifications.service.gov.uk"));
    EXPECT_FALSE(may_be_trusted("http://127.0.0.1.example:80"));
}

} // namespace
} // namespace ribbon::daemons
