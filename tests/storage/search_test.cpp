// Looking for words: what is found, what is not, and that nothing anybody types is a mistake.
#include "commands/erasure.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/derived/search.hpp"
#include "tests/storage/record_fixture.hpp"

#include <gtest/gtest.h>

#include <set>

namespace ribbon {
namespace {

using storage::SearchHit;
using storage::SearchPage;

class Search : public RecordTest {
protected:
    SearchPage page(const std::string& typed, int number = 1,
                    std::optional<std::vector<std::string>> cases = {},
                    const std::string& area = "830")
    {
        SearchPage found;
        archive().reading([&](storage::Connection& connection) {
            found = storage::search(connection, area, {typed, std::move(cases), number});
        });
        return found;
    }
    /// The streams and entries that are found, in order: "case/C1 3 note".
    std::vector<std::string> found(const std::string& typed,
                                   std::optional<std::vector<std::string>> cases = {})
    {
        std::vector<std::string> lines;
        for (const SearchHit& hit : page(typed, 1, std::move(cases)).hits)
            lines.push_back(written(hit.stream) + " " + std::to_string(hit.entry) + " " + hit.kind);
        return lines;
    }
    void add(const StreamId& stream, const Detail& detail)
    {
        const std::int64_t number = archive().read(stream).number;
        append(decide(detail, stream, number, monday));
    }
    void add_to_case(const std::string& key, const Detail& detail)
    {
        append(decide(detail, {StreamKind::a_case, key}, archive().read_case(key).number, monday));
    }
    void append(const Result<StreamProposal>& proposed)
    {
        ASSERT_TRUE(proposed) << proposed.problems().front().sentence;
        archive().append({{*proposed}, {"officer-7", "officer"}, morning(monday)});
    }
    Detail note(const std::string& words) const
    {
        return detail_of(DetailKind::note_made, monday).set(DetailField::words, words);
    }
    Detail named(const std::string& given, const std::string& family) const
    {
        return detail_of(DetailKind::person_named, monday)
            .set(DetailField::given, given)
            .set(DetailField::family, family);
    }
    Detail said(DetailKind kind, DetailField field, const std::string& value) const
    {
        return detail_of(kind, monday).set(field, value);
    }
    void expect_as_rebuilt()
    {
        EXPECT_EQ(storage::differences(archive(), monday), std::vector<std::string>{});
        storage::rebuild(archive(), monday);
        EXPECT_EQ(storage::differences(archive(), monday), std::vector<std::string>{});
    }

    const StreamId mother{StreamKind::person, "P-mother"};
    using Lines = std::vector<std::string>;
};
RIBBON_ON_BOTH_ENGINES(Search);

TEST_P(Search, FindsWhatWasWrittenWhoeverKeptIt)
{
    archive().append(opening("C1"));
    add_to_case("C1", note("The therapist came on Tuesday, and Siân was glad."));
    add_to_case("C1", said(DetailKind::message_filed, DetailField::words, "Where is the plan?")
                          .set(DetailField::direction, "in")
                          .set(DetailField::channel, "email")
                          .set(DetailField::subject, "Speech therapy"));
    add_to_case("C1", said(DetailKind::document_added, DetailField::name, "therapy-report.pdf")
                          .set(DetailField::attachment, std::string(64, 'a')));
    add(mother, named("Zoë", "O'Hara"));
    EXPECT_EQ(found("tuesday"), (Lines{"case/C1 3 note"}));
    EXPECT_EQ(found("SIAN glad"), (Lines{"case/C1 3 note"}));
    EXPECT_EQ(found("speech plan"), (Lines{"case/C1 4 message"}));
    EXPECT_EQ(found("report pdf"), (Lines{"case/C1 5 file"}));
    EXPECT_EQ(found("zoe ohara"), (Lines{"person/P-mother 0 person"}));
    EXPECT_EQ(found("Zoë O'Hara"), (Lines{"person/P-mother 0 person"}));
    EXPECT_EQ(found("radford"), (Lines{"case/C1 1 case"}));
    // Every word must stand there; the last may be a beginning, and no other.
    EXPECT_EQ(found("tuesday zebra"), Lines{});
    EXPECT_EQ(found("tuesday ther"), (Lines{"case/C1 3 note"}));
    EXPECT_EQ(found("ther tuesday"), Lines{});
    EXPECT_EQ(page("tuesday", 1, {}, "831").hits.size(), 0U) << "another area";
}

TEST_P(Search, SaysWhereAndInWhichWords)
{
    archive().append(opening("C1"));
    add_to_case("C1", note("First line.\nThe THERAPIST came."));
    const auto hits = page("therapist").hits;
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].name, "Maya Radford");
    EXPECT_EQ(hits[0].day, monday);
    EXPECT_EQ(
        hits[0].snippet.pieces,
        (std::vector<Piece>{{"First line. The ", false}, {"THERAPIST", true}, {" came.", false}}));
}

