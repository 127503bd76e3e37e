// The same seed makes the same record, byte for byte.
#include "storage/record/audit.hpp"
#include "tests/county/county_record.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace ribbon {
namespace {

county::Wishes small(std::uint64_t seed)
{
    return {.seed = seed,
            .plans = county::fewest_plans,
            .until = Day{std::chrono::year{2025} / 1 / 31}};
}

CountyRecord& county_of_seed_three()
{
    static CountyRecord record{small(3)};
    return record;
}

/// Every entry as it stands, in order.
std::vector<Entry> entries_of(storage::Archive& archive)
{
    std::vector<Entry> all;
    archive.reading([&](storage::Connection& connection) {
        storage::scan(connection, archive.area(), 0, [&](const Entry& one) { all.push_back(one); });
    });
    return all;
}

TEST(SameSeed, MakesTheSameEntriesAndTheSameSignedCheckpoint)
{
    CountyRecord& one = county_of_seed_three();
    CountyRecord same{small(3)};
    const auto entries = entries_of(one.archive());
    EXPECT_GT(entries.size(), 1'000U);
    EXPECT_EQ(entries.size(), one.made().entries);
    // Entries hold their salts, keys, moments and words; the checkpoint is over all of them.
    EXPECT_EQ(entries, entries_of(same.archive()));
    EXPECT_EQ(one.archive().checkpoint(), same.archive().checkpoint());
}

TEST(SameSeed, RecordsNothingBeforeItHappenedNorOutOfOrder)
{
    CountyRecord& county = county_of_seed_three();
    Moment last{};
    std::map<StreamId, std::int64_t> numbers;
    for (const Entry& one : entries_of(county.archive())) {
        EXPECT_LE(last, one.recorded) << one.position;
        EXPECT_LE(one.happened, one.recorded) << one.position << " " << one.kind;
        EXPECT_EQ(one.number, ++numbers[one.stream]) << written(one.stream);
        last = one.recorded;
    }
    EXPECT_LE(last.seconds / 86'400, (Day{std::chrono::year{2025} / 1 / 31}.number()));
    county.archive().reading([&](storage::Connection& connection) {
        EXPECT_EQ(storage::audit(connection, "830", std::nullopt).difference, std::nullopt);
    });
}

TEST(SameSeed, LeavesEveryCaseSound)
{
    CountyRecord& county = county_of_seed_three();
    std::vector<std::string> keys;
    county.archive().reading([&](storage::Connection& connection) {
        keys = storage::keys_of(connection, "830", StreamKind::a_case);
    });
    EXPECT_EQ(keys.size(), county.made().cases);
    for (const std::string& key : keys)
        EXPECT_TRUE(problems_of(county.archive().read_case(key).facts).empty()) << key;
}

TEST(Wishes, ThatCanNotBeAreAllToldOf)
{
    const Problems problems =
        county::problems_of({.plans = 3, .until = Day{std::chrono::year{2024} / 1 / 1}});
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].field, "plans");
    EXPECT_EQ(problems[1].field, "until");
}

} // namespace
} // namespace ribbon
