#include "base/bytes.hpp"
#include "ledger/receipt.hpp"
#include "tests/support/receipts.hpp"

#include <gtest/gtest.h>

namespace ribbon::ledger {
namespace {

const std::string_view body = sample_body();
const Hash salt = sample_salt();

Policy policy_of(int needed) { return *parse_policy(sample_policy(needed)); }

std::string receipt() { return sample_receipt(); }

std::string all_of(const Problems& problems)
{
    std::string text;
    for (const Problem& one : problems) text += one.sentence + "\n";
    return text;
}

TEST(Entry, HasTheMinuteAndNamesNobody)
{
    const auto head = entry_head(body);
    ASSERT_TRUE(head);
    EXPECT_EQ(iso(head->happened), "2026-10-01T08:15:42Z");
    const Hash hidden = commitment(salt, body);
    EXPECT_EQ(entry_text(*head, hidden), "ribbon-entry/v1\n"
                                         "request-received\n"
                                         "2026-10-01T08:15:00Z\n"
                                         "2026-10-02T07:00:00Z\n"
                                         "officer\n" +
                                             base64(as_bytes(hidden)) + "\n");
}

// RFC 4231, section 4.3 (test case 2), and a salt that differs in one bit.
TEST(Entry, CommitsToItsBodyByHmac)
{
    EXPECT_EQ(hex(as_bytes(hmac_sha256("Jefe", "what do ya want for nothing?"))),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    Hash other = salt;
    other[31] ^= 1;
    EXPECT_NE(commitment(salt, body), commitment(other, body));
}

TEST(Entry, IsRefusedABodyThatDoesNotSayWhatItNeeds)
{
    const auto head = entry_head(R"({"kind":"A\nB","happened":"2026-10-01T08:15Z","role":7})");
    ASSERT_FALSE(head);
    EXPECT_EQ(head.problems().size(), 5U); // the four, and the order of its members
    const std::string sound{body};
    for (const std::string& other : std::vector<std::string>{
             " " + sound, sound + "\n", R"({"version":1,)" + sound.substr(1),
             R"({"aa":9007199254740992,)" + sound.substr(1), R"({"aa":1.5,)" + sound.substr(1)})
        EXPECT_FALSE(entry_head(other)) << other;
    EXPECT_TRUE(entry_head(R"({"aa":9007199254740991,)" + sound.substr(1)));
    EXPECT_FALSE(entry_head("[]"));
    EXPECT_FALSE(entry_head("{"));
}

TEST(Entry, RoundsDownBeforeTheEpochToo)
{
    EXPECT_NE(entry_text({"k", Moment{-1}, Moment{59}, "r"}, salt)
                  .find("1969-12-31T23:59:00Z\n1970-01-01T00:00:00Z"),
              std::string::npos);
}

TEST(Receipt, ShowsWhatWasRecordedWhenAndWhere)
{
    const Policy policy = policy_of(1);
    const auto found = verify_receipt(receipt(), &policy);
    ASSERT_TRUE(found) << all_of(found.problems());
    EXPECT_EQ(found->head.kind, "request-received");
    EXPECT_EQ(iso(found->head.recorded), "2026-10-02T07:00:05Z");
    EXPECT_EQ(found->index, 299U);
    EXPECT_EQ(found->size, 301U);
    EXPECT_EQ(found->origin, "ribbon.example/north");
    EXPECT_EQ(found->body, body);
    EXPECT_TRUE(found->signatures_checked);
    EXPECT_EQ(found->witnesses, (std::vector<Standing::Cosigned>{{"forum", 1'790'841'600}}));
}

TEST(Receipt, WithoutAPolicyIsWholeButSignedByNobodyWeKnow)
{
    const auto found = verify_receipt(receipt(), nullptr);
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->signatures_checked);
    EXPECT_TRUE(found->witnesses.empty());
}

TEST(Receipt, IsRefusedWhenTooFewHaveWitnessed)
{
    const Policy policy = policy_of(2);
    const auto found = verify_receipt(receipt(), &policy);
    ASSERT_FALSE(found);
    EXPECT_EQ(all_of(found.problems()),
              "too few witnesses have signed it for the policy: only forum\n");
}

TEST(Receipt, IsRefusedOfALogThatThePolicyDoesNotName)
{
    Policy policy = policy_of(1);
    policy.logs.clear();
    const auto found = verify_receipt(receipt(), &policy);
    ASSERT_FALSE(found);
    EXPECT_NE(all_of(found.problems()).find("ribbon.example/north"), std::string::npos);
}

TEST(Receipt, HoldsWithNoBitOfItChanged)
{
    const Policy policy = policy_of(1);
    const std::string whole = receipt();
    // The lowest bit; the one between large and small letters; the one that leaves ASCII.
    for (const int bit : {0x01, 0x20, 0x80}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ bit);
            const auto found = verify_receipt(changed, &policy);
            ASSERT_FALSE(found) << "byte " << at << " can be changed unnoticed";
            for (const Problem& one : found.problems()) ASSERT_FALSE(one.sentence.empty());
        }
    }
}

TEST(Receipt, IsRefusedWithWindowsLinesCutShortOrWithoutItsRecord)
{
    const std::string whole = receipt();
    std::string windows;
    for (const char c : whole) windows += c == '\n' ? "\r\n" : std::string(1, c);
    EXPECT_NE(all_of(verify_receipt(windows, nullptr).problems()).find("Windows"),
              std::string::npos);
    // Cut after the log's signature it is a receipt still, but of nobody who witnessed it.
    const Policy policy = policy_of(1);
    for (std::size_t size = 0; size < whole.size(); ++size)
        ASSERT_FALSE(verify_receipt(whole.substr(0, size), &policy)) << size;
    auto proof = *parse_proof(whole);
    proof.extra.reset();
    EXPECT_EQ(parse_proof(render(proof))->extra, std::nullopt);
    EXPECT_FALSE(verify_receipt(render(proof), nullptr));
}

} // namespace
} // namespace ribbon::ledger