TEST_P(Search, TakesWhateverAPersonTypes)
{
    archive().append(opening("C1"));
    add_to_case("C1", note("near the school"));
    for (const char* typed : {"",
                              " ",
                              "\"",
                              "'",
                              "*",
                              "\"near",
                              "near*",
                              "-near",
                              "near -school",
                              "NEAR(near school)",
                              "near AND",
                              "AND OR NOT",
                              "near:school",
                              "words:near",
                              "key : x",
                              "(near",
                              "near)",
                              "^near",
                              "{near}",
                              "near + school",
                              "near & | ! school",
                              "near:*",
                              "<->",
                              "'; DROP TABLE entry; --",
                              "\\",
                              "near\\",
                              "%",
                              "_",
                              "$1",
                              "?1",
                              "\xFF\xFE",
                              "\xC3",
                              "near\xE2\x82",
                              "🙂",
                              "a\tb\nc",
                              "near\" OR \"1"})
        EXPECT_NO_THROW(page(typed)) << typed;
    EXPECT_NO_THROW(page(std::string("near\0school", 11)));
    EXPECT_NO_THROW(page(std::string(100'000, 'a')));
    EXPECT_EQ(found("\"near* school\""), (Lines{"case/C1 3 note"}));
    EXPECT_EQ(found("near-the-school"), (Lines{"case/C1 3 note"}));
    EXPECT_EQ(found("*"), Lines{});
    // A set of cases is no command either.
    EXPECT_EQ(found("near", Lines{"C1\" OR \"x", "'", "*", ""}), Lines{});
    EXPECT_EQ(found("near", Lines{}), Lines{});
}

TEST_P(Search, KeepsToTheCasesAskedForAndThePeopleInThem)
{
    for (const char* key : {"C1", "C2"}) {
        archive().append(opening(key));
        add_to_case(key, note("the taxi did not come"));
    }
    add(mother, named("Ines", "Taxis"));
    add_to_case("C2", said(DetailKind::party_joined, DetailField::person, "P-mother")
                          .set(DetailField::relation, "mother"));
    EXPECT_EQ(found("taxi").size(), 3U);
    EXPECT_EQ(found("taxi", Lines{"C1"}), (Lines{"case/C1 3 note"}));
    EXPECT_EQ(found("taxi", Lines{"C2"}), (Lines{"person/P-mother 0 person", "case/C2 3 note"}));
    EXPECT_EQ(found("taxi", Lines{"C1", "C2"}).size(), 3U);
    EXPECT_EQ(found("taxi", Lines{"P-mother"}), Lines{}) << "a person is no case";
}

TEST_P(Search, GivesTheBestFirst)
{
    archive().append(opening("C1"));
    std::string long_text = "autism was spoken of once";
    for (int i = 0; i < 200; ++i) long_text += " and something else";
    add_to_case("C1", note(long_text));
    add_to_case("C1", note("autism, autism and autism"));
    add_to_case("C1", note(long_text + " later"));
    const auto lines = found("autism");
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0], "case/C1 4 note");
}

TEST_P(Search, GivesOnePageAfterAnother)
{
    archive().append(opening("C1"));
    for (int i = 0; i < 60; ++i) add_to_case("C1", note("taxi number " + std::to_string(i)));
    std::set<std::int64_t> entries;
    std::vector<std::size_t> sizes;
    for (int number = 1; number <= 4; ++number) {
        const SearchPage one = page("taxi", number);
        sizes.push_back(one.hits.size());
        EXPECT_EQ(one.more, number < 3) << number;
        for (const SearchHit& hit : one.hits) entries.insert(hit.entry);
    }
    EXPECT_EQ(sizes, (std::vector<std::size_t>{25, 25, 10, 0}));
    EXPECT_EQ(entries.size(), 60U) << "none twice, none left out";
}

TEST_P(Search, NeverFindsWhatIsSealed)
{
    archive().append(opening("C1"));
    add(mother, named("Ines", "Hidden"));
    add(mother, said(DetailKind::address_recorded, DetailField::address, "1 Larkspur Road"));
    add(mother, said(DetailKind::address_recorded, DetailField::address, "4 Refuge Lane")
                    .set(DetailField::postcode, "S33 0AA")
                    .set(DetailField::sealed, "yes"));
    add(mother, said(DetailKind::phone_recorded, DetailField::phone, "07700 900461")
                    .set(DetailField::sealed, "yes"));
    add(mother, said(DetailKind::email_recorded, DetailField::email, "quiet@refuge.example")
                    .set(DetailField::sealed, "yes"));
    for (const char* typed : {"refuge", "07700", "07700900461", "quiet", "S33"})
        EXPECT_EQ(found(typed), Lines{}) << typed;
    EXPECT_EQ(found("larkspur").size(), 1U);
    // An entry that is sealed afterwards is found no more, and found again when it is not.
    add_to_case("C1", note("the whistleblower spoke"));
    EXPECT_EQ(found("whistleblower").size(), 1U);
    append(
        decide(SealEntry{.day = monday, .entry = 3, .reason = "safety", .until = {}, .person = {}},
               stream_of(archive().read_case("C1")), monday));
    EXPECT_EQ(found("whistleblower"), Lines{});
    expect_as_rebuilt();
    EXPECT_EQ(found("refuge"), Lines{});
    append(decide(UnsealEntry{monday, 3, "no danger any more"},
                  stream_of(archive().read_case("C1")), monday));
    EXPECT_EQ(found("whistleblower").size(), 1U);
    expect_as_rebuilt();
}

TEST_P(Search, FollowsWhatIsPutRight)
{
    archive().append(opening("C1"));
    add_to_case("C1", note("the taxi was late"));
    Detail right = note("the minibus was late");
    right.corrects = 3;
    add_to_case("C1", right);
    EXPECT_EQ(found("taxi"), Lines{});
    EXPECT_EQ(found("minibus"), (Lines{"case/C1 4 note"}));
    add(mother, named("Ines", "Before"));
    add(mother, said(DetailKind::email_recorded, DetailField::email, "ines@example.org"));
    add(mother, note("prefers the telephone"));
    add(mother, named("Ines", "After"));
    EXPECT_EQ(found("after ines"), (Lines{"person/P-mother 0 person"}));
    EXPECT_EQ(found("before ines"), (Lines{"person/P-mother 0 person"})) << "the name before";
    EXPECT_EQ(page("after").hits.front().name, "Ines After");
    EXPECT_EQ(found("telephone"), (Lines{"person/P-mother 3 note"}));
    add(mother, said(DetailKind::contact_ended, DetailField::entry, "2"));
    EXPECT_EQ(found("example"), Lines{});
    expect_as_rebuilt();
    EXPECT_EQ(found("minibus"), (Lines{"case/C1 4 note"}));
}

TEST_P(Search, IsHeldAgainstTheFactsByTheDoctor)
{
    archive().append(opening("C1"));
    add_to_case("C1", note("the taxi was late"));
    archive().writing([](storage::Connection& connection) {
        connection.run("UPDATE search_row SET words = 'nothing' WHERE entry = 3");
    });
    EXPECT_EQ(storage::differences(archive(), monday),
              Lines{"What can be looked for in case/C1 is not what its facts say"});
    archive().writing([](storage::Connection& connection) {
        connection.run("DELETE FROM search_row WHERE entry = 3");
    });
    EXPECT_GE(storage::differences(archive(), monday).size(), 2U);
    storage::rebuild(archive(), monday);
    EXPECT_EQ(storage::differences(archive(), monday), Lines{});
    EXPECT_EQ(found("taxi").size(), 1U);
}

} // namespace
} // namespace ribbon
