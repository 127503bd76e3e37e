// Letters that GOV.UK Notify prints and posts, in place of the post room.
#include "daemons/notify/send.hpp"
#include "tests/support/notifying.hpp"
#include "tests/support/stores.hpp"

namespace ribbon::daemons {
namespace {

using storage::Delivery;

class NotifyLetters : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        service_ = std::make_unique<NotifyStandIn>(
            [this] { return Moment{record_ ? record_->now().seconds : 0}; },
            [this](const NotifyStandIn::Asked& asked) {
                return asked.method == "POST" ? to_post_ : NotifyStandIn::Does{};
            });
        record_ = std::make_unique<NotifyingRecord>(place(), service_->url());
    }
    void TearDown() override { service_.reset(); }
    NotifyingRecord& record() { return *record_; }
    NotifyStandIn& service() { return *service_; }
    std::vector<storage::LetterInCase> for_the_post_room()
    {
        std::vector<storage::LetterInCase> all;
        storage::LetterGuard guard{record().archive()};
        for (auto& one :
             storage::letters_waiting(record().archive(), guard, *parse_day("2026-03-02")))
            if (one.letter.state == LetterState::to_print) all.push_back(std::move(one));
        return all;
    }

    NotifyStandIn::Does to_post_;

private:
    std::unique_ptr<NotifyStandIn> service_;
    std::unique_ptr<NotifyingRecord> record_;
};

RIBBON_ON_BOTH_ENGINES(NotifyLetters);

TEST_P(NotifyLetters, ArePostedInLawOnTheDayItSays)
{
    const storage::ServiceLetter letter = record().queue_letter();
    EXPECT_EQ(for_the_post_room().size(), 1U);
    EXPECT_EQ(record().work().handed_on, 1);
    EXPECT_TRUE(for_the_post_room().empty()) << "nobody prints it a second time";
    const auto taken = service().messages();
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].kind, "letter");
    EXPECT_EQ(taken[0].postage, "second");
    EXPECT_TRUE(taken[0].pdf.starts_with("%PDF-"));
    EXPECT_EQ(record().letters().front().state, LetterState::printed);
    EXPECT_FALSE(record().letters().front().posted) << "handed over is not posted";
    service().becomes("accepted");
    record().pass(60);
    EXPECT_EQ(record().work().arrived, 0);
    // Printed and dispatched at half past eleven in the evening of the third, as it tells later.
    service().becomes("received", "2026-03-03T23:30:00.000000Z");
    record().pass(3 * 86'400);
    EXPECT_EQ(record().work().arrived, 1);
    const PaperLetter posted = record().letters().front();
    EXPECT_EQ(posted.state, LetterState::posted);
    EXPECT_EQ(posted.posted, parse_day("2026-03-03"));
    EXPECT_EQ(posted.by_class, "second");
    EXPECT_EQ(record().sent(storage::outbox_key(letter)).state, Delivery::delivered);
}

TEST_P(NotifyLetters, ItCanNotPrintGoBackToThePostRoom)
{
    record().queue_letter();
    record().work();
    service().becomes("validation-failed");
    record().pass(60);
    EXPECT_EQ(record().work().failed, 1);
    const auto all = record().letters();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].state, LetterState::returned);
    EXPECT_EQ(all[0].why_returned, "GOV.UK Notify says: validation-failed");
    EXPECT_EQ(all[1].state, LetterState::to_print);
    EXPECT_EQ(all[1].words, "The taxi comes at 8:10 from Monday.");
    ASSERT_EQ(for_the_post_room().size(), 1U);
    EXPECT_EQ(for_the_post_room()[0].letter.entry, all[1].entry);
    // and it is not given the same letter again.
    record().pass(86'400);
    record().work();
    EXPECT_EQ(service().messages().size(), 1U);
}

TEST_P(NotifyLetters, RefusedGoBackToThePostRoomToo)
{
    to_post_ = {.status = 400,
                .error = "BadRequestError",
                .message = "Cannot send letters when service is in trial mode"};
    record().queue_letter();
    EXPECT_EQ(record().work().refused, 1);
    EXPECT_EQ(for_the_post_room().size(), 1U);
    EXPECT_NE(record().letters()[0].why_returned.find("trial mode"), std::string::npos);
}

TEST_P(NotifyLetters, ThatMayHaveBeenTakenArePrintedByNobodyUntilAPersonSays)
{
    to_post_ = {.status = 502, .error = "Gateway", .message = "Bad gateway"};
    record().queue_letter();
    record().work();
    record().pass(1'000);
    EXPECT_EQ(record().work().unknown, 1);
    EXPECT_TRUE(for_the_post_room().empty());
    ASSERT_EQ(record().letters().size(), 1U);
    EXPECT_EQ(record().letters()[0].state, LetterState::returned);
    EXPECT_TRUE(record().letters()[0].why_returned.starts_with("It may have been sent:"));
}

TEST_P(NotifyLetters, WithASealedAddressStayWithTheCouncil)
{
    record().queue_letter();
    record().add({StreamKind::person, "ADA"},
                 detail_of(DetailKind::address_recorded, *parse_day("2026-03-02"))
                     .set(DetailField::address, "Refuge 9")
                     .set(DetailField::sealed, "yes"));
    EXPECT_EQ(record().work().handed_on, 0);
    EXPECT_TRUE(service().requests().empty());
    EXPECT_EQ(for_the_post_room().size(), 1U);
}

TEST_P(NotifyLetters, AreNotSentToWhomACourtHasBarredMeanwhile)
{
    to_post_ = {.status = 500, .error = "Exception", .message = "Internal server error"};
    record().queue_letter();
    EXPECT_EQ(record().work().waiting, 1);
    record().add({StreamKind::a_case, "C1"},
                 detail_of(DetailKind::court_order_recorded, *parse_day("2026-03-02"))
                     .set(DetailField::person, "ADA")
                     .set(DetailField::words, "no contact"));
    to_post_ = {};
    record().pass(60);
    EXPECT_EQ(record().work().refused, 1);
    EXPECT_TRUE(service().messages().empty());
    ASSERT_EQ(for_the_post_room().size(), 1U);
    EXPECT_FALSE(for_the_post_room()[0].why_not.empty())
        << "the post room does not print it either";
}

} // namespace
} // namespace ribbon::daemons
