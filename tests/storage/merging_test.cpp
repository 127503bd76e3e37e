// Two who are one: shown wherever somebody looks for either, and taken back.
#include "commands/people.hpp"
#include "storage/derived/people.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/derived/search.hpp"
#include "tests/storage/record_fixture.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

class Merging : public RecordTest {
protected:
    void append(const Result<StreamProposal>& proposed)
    {
        ASSERT_TRUE(proposed) << proposed.problems().front().sentence;
        archive().append({{*proposed}, {"officer-7", "officer"}, morning(monday)});
    }
    void name(const std::string& key, const std::string& given)
    {
        append(decide(detail_of(DetailKind::person_named, monday)
                          .set(DetailField::given, given)
                          .set(DetailField::family, "Okoro"),
                      {StreamKind::person, key}, archive().read({StreamKind::person, key}).number,
                      monday));
    }
    /// "P1", or "P2 of P1" where it was merged, for each person with this name.
    std::vector<std::string> found(const std::string& given)
    {
        std::vector<std::string> lines;
        archive().reading([&](storage::Connection& connection) {
            for (const auto& one :
                 storage::find_people(connection, "830", {.family = "Okoro", .given = given}))
                lines.push_back(one.person +
                                (one.merged_into.empty() ? "" : " of " + one.merged_into));
        });
        return lines;
    }
    std::string search_says(const std::string& typed)
    {
        std::string into;
        archive().reading([&](storage::Connection& connection) {
            for (const auto& hit : storage::search(connection, "830", {typed, {}, 1}).hits)
                into += hit.stream.key + ":" + hit.merged_into + " ";
        });
        return into;
    }
    /// What a rebuild makes is what is kept.
    void expect_as_rebuilt(const std::vector<std::string>& of_inez)
    {
        EXPECT_EQ(storage::differences(archive(), monday), std::vector<std::string>{});
        storage::rebuild(archive(), monday);
        EXPECT_EQ(storage::differences(archive(), monday), std::vector<std::string>{});
        EXPECT_EQ(found("Inez"), of_inez);
    }
    DetailHistory goes_on() { return archive().read({StreamKind::person, "P1"}); }
};
RIBBON_ON_BOTH_ENGINES(Merging);

TEST_P(Merging, IsShownAndTakenBack)
{
    name("P1", "Ines");
    name("P2", "Inez");
    EXPECT_EQ(found("Inez"), std::vector<std::string>{"P2"});
    append(decide(MergePerson{"P2", "the same UPN", monday}, goes_on(), monday));
    EXPECT_EQ(found("Inez"), std::vector<std::string>{"P2 of P1"});
    EXPECT_EQ(found("Ines"), std::vector<std::string>{"P1"});
    EXPECT_EQ(search_says("inez"), "P2:P1 ");
    expect_as_rebuilt({"P2 of P1"});
    append(decide(UnmergePerson{"P2", "twins", monday}, goes_on(), monday));
    EXPECT_EQ(found("Inez"), std::vector<std::string>{"P2"});
    EXPECT_EQ(search_says("inez"), "P2: ");
    expect_as_rebuilt({"P2"});
}

TEST_P(Merging, ThatIsNotWhatTheFactsSayIsNoticed)
{
    name("P1", "Ines");
    name("P2", "Inez");
    append(decide(MergePerson{"P2", "the same UPN", monday}, goes_on(), monday));
    archive().writing([](storage::Connection& connection) {
        connection.run("DELETE FROM merged_person WHERE area = '830'");
    });
    EXPECT_EQ(storage::differences(archive(), monday).size(), 1U);
}

TEST_P(Merging, BringsThePersonIntoTheCasesOfTheOther)
{
    name("P1", "Ines");
    name("P2", "Inez");
    archive().append(opening("C1"));
    append(decide(detail_of(DetailKind::party_joined, monday)
                      .set(DetailField::person, "P1")
                      .set(DetailField::relation, "mother"),
                  {StreamKind::a_case, "C1"}, archive().read_case("C1").number, monday));
    const auto in_the_case = [&] {
        std::size_t count = 0;
        archive().reading([&](storage::Connection& connection) {
            count = storage::search(connection, "830", {"okoro", std::vector<std::string>{"C1"}, 1})
                        .hits.size();
        });
        return count;
    };
    EXPECT_EQ(in_the_case(), 1U);
    append(decide(MergePerson{"P2", "the same UPN", monday}, goes_on(), monday));
    EXPECT_EQ(in_the_case(), 2U);
}

} // namespace
} // namespace ribbon
