// Who was erased does not come in again with the same file, and who is here comes in once.
#include "commands/erasure.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "storage/imports/sen2_import.hpp"
#include "tests/support/given.hpp"
#include "tests/support/program.hpp"
#include "tests/support/returns.hpp"
#include "tests/support/small_record.hpp"
#include "tests/support/stores.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace ribbon {
namespace {

const Day today = day("2026-03-02");

class LaterReturn : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (!IsSkipped()) small = std::make_unique<SmallRecord>(place(), folder);
    }
    static Sen2Return sample(int year = 2025)
    {
        Sen2Return whole =
            parse_sen2_xml({"sample.xml", sample_return_xml()}, built_in_sen2_profiles())->whole;
        whole.year = year;
        whole.header.year = std::to_string(year);
        whole.header.census_day = built_in_sen2_profiles().census_day(year);
        return whole;
    }
    storage::Sen2Plan plan(const Sen2Return& whole)
    {
        const Day census = *built_in_sen2_profiles().census_day(whole.year);
        return storage::plan_import(small->archive(), whole, source_of(whole, census, today),
                                    storage::ErasedPeople{small->erasures()});
    }
    void take(const Sen2Return& whole)
    {
        storage::take_in(
            small->archive(), whole, plan(whole), [this] { return "K" + std::to_string(++keys_); },
            morning(today));
    }
    /// Every word of a stream, for ever.
    void erase(const StreamId& id)
    {
        const DetailHistory history =
            id.kind == StreamKind::person ? small->archive().read(id) : DetailHistory{};
        const CaseHistory a_case =
            id.kind == StreamKind::a_case ? small->archive().read_case(id.key) : CaseHistory{};
        const Stream stream =
            id.kind == StreamKind::person ? stream_of(history) : stream_of(a_case);
        const auto decided = decide(EraseEntries{.day = today,
                                                 .first = 1,
                                                 .last = stream.number,
                                                 .reason = "kept longer than the schedule says",
                                                 .basis = "the council's schedule"},
                                    stream, today);
        ASSERT_TRUE(decided) << decided.problems().front().sentence;
        small->archive().append({{*decided}, {"dpo", "officer"}, morning(today)});
    }

    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
    int keys_ = 0;
};
RIBBON_ON_BOTH_ENGINES(LaterReturn);

TEST_P(LaterReturn, AnErasedChildDoesNotComeInAgain)
{
    take(sample());
    // The first child has a UPN and is K1 and K2; Hart, the eighth, has no number at all.
    for (const char* key : {"K1", "K15"}) erase({StreamKind::a_case, key});
    for (const char* key : {"K2", "K16"}) erase({StreamKind::person, key});
    const auto planned = plan(sample());
    EXPECT_EQ(planned.forgotten(), 2U);
    EXPECT_TRUE(planned.erased[0]);
    EXPECT_TRUE(planned.erased[7]);
    EXPECT_EQ(planned.news(), 0U);
    // Without the list they would come in: so it is the list that keeps them out.
    const auto without = storage::plan_import(small->archive(), sample(),
                                              source_of(sample(), day("2025-01-16"), today));
    EXPECT_EQ(without.news(), 2U);
    // The list has neither the number nor the digest the record had of it, and a key of its own.
    const std::string list = small->erasures() + ".people";
    EXPECT_TRUE(std::filesystem::exists(list + ".key"));
    EXPECT_EQ(contents(list).find(planned.references[0]), std::string::npos);
    EXPECT_EQ(contents(list).find("J830999924001"), std::string::npos);
    // A new key would know nobody, so a lost one is an error and not an empty list.
    std::filesystem::remove(list + ".key");
    EXPECT_THROW(storage::ErasedPeople{small->erasures()}, storage::FileError);
}

TEST_P(LaterReturn, IsTakenOnceAndAddsNobody)
{
    take(sample());
    const auto planned = plan(sample(2026));
    EXPECT_EQ(planned.news(), 0U);
    EXPECT_EQ(planned.updates.size(), 12U);
    take(sample(2026));
    const auto size = small->archive().checkpoint();
    EXPECT_EQ(plan(sample(2026)).updates.size(), 0U);
    take(sample(2026));
    EXPECT_EQ(small->archive().checkpoint(), size);
    // The return of the first year still comes out as it went in.
    EXPECT_EQ(storage::held_return(small->archive(), 2025), sample());
    EXPECT_EQ(storage::differences(small->archive(), today), std::vector<std::string>{});
}

TEST_P(LaterReturn, FindsByNumberAndBirthWhoWasNeverImported)
{
    take(sample());
    Sen2Return other = sample(2026);
    // Birch as a new record of the return would name them: the digest is another, the UPN and the
    // day of birth are not.
    other.persons = {other.persons[1]};
    ASSERT_FALSE(other.persons[0].upn.empty());
    other.persons[0].uln = "1234567881";
    EXPECT_EQ(plan(other).news(), 0U);
    Sen2Return with_other_birth = other;
    with_other_birth.persons[0].upn.clear();
    with_other_birth.persons[0].uln.clear();
    EXPECT_EQ(plan(with_other_birth).news(), 1U);
}

} // namespace
} // namespace ribbon
