#include "inbound/returns/sen2_xml.hpp"

#include "inbound/returns/sen2_profiles.hpp"
#include "tests/support/returns.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

Result<Sen2Reading> read(std::string_view xml)
{
    return parse_sen2_xml({"return.xml", xml}, built_in_sen2_profiles());
}

Problems problems_of(std::string_view xml)
{
    const auto got = read(xml);
    return got ? Problems{} : got.problems();
}

// What is expected of the sample was counted with another program's reader of XML (Python's
// ElementTree) on the same file, and not with ours.
TEST(Sen2Xml, ReadsTheWholeSample)
{
    const std::string xml = sample_return_xml();
    const auto got = read(xml);
    ASSERT_TRUE(got) << got.problems().front().sentence;
    const Sen2Return& whole = got->whole;
    EXPECT_EQ(counted(whole), (Sen2Counts{.persons = 12,
                                          .requests = 13,
                                          .assessments = 10,
                                          .named_plans = 7,
                                          .plan_details = 8,
                                          .active_plans = 6,
                                          .placements = 7,
                                          .needs = 9}));
    EXPECT_EQ(whole.year, 2025);
    EXPECT_EQ(whole.header.authority, "830");
    EXPECT_EQ(whole.header.census_day, parse_day("2025-01-16"));
    EXPECT_EQ(whole.header.made, "2025-01-20T09:30:00");
    EXPECT_EQ(whole.header.dmo + whole.header.dco + whole.header.dsco, "YRN");
    EXPECT_EQ(got->notes, std::vector<Sen2Note>{});
}

TEST(Sen2Xml, ReadsEachValueOfTheSampleInItsPlace)
{
    const std::string xml = sample_return_xml();
    const auto got = read(xml);
    ASSERT_TRUE(got);
    const auto& persons = got->whole.persons;
    // 309 elements of the sample hold a value, and 12 of them stand in the header.
    int values = 0;
    const auto count = [&](const auto& record) {
        using Record = std::decay_t<decltype(record)>;
        for (const auto& item : sen2_items<Record>())
            values += sen2_value(record, item.tag).given();
    };
    for (const Sen2Person& person : persons) {
        count(person);
        for (const Sen2Request& request : person.requests) {
            count(request);
            if (request.assessment) count(*request.assessment);
            if (request.assessment && request.assessment->plan) {
                count(*request.assessment->plan);
                for (const auto& detail : request.assessment->plan->details) count(detail);
            }
            if (!request.active_plan) continue;
            count(*request.active_plan);
            for (const auto& placement : request.active_plan->placements) count(placement);
            for (const auto& need : request.active_plan->needs) count(need);
        }
    }
    EXPECT_EQ(values, 309 - 12);
    const Sen2Person& iles = persons.at(8);
    EXPECT_EQ(iles.uln, "1234567899");
    const Sen2ActivePlan& active = *iles.requests.at(0).active_plan;
    EXPECT_EQ(active.placements.at(0).ukprn, "10099901");
    EXPECT_EQ(active.placements.at(0).work_based, "S");
    EXPECT_EQ(iles.requests[0].assessment->plan->work_based, "S");
    EXPECT_EQ(active.phase_transfer_due, parse_day("2024-03-31"));
    EXPECT_EQ(active.phase_transfer_final, parse_day("2024-03-28"));
    EXPECT_EQ(active.review_meeting, parse_day("2023-11-20"));
    EXPECT_EQ(active.last_review, parse_day("2023-12-11"));
    EXPECT_EQ(persons.at(6).requests.at(0).assessment->plan->ceased, parse_day("2024-08-31"));
    EXPECT_EQ(persons.at(11).requests.at(0).exported, "891");
}

TEST(Sen2Xml, KnowsTheLineOfEachRecord)
{
    const std::string xml = sample_return_xml();
    const auto got = read(xml);
    ASSERT_TRUE(got);
    // Lines by `grep -n "<Person>"` on the sample.
    EXPECT_EQ(got->whole.persons.at(0).place.line, 23);
    EXPECT_EQ(got->whole.persons.at(1).place.line, 65);
    EXPECT_EQ(got->whole.persons.at(11).place.line, 442);
    EXPECT_EQ(got->whole.files, std::vector<std::string>{"return.xml"});
}

