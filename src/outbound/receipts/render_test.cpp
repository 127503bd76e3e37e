#include "outbound/receipts/render.hpp"

#include "base/json/value.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

ledger::Verified receipt()
{
    return {{"request-received", *parse_moment("2026-10-01T08:15:42Z"),
             *parse_moment("2026-12-02T07:00:05Z"), "case-officer"},
            R"({"kind":"request-received"})",
            299,
            301,
            "ribbon.example/north",
            true,
            {{"forum", 1'790'841'600}}};
}

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

TEST(Receipt, IsToldInPlainWordsAndEnglishTime)
{
    const std::string text = render_receipt(receipt());
    EXPECT_TRUE(text.starts_with("This receipt holds.\n"));
    EXPECT_TRUE(says(text, "request received")) << text;
    // In October England is an hour before UTC, and in December it is not.
    EXPECT_TRUE(says(text, "Thursday 1 October 2026, 09:15")) << text;
    EXPECT_TRUE(says(text, "Wednesday 2 December 2026, 07:00")) << text;
    EXPECT_TRUE(says(text, "entry 300 of the 301 in the log ribbon.example/north")) << text;
    EXPECT_TRUE(says(text, "1 witness has signed:\n  forum, on Thursday 1 October 2026")) << text;
}

TEST(Receipt, DoesNotClaimASignatureThatWasNotChecked)
{
    ledger::Verified unsigned_yet = receipt();
    unsigned_yet.signatures_checked = false;
    unsigned_yet.witnesses.clear();
    const std::string text = render_receipt(unsigned_yet);
    EXPECT_FALSE(says(text, "holds"));
    EXPECT_TRUE(says(text, "nobody's signature was checked"));
    const auto json = parse_json(render_receipt_json(unsigned_yet), {});
    ASSERT_TRUE(json);
    EXPECT_FALSE(std::get<bool>(json->find("verified")->held));
}

TEST(Receipt, SaysEveryReasonWhenItIsRefused)
{
    const Problems problems{{"proof", "one is wrong"}, {"proof", "two \u009b is wrong", 7}};
    const std::string text = render_refused_receipt(problems);
    EXPECT_TRUE(says(text, "  - one is wrong\n  - line 7: two ? is wrong\n")) << text;
    const auto json = parse_json(render_refused_receipt_json(problems), {});
    ASSERT_TRUE(json);
    EXPECT_EQ(json->find("problems")->array()->size(), 2U);
}

TEST(Receipt, LetsNoNameMoveTheTerminal)
{
    EXPECT_EQ(plain("a\x1b[2Jb\u202Ec\u009Bd\x7f\ne"), "a?[2Jb?c?d??e");
    EXPECT_EQ(plain("Sîr Gâr \u2014 ok"), "Sîr Gâr \u2014 ok");
}

} // namespace
} // namespace ribbon
