// What the audit notices: each way of changing the record behind its back.
#include "storage/record/audit.hpp"
#include "tests/storage/record_fixture.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

class Tampering : public RecordTest {
protected:
    /// The first difference after a statement was run behind the record's back.
    std::string noticed_after(const std::string& sql)
    {
        open_cases(200);
        const auto connection = connect();
        connection->script(sql);
        return storage::audit(*connection, "830", small->signer()->reach())
            .difference.value_or("nothing");
    }
};
RIBBON_ON_BOTH_ENGINES(Tampering);

TEST_P(Tampering, OfAWordIsNoticed)
{
    EXPECT_EQ(noticed_after("UPDATE entry SET fact = replace(fact, 'Maya', 'Maia') "
                            "WHERE position = 6"),
              "What is written in entry 1 of case/C3, at position 6 is not what was committed to "
              "when it was recorded");
}

TEST_P(Tampering, OfADateIsNoticed)
{
    EXPECT_EQ(noticed_after("UPDATE entry SET recorded = recorded + 60 WHERE position >= 8"),
              "What is written in entry 1 of case/C4, at position 8 is not what was committed to "
              "when it was recorded");
}

TEST_P(Tampering, ByTakingTheLastEntryOutIsNoticed)
{
    EXPECT_EQ(noticed_after("DELETE FROM entry WHERE position = 399"),
              "The log says it has 400 entries and has 399");
}

TEST_P(Tampering, ByTakingOneOutOfTheMiddleIsNoticed)
{
    EXPECT_EQ(noticed_after("DELETE FROM entry WHERE position = 10"),
              "Position 10 of the log is missing");
}

TEST_P(Tampering, WithALeafIsNoticed)
{
    EXPECT_EQ(noticed_after("DELETE FROM node WHERE level = 0 AND place = 20"),
              "The leaf of entry 1 of case/C10, at position 20 is another");
}

TEST_P(Tampering, WithANodeIsNoticed)
{
    EXPECT_EQ(noticed_after("DELETE FROM node WHERE level = 8"),
              "The tree's node 0 at level 8 is another");
}

TEST_P(Tampering, WithTheWholeTreeIsNoticedByTheSigner)
{
    for (int i = 0; i < 3; ++i) archive().append(opening("C" + std::to_string(i)));
    auto reach = small->signer()->reach();
    reach.root[0] ^= 1;
    EXPECT_EQ(storage::audit(*connect(), "830", reach).difference,
              "The signer signed another tree of 6 entries than this one");
    reach.size = 7;
    EXPECT_EQ(storage::audit(*connect(), "830", reach).difference,
              "The signer signed 7 entries and the database holds 6");
}

} // namespace
} // namespace ribbon