TEST(Sen2Xml, CountsLinesPastSixtyFiveThousand)
{
    const std::string xml = return_xml(2025, std::string(70'000, '\n') + person_xml("<Requests/>"));
    const auto got = read(xml);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->whole.persons.at(0).place.line, 70'012);
}

TEST(Sen2Xml, ReadsAByteOrderMarkAndLinesThatEndWithCrLf)
{
    std::string xml = "\xEF\xBB\xBF";
    for (const char c : sample_return_xml()) xml += c == '\n' ? "\r\n" : std::string(1, c);
    const std::string plain = sample_return_xml();
    const auto got = read(xml);
    ASSERT_TRUE(got) << got.problems().front().sentence;
    EXPECT_EQ(got->whole, read(plain)->whole);
    EXPECT_EQ(got->whole.persons.at(11).place.line, 442);
}

TEST(Sen2Xml, TakesEmptyElementsAsNothingGiven)
{
    const auto got = read(
        return_xml(2025, person_xml("<Requests><ReceivedDate/><RequestOutcome>H</RequestOutcome>"
                                    "<Exported>  </Exported></Requests>")));
    ASSERT_TRUE(got) << got.problems().front().sentence;
    EXPECT_EQ(got->whole.persons[0].requests[0].received, std::nullopt);
    EXPECT_EQ(got->whole.persons[0].requests[0].exported, "");
}

TEST(Sen2Xml, ReadsTextInPiecesAsOne)
{
    const auto got = read(return_xml(
        2025, "<Person><Surname>O&#39;Inv<![CDATA[ & ]]>Ented &amp; Sons</Surname></Person>"));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->whole.persons[0].surname, "O'Inv & Ented & Sons");
}

TEST(Sen2Xml, TellsUnknownElementsOnceAndCountsThem)
{
    const auto got = read(return_xml(2025, person_xml("<Requests/><Shoe><Size>3</Size></Shoe>\n"
                                                      "<Shoe>4</Shoe>")));
    ASSERT_TRUE(got);
    const Sen2Note note = note_about(got->notes, "Person Shoe");
    EXPECT_EQ(note.count, 2);
    EXPECT_EQ(note.first.line, 13);
}

TEST(Sen2Xml, TellsEveryProblemWithItsLine)
{
    const auto problems = problems_of(return_xml(
        2025, "<Person>\n<PersonBirthDate>14/03/2014</PersonBirthDate>\n"
              "<Requests>\n<ReceivedDate>2024-02-30</ReceivedDate>\n"
              "<Assessment/>\n<Assessment/>\n<Exported>1</Exported><Exported>2</Exported>\n"
              "</Requests></Person>"));
    ASSERT_EQ(problems.size(), 4u);
    EXPECT_EQ(problems[0].field, "Person PersonBirthDate");
    EXPECT_EQ(problems[0].line, 13);
    EXPECT_EQ(problems[1].line, 15);
    EXPECT_EQ(problems[2].field, "Assessment");
    EXPECT_EQ(problems[2].line, 17);
    EXPECT_EQ(problems[3].sentence, "This is given twice in one record");
    // What a child's record says is repeated in none of them.
    for (const Problem& one : problems)
        EXPECT_EQ((one.field + one.sentence).find("2014"), std::string::npos);
}

TEST(Sen2Xml, StopsListingAfterAHundred)
{
    std::string persons;
    for (int i = 0; i < 300; ++i)
        persons += "<Person><PersonBirthDate>no</PersonBirthDate></Person>\n";
    const auto problems = problems_of(return_xml(2025, persons));
    ASSERT_EQ(problems.size(), 101u);
    EXPECT_EQ(problems.back().sentence, "There is more wrong than is listed here");
}

TEST(Sen2Xml, NeedsAYearAndKnowsWhichYearsItCanRead)
{
    EXPECT_EQ(problems_of("<Message><Persons/></Message>").at(0).field, "Year");
    EXPECT_EQ(problems_of(return_xml(2019, "")).at(0).field, "Year");
    const auto later = read(return_xml(2031, ""));
    ASSERT_TRUE(later);
    EXPECT_EQ(later->whole.year, 2026);
    EXPECT_EQ(note_about(later->notes, "Year").count, 1);
}

TEST(Sen2Xml, TellsHowFarItIs)
{
    const std::string xml = return_xml(2025, std::string(200'000, ' '));
    std::vector<std::size_t> done;
    const auto got =
        parse_sen2_xml({"a", xml}, built_in_sen2_profiles(), [&](std::size_t now, std::size_t all) {
            EXPECT_EQ(all, xml.size());
            done.push_back(now);
        });
    ASSERT_TRUE(got);
    ASSERT_EQ(done.size(), 4u);
    EXPECT_EQ(done.back(), xml.size());
}

} // namespace
} // namespace ribbon
