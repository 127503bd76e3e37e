#include "outbound/notify/request.hpp"

#include <gtest/gtest.h>

namespace ribbon::notify {
namespace {

// The example of the public documentation of its clients: a key of nobody.
constexpr const char* example_key = "my_test_key-26785a09-ab16-4eb0-8407-a37497a57506-"
                                    "3d844edf-8d35-48ac-975b-e847b4f122b0";

TEST(NotifyKey, IsReadFromItsEnd)
{
    const auto key = read_key(example_key);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->service, "26785a09-ab16-4eb0-8407-a37497a57506");
    EXPECT_EQ(key->secret, "3d844edf-8d35-48ac-975b-e847b4f122b0");
    for (const char* wrong : {"", "abc", "26785a09-ab16-4eb0-8407-a37497a57506"}) {
        const auto refused = read_key(wrong);
        EXPECT_FALSE(refused);
    }
}

TEST(NotifyToken, IsTheOneAnotherProgramMakes)
{
    // Made with hmac and base64 of Python 3 from the same claims.
    EXPECT_EQ(token(*read_key(example_key), Moment{1772442720}),
              "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiIyNjc4NWEwOS1"
              "hYjE2LTRlYjAtODQwNy1hMzc0OTdhNTc1MDYiLCJpYXQiOjE3NzI0NDI3MjB"
              "9.QZPInCUIlYGWxKIqJ4Pc0ioysoYBsK_6tL5hsqfqZ4U"
              "");
}

TEST(NotifyRequest, SaysWhatItsDocumentationAsksFor)
{
    const Message message{"sam@mail.example", "f33517ff", "Something \"new\"", "Sign in", "key-1"};
    EXPECT_EQ(email(message).path, "/v2/notifications/email");
    EXPECT_EQ(email(message).body,
              R"({"email_address":"sam@mail.example","template_id":"f33517ff",)"
              R"("personalisation":{"subject":"Something \"new\"","body":"Sign in"},)"
              R"("reference":"key-1"})");
    EXPECT_EQ(text(message).path, "/v2/notifications/sms");
    EXPECT_NE(text(message).body.find(R"("phone_number":"sam@mail.example")"), std::string::npos);
    // RFC 4648 section 10: "foob" is Zm9vYg==
    EXPECT_EQ(letter("key-2", "foob", "second").body,
              R"({"reference":"key-2","content":"Zm9vYg==","postage":"second"})");
    EXPECT_EQ(status("740e5834").path, "/v2/notifications/740e5834");
    EXPECT_TRUE(status("740e5834").body.empty());
}

TEST(NotifyAnswer, TellsWhetherToTryAgain)
{
    EXPECT_EQ(read_sent(201, R"({"id":"740e5834","reference":"key-1"})").outcome, Outcome::taken);
    EXPECT_EQ(read_sent(201, R"({"id":"740e5834"})").id, "740e5834");
    const Answer wrong = read_sent(
        400,
        R"({"status_code":400,"errors":[{"error":"ValidationError","message":"no template"}]})");
    EXPECT_EQ(wrong.outcome, Outcome::refused);
    EXPECT_EQ(wrong.said, "ValidationError: no template");
    EXPECT_EQ(read_sent(403, "{}").outcome, Outcome::locked_out);
    EXPECT_EQ(read_sent(502, "<html>").outcome, Outcome::unknown);
    EXPECT_EQ(read_sent(504, "").outcome, Outcome::unknown);
    EXPECT_EQ(read_sent(429, "{}").outcome, Outcome::again);
    EXPECT_EQ(read_sent(503, "<html>").outcome, Outcome::again);
    EXPECT_EQ(read_sent(0, "").outcome, Outcome::again);
    // It took something, and did not say what: sent again it might arrive twice.
    EXPECT_EQ(read_sent(201, "nonsense").outcome, Outcome::unknown);
}

TEST(NotifyAnswer, SaysWhetherAReferenceOfOursWasTaken)
{
    EXPECT_EQ(by_reference("key 1").path, "/v2/notifications?reference=key%201");
    const char* found = R"({"notifications":[{"id":"740e5834","reference":"key-1",)"
                        R"("status":"sending"}],"links":{"current":"/notifications"}})";
    EXPECT_EQ(read_found(200, found, "key-1").outcome, Outcome::taken);
    EXPECT_EQ(read_found(200, found, "key-1").id, "740e5834");
    EXPECT_EQ(read_found(200, found, "key-2").outcome, Outcome::refused);
    EXPECT_EQ(read_found(200, R"({"notifications":[]})", "key-1").outcome, Outcome::refused);
    // What was not said is not "no".
    EXPECT_EQ(read_found(200, "nonsense", "key-1").outcome, Outcome::again);
    EXPECT_EQ(read_found(404, "{}", "key-1").outcome, Outcome::again);
    EXPECT_EQ(read_found(403, "{}", "key-1").outcome, Outcome::locked_out);
}

TEST(NotifyTemplate, MustBeOneForTextsWithThePlaceForWhatIsSaid)
{
    const auto read = [](const char* type, const char* body) {
        return read_template(200, std::string{R"({"id":"f33517ff","name":"News","type":")"} + type +
                                      R"(","body":")" + body + R"("})");
    };
    EXPECT_EQ(read("sms", "Northshire: ((body))").outcome, Outcome::taken);
    EXPECT_EQ(read("email", "((body))").outcome, Outcome::refused);
    EXPECT_EQ(read("sms", "Hello").said, "the template has no place ((body)) for what is said");
    EXPECT_EQ(read_template(404, "{}").outcome, Outcome::refused);
    EXPECT_EQ(read_template(403, "{}").outcome, Outcome::locked_out);
}

TEST(NotifyStatus, NeverTakesTheUnknownForDelivered)
{
    const auto outcome = [](const std::string& status) {
        return read_status(200, R"({"id":"1","status":")" + status + R"("})").outcome;
    };
    EXPECT_EQ(outcome("delivered"), Outcome::delivered);
    EXPECT_EQ(outcome("received"), Outcome::delivered);
    EXPECT_EQ(outcome("permanent-failure"), Outcome::bounced);
    EXPECT_EQ(outcome("validation-failed"), Outcome::failed);
    EXPECT_EQ(outcome("created"), Outcome::on_the_way);
    EXPECT_EQ(outcome("something-new"), Outcome::on_the_way);
    EXPECT_EQ(read_status(200, "nonsense").outcome, Outcome::again);
    EXPECT_EQ(read_status(404, "{}").outcome, Outcome::refused);
    // When it was delivered, or a letter printed and posted.
    EXPECT_EQ(read_status(200, R"({"status":"received",)"
                               R"("completed_at":"2017-05-14T12:15:30.000000Z"})")
                  .completed,
              parse_moment("2017-05-14T12:15:30Z"));
    EXPECT_FALSE(read_status(200, R"({"status":"sending","completed_at":null})").completed);
}

} // namespace
} // namespace ribbon::notify
