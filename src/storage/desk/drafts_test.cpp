// Drafts, on both engines.

#include "storage/desk/drafts.hpp"

#include "storage/desk/sweep.hpp"
#include "tests/support/desk.hpp"

namespace ribbon::storage {
namespace {

class ADraft : public OnADesk {};

Draft letter(std::string id, std::string owner, std::string body)
{
    return {.id = std::move(id),
            .owner = std::move(owner),
            .form = "message",
            .body = std::move(body),
            .saved = at("09:00"),
            .expires = at("17:00")};
}

TEST_P(ADraft, IsThereAsItWasSaved)
{
    Drafts drafts{desk(), "kent"};
    EXPECT_TRUE(drafts.save(letter("d1", "ada", "Dear")));
    Draft later = letter("d1", "ada", "Dear all,\n“hello”");
    later.saved = at("10:00");
    EXPECT_TRUE(drafts.save(later));
    EXPECT_TRUE(drafts.save(letter("d2", "ada", "")));
    EXPECT_EQ(drafts.find("ada", "d1", at("11:00")), later);
    EXPECT_EQ(drafts.of("ada", at("11:00")), (std::vector<Draft>{later, letter("d2", "ada", "")}));
}

TEST_P(ADraft, IsItsOwnersAlone)
{
    Drafts drafts{desk(), "kent"};
    drafts.save(letter("d1", "ada", "mine"));
    EXPECT_FALSE(drafts.save(letter("d1", "bob", "not yours")));
    EXPECT_FALSE(drafts.find("bob", "d1", at("10:00")));
    EXPECT_FALSE(drafts.throw_away("bob", "d1"));
    EXPECT_EQ(drafts.find("ada", "d1", at("10:00"))->body, "mine");
    // Another area has a desk of its own.
    Drafts elsewhere{desk(), "surrey"};
    EXPECT_FALSE(elsewhere.find("ada", "d1", at("10:00")));
    EXPECT_TRUE(elsewhere.save(letter("d1", "bob", "ours")));
}

TEST_P(ADraft, CanAlwaysBeThrownAway)
{
    Drafts drafts{desk(), "kent"};
    drafts.save(letter("d1", "ada", "never mind"));
    EXPECT_TRUE(drafts.throw_away("ada", "d1"));
    EXPECT_FALSE(drafts.throw_away("ada", "d1"));
    std::int64_t left = -1;
    desk().query("SELECT count(*) FROM drafts", {}, [&](const Row& row) { left = row.number(0); });
    EXPECT_EQ(left, 0);
}

TEST_P(ADraft, EndsAtItsMomentAndIsSweptAway)
{
    Drafts drafts{desk(), "kent"};
    drafts.save(letter("d1", "ada", "late"));
    EXPECT_TRUE(drafts.find("ada", "d1", at("16:59:59")));
    EXPECT_FALSE(drafts.find("ada", "d1", at("17:00")));
    EXPECT_TRUE(drafts.of("ada", at("17:00")).empty());
    EXPECT_EQ(sweep(desk(), "kent", at("16:59:59")).drafts, 0);
    EXPECT_EQ(sweep(desk(), "surrey", at("17:00")).drafts, 0);
    EXPECT_EQ(sweep(desk(), "kent", at("17:00")).drafts, 1);
}

RIBBON_ON_BOTH_ENGINES(ADraft);

} // namespace
} // namespace ribbon::storage
